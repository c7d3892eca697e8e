import type { ExitCode } from '../exit';
import type { Sheet } from '../views/sheet';
import type { Kit } from './kit';

/** One option, as data: `node:util` parseArgs, commander, the help and the completion all read it. */
export interface OptionSpec {
  readonly short?: string;
  /** The word for its value in the help, `DAY`; absent: a flag. */
  readonly value?: string;
  /** May be given several times. */
  readonly many?: boolean;
  readonly choices?: readonly string[];
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The values that belong to a set of options: flags are booleans, the others text. Keys are camelCase. */
export type OptionValues<O extends OptionSpecs> = {
  readonly [K in keyof O]?: O[K] extends { readonly many: true }
    ? readonly string[]
    : O[K] extends { readonly value: string }
      ? string
      : boolean;
};

/** What a command answers. It never sees the terminal, the format or the process. */
export interface Outcome {
  /** A report: printed as a table, or as JSON with `--json`. */
  readonly sheet?: Sheet;
  /** Lines for standard output that are not a report (crontab lines, a completion script). Not printed with `--json` when there is a sheet. */
  readonly text?: readonly string[];
  /** Talk, for standard error. */
  readonly note?: readonly string[];
  /** How the sheet is to be written where the command decides it (`export`). */
  readonly render?: Rendering;
  readonly exit?: ExitCode;
  /** Notices are held back, damage never: for what cron runs, which mails every line. */
  readonly quiet?: boolean;
}

export interface Rendering {
  readonly as: 'csv' | 'json';
  /** Absent: standard output. */
  readonly file?: string;
  readonly force?: boolean;
  readonly bom?: boolean;
  readonly headings?: 'site' | 'keys';
}

/** A command is a declaration and a function. The help texts are in `messages/`, by the command's name. */
export interface Command<O extends OptionSpecs = OptionSpecs> {
  /** `log`, `area add`. */
  readonly name: string;
  /** Reading commands take `--at` and `--known-at`; writing ones `--by`, `--wait`, `--yes` and the lock. */
  readonly mode: 'reads' | 'writes';
  /** Reads, but takes no `--known-at`: it looks at what lies there, or says itself what was known when. */
  readonly ofNow?: true;
  /** In the manner of a usage line: `[SELECTOR...]`, `AREA`, `FILE`. */
  readonly arguments: readonly string[];
  readonly options: O;
  run(kit: Kit, words: readonly string[], options: OptionValues<O>): Outcome | Promise<Outcome>;
}

/** Keeps the literal types of a declaration, so that its options are typed in `run`. */
export function command<const O extends OptionSpecs>(declaration: Command<O>): Command<O> {
  return declaration;
}
