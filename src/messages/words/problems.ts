import type { DiskCause, FileFault, Nameable, Problem, Saved } from '../../problem';

/** The member of a union whose `kind` is, or may be, K. */
export type OfKind<U extends { readonly kind: string }, K extends string> = U extends {
  readonly kind: infer T;
}
  ? K extends T
    ? U
    : never
  : never;

/** The kinds that are about the folder and the disk; worded in a file of their own. */
export type KindOnDisk =
  | 'no-site'
  | 'site-exists'
  | 'file-exists'
  | 'folder-missing'
  | 'site-file-missing'
  | 'not-saved'
  | 'unreadable'
  | 'outcome-unknown'
  | 'output-failed'
  | 'damaged'
  | 'bad-file'
  | 'newer-version'
  | 'clock-wrong'
  | 'busy'
  | 'lock-unreadable';

/** The kinds that are about backups and about mending a site; worded in a file of their own. */
export type KindOnBackups =
  | 'bad-backup'
  | 'folder-not-empty'
  | 'backup-older'
  | 'site-sound'
  | 'nothing-recorded'
  | 'lock-alive'
  | 'lock-doubtful';

/** The kinds that are about the columns and rows of a file; worded in a file of their own. */
export type KindOnRows =
  | 'column-unknown'
  | 'column-missing'
  | 'columns-double'
  | 'totals-row'
  | 'year-missing'
  | 'date-empty'
  | 'code-twice';

/** The kinds that are about agents and supplies; worded in a file of their own. */
export type KindOnSupplies = 'dilution' | 'stock';

/** The kinds that are about what was recorded, when, and how it is corrected; worded in a file of their own. */
export type KindOnRecords =
  | 'id-unreadable'
  | 'voided-already'
  | 'corrected-since'
  | 'other-record'
  | 'nothing-changed'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'not-waivable'
  | 'recorded-before'
  | 'moment-sealed'
  | 'key-reused';

/** The kinds that are about the fields and rules of an activity; worded in a file of their own. */
export type KindOnFields =
  'field-missing' | 'field-elsewhere' | 'activity-retired' | 'activity-shipped' | 'activity-faulty' | 'rule';

/** The kinds that are about closures, findings and households; worded in a file of their own. */
export type KindOnAreas =
  'not-closed' | 'closed-already' | 'finding-open' | 'finding-resolved' | 'household-over';

/** What is said when something is refused: what, why, and what to do, in one to three lines. */
export interface ProblemWords {
  readonly problem: { readonly [K in Problem['kind']]: (p: OfKind<Problem, K>) => readonly string[] };
  /** Added to the first line of a command that would have written. */
  readonly saved: Readonly<Record<Saved, string>>;
  /** Joins the first line and `saved`. */
  readonly withSaved: (line: string, saved: string) => string;
  readonly names: Readonly<Record<Nameable, string>>;
  readonly cause: Readonly<Record<DiskCause, string>>;
  readonly fault: Readonly<Record<FileFault, string>>;
  /** A bad row of a file that is brought in; `entry`: its number, where the file is a list of entries. */
  readonly row: (line: number, column: string | undefined, text: string, entry?: number) => string;
  readonly moreRows: (n: number) => string;
  /** An error that is not in the list. `saved`: what is known of the entry; unknown when left out. */
  readonly bug: (message: string, saved?: Saved) => readonly string[];
}
