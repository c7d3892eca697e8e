import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Site } from '../../src/domain/site';
import { createSite } from '../../src/store/create-site';
import { canMount } from './small-disk';
import { testSite, testWorld } from './store-world';

export const PROGRAM = join(process.cwd(), 'bin', 'rounds.js');

const DAY = 86_400_000;
/** Nothing here takes so long; what does hangs. Milliseconds. */
const PATIENCE = 60_000;

export interface Ended {
  /** Null when a signal ended it. */
  readonly exit: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface How {
  /** All of standard input; without it there is none. */
  readonly stdin?: string;
  /** On top of the site's; `undefined` takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** A program and its words, to which ours are appended: `['strace', '-f']`. */
  readonly under?: readonly string[];
  /** Ends the process with `killSignal` after so many milliseconds. */
  readonly timeout?: number;
  readonly killSignal?: NodeJS.Signals;
  /** Called for every line on standard output, with how many there were by now. */
  readonly onLine?: (count: number, child: ChildProcess) => void;
}

/** A site on the disk and a home of its own, for the program as people start it. */
export interface SpawnedSite {
  readonly home: string;
  readonly folder: string;
  readonly state: string;
  readonly env: NodeJS.ProcessEnv;
  /** `rounds ...argv`, until it has ended. */
  run(...argv: string[]): Promise<Ended>;
  runWith(how: How, ...argv: string[]): Promise<Ended>;
  /** Paths of the day files, oldest first. */
  dayFiles(): string[];
  /** The newest of them. */
  newest(): string;
  remove(): void;
}

interface Parts {
  readonly codes?: readonly string[];
  readonly site?: Partial<Site>;
  /** Where the site's folder lies, if not in the home. */
  readonly folder?: string;
}

/** Areas with a duty since two days ago, so that some are overdue at any hour; in English, to read what is said. */
export function newSite({ codes = ['01-1-ST', '01-2-ST'], site = {}, folder }: Parts = {}): SpawnedSite {
  if (!existsSync(join(process.cwd(), 'dist', 'rounds.js')))
    throw new Error('the program is not built: node build.mjs');
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'rounds-spawned-')));
  const place = folder ?? join(home, 'site');
  const state = join(home, 'state');
  const since = Date.now() - 2 * DAY;
  const made = testSite(codes);
  const areas = made.areas.map(area => ({
    ...area,
    duties: area.duties.map(duty => ({ ...duty, since })),
  }));
  createSite(place, { ...made, language: 'en', areas, ...site }, testWorld(state));
  const env = plainEnv(home, place);
  const year = (name: string): string[] =>
    readdirSync(join(place, 'log', name)).map(file => join(place, 'log', name, file));
  const dayFiles = (): string[] =>
    existsSync(join(place, 'log')) ? readdirSync(join(place, 'log')).sort().flatMap(year).sort() : [];
  return {
    ...{ home, folder: place, state: join(state, 'rounds'), env, dayFiles },
    run: (...argv) => ended({ cwd: home }, env, argv),
    runWith: (how, ...argv) => ended({ cwd: home, ...how }, env, argv),
    newest: () => {
      const path = dayFiles().at(-1);
      if (path === undefined) throw new Error('there is no log');
      return path;
    },
    remove: () => {
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Of the surroundings only what does not change what is tested: nothing of Node's, of ours, of zones or of colours. */
export function plainEnv(home: string, folder?: string): NodeJS.ProcessEnv {
  const foreign = /^(NODE_|ROUNDS_|npm_|LC_|XDG_|TZ$|LANG|NO_COLOR$|FORCE_COLOR$|JEST_)/i;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return {
    ...Object.fromEntries(kept),
    ...{ HOME: home, XDG_STATE_HOME: join(home, 'state'), XDG_DATA_HOME: join(home, 'data') },
    ...{ USERPROFILE: home, LOCALAPPDATA: join(home, 'local'), APPDATA: join(home, 'roaming') },
    LANG: 'en_US.UTF-8',
    ...(folder === undefined ? {} : { ROUNDS_SITE: folder }),
  };
}

/** Starts the program and waits for its end: everything said is read by then. */
export function ended(how: How, env: NodeJS.ProcessEnv, argv: readonly string[]): Promise<Ended> {
  const { stdin, under = [], onLine, timeout = PATIENCE, killSignal = 'SIGKILL' } = how;
  const [file = '', ...words] = [...under, process.execPath, PROGRAM, ...argv];
  return new Promise((resolve, reject) => {
    const child = spawn(file, words, {
      ...{ env: { ...env, ...how.env }, timeout, killSignal },
      ...(how.cwd === undefined ? {} : { cwd: how.cwd }),
      stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    let lines = 0;
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      for (let ends = text.split('\n').length - 1; ends > 0; ends -= 1) onLine?.((lines += 1), child);
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
    // A process that was killed takes no more lines.
    child.stdin?.on('error', () => undefined).end(stdin);
    child.on('error', reject);
    child.on('close', (exit, signal) => {
      resolve({ exit, signal, out, err });
    });
  });
}

/** What a machine must have for a test. */
export type Need = 'linux' | 'root' | 'mounts' | 'strace' | 'faketime' | 'bash' | 'setpriv' | 'mkfifo';

/** A container may have strace and forbid what it does. */
function canTrace(): boolean {
  return spawnSync('strace', ['-qq', '-e', 'trace=none', process.execPath, '--version']).status === 0;
}

/** Node or the program may lie where another account cannot go. */
function othersMayRun(): boolean {
  const other = ['--reuid=65534', '--regid=65534', '--clear-groups'];
  return spawnSync('setpriv', [...other, process.execPath, PROGRAM, '--version'], { cwd: '/' }).status === 0;
}

/** What this machine lacks of it. */
export function lackOf(needs: readonly Need[]): string[] {
  return needs.filter(need => {
    if (need === 'linux') return process.platform !== 'linux';
    if (need === 'root') return process.getuid?.() !== 0;
    if (need === 'mounts') return !canMount();
    if (need === 'strace') return !canTrace();
    if (need === 'setpriv') return !othersMayRun();
    return spawnSync(need, ['--version'], { stdio: 'ignore' }).status !== 0;
  });
}
