import type { ActivityFault } from './domain/activity-check';
import type { SiteChange } from './domain/entry';
import type { Name } from './domain/site';
import type { Instant } from './domain/zone';

/** What a word that was not recognised was meant to name. */
export type Nameable =
  | 'area'
  | 'kind'
  | 'person'
  | 'activity'
  | 'schedule'
  | 'slot'
  | 'field'
  | 'method'
  | 'agent'
  | 'template'
  | 'column'
  | 'setting'
  | 'command'
  | 'option'
  | 'closure'
  | 'level'
  | 'route'
  | 'rule'
  | 'limit'
  | 'format'
  | 'report'
  | 'language'
  | 'timezone'
  | 'date'
  | 'record'
  | 'supply'
  | 'source'
  | 'finding'
  | 'household';

/** What an id may be of, beside a round. */
export type RecordKind = 'blocked' | 'waiver' | 'finding' | 'resolution' | 'stock' | 'correction';

/** Was anything saved? Every refusal of a writing command answers this. */
export type Saved = 'no' | 'yes' | 'unknown';

/** One bad row of a file that somebody brings in. Lines count from 1, as an editor shows them. */
export interface RowProblem {
  readonly line: number;
  /** In a file of entries: which one, from 1. */
  readonly entry?: number;
  readonly column?: string;
  readonly problem: Problem;
}

