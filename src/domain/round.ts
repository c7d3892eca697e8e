import type { FindingFacts } from './finding';
import type { Day, Instant } from './zone';

export type FieldValue = string | number | boolean;

/** The recording day and a number, `20261123-017`. People type and read `1123-017`. */
export type RoundId = string;

/** One visit: one area, one activity, one moment, one person. */
export interface Round {
  readonly id: RoundId;
  /** The id of the first round that the same command wrote. */
  readonly tour: RoundId;
  readonly area: string;
  readonly activity: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly by: string;
  /** The account of the operating system that wrote it. */
  readonly recordedBy: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly note?: string;
  /** Something wrong that was noticed on the tour. */
  readonly finding?: FindingFacts;
  /** Why it was entered late (more than a day after `at`). */
  readonly reason?: string;
  readonly backfilled: boolean;
  readonly imported: boolean;
  /** A dangerous act that really happened: it covers nothing. */
  readonly incident?: boolean;
  /** The ids of the rules that call it unwise. */
  readonly flags?: readonly string[];
  readonly voided?: Correction;
  readonly amended: readonly Amended[];
  /** The number of the line of the log that holds it. */
  readonly seq: number;
}

/** Does it count? Neither what was voided does, nor a dangerous act that is on record as one. */
export function isValid({ voided, incident }: Pick<Round, 'voided' | 'incident'>): boolean {
  return voided === undefined && incident !== true;
}

export interface Correction {
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

/** What an amendment changed, by key: `at` (milliseconds), `by`, `note`, `backfilled` or a field. Null: there was none. */
export type Changes = Readonly<
  Record<string, { readonly from: FieldValue | null; readonly to: FieldValue | null }>
>;

export interface Amended extends Correction {
  readonly changes: Changes;
}

/** Tried and could not: recorded, covers nothing. */
export interface Blocked {
  readonly id: RoundId;
  readonly tour: RoundId;
  readonly area: string;
  readonly activity: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly by: string;
  readonly reason: string;
  readonly voided?: Correction;
}

/** One window of one duty, by name. */
export interface WaivedWindow {
  readonly area: string;
  readonly activity: string;
  readonly slot: string;
  readonly day: Day;
}

/** A window excused afterwards, whenever that was recorded. */
export interface Waiver extends WaivedWindow {
  readonly by: string;
  readonly reason: string;
}
