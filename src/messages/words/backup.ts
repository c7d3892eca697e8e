/** What a backup holds; days and moments are already written. */
export interface BackupFacts {
  /** Null: no entry yet. */
  readonly span: { readonly days: number; readonly first: string; readonly last: string } | null;
  readonly rounds: number;
  readonly seal: string | null;
}

/** What `backup`, `restore` and `site rebuild` say. */
export interface BackupWords {
  readonly made: (facts: { readonly file: string; readonly bytes: number }) => string;
  readonly holds: (facts: BackupFacts) => string;
  readonly proved: string;
  readonly removed: (file: string) => string;
  /** The backup lies where it is lost together with what it is the backup of. */
  readonly inside: string;
  /** Heading of a column. */
  readonly bytes: string;
  readonly title: (facts: { readonly site: string; readonly madeAt: string }) => string;
  readonly restored: (folder: string) => string;
  readonly wouldRestore: (folder: string) => string;
  /** What to type next; `site` is `--site DIR` as a shell takes it. */
  readonly next: (site: string) => readonly string[];
  /** Entries that were saved in another folder of this account, and are not in the backup. */
  readonly elsewhere: (facts: {
    readonly folder: string;
    readonly from: number;
    readonly to: number;
    readonly day: string;
  }) => string;
  readonly lost: (facts: { readonly from: number; readonly to: number }) => string;
  readonly rebuilt: (facts: { readonly file: string; readonly areas: number }) => string;
  readonly keptAs: (name: string) => string;
}
