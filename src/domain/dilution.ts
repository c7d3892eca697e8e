import type { Agent } from './trade';

/** 1 % is 10,000 mg/L, of available chlorine for chlorine products, else of the active substance. */
export const PER_CENT = 10_000;

/** What comes out of the bottle, the pack or the strip, measured in one unit of it. */
export interface Stock {
  readonly unit: 'mL' | 'g' | 'tablet';
  /** Active substance in one unit. */
  readonly milligrams: number;
}

/** `amount` of the stock in its unit; water in mL; what they make, in L; its strength in mg/L. */
export interface Mix {
  readonly amount: number;
  readonly water: number;
  readonly volume: number;
  readonly strength: number;
}

/** Parts of stock to parts of water. */
export interface Ratio {
  readonly stock: number;
  readonly water: number;
}

/** `strength` as it is written on the stock: per cent, or milligrams a tablet. */
export function stockOf(form: Agent['form'], strength: number): Stock {
  if (form === 'tablet') return { unit: 'tablet', milligrams: strength };
  return { unit: form === 'powder' ? 'g' : 'mL', milligrams: (strength * PER_CENT) / 1000 };
}

/** The strongest that can be made of it, mg/L; powders and tablets dissolve as far as one likes. */
export function strongestOf({ unit, milligrams }: Stock): number {
  return unit === 'mL' ? milligrams * 1000 : Infinity;
}

/** What is to be measured out for `volume` L of `strength` mg/L (at most `strongestOf`). Whole tablets, upwards. */
export function mixOf(stock: Stock, strength: number, volume: number): Mix {
  const exact = (strength * volume) / stock.milligrams;
  const amount = stock.unit === 'tablet' ? Math.ceil(exact - 1e-9) : exact;
  return madeOf(stock, amount, volume);
}

/** What `amount` of the stock makes when it is filled up to `volume` L. */
export function madeOf(stock: Stock, amount: number, volume: number): Mix {
  const water = volume * 1000 - bulkOf(stock, amount);
  return { amount, water, volume, strength: (amount * stock.milligrams) / volume };
}

/** What `amount` of the stock makes with `water` mL beside it. */
export function addedOf(stock: Stock, amount: number, water: number): Mix {
  return madeOf(stock, amount, (bulkOf(stock, amount) + water) / 1000);
}

/** What `amount` of the stock makes at a ratio: parts by volume, of powder grams to millilitres. */
export function atRatio(stock: Stock, ratio: Ratio, amount: number): Mix {
  return addedOf(stock, amount, (amount * ratio.water) / ratio.stock);
}

/** The same, for as much stock as makes `volume` L. */
export function filledAtRatio(stock: Stock, ratio: Ratio, volume: number): Mix {
  const bulk = bulkOf(stock, 1) * ratio.stock + ratio.water;
  return madeOf(stock, (volume * 1000 * ratio.stock) / bulk, volume);
}

/** How much stock brings `volume` L from `present` up to `wanted` mg/L. Its own volume counts. */
export function toppedUp(stock: Stock, present: number, wanted: number, volume: number): Mix {
  const exact = (volume * (wanted - present)) / (stock.milligrams - (bulkOf(stock, 1) * wanted) / 1000);
  const amount = stock.unit === 'tablet' ? Math.ceil(exact - 1e-9) : exact;
  const after = volume + bulkOf(stock, amount) / 1000;
  return {
    amount,
    water: 0,
    volume: after,
    strength: (present * volume + amount * stock.milligrams) / after,
  };
}

/** Litres that an area (m2) or a room (m3) takes at so many mL each. */
export function litresFor(size: number, millilitresEach: number): number {
  return (size * millilitresEach) / 1000;
}

/** Parts of water to one of stock: `1 : (C1/C2 - 1)`. */
export function waterParts({ unit }: Stock, { amount, water }: Mix): number | undefined {
  return unit === 'mL' && amount > 0 ? water / amount : undefined;
}

/** Only liquids add to the volume. Millilitres. */
function bulkOf({ unit }: Stock, amount: number): number {
  return unit === 'mL' ? amount : 0;
}

/**
 * As it can be measured out: whole millilitres or grams from 10 up, tenths below. What tops up a ready solution is
 * measured to tenths up to 100.
 */
export function measured(amount: number, fineBelow = 10): number {
  return amount >= fineBelow ? Math.round(amount) : Math.round(amount * 10) / 10;
}

/** How far `strength` is from what was wanted or claimed, in whole per cent, with its sign. */
export function percentOff(strength: number, wanted: number): number {
  return Math.round((strength / wanted - 1) * 100);
}

/** Up to this many per cent off still counts as the strength that was wanted. */
export const TOLERANCE_PERCENT = 10;

const RATIO = /^(\d+(?:\.\d+)?)(\+|:|比)(\d+(?:\.\d+)?)$/;

/**
 * `1+99` is one part and 99 parts of water. `1:100` is read as additive, one part to 100 of water, as labels mean it;
 * `additive` says that it was written so.
 */
export function parseRatio(folded: string): (Ratio & { readonly additive: boolean }) | null {
  const [, stock, sign, water] = RATIO.exec(folded.replaceAll(/\s+/g, '')) ?? [];
  const ratio = { stock: Number(stock), water: Number(water), additive: sign !== '+' };
  return ratio.stock > 0 && ratio.water >= 0 ? ratio : null;
}
