import type { FieldValue, RoundId, Waiver } from './round';
import type { Day, Instant } from './zone';

/** What a command asks the log to remember. The store adds `v`, `seq`, `id`, `recordedBy` and `hash`. */
export type Draft = RoundsDraft | VoidDraft | AmendmentDraft | WaiverDraft;

interface DraftBase {
  readonly recordedAt: Instant;
  readonly by: string;
  /** The key of `--id`: the same key twice is one entry. */
  readonly key?: string;
  readonly imported?: boolean;
}

/** One tour: `areas` were visited, `blocked` could not be. Kind `blocked` where nothing was visited. */
export interface RoundsDraft extends DraftBase {
  readonly kind: 'rounds' | 'blocked';
  readonly areas: readonly string[];
  readonly blocked?: readonly { readonly area: string; readonly reason: string }[];
  readonly activity: string;
  readonly at: Instant;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly note?: string;
  readonly reason?: string;
  readonly backfilled?: boolean;
}

export interface VoidDraft extends DraftBase {
  readonly kind: 'void';
  readonly rounds: readonly RoundId[];
  readonly reason: string;
  /** The last valid round of each duty concerned, now that the voided ones do not count. */
  readonly restores: readonly LastRound[];
}

export interface AmendmentDraft extends DraftBase {
  readonly kind: 'amendment';
  readonly round: RoundId;
  readonly changes: Readonly<Record<string, FieldValue | null>>;
  readonly reason: string;
  readonly restores: readonly LastRound[];
}

export interface WaiverDraft extends DraftBase {
  readonly kind: 'waiver';
  readonly area: string;
  readonly activity: string;
  readonly slot: string;
  readonly day: Day;
  readonly reason: string;
}

/** The latest valid round of a duty. `at` null: none (a void took the only one away). */
export interface LastRound {
  readonly area: string;
  readonly activity: string;
  readonly at: Instant | null;
}

/** One changed part of `site.json`: `of` names the list or setting, `key` the member, `to` null its removal. */
export interface SiteChange {
  readonly of: string;
  readonly key?: string;
  readonly to: unknown;
}

interface EntryBase {
  readonly v: number;
  readonly seq: number;
  /** The day of the file in which it lies: the day on which it was recorded. */
  readonly day: Day;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly hash: string;
  /** A crash left an unfinished line before this one; it was fenced, not cut. */
  readonly torn?: { readonly bytes: number; readonly sha256: string };
  /** The machine's clock stood before the entry before this one. */
  readonly clockBack?: boolean;
}

/** The first line of every file: the balance carried forward. */
export interface Opening extends EntryBase {
  readonly kind: 'opening';
  readonly last: readonly LastRound[];
  readonly waivers: readonly Waiver[];
  /** The `after` of the last setup entry before it. */
  readonly setup?: string;
}

/** What of `site.json` changed. The first one holds all of it. */
export interface Setup extends EntryBase {
  readonly kind: 'setup';
  readonly by: string;
  readonly changes: readonly SiteChange[];
  /** SHA-256 (base64url) of the bytes of `site.json` before and after. */
  readonly before?: string;
  readonly after: string;
  /** Somebody edited the file; this is the record of it. */
  readonly byHand?: boolean;
}

export type Recorded<D extends Draft> = EntryBase & D & { readonly id: RoundId };

export type RoundsEntry = Recorded<RoundsDraft>;
export type Entry =
  Opening | Setup | RoundsEntry | Recorded<VoidDraft> | Recorded<AmendmentDraft> | Recorded<WaiverDraft>;
