import { demoWords, type Post } from './demo-words';
import { tradeWords, type TradeWords } from './demo-trade-words';
import type { Draft, RoundsDraft } from './entry';
import { randomOf, seedOf, wholeOf } from './random';
import type { FieldValue } from './round';
import type { Site } from './site';
import { dateResolver, isoOf } from './wall';
import type { Calendar, Instant } from './zone';

/** A day of the made-up compound, as each part of the trade is told of it. */
export interface PartDay {
  readonly site: Site;
  readonly words: TradeWords;
  readonly dayNumber: number;
  /** 0: today. What is planted lies on a day of its own before today. */
  readonly ago: number;
  /** The first day that was lived. */
  readonly isFirst: boolean;
  readonly random: () => number;
  /** Minutes after midnight. */
  readonly instantAt: (minutes: number) => Instant;
  readonly momentAt: (minutes: number) => string;
  readonly name: (post: Post) => string;
}

/** What one part of the trade wrote down about a day. */
export type Part = (day: PartDay) => Draft[];

const MINUTE = 60_000;
/** In addition to the day itself, so that one part does not shift what is drawn for another. */
const PART_SEED = 2_000_003;

interface Place {
  readonly seed: number;
  readonly dayNumber: number;
  readonly today: number;
  readonly first: number;
  readonly index: number;
}

/** `index`: of the part, for numbers of its own. */
export function partDay(
  site: Site,
  { zone }: Calendar,
  { seed, dayNumber, today, first, index }: Place,
): PartDay {
  const instantAt = dateResolver(zone, dayNumber);
  return {
    ...{ site, words: tradeWords(site.language), dayNumber, ago: today - dayNumber, instantAt },
    isFirst: dayNumber === first,
    random: randomOf(seedOf(seed, dayNumber + PART_SEED * (index + 1))),
    momentAt: minutes => isoOf(zone, instantAt(minutes)),
    name: post => demoWords(site.language).people[post][0],
  };
}

export interface Told {
  readonly activity: string;
  /** Minutes after midnight. */
  readonly minutes: number;
  readonly post: Post;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly note?: string;
}

/** A round at one area, typed in within two minutes. */
export function roundAt(area: string, told: Told, { instantAt, name, random }: PartDay): RoundsDraft {
  const { activity, minutes, post, fields, note } = told;
  const at = instantAt(minutes) + wholeOf(random, 0, 59) * 1000;
  return {
    ...{ kind: 'rounds', areas: [area], activity, at, by: name(post), fields },
    ...(note === undefined ? {} : { note }),
    recordedAt: at + wholeOf(random, 10, 2 * 60) * 1000,
  };
}

export const minutesLater = (instant: Instant, minutes: number): Instant => instant + minutes * MINUTE;
