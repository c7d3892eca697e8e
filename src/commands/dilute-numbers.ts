import { PER_CENT, type Stock } from '../domain/dilution';
import {
  GRAMS,
  LITRES,
  MILLIGRAMS_PER_LITRE,
  parseQuantity,
  scaled,
  type Spellings,
} from '../domain/quantity';
import type { Agent } from '../domain/trade';
import { Refusal } from '../problem';

const MOST_LITRES = 10_000_000;
const MOST_METRES = 10_000_000;
const MOST_MILLILITRES_EACH = 100_000;

const PERCENT: Spellings = { ...scaled(MILLIGRAMS_PER_LITRE, 1 / PER_CENT), '': 1 };
const TABLET_MILLIGRAMS: Spellings = { '': 1, mg: 1, 毫克: 1, g: 1000, 克: 1000 };
const MILLILITRES: Spellings = { ...scaled(LITRES, 1000), '': 1 };
const TABLETS: Spellings = { '': 1, 片: 1, 粒: 1, tablet: 1, tablets: 1 };

/** What an option may hold: spellings, the unit that they count in, and the largest number of it. */
interface Measure {
  readonly spellings: Spellings;
  readonly unit?: string;
  readonly most: number;
}

/** A number above zero as the option has it, in the measure's unit. Throws a Refusal. */
function measureOf(option: string, text: string, { spellings, unit, most }: Measure): number {
  const value = parseQuantity(text, spellings);
  const named = unit === undefined ? {} : { unit };
  if (Number.isNaN(value)) throw new Refusal({ kind: 'number-range', field: option, value: text, ...named });
  if (value <= 0) throw new Refusal({ kind: 'dilution', fault: 'not-positive', option, given: text });
  if (value > most) throw new Refusal({ kind: 'number-range', field: option, value: text, most, ...named });
  return value;
}

/** The label's number: `5`, `5%`, `50000mg/L` are 5 per cent; for tablets `500`, `500mg`. */
export function labelNumber({ stock }: Agent, text: string): number {
  return stock?.unit === 'mg'
    ? measureOf('--stock', text, { spellings: TABLET_MILLIGRAMS, unit: 'mg', most: 10_000 })
    : measureOf('--stock', text, { spellings: PERCENT, unit: '%', most: 100 });
}

/** A strength in mg/L; a bare number is in the agent's unit. */
export function strengthNumber(option: string, { unit }: Agent, text: string): number {
  return unit === '%'
    ? measureOf(option, text, { spellings: PERCENT, unit, most: 100 }) * PER_CENT
    : measureOf(option, text, { spellings: MILLIGRAMS_PER_LITRE, unit: 'mg/L', most: 100 * PER_CENT });
}

/** Litres. */
export function litresNumber(option: string, text: string): number {
  return measureOf(option, text, { spellings: LITRES, unit: 'L', most: MOST_LITRES });
}

/** In the stock's unit: mL (of a liquid by weight 1 g), grams or packs, whole tablets. */
export function amountNumber({ stock: sold }: Agent, { unit }: Stock, text: string): number {
  const pack = sold?.packGrams;
  const packs: Spellings = pack === undefined ? {} : { 包: pack, pack, packs: pack };
  const most = MOST_LITRES * 1000;
  switch (unit) {
    case 'mL':
      return measureOf('--amount', text, { spellings: { ...GRAMS, ...MILLILITRES }, unit, most });
    case 'g':
      return measureOf('--amount', text, { spellings: { ...GRAMS, ...packs, '': 1 }, unit, most });
    case 'tablet': {
      const amount = measureOf('--amount', text, { spellings: TABLETS, most });
      if (Number.isInteger(amount)) return amount;
      throw new Refusal({ kind: 'option-value', option: '--amount', value: text, allowed: '1, 2, 3' });
    }
  }
}

/** Is it given in grams or kilograms? */
export function isWeight(text: string): boolean {
  return !Number.isNaN(parseQuantity(text, GRAMS));
}

/** Square metres of an area, cubic metres of a room. */
export function metresNumber(of: 'area' | 'room', text: string): number {
  return of === 'area'
    ? measureOf('--area', text, {
        spellings: { '': 1, m2: 1, 平: 1, 平米: 1, 平方: 1, 平方米: 1 },
        unit: 'm²',
        most: MOST_METRES,
      })
    : measureOf('--room', text, {
        spellings: { '': 1, m3: 1, 方: 1, 立方: 1, 立方米: 1 },
        unit: 'm³',
        most: MOST_METRES,
      });
}

/** mL for each square or cubic metre. */
export function eachNumber(text: string): number {
  const perMetre = { 'ml/m2': 1, 'ml/m3': 1, '毫升/平方米': 1, '毫升/立方米': 1 };
  const spellings = { '': 1, ml: 1, 毫升: 1, ...perMetre };
  return measureOf('--per', text, { spellings, unit: 'mL', most: MOST_MILLILITRES_EACH });
}
