/** What `doctor` looks at, in its order. */
export type CheckId =
  | 'node'
  | 'site'
  | 'log'
  | 'settings'
  | 'witness'
  | 'clock'
  | 'zone'
  | 'cron'
  | 'remind'
  | 'backup'
  | 'space'
  | 'rights'
  | 'sync'
  | 'network'
  | 'leftovers'
  | 'lock'
  | 'terminal';

export type State = 'ok' | 'warn' | 'bad';

export interface LockFacts {
  readonly pid: number;
  readonly host: string;
  /** When it was taken, already written; empty where it does not say. */
  readonly since: string;
}

/** What `doctor` finds, and what to do about it. Moments are already written. */
export interface DoctorWords {
  readonly title: (folder: string) => string;
  readonly sum: (facts: { readonly bad: number; readonly warn: number }) => string;
  readonly headings: { readonly check: string; readonly state: string; readonly found: string };
  readonly checks: Readonly<Record<CheckId, string>>;
  readonly states: Readonly<Record<State, string>>;
  readonly advice: (text: string) => string;
  readonly fine: string;
  readonly unseen: string;

  readonly node: (facts: { readonly version: string; readonly least: string }) => {
    readonly found: string;
    readonly advice: string;
  };
  readonly sound: (facts: { readonly days: number; readonly lines: number; readonly seal: string }) => string;
  readonly empty: string;
  readonly more: (n: number) => string;
  readonly differs: { readonly found: string; readonly advice: string };
  readonly recorded: string;
  readonly agrees: string;
  readonly newest: (at: string) => string;
  readonly clock: (facts: { readonly now: string; readonly newest: string | null }) => {
    readonly found: string;
    readonly advice: string;
  };
  readonly zone: (name: string) => { readonly found: string; readonly advice: string };
  readonly cron: {
    readonly every: (minutes: number) => string;
    readonly none: string;
    readonly elsewhere: string;
    readonly install: string;
    readonly unknown: string;
    readonly show: string;
  };
  readonly remind: {
    readonly last: (at: string) => string;
    readonly never: string;
    readonly silent: (facts: { readonly n: number; readonly since: string }) => string;
    readonly advice: string;
  };
  readonly backup: {
    readonly newest: (name: string) => string;
    readonly old: (name: string) => string;
    readonly none: string;
    readonly install: string;
    readonly look: (folder: string) => string;
  };
  readonly space: (megabytes: number) => { readonly found: string; readonly advice: string };
  readonly rights: {
    readonly unwritable: (path: string) => string;
    readonly owner: string;
    readonly open: (files: string) => string;
    readonly close: string;
  };
  readonly sync: {
    readonly within: (program: string) => string;
    readonly copies: (files: string) => string;
    readonly advice: string;
    readonly merge: string;
  };
  readonly network: (kind: string) => { readonly found: string; readonly advice: string };
  readonly leftovers: (files: string) => { readonly found: string; readonly advice: string };
  readonly lock: {
    readonly free: string;
    readonly unreadable: string;
    readonly alive: (owner: LockFacts) => string;
    readonly gone: (owner: LockFacts) => string;
    readonly perhaps: (owner: LockFacts) => string;
    readonly foreign: (owner: LockFacts) => string;
    readonly clear: string;
    readonly confirm: (found: string) => string;
    readonly cleared: string;
  };
  readonly terminal: { readonly found: (locale: string) => string; readonly advice: string };
}
