import type { Finding, FindingFacts } from './finding';
import type { FieldValue, RoundId, WaivedWindow, Waiver } from './round';
import type { Move, StockLine, StockLot, Used } from './stock';
import type { Day, Instant } from './zone';

/** What a command asks the log to remember. The store adds `v`, `seq`, `id`, `recordedBy` and `hash`. */
export type Draft =
  | RoundsDraft
  | VoidDraft
  | RestoredDraft
  | AmendmentDraft
  | WaiverDraft
  | FindingDraft
  | ResolutionDraft
  | StockDraft
  | RestorationDraft;

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
  /** A dangerous act that really happened: on record, and never a normal `done`: it covers nothing. */
  readonly incident?: boolean;
  /** The ids of the rules that call it unwise. */
  readonly flags?: readonly string[];
  readonly finding?: FindingFacts;
  /** What it took from the supplies of the site. */
  readonly used?: readonly Used[];
}

/** What every correction carries, so that the newest file alone still tells what is overdue. */
interface CorrectionDraft extends DraftBase {
  readonly reason: string;
  /** The last valid round of each duty concerned, now that the correction holds. */
  readonly restores: readonly LastRound[];
  /** Waivers that decide what is overdue again: an opening may have let go of them. */
  readonly waivers?: readonly Waiver[];
  /** What goes back into the book of supplies; below zero where a receipt is taken back, or a use comes back. */
  readonly returns?: readonly StockLot[];
  /** The findings that are open again, because their resolution is what was voided, or their voiding. */
  readonly reopens?: readonly Finding[];
  /** The findings that are closed again, because their resolution was brought back. */
  readonly closes?: readonly RoundId[];
  /** The entry that `undo` takes back with this one, or that `redo` brings back. */
  readonly undoes?: RoundId;
  readonly redoes?: RoundId;
}

export interface VoidDraft extends CorrectionDraft {
  readonly kind: 'void';
  /** The ids of rounds, of blocked areas, of waivers, findings, resolutions, movements of supplies. */
  readonly rounds: readonly RoundId[];
  /** The windows of the waivers among them: they are owed again. */
  readonly unwaived?: readonly WaivedWindow[];
}

/** What was voided counts again; waivers among it stand in `waivers`. */
export interface RestoredDraft extends CorrectionDraft {
  readonly kind: 'restored';
  readonly rounds: readonly RoundId[];
}

export interface AmendmentDraft extends CorrectionDraft {
  readonly kind: 'amendment';
  readonly round: RoundId;
  readonly changes: Readonly<Record<string, FieldValue | null>>;
}

export interface WaiverDraft extends DraftBase {
  readonly kind: 'waiver';
  readonly area: string;
  readonly activity: string;
  readonly slot: string;
  readonly day: Day;
  readonly reason: string;
}

/** Something wrong, noticed by nobody's round. */
export interface FindingDraft extends DraftBase {
  readonly kind: 'finding';
  readonly areas: readonly string[];
  readonly at: Instant;
  readonly finding: FindingFacts;
}

export interface ResolutionDraft extends DraftBase {
  readonly kind: 'resolution';
  readonly finding: RoundId;
  readonly at: Instant;
  readonly note?: string;
}

export interface StockDraft extends DraftBase {
  readonly kind: 'stock';
  readonly move: Move;
  readonly at: Instant;
  readonly lines: readonly StockLine[];
  /** The project or people that it went to or came from. */
  readonly to?: string;
  readonly from?: string;
  readonly receiver?: string;
  readonly approver?: string;
  readonly note?: string;
  readonly reason?: string;
}

/** A backup was put back that does not hold all that had been saved: from here on the log goes on without it. */
export interface RestorationDraft extends DraftBase {
  readonly kind: 'restoration';
  readonly reason: string;
  /** When the backup was made: ISO, with the site's offset. */
  readonly madeAt: string;
  /** The numbers of the entries that are missing, and hash and day of the newest of them. */
  readonly lost: { readonly from: number; readonly to: number; readonly hash: string; readonly day: Day };
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
  /** The day of the file in which it lies. Not `day`: a waiver has that of its window. */
  readonly recordedOn: Day;
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
  /** The findings that are open; absent: none. */
  readonly findings?: readonly Finding[];
  /** What lies in the store; absent: nothing. */
  readonly stock?: readonly StockLot[];
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
export type CorrectionEntry = Recorded<VoidDraft> | Recorded<RestoredDraft> | Recorded<AmendmentDraft>;
export type Entry =
  | Opening
  | Setup
  | RoundsEntry
  | CorrectionEntry
  | Recorded<WaiverDraft>
  | Recorded<FindingDraft>
  | Recorded<ResolutionDraft>
  | Recorded<StockDraft>
  | Recorded<RestorationDraft>;
