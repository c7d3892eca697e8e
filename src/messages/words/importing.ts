/** What `import` says about an old log. */
export interface ImportingWords {
  /** The first rows, as they were understood. */
  readonly title: (facts: { readonly file: string; readonly shown: number; readonly rows: number }) => string;
  /** What would be, or was, done. `from` and `to` are days; `areas` and `people` count what is new. */
  readonly done: (facts: {
    readonly rounds: number;
    readonly entries: number;
    readonly from: string;
    readonly to: string;
  }) => string;
  readonly would: (facts: {
    readonly rounds: number;
    readonly entries: number;
    readonly from: string;
    readonly to: string;
  }) => string;
  readonly newAreas: (facts: { readonly n: number; readonly codes: string }) => string;
  readonly newPeople: (facts: { readonly n: number; readonly names: string }) => string;
  readonly more: (n: number) => string;
  /** A title stood above the headings. */
  readonly headingsIn: (line: number) => string;
  /** Imported rounds are a claim. */
  readonly claim: string;
}
