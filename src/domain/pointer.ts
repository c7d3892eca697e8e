import type { RoundId } from './round';
import type { Instant } from './zone';

/** From where on something is pointed at. Every report of the audit shows them: they measure, they do not judge. */
export const LIMITS = {
  /** More than one object in 20 s of a round is taken for made up: a rule of thumb of this program, not of a norm. */
  secondsAnArea: 20,
  /** Separate commands of one person within a minute: a fourth does not fit where each takes 20 s. */
  burstCommands: 4,
  burstSeconds: 60,
  /** Nobody is in two buildings in the same minute. */
  placeSeconds: 60,
  /** Days in a row with the same minute of the clock: by chance once in 60^4, about 13 million. */
  sameMinuteDays: 5,
  /** A day's paper slips are typed in at a stretch; so many rounds hours after the work are worth a look. */
  bulkRounds: 10,
  /** Longer pauses part two stretches of typing. */
  bulkMinutes: 10,
  /** Back-filled shortly before the day is final, when the gaps in the report can still be filled. */
  lastHourRounds: 5,
  lastHourMinutes: 60,
} as const;

/** The rules in the order in which they are told. */
export const AUDIT_RULES = [
  'burst',
  'two-places',
  'tours-close',
  'same-minute',
  'backfill-bulk',
  'backfill-last-hour',
  'clock-back',
  'imported',
] as const;

export type AuditRule = (typeof AUDIT_RULES)[number];

/** Something that looks invented: worth asking about, proof of nothing. */
export interface Pointer {
  readonly rule: AuditRule;
  readonly people: readonly string[];
  /** The first and the last moment that it is about: of work, or (back-fill, clock) of recording. */
  readonly from: Instant;
  readonly to: Instant;
  readonly areas: readonly string[];
  readonly rounds: readonly RoundId[];
  /** What was measured, by the name of the measure. */
  readonly measured: Readonly<Record<string, number | string>>;
}
