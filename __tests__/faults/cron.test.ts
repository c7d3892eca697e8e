import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { settle } from '../support/settle';
import { areaOf, siteOf } from '../support/sites';

const DAEMON = '/usr/sbin/cron';
const PROGRAM = join(process.cwd(), 'bin', 'rounds.js');
/** Cron looks once a minute: two minutes and some breath. */
const PATIENCE = 130_000;

interface Result {
  readonly status: number;
  readonly out: string;
}

function run(file: string, ...words: string[]): Result {
  try {
    const out = execFileSync(file, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    return { status: 0, out };
  } catch (error) {
    const { status, stdout } = error as { status: number | null; stdout: string };
    return { status: status ?? -1, out: stdout };
  }
}

/** The daemon that runs on this machine already, if one does. */
function isServed(): boolean {
  try {
    const pid = readFileSync('/var/run/crond.pid', 'utf8').trim();
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'cron';
  } catch {
    return false;
  }
}

/** What this machine lacks, or null. A daemon of ours would also run whatever else the crontab holds. */
function lacking(): string | null {
  if (process.platform !== 'linux') return 'a Linux machine';
  if (!existsSync(join(process.cwd(), 'dist', 'rounds.js'))) return 'a built program (node build.mjs)';
  if (!existsSync('/usr/bin/crontab')) return 'a crontab';
  if (isServed()) return null;
  if (!existsSync(DAEMON)) return DAEMON;
  if (process.getuid?.() !== 0) return 'root, to start a cron daemon';
  return run('crontab', '-l').out.trim() === '' ? null : 'an empty crontab, whose lines a daemon would run';
}

const lack = lacking();
if (lack !== null) process.stderr.write(`skipped: a real cron daemon; this machine lacks ${lack}\n`);
const withCron = lack === null ? test : test.skip;

let home: string;
let site: string;
let daemon: ChildProcess | undefined;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'rounds-cron-'));
  // Everything that a crontab line and a shell could trip over.
  site = join(home, `锦绣园 100% it's "$HOME" \\`);
});

afterAll(async () => {
  if (lack === null) run(process.execPath, PROGRAM, 'cron', 'remove', '--site', site);
  if (daemon?.exitCode === null) {
    const gone = new Promise(resolve => daemon?.once('exit', resolve));
    daemon.kill('SIGTERM');
    await gone;
  }
  rmSync(home, { recursive: true, force: true });
});

/** Waits until the file holds something; null when patience is over. */
async function appeared(path: string): Promise<Record<string, never> | null> {
  for (let waited = 0; waited < PATIENCE; waited += 500) {
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Record<string, never>;
    await pause(500);
  }
  return null;
}

withCron(
  'a real cron daemon runs the line that install wrote, and remove leaves the crontab as it was',
  async () => {
    const before = run('crontab', '-l').out;
    settleBehind(site);
    const install = run(process.execPath, PROGRAM, 'cron', 'install', '--every', '1m', '--site', site);
    expect(install.status).toBe(0);
    expect(run('crontab', '-l').out).toBe(before + install.out);
    if (!isServed()) daemon = spawn(DAEMON, ['-f'], { stdio: 'ignore', env: { PATH: '/usr/bin:/bin' } });

    const remembered = await appeared(join(site, 'reminders.json'));
    expect(Object.keys(remembered?.told ?? {})).toEqual(['BIN-07\tdisinfection']);
    expect(remembered).toHaveProperty('ranAt');
    // Cron hands down no language: the line names the site's.
    expect(JSON.stringify(remembered?.last)).toContain('提醒：1项超时');

    expect(run(process.execPath, PROGRAM, 'cron', 'remove', '--site', site).status).toBe(0);
    expect(run('crontab', '-l').out).toBe(before);
  },
  PATIENCE + 20_000,
);

/** As cron starts it: nothing in the environment, nobody at a keyboard. */
function bare(file: string, words: readonly string[], env: Record<string, string> = {}) {
  const options = { env, cwd: home, input: '', encoding: 'utf8', timeout: 20_000 } as const;
  const { status, stdout, stderr } = spawnSync(file, words, options);
  return { status, stdout, stderr };
}

/** A site with one duty that is overdue at any time of any day. */
function settleBehind(folder: string): void {
  const duty = { activity: 'disinfection', schedule: 'twice-daily', since: Date.now() - 3 * 86_400_000 };
  settle(folder, siteOf({ id: `cron-${process.pid}`, areas: [areaOf('BIN-07', { duties: [duty] })] }));
}

describe('without HOME, PATH, a language and a terminal', () => {
  test('remind says it once, then nothing, and never asks', () => {
    const folder = join(home, 'bare');
    settleBehind(folder);
    const words = [PROGRAM, 'remind', '--site', folder];
    const first = bare(process.execPath, words);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toContain('BIN-07');
    expect(bare(process.execPath, words)).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('remind says which folder holds no site', () => {
    const folder = join(home, 'nothing');
    mkdirSync(folder);
    const { status, stdout, stderr } = bare(process.execPath, [PROGRAM, 'remind', '--site', folder]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(folder);
  });
});

const HAS_SHELL = process.platform !== 'win32';
if (!HAS_SHELL) process.stderr.write('skipped: the line under a shell; this machine lacks /bin/sh\n');

(HAS_SHELL ? test : test.skip)('the line that cron show prints runs under /bin/sh as it stands', () => {
  const folder = join(home, "a'b % `id` $(id) 中文");
  settleBehind(folder);
  const shown = run(process.execPath, PROGRAM, 'cron', 'show', '--site', folder);
  expect(shown.status).toBe(0);
  const line = shown.out.split('\n')[1] ?? '';
  // What cron does to it before the shell sees it: the five fields go, and `\%` is `%`.
  const command = line.split(' ').slice(5).join(' ').replaceAll('\\%', '%');
  const ran = bare('/bin/sh', ['-c', command], { PATH: '/usr/bin:/bin' });
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  expect(ran.stdout).toContain('BIN-07');
  expect(existsSync(join(folder, 'reminders.json'))).toBe(true);
});
