import process from 'node:process';
import type { Zone } from '../domain/zone';
import { Refusal } from '../problem';
import type { Crontab, Output, World } from './world';

/** What the machine needs of the room where files live. */
export interface Streams {
  /** Puts text on a file descriptor, whole. */
  readonly writeAll: (descriptor: number, text: string) => void;
  /** False for what can be no terminal. */
  readonly isDevice: (descriptor: number) => boolean;
}

/**
 * `node:tty` and `node:child_process` bring all of the network along, a tenth of a start, and asking for the account reads
 * the system's files: only who needs them loads them.
 */
const builtin = process.getBuiltinModule.bind(process);

/** The machine. */
export function machine(streams: Streams): World {
  const given = process.env.TZ;
  return {
    env: process.env,
    cwd: process.cwd(),
    out: output(1, streams),
    err: output(2, streams),
    in: {
      get isTerminal() {
        return isTerminal(0, streams);
      },
      lines,
    },
    // Whole seconds: what a person reads, and what the log writes, is exactly what was judged.
    now: () => Math.floor(Date.now() / 1000) * 1000,
    sleep: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
    zone,
    knowsZone,
    zones: () => Intl.supportedValuesOf('timeZone'),
    ownZone: () => ownZone(given),
    get account() {
      return accountOf();
    },
    temporaryFolder: () => builtin('node:os').tmpdir(),
    process: {
      pid: process.pid,
      get host() {
        return builtin('node:os').hostname();
      },
      platform: process.platform,
      isRunning,
    },
    program: { node: process.execPath, script: process.argv[1] ?? '' },
    nodeVersion: process.versions.node,
    person: async () => (await import('./prompter')).prompter(),
    crontab: crontab(),
  };
}

function output(descriptor: 1 | 2, streams: Streams): Output {
  return {
    get isTerminal() {
      return isTerminal(descriptor, streams);
    },
    write: text => {
      streams.writeAll(descriptor, text);
    },
    get columns() {
      // The stream objects cost milliseconds to make: only a terminal asks for its width.
      if (!isTerminal(descriptor, streams)) return 80;
      return (descriptor === 1 ? process.stdout : process.stderr).columns || 80;
    },
  };
}

function isTerminal(descriptor: number, { isDevice }: Streams): boolean {
  return isDevice(descriptor) && builtin('node:tty').isatty(descriptor);
}

async function* lines(): AsyncGenerator<string> {
  const { createInterface } = await import('node:readline');
  yield* createInterface({ input: process.stdin, crlfDelay: Infinity });
}

/**
 * `Date` knows every zone for nothing once `TZ` names it; Intl costs half a start. Agreement of the two was
 * checked at 99,712 instants in 8 zones.
 */
function zone(name: string): Zone {
  process.env.TZ = name;
  return { offsetMinutesAt: instant => -new Date(instant).getTimezoneOffset() };
}

/** The zone of the machine, not the one that `zone` has set since: `given` is `TZ` as it was at the start. */
function ownZone(given: string | undefined): string {
  const set = process.env.TZ;
  putZone(given);
  try {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  } finally {
    putZone(set);
  }
}

function putZone(name: string | undefined): void {
  if (name === undefined) delete process.env.TZ;
  else process.env.TZ = name;
}

function knowsZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The account of the operating system; a number where it has no name. */
function accountOf(): string {
  try {
    return builtin('node:os').userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function crontab(): Crontab {
  return {
    read: () => {
      if (process.platform === 'win32') return null;
      try {
        const bytes = builtin('node:child_process').execFileSync('crontab', ['-l'], {
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        // Other people's lines are written back byte for byte, or not at all.
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      } catch (error) {
        const { code } = error as { code?: string };
        if (code === 'ENOENT') return null;
        // Only this one means an empty crontab: after any other, what is there would be overwritten.
        if (NO_CRONTAB.test(reasonOf(error))) return '';
        throw new Refusal({ kind: 'crontab-failed', detail: reasonOf(error) });
      }
    },
    write: text => {
      try {
        if (text === '')
          builtin('node:child_process').execFileSync('crontab', ['-r'], {
            stdio: ['ignore', 'ignore', 'pipe'],
          });
        else
          builtin('node:child_process').execFileSync('crontab', ['-'], {
            input: text,
            stdio: ['pipe', 'ignore', 'pipe'],
          });
      } catch (error) {
        throw new Refusal({ kind: 'crontab-failed', detail: reasonOf(error) });
      }
    },
  };
}

/** As the crontabs of Linux, macOS, the BSDs and busybox say it. */
const NO_CRONTAB = /no crontab for|can't open.*(?:no such file|your crontab)/i;

function reasonOf(error: unknown): string {
  const { stderr, message } = error as { stderr?: Buffer | string; message: string };
  return (
    String(stderr ?? '')
      .trim()
      .split('\n')[0] || message
  );
}
