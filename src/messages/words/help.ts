/** How one command is explained. The test of the declarations asks that every option has its line. */
export interface CommandHelp {
  readonly summary: string;
  /** Its own options by key; the common ones are worded once. */
  readonly options?: Readonly<Record<string, string>>;
  /** A command line and what it does. */
  readonly examples?: readonly (readonly [line: string, meaning: string])[];
  readonly more?: readonly string[];
}

/** Everything that only the help needs; loaded with commander, never on the short way. */
export interface HelpWords {
  readonly tagline: string;
  /** Headings by commander's own: `Usage:`, `Arguments:`, `Options:`, `Commands:`. */
  readonly titles: Readonly<
    Record<'usage' | 'arguments' | 'options' | 'common' | 'commands' | 'examples', string>
  >;
  readonly usageOptions: string;
  /** Behind an option that takes one of a few words. */
  readonly choices: (words: readonly string[]) => string;
  readonly usageCommand: string;
  /** What `rounds help` itself does. */
  readonly helpCommand: string;
  readonly common: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
  /** The headings of the list of commands, in their order, each with the first words of its commands. */
  readonly sections: Readonly<Record<string, readonly string[]>>;
  readonly commands: Readonly<Record<string, CommandHelp>>;
  /** Said under the list of commands. */
  readonly footer: readonly string[];
}
