import { foldText } from './text';

/** What one of each spelling is in the unit that is wanted; the empty spelling is a bare number. */
export type Spellings = Readonly<Record<string, number>>;

export const LITRES: Spellings = {
  '': 1,
  ...{ l: 1, 升: 1, 公升: 1, litre: 1, litres: 1, liter: 1, liters: 1 },
  ...{ ml: 0.001, 毫升: 0.001, m3: 1000, 方: 1000, 立方: 1000, 立方米: 1000 },
};

export const GRAMS: Spellings = {
  ...{ g: 1, 克: 1, kg: 1000, 公斤: 1000, 千克: 1000, 斤: 500, mg: 0.001, 毫克: 0.001, t: 1e6, 吨: 1e6 },
};

/** The bare number is in mg/L. */
export const MILLIGRAMS_PER_LITRE: Spellings = {
  '': 1,
  ...{ 'mg/l': 1, 毫克每升: 1, '毫克/升': 1, ppm: 1, 'g/l': 1000, '克/升': 1000, '%': 10_000 },
};

const NUMBER = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?)(.*)$/;

/**
 * Reads a number with its unit as a person writes it: `16`, `１６L`, `1,000 升`, `0.5 m³`.
 * @returns the number in the unit whose spelling counts 1; NaN where it is no number or a unit of another sort.
 */
export function parseQuantity(text: string, spellings: Spellings): number {
  const [, digits = '', unit = ''] = NUMBER.exec(foldText(text).replaceAll(/\s+/g, '')) ?? [];
  const factor = Object.hasOwn(spellings, unit) ? spellings[unit] : undefined;
  if (factor === undefined || !/\d/.test(digits)) return NaN;
  return tidy(Number(digits.replaceAll(',', '')) * factor);
}

/** The same words, counted in another unit. */
export function scaled(spellings: Spellings, factor: number): Spellings {
  return Object.fromEntries(
    Object.entries(spellings).map(([word, value]) => [word, tidy(value * factor, 12)]),
  );
}

/** Takes away what binary fractions add: 0.05 x 10,000 is 500. */
export function tidy(value: number, decimals = 6): number {
  return Number(value.toFixed(decimals));
}
