/** What `remind` says. Instants and stretches come in already written. */
export interface RemindWords {
  /** `n`: said now; `all`: overdue altogether. */
  readonly title: (facts: {
    readonly site: string;
    readonly at: string;
    readonly n: number;
    readonly all: number;
  }) => string;
  /** Nothing is overdue, but findings or supplies are to be told of. */
  readonly otherTitle: (facts: { readonly site: string; readonly at: string; readonly n: number }) => string;
  readonly line: (facts: {
    readonly area: string;
    readonly name: string;
    readonly activity: string;
    readonly since: string;
    readonly overdueBy: string;
  }) => string;
  readonly more: (n: number) => string;
  /** Under a message that is shown cut. */
  readonly rest: string;
  /** Somebody else writes at the moment. */
  readonly busy: string;
}
