/** What `check` says when something is wrong; when all is well it says nothing. */
export interface CheckWords {
  readonly title: (facts: { readonly folder: string; readonly n: number }) => string;
  /** Only seen where somebody asks for JSON of a sound site as a table. */
  readonly sound: string;
  /** What a seal that is printed seals, for those who copy it. */
  readonly sealed: (facts: { readonly seq: number; readonly at: string }) => string;
  readonly noSeal: string;
  readonly readThrough: (facts: { readonly files: number; readonly lines: number }) => string;
}
