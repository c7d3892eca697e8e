import type { Draft, Entry } from '../domain/entry';
import type { Site } from '../domain/site';
import type { Damage, Notice } from '../problem';
import type { Seal } from './seal';
import type { Day, Instant, Zone } from '../domain/zone';

/** Which day files to read. `newest`: only the one being written, whose opening carries the past forward. */
export type Span = 'newest' | { readonly from?: Day; readonly to?: Day };

export interface Head {
  readonly seq: number;
  readonly hash: string;
  readonly day: Day;
}

export interface LogReading {
  readonly entries: readonly Entry[];
  readonly damage: readonly Damage[];
  readonly notices: readonly Notice[];
  /** The newest line that was read; null while the log is empty. */
  readonly head: Head | null;
}

/** Who was told what, when. Keys are `area` + TAB + `activity`. */
export interface Reminders {
  readonly told: Readonly<Record<string, Told>>;
  /** The last message, for the head of the next command at a terminal. */
  readonly last?: { readonly at: Instant; readonly text: readonly string[]; readonly shown: boolean };
  readonly ranAt?: Instant;
}

export interface Told {
  readonly overdueSince: Instant;
  readonly at: Instant;
}

export interface WriteOptions {
  /** For the lock. */
  readonly waitSeconds: number;
  /** Take a clock that stands before 2024 or far after the newest entry. */
  readonly acceptClock?: boolean;
}

/** What may be done while the lock is held. Everything in it was read after the lock was taken. */
export interface Transaction {
  readonly now: Instant;
  readonly site: Site;
  /** The newest day file, or an empty reading. */
  readonly newest: LogReading;
  /** Reads further back; the span is of recording days. */
  read(span: Span): LogReading;
  /** Throws `clock-wrong`, as `append` would: what is typed looks wrong too while the clock is. */
  refuseWrongClock(): void;
  /** Appends one line durably and returns it as it stands. Throws a Refusal when it is not saved or unknown. */
  append(draft: Draft): Entry;
  /** Writes `site.json` and, once there is a log, the `setup` entry that records the change. Throws `past`. */
  saveSite(next: Site, by: string): void;
  saveReminders(next: Reminders): void;
}

/** One site's folder. Reading takes no lock; writing goes through `write`. Every failure is a Refusal. */
export interface Store {
  readonly folder: string;
  site(): Site;
  /** True once there is a first entry; until then the setup may still be changed freely. */
  hasLog(): boolean;
  log(span: Span): LogReading;
  reminders(): Reminders;
  /** Takes the lock, reads afresh, runs `work`, releases. What `append` acknowledged stays, whatever `work` throws. */
  write<T>(
    options: WriteOptions,
    work: (tx: Transaction) => T,
  ): Promise<{ readonly value: T; readonly notices: readonly Notice[] }>;
  /** Reads everything. `against`: seals from paper. */
  check(options?: { readonly against?: readonly Seal[] }): CheckReport;
}

export interface CheckReport {
  readonly damage: readonly Damage[];
  readonly notices: readonly Notice[];
  readonly files: number;
  readonly lines: number;
  readonly head: Head | null;
}

/** What the store is told of the machine. Nothing in `store/` reads a clock. */
export interface StoreWorld {
  now(): Instant;
  sleep(milliseconds: number): Promise<void>;
  /** The site's zone: instants are written with its offset. */
  zone(name: string): Zone;
  readonly account: string;
  /** The user's state folder, in which `<site id>/heads.json` lies. */
  readonly stateFolder: string;
  readonly process: {
    readonly pid: number;
    readonly host: string;
    readonly platform: string;
    /** False when no process has this number; true also where it cannot be asked. */
    isRunning(pid: number): boolean;
  };
}
