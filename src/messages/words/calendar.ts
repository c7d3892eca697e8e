/** What is said of days on which nothing is owed. */
export interface CalendarWords {
  readonly title: (facts: { readonly site: string; readonly at: string; readonly n: number }) => string;
  readonly none: (facts: { readonly site: string; readonly at: string }) => string;
  /** `areas`: already joined, or the whole site. */
  readonly closed: (facts: {
    readonly days: string;
    readonly areas: string;
    readonly reason: string;
  }) => string;
  readonly opened: (facts: { readonly days: string; readonly areas: string }) => string;
}
