/** What `export` and `history` say beside their rows. */
export interface ReportWords {
  /** The ids of the rules that flag a round. */
  readonly incident: string;
  readonly flagged: (ids: readonly string[]) => string;
  /** The heading of a column of numbers. */
  readonly inUnit: (label: string, unit: string) => string;
  /** The last rows of a summary, in the column of the day. */
  readonly total: (provisional: boolean) => string;
  readonly seal: string;
  readonly provisional: (day: string) => string;
  /** The days after this one are left out. */
  readonly toCome: (last: string) => string;
  /** A day that was final has changed since. `ids`: already joined and cut. */
  readonly corrected: (facts: { readonly day: string; readonly n: number; readonly ids: string }) => string;
  /** The same of waivers, given or taken back. */
  readonly waivedLater: ReportWords['corrected'];
  readonly more: (n: number) => string;
  readonly written: (facts: { readonly file: string; readonly n: number }) => string;
  readonly history: (facts: { readonly site: string; readonly from: string; readonly to: string }) => string;
  readonly noHistory: string;
  /** There are more than were asked for. */
  readonly cut: (facts: { readonly shown: number; readonly all: number }) => string;
  readonly voided: (facts: { readonly by: string; readonly reason: string }) => string;
  readonly amended: (facts: { readonly by: string; readonly reason: string }) => string;
  /** Noticed on a round. */
  readonly finding: (text: string) => string;
  readonly blocked: (reason: string) => string;
  /** In a cell with others: when it was tried, and what stood in the way. */
  readonly blockedAt: (clock: string, reason: string) => string;
  /** `closed: lift under repair`. */
  readonly excused: (standing: string, reason: string) => string;
}
