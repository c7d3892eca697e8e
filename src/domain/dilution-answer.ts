import {
  addedOf,
  atRatio,
  filledAtRatio,
  litresFor,
  madeOf,
  mixOf,
  PER_CENT,
  percentOff,
  TOLERANCE_PERCENT,
  toppedUp,
  type Mix,
  type Ratio,
  type Stock,
} from './dilution';
import type { Agent } from './trade';

/** What somebody wants mixed. Strengths in mg/L, volumes in L, water in mL, the amount in the stock's unit. */
export interface DilutionAsked {
  readonly agent: Agent;
  readonly stock: Stock;
  /** As the label has it: per cent, or milligrams a tablet. */
  readonly label: number;
  /** To be mixed; beside a ratio, or an amount in so much water, what somebody claims that it gives. */
  readonly strength?: number;
  readonly volume?: number;
  /** `additive`: written 1:100, read as one part to 100 of water. */
  readonly ratio?: Ratio & { readonly additive: boolean };
  readonly amount?: number;
  /** A liquid given by weight, of which a litre counts as a kilogram. */
  readonly weighed: boolean;
  readonly water?: number;
  /** The strength of a solution that is to be topped up. */
  readonly present?: number;
  readonly cover?: Cover;
  /** Strong alcohol is to be thinned: the one thing that is said aloud. */
  readonly thinned: boolean;
}

/** Square metres of an area or cubic metres of a room, and mL for each. */
export interface Cover {
  readonly of: 'area' | 'room';
  readonly size: number;
  readonly each: number;
}

export type DilutionWarning =
  | { readonly kind: 'weak' | 'strong'; readonly strength: number; readonly limit: number }
  | {
      readonly kind: 'differs';
      readonly strength: number;
      readonly wanted: number;
      readonly percent: number;
    }
  | { readonly kind: 'unusual-stock'; readonly least: number; readonly most: number }
  | { readonly kind: 'cover'; readonly each: number; readonly least: number; readonly most: number };

export interface Diluted {
  readonly way: 'mix' | 'ratio' | 'amount' | 'top-up' | 'undiluted' | 'cover';
  /** Absent where only the litres were asked for. */
  readonly mix?: Mix;
  /** What is needed or made, L. */
  readonly volume: number;
  readonly warnings: readonly DilutionWarning[];
}

/** Where nobody says how much: what goes into a litre. */
const A_LITRE = 1;

/** `asked` is possible: no strength above the stock's, nothing topped up that is strong enough. */
export function dilutedOf(asked: DilutionAsked): Diluted {
  const { agent, cover, strength, ratio, thinned } = asked;
  const litres = asked.volume ?? (cover && litresFor(cover.size, cover.each));
  if (agent.form === 'ready' && !thinned)
    return { way: 'undiluted', volume: litres ?? A_LITRE, warnings: warningsOf(asked, strength) };
  if (cover !== undefined && strength === undefined && ratio === undefined)
    return { way: 'cover', volume: litres ?? A_LITRE, warnings: warningsOf(asked) };
  const { way, mix } = mixedOf(asked, litres);
  return { way, mix, volume: mix.volume, warnings: warningsOf(asked, mix.strength) };
}

function mixedOf(asked: DilutionAsked, litres: number | undefined): { way: Diluted['way']; mix: Mix } {
  const { stock, strength = 0, ratio, amount, water, present } = asked;
  if (present !== undefined)
    return { way: 'top-up', mix: toppedUp(stock, present, strength, litres ?? A_LITRE) };
  if (ratio !== undefined)
    return {
      way: 'ratio',
      mix:
        amount === undefined ? filledAtRatio(stock, ratio, litres ?? A_LITRE) : atRatio(stock, ratio, amount),
    };
  if (amount === undefined) return { way: 'mix', mix: mixOf(stock, strength, litres ?? A_LITRE) };
  if (water !== undefined) return { way: 'amount', mix: addedOf(stock, amount, water) };
  return {
    way: 'amount',
    mix: madeOf(stock, amount, litres ?? (amount * stock.milligrams) / strength),
  };
}

/** A hundredth beside a limit is no news: 1+199 of 5 % gives 250, 1:200 gives 248.8. */
const SLACK = 0.01;

/** Wet spraying below 20 does not wet, above 500 mL/m2 runs off; ULV takes 5 to 50 mL/m3. */
const USUAL_COVER = { area: { least: 20, most: 500 }, room: { least: 5, most: 50 } } as const;

function warningsOf(asked: DilutionAsked, strength?: number): DilutionWarning[] {
  const { agent, label, cover, strength: wanted } = asked;
  const { stock: sold, working, unit } = agent;
  const warnings: DilutionWarning[] = [];
  if (!asked.thinned && sold !== undefined && (label < sold.least || label > sold.most))
    warnings.push({ kind: 'unusual-stock', least: sold.least, most: sold.most });
  if (strength !== undefined && wanted !== undefined) {
    const percent = percentOff(strength, wanted);
    if (Math.abs(percent) > TOLERANCE_PERCENT) warnings.push({ kind: 'differs', strength, wanted, percent });
  }
  if (strength !== undefined && working !== undefined) {
    const times = unit === '%' ? PER_CENT : 1;
    const [least, most] = [working.least * times, working.most * times];
    if (strength < least * (1 - SLACK)) warnings.push({ kind: 'weak', strength, limit: least });
    if (strength > most * (1 + SLACK)) warnings.push({ kind: 'strong', strength, limit: most });
  }
  if (cover !== undefined) {
    const { least, most } = USUAL_COVER[cover.of];
    if (cover.each < least || cover.each > most)
      warnings.push({ kind: 'cover', each: cover.each, least, most });
  }
  return warnings;
}