/** Everything that can go wrong and is not a bug. A new kind does not compile until both languages word it. */
export type Problem =
  // what was typed
  | {
      readonly kind: 'unknown';
      readonly what: Nameable;
      readonly value: string;
      readonly near: readonly string[];
      /** All that there are, told where nothing is near. */
      readonly known?: readonly string[];
      /** What has these: a field is one of an activity. */
      readonly of?: Name;
    }
  | {
      readonly kind: 'ambiguous';
      readonly what: Nameable;
      readonly value: string;
      readonly matches: readonly string[];
    }
  | { readonly kind: 'missing'; readonly what: string; readonly example?: string }
  | { readonly kind: 'surplus-argument'; readonly value: string }
  | {
      readonly kind: 'option-value';
      readonly option: string;
      readonly value: string;
      readonly allowed: string;
    }
  | { readonly kind: 'options-clash'; readonly options: readonly string[] }
  | { readonly kind: 'days-reversed'; readonly from: string; readonly to: string }
  | { readonly kind: 'no-terminal'; readonly what: string }
  | { readonly kind: 'nothing-selected'; readonly selector: string; readonly near: readonly string[] }
  /** `--except` of a report takes away everything that was asked for. */
  | { readonly kind: 'nothing-left'; readonly except: readonly string[] }
  | { readonly kind: 'range-uneven'; readonly selector: string }
  /** `--except`: it names nothing of the tour, or leaves nothing of it. */
  | { readonly kind: 'except'; readonly fault: 'outside' | 'everything'; readonly selector: string }
  | {
      readonly kind: 'moment-unreadable' | 'day-unreadable' | 'duration-unreadable' | 'time-unreadable';
      readonly text: string;
    }
  | { readonly kind: 'seal-unreadable'; readonly text: string }
  /** `--against-file`: the file has no seal in it. */
  | { readonly kind: 'seal-missing'; readonly file: string }
  | { readonly kind: 'moment-future'; readonly at: string; readonly now: string }
  /** `--known-at` lies ahead. */
  | { readonly kind: 'known-future'; readonly at: string; readonly now: string }
  | { readonly kind: 'recorded-before'; readonly at: string; readonly recordedAt: string }
  | {
      readonly kind: 'moment-sealed';
      readonly at: string;
      readonly oldest: string;
      readonly lateEntryDays: number;
    }
  | {
      readonly kind: 'reason-needed';
      readonly why: 'late' | 'correction' | 'closure' | 'quarantine' | 'release';
    }
  // corrections; ids as people type them
  | { readonly kind: 'id-unreadable'; readonly text: string }
  | {
      readonly kind: 'voided-already';
      readonly id: string;
      readonly by: string;
      readonly at: string;
      readonly reason: string;
    }
  /** Somebody corrected it again, so that what stood there before cannot be put back. */
  | { readonly kind: 'corrected-since'; readonly id: string; readonly by: string }
  /** The id is of something that this command does not concern. */
  | { readonly kind: 'other-record'; readonly id: string; readonly is: RecordKind }
  | { readonly kind: 'nothing-changed'; readonly id: string }
  /** `others`: for whom the same account recorded something. */
  | { readonly kind: 'nothing-to-undo'; readonly by: string; readonly others: readonly string[] }
  | { readonly kind: 'nothing-to-redo'; readonly by: string }
  | {
      readonly kind: 'not-waivable';
      readonly area: string;
      readonly slot: string;
      readonly day: string;
      readonly why: 'waived' | 'closed' | 'upcoming' | 'done';
    }
  | { readonly kind: 'before-duty'; readonly area: string; readonly since: string }
  | { readonly kind: 'area-retired'; readonly area: string }
  | { readonly kind: 'no-duty'; readonly area: string; readonly activity: string }
  | { readonly kind: 'activities-differ'; readonly activities: readonly string[] }
  | { readonly kind: 'bad-code'; readonly code: string }
  | { readonly kind: 'bad-character'; readonly field: string; readonly codePoint: string }
  | { readonly kind: 'too-long'; readonly field: string; readonly limit: number }
  | {
      readonly kind: 'number-range';
      readonly field: string;
      readonly value: string;
      readonly least?: number;
      readonly most?: number;
      readonly unit?: string;
    }
  /** Required fields of an activity that nobody gave; `example`: what one may type for the first. */
  | {
      readonly kind: 'field-missing';
      readonly activity: Name;
      readonly fields: readonly { readonly name: string; readonly label: Name; readonly example: Name }[];
    }
  /** The field is one of other kinds of area. */
  | { readonly kind: 'field-elsewhere'; readonly field: Name; readonly kinds: readonly string[] }
  /** An activity that ships is not the site's to change. */
  | { readonly kind: 'activity-shipped'; readonly activity: string }
  /** A declaration that cannot be taken: which field, and what of it. */
  | {
      readonly kind: 'activity-faulty';
      readonly fault: ActivityFault;
      readonly field: string;
      readonly detail?: string;
    }
  /** A site's own activity that is used no more. */
  | { readonly kind: 'activity-retired'; readonly activity: string }
  /** A rule says that this cannot be true, or that it is dangerous. */
  | {
      readonly kind: 'rule';
      readonly id: string;
      readonly text: Name;
      readonly basis?: Name;
      /** A dangerous act: it may go on record as an incident. */
      readonly incident?: true;
    }
  | { readonly kind: 'in-use' | 'exists'; readonly what: Nameable; readonly value: string }
  | { readonly kind: 'key-reused'; readonly key: string }
  /** Without `from`: a change of the site that would rewrite what was owed; `what` are its members. */
  | { readonly kind: 'past'; readonly what: string; readonly from?: string }
  | { readonly kind: 'fixed'; readonly setting: string }
  | { readonly kind: 'ends-early'; readonly what: string; readonly from: string }
  // `planned`: when the next closure of theirs begins
  | { readonly kind: 'not-closed'; readonly areas: readonly string[]; readonly planned?: string }
  | { readonly kind: 'closed-already'; readonly areas: readonly string[]; readonly until?: string }
  | {
      readonly kind: 'rows';
      readonly file: string;
      readonly rows: readonly RowProblem[];
      readonly total: number;
    }
  // rows of a file that is brought in
  | { readonly kind: 'column-unknown'; readonly column: string; readonly field?: string }
  | { readonly kind: 'column-missing'; readonly field: string; readonly ways: readonly string[] }
  | { readonly kind: 'columns-double'; readonly field: string; readonly columns: readonly string[] }
  | { readonly kind: 'totals-row' | 'year-missing' | 'date-empty'; readonly text: string }
  | { readonly kind: 'code-twice'; readonly code: string; readonly lines: readonly number[] }
  | { readonly kind: 'log-not-empty' }
  // schedules
  | { readonly kind: 'schedule-empty'; readonly schedule: string }
  | { readonly kind: 'first-revision'; readonly schedule: string }
  | { readonly kind: 'stop-elsewhere'; readonly area: string; readonly schedule: string }
  | { readonly kind: 'stop-twice'; readonly area: string }
  | { readonly kind: 'rule-fixed'; readonly id: string }
  | { readonly kind: 'level-planned'; readonly level: string; readonly from: string }
  | { readonly kind: 'slots-overlap'; readonly first: string; readonly second: string }
  | { readonly kind: 'slot-meets-itself'; readonly slot: string }
  | { readonly kind: 'slot-unreadable'; readonly text: string }
  | { readonly kind: 'slot-doubled'; readonly slot: string }
  | { readonly kind: 'step-uneven'; readonly step: string; readonly from: string; readonly until: string }
  // findings
  | { readonly kind: 'finding-open'; readonly id: string }
  | { readonly kind: 'finding-resolved'; readonly id: string; readonly by: string; readonly at: string }
  // households
  | { readonly kind: 'household-over'; readonly code: string; readonly day: string }
  // what is mixed
  | {
      readonly kind: 'dilution';
      readonly fault: 'not-positive';
      readonly option: string;
      readonly given: string;
    }
  | {
      readonly kind: 'dilution';
      readonly fault: 'above-stock';
      readonly wanted: string;
      readonly most: number;
      readonly unit: string;
    }
  /** `perhaps`: what was likely meant, `5%` by 0.05. */
  | {
      readonly kind: 'dilution';
      readonly fault: 'stock-unusual';
      readonly agent: Name;
      readonly given: string;
      readonly least: number;
      readonly most: number;
      readonly unit: string;
      readonly perhaps?: string;
    }
  | { readonly kind: 'dilution'; readonly fault: 'no-liquid' | 'ready'; readonly agent: Name }
  | { readonly kind: 'dilution'; readonly fault: 'alcohol'; readonly given: string }
  | {
      readonly kind: 'dilution';
      readonly fault: 'strong-enough';
      readonly present: string;
      readonly wanted: string;
    }
  // supplies; quantities come in with their unit
  | {
      readonly kind: 'stock';
      readonly fault: 'short';
      readonly item: Name;
      readonly asked: string;
      readonly onHand: string;
      readonly lot?: string;
    }
  | {
      readonly kind: 'stock';
      readonly fault: 'split';
      readonly quantity: string;
      readonly splits: string;
    }
  | {
      readonly kind: 'stock';
      readonly fault: 'decimals';
      readonly item: Name;
      readonly given: string;
      readonly decimals: number;
    }
  | {
      readonly kind: 'stock';
      readonly fault: 'count-differs';
      readonly item: Name;
      readonly counted: string;
      readonly book: string;
    }
  | { readonly kind: 'stock'; readonly fault: 'loss-reason' }
  // the folder
  | { readonly kind: 'no-site'; readonly folder: string }
  | { readonly kind: 'site-exists'; readonly folder: string }
  | { readonly kind: 'file-exists'; readonly path: string }
  | { readonly kind: 'folder-missing'; readonly path: string }
  // the log is there and `site.json` is not
  | { readonly kind: 'site-file-missing'; readonly folder: string }
  // the disk
  | {
      readonly kind: 'not-saved';
      readonly path: string;
      readonly cause: DiskCause;
      readonly id?: string;
      readonly detail?: string;
      /** A file that a person named, not one of the program's: its loss is no damage of the site. */
      readonly named?: true;
    }
  | {
      readonly kind: 'unreadable';
      readonly path: string;
      readonly cause: DiskCause;
      readonly detail?: string;
      readonly named?: true;
    }
  | {
      readonly kind: 'outcome-unknown';
      readonly path: string;
      readonly cause: DiskCause;
      readonly id?: string;
      readonly detail?: string;
    }
  /** The command did its work and could not say so. */
  | { readonly kind: 'output-failed'; readonly cause: DiskCause }
  | { readonly kind: 'damaged'; readonly damage: readonly Damage[] }
  | {
      readonly kind: 'bad-file';
      readonly path: string;
      readonly fault: FileFault;
      readonly line?: number;
      readonly column?: number;
      readonly detail?: string;
    }
  | {
      readonly kind: 'bad-backup';
      readonly path: string;
      readonly fault: BackupFault;
      /** Of the first byte that cannot be trusted. */
      readonly at: number;
    }
  // `restore` makes a folder, or takes an empty one
  | { readonly kind: 'folder-not-empty'; readonly folder: string }
  /** The folder is known to have held more than the backup does: entries after `found`, the newest of `day`. */
  | {
      readonly kind: 'backup-older';
      readonly path: string;
      readonly folder: string;
      readonly saved: number;
      readonly found: number;
      readonly day: string;
    }
  /** `site rebuild` of a `site.json` that is as the log recorded it. */
  | { readonly kind: 'site-sound'; readonly path: string }
  /** `site rebuild` without an entry to make it from. */
  | { readonly kind: 'nothing-recorded'; readonly folder: string }
  | { readonly kind: 'newer-version'; readonly path: string; readonly version: string }
  | { readonly kind: 'clock-wrong'; readonly now: string; readonly newest?: string }
  | {
      readonly kind: 'busy';
      readonly owner: string;
      readonly host: string;
      readonly heldSeconds: number;
      readonly path: string;
    }
  | { readonly kind: 'lock-unreadable'; readonly path: string }
  /** `doctor --clear-lock` where nobody can be asked: `detail` is what is known of the lock, in words. */
  | { readonly kind: 'lock-doubtful'; readonly detail: string; readonly path: string }
  /** `doctor --clear-lock` of a lock whose owner runs on this host. */
  | { readonly kind: 'lock-alive'; readonly owner: string; readonly path: string }
  // the rest
  | { readonly kind: 'not-delivered'; readonly to: string; readonly why: string }
  | { readonly kind: 'crontab-failed'; readonly detail: string }
  | { readonly kind: 'cron-newline'; readonly argument: string }
  | { readonly kind: 'no-crontab' }
  | { readonly kind: 'no-folder'; readonly path: string }
  | { readonly kind: 'tilde'; readonly option: string; readonly value: string }
  | { readonly kind: 'cancelled' };

