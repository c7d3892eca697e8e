/** What `demo` says after the board of the site that it made up. */
export interface DemoWords {
  /** Followed by command lines to go on with. */
  readonly made: (facts: {
    readonly folder: string;
    readonly areas: number;
    readonly rounds: number;
    readonly days: number;
  }) => string;
  /** Followed by commands, each with the last lines of what it shows. */
  readonly shows: string;
  /** Followed by what was tried and refused, a line each. */
  readonly refused: string;
}
