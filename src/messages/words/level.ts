/** What is said of the levels of a site: how strict the day is. */
export interface LevelWords {
  /** The level's name; one of a site's own is called by its id. */
  readonly name: (id: string) => string;
  readonly heading: string;
  /** Heading: how many schedules the level changes. */
  readonly changes: string;
  readonly title: (site: string) => string;
  /** `from` null: always. */
  readonly inForce: (from: string | null) => string;
  readonly planned: (facts: { readonly level: string; readonly from: string }) => string;
  readonly set: (facts: {
    readonly level: string;
    readonly from: string;
    readonly schedules: number;
  }) => string;
}