/**
 * Why the operating system said no, in the words that a person needs. A `detail` beside it is free of language:
 * owner and mode (`1000 0555`), a limit, a code of the system.
 */
export type DiskCause =
  | 'disk-full'
  | 'file-too-large'
  | 'read-only'
  | 'no-permission'
  | 'too-many-files'
  | 'is-directory'
  | 'symlink'
  | 'not-regular'
  | 'missing'
  | 'in-use'
  | 'disk-error'
  | 'short-write'
  | 'read-back-differs'
  | 'changed-meanwhile'
  | 'other';

/** What is wrong inside a JSON file that is read whole. */
export type FileFault =
  | 'not-json'
  | 'empty'
  | 'not-utf8'
  | 'utf-16'
  | 'duplicate-key'
  | 'forbidden-key'
  | 'too-deep'
  | 'too-large'
  | 'open-quote' // of a table: a quotation mark that nothing closes
  | 'wrong-shape';

/**
 * What is wrong with a file that should be a backup: it is none, it ends too early, a byte of it is another, or the log
 * that it holds does not follow from itself.
 */
export type BackupFault = 'foreign' | 'cut' | 'changed' | 'unsound';

/** Something in the files that is not as the program wrote it. */
export interface Damage {
  /** Relative to the site's folder. */
  readonly file: string;
  readonly line?: number;
  readonly what: DamageKind;
  /** Free of language: a key, a hash, a number, a name. */
  readonly detail?: string;
  /** Numbers of entries: what should be there (the witness's newest, the next in turn) and what is. */
  readonly saved?: number;
  readonly found?: number;
}

