import type { Instant, Zone } from '../domain/zone';

export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Columns of the terminal; 80 where there is none. */
  readonly columns: number;
}

export interface Input {
  readonly isTerminal: boolean;
  /** The lines without their ends, as they come. */
  lines(): AsyncIterable<string>;
}

export interface Choice<T> {
  readonly name: string;
  readonly value: T;
  readonly checked?: boolean;
}

/** The person at a terminal. Every method throws a Refusal `cancelled` on Ctrl-C. */
export interface Person {
  text(question: {
    message: string;
    fallback?: string;
    check?: (answer: string) => string | null;
  }): Promise<string>;
  pickOne<T>(question: { message: string; choices: readonly Choice<T>[] }): Promise<T>;
  /** A list that narrows while one types; several may be ticked. */
  pickMany<T>(question: {
    message: string;
    choices: readonly Choice<T>[];
    /** The line that ends the picking, with the number ticked. */
    done: (ticked: number) => string;
  }): Promise<readonly T[]>;
  confirm(question: { message: string; fallback: boolean }): Promise<boolean>;
}

/** The user's crontab. Where there is none, `read` answers null. */
export interface Crontab {
  read(): string | null;
  /** Throws a Refusal `crontab-failed`. */
  write(text: string): void;
}

/** Everything outside the program, injected: tests hand in another. Interfaces only in this file. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly out: Output;
  readonly err: Output;
  readonly in: Input;
  /** The clock. Commands get one reading as `Kit.now`. */
  now(): Instant;
  sleep(milliseconds: number): Promise<void>;
  /** The site's zone, as a value. The real one sets `process.env.TZ` and asks `Date`. */
  zone(name: string): Zone;
  /** Does this IANA name exist? Loads Intl: only for `init` and `site set`. */
  knowsZone(name: string): boolean;
  /** The IANA names that the machine lists; more may be known. Loads Intl. */
  readonly zones?: () => readonly string[];
  /** The machine's own zone, offered by `init`. */
  readonly ownZone: () => string;
  readonly account: string;
  /** Where the system keeps what may be swept away. */
  readonly temporaryFolder: () => string;
  readonly process: {
    readonly pid: number;
    readonly host: string;
    readonly platform: string;
    isRunning(pid: number): boolean;
  };
  /** Absolute paths of node and of the program, for crontab lines. */
  readonly program: { readonly node: string; readonly script: string };
  /** `20.19.0`. */
  readonly nodeVersion: string;
  person(): Promise<Person>;
  readonly crontab: Crontab;
}
