import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/main';
import type { Crontab, World } from '../../src/world/world';
import { intlZone } from './zone';

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** A machine of its own: a clock that stands where it is put, a folder, a crontab, no terminal unless asked for. */
export interface Machine {
  /** The home folder, in which commands are typed; `folder` is the site in it. */
  readonly home: string;
  readonly folder: string;
  /** ISO instant; the clock stands still until it is set again. */
  at(iso: string): Machine;
  run(...argv: string[]): Promise<Ran>;
  /** With lines on standard input. */
  feed(lines: readonly string[], ...argv: string[]): Promise<Ran>;
  readonly crontab: { text: string | null };
  readonly env: Record<string, string | undefined>;
  remove(): void;
}

/** A new machine with an empty home; `site` is where its site will lie (ROUNDS_SITE). */
export function machineAt(iso: string, over: Partial<World> = {}): Machine {
  const home = mkdtempSync(join(tmpdir(), 'rounds-test-'));
  const folder = join(home, 'site');
  const env: Record<string, string | undefined> = {
    HOME: home,
    XDG_STATE_HOME: join(home, 'state'),
    XDG_DATA_HOME: join(home, 'data'),
    ROUNDS_SITE: folder,
    LANG: 'en_US.UTF-8',
  };
  let now = Date.parse(iso);
  const crontab = { text: '' as string | null };
  const cron: Crontab = { read: () => crontab.text, write: text => (crontab.text = text) };
  const start = async (lines: readonly string[], argv: readonly string[]): Promise<Ran> => {
    let out = '';
    let err = '';
    const exit = await main(argv, {
      env,
      cwd: home,
      out: { isTerminal: false, columns: 80, write: text => (out += text) },
      err: { isTerminal: false, columns: 80, write: text => (err += text) },
      in: {
        isTerminal: false,
        lines: async function* () {
          for (const line of lines) yield await Promise.resolve(line);
        },
      },
      now: () => now,
      sleep: milliseconds => {
        now += milliseconds;
        return Promise.resolve();
      },
      zone: intlZone,
      knowsZone: name => Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC',
      zones: () => Intl.supportedValuesOf('timeZone'),
      ownZone: () => 'Asia/Shanghai',
      account: 'tester',
      temporaryFolder: () => home,
      process: { pid: process.pid, host: 'test-host', platform: process.platform, isRunning: () => true },
      program: { node: '/usr/bin/node', script: '/opt/rounds/bin/rounds.js' },
      nodeVersion: '20.19.0',
      person: () => Promise.reject(new Error('nobody sits at this machine')),
      crontab: cron,
      ...over,
    });
    return { exit, out, err };
  };
  const machine: Machine = {
    home,
    folder,
    crontab,
    env,
    at: moment => {
      now = Date.parse(moment);
      return machine;
    },
    run: (...argv) => start([], argv),
    feed: (lines, ...argv) => start(lines, argv),
    remove: () => {
      rmSync(home, { recursive: true, force: true });
    },
  };
  return machine;
}