/** The closed list of what `check` and the readers can find. */
export type DamageKind =
  | 'not-json' // a whole line that is not an entry
  | 'not-utf8'
  | 'line-ends' // CRLF: an editor rewrote the file
  | 'hash' // the line does not follow from the one before
  | 'seq' // a number is missing or doubled
  | 'opening-missing'
  | 'opening-wrong' // the balance carried forward does not follow from the entries before
  | 'behind-witness' // the log ends before the head that was last acknowledged
  | 'differs-from-witness'
  | 'seal-differs' // a seal from paper is not that of the record
  | 'misplaced' // an entry lies in the file of another day
  | 'id-twice' // a record has the number of one before it
  | 'newer-version'
  | 'site-differs' // site.json is not what the log's setup entries make
  | 'unknown-area' // a round of an area that site.json does not hold
  | 'leftover' // a temporary file of a writer that died
  | 'conflict-copy' // left by a program that synchronises folders
  | 'strange-file'
  | 'mode' // others can read or write
  | 'too-long';

/** Something worth saying that is no damage: shown on stderr, changes no exit code. */
export type Notice =
  | { readonly kind: 'fenced'; readonly file: string; readonly bytes: number }
  | { readonly kind: 'witness-rebuilt' }
  | { readonly kind: 'witness-elsewhere'; readonly folder: string }
  | { readonly kind: 'witness-unwritable'; readonly path: string }
  | { readonly kind: 'clock-back'; readonly newest: Instant }
  | { readonly kind: 'edited-by-hand'; readonly changes: readonly SiteChange[] }
  /** A newer program wrote here: what this one understands of it is shown. */
  | { readonly kind: 'newer-entries'; readonly file: string; readonly version: string }
  | { readonly kind: 'bom' }
  /** A backup was put back without the entries from one number to another. */
  | {
      readonly kind: 'restored';
      readonly by: string;
      readonly at: Instant;
      readonly from: number;
      readonly to: number;
      readonly reason: string;
    };

/** The only error class: what it carries is data, worded by `messages/` and priced by `exit.ts`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly problem: Problem,
    readonly saved: Saved = 'no',
  ) {
    super(problem.kind);
  }
}

/** By name, not by class: the program is several bundles, each with its own copy of this file. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'Refusal' && 'problem' in error;
}
