/** What `demo` says after the board of the site that it made up. */
export interface DemoWords {
  /** Followed by command lines to go on with. */
  readonly made: (facts: {
    readonly folder: string;
    readonly areas: number;
    readonly rounds: number;
    readonly days: number;
  }) => string;
}
