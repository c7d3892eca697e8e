import { execFileSync } from 'node:child_process';
import { hostname, userInfo } from 'node:os';
import process from 'node:process';
import { isatty } from 'node:tty';
import type { Zone } from '../domain/zone';
import { Refusal } from '../problem';
import type { Crontab, Output, World } from './world';

/** The machine. `writeAll` puts text on a file descriptor, whole (it lives where files live). */
export function machine(writeAll: (descriptor: number, text: string) => void): World {
  const given = process.env.TZ;
  return {
    env: process.env,
    cwd: process.cwd(),
    out: output(1, writeAll),
    err: output(2, writeAll),
    in: { isTerminal: isatty(0), lines },
    // Whole seconds: what a person reads, and what the log writes, is exactly what was judged.
    now: () => Math.floor(Date.now() / 1000) * 1000,
    sleep: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
    zone,
    knowsZone,
    zones: () => Intl.supportedValuesOf('timeZone'),
    ownZone: () => ownZone(given),
    account: accountOf(),
    process: { pid: process.pid, host: hostname(), platform: process.platform, isRunning },
    program: { node: process.execPath, script: process.argv[1] ?? '' },
    person: async () => (await import('./prompter')).prompter(),
    crontab: crontab(),
  };
}

function output(descriptor: 1 | 2, writeAll: (descriptor: number, text: string) => void): Output {
  const isTerminal = isatty(descriptor);
  return {
    isTerminal,
    write: text => {
      writeAll(descriptor, text);
    },
    get columns() {
      // The stream objects cost milliseconds to make: only a terminal asks for its width.
      const stream = descriptor === 1 ? process.stdout : process.stderr;
      return isTerminal ? stream.columns || 80 : 80;
    },
  };
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
    return userInfo().username;
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
        const bytes = execFileSync('crontab', ['-l'], { stdio: ['ignore', 'pipe', 'pipe'] });
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
        if (text === '') execFileSync('crontab', ['-r'], { stdio: ['ignore', 'ignore', 'pipe'] });
        else execFileSync('crontab', ['-'], { input: text, stdio: ['pipe', 'ignore', 'pipe'] });
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
