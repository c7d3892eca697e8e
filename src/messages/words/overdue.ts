export interface OverdueWords {
  readonly title: (facts: { readonly site: string; readonly at: string; readonly n: number }) => string;
  readonly none: (facts: { readonly site: string; readonly at: string }) => string;
  readonly never: string;
}
