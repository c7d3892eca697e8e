import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { ended, newSite, plainEnv, PROGRAM, type Ended, type SpawnedSite } from '../support/spawned';

const DIST = join(process.cwd(), 'dist');
const { version, scripts } = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as {
  version: string;
  scripts: Record<string, string>;
};

let home: string;
let site: SpawnedSite;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'rounds-spawned-'));
  site = newSite();
});
afterAll(() => {
  site.remove();
  rmSync(home, { recursive: true, force: true });
});

/** On a machine that has never seen the program. */
function fresh(...argv: string[]): Promise<Ended> {
  return ended({ cwd: home }, plainEnv(home), argv);
}

describe('where there is no site yet', () => {
  test.each([[[]], [['overdue']], [['log', '01-1-ST']], [['remind']], [['board']]])(
    'rounds %j says how to begin and makes nothing',
    async words => {
      const { exit, out, err } = await fresh(...words);
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      expect(err).toContain('rounds init');
      expect(err).toContain('rounds demo');
      expect(readdirSync(home)).toEqual([]);
    },
  );

  test('in Chinese too', async () => {
    const { exit, err } = await fresh('overdue', '--lang', 'zh-CN');
    expect(exit).toBe(2);
    expect(err).toMatch(/项目|小区/);
    expect(err).toContain('rounds init');
  });
});

describe('what it says of itself', () => {
  test.each([['--version'], ['-V']])('%s', async flag => {
    expect(await fresh(flag)).toEqual({ exit: 0, signal: null, out: `rounds ${version}\n`, err: '' });
  });

  test.each([
    [['--help'], 'Usage: rounds', 'write down what was done'],
    [['-h', '--lang', 'zh-CN'], '用法', '超时'],
    [['log', '--help'], '--activity', 'Examples:'],
    [['help', 'log'], '--activity', 'Examples:'],
    [['log', '--help', '--lang', 'zh-CN'], '--activity', '01-1-ST'],
  ])('rounds %j', async (words, ...parts) => {
    const { exit, out, err } = await fresh(...words);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    for (const part of parts) expect(out).toContain(part);
    expect(out.endsWith('\n')).toBe(true);
  });

  test.each([
    [['overdu'], 'overdue'],
    [['log', '01-1-TS'], '01-1-ST'],
    [['overdue', '--chekc'], '--check'],
  ])('rounds %j: a slip of the pen is answered with what was meant, exit 2', async (words, meant) => {
    const { exit, out, err } = await site.run(...words);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(meant);
    expect(err).not.toMatch(/^\s+at /m);
  });
});

describe('the first day', () => {
  test('init, area add, log, overdue, check: nothing else is needed', async () => {
    const folder = join(home, 'first');
    const at = ['--site', folder];
    const init = ['init', '--name', '锦绣园', '--timezone', 'Asia/Shanghai', '--template', 'residential'];
    expect(await fresh(...init, ...at)).toMatchObject({ exit: 0, err: '' });
    expect(await fresh('area', 'add', '01-1-ST', '--kind', 'stairwell', ...at)).toMatchObject({ exit: 0 });
    expect(await fresh('log', '01-1-ST', '--by', 'Li', ...at)).toMatchObject({ exit: 0, err: '' });
    expect(await fresh('overdue', '--check', ...at)).toMatchObject({ exit: 0 });
    expect(await fresh('check', ...at)).toEqual({ exit: 0, signal: null, out: '', err: '' });
    expect(existsSync(join(folder, '.lock'))).toBe(false);
  });
});

describe('the commands of every minute stay thin', () => {
  const script = `
    const { main, realWorld } = require(process.argv[1]);
    void main(process.argv.slice(2), realWorld()).then(code => {
      process.exitCode = code;
      process.stderr.write('LOADED ' + JSON.stringify(Object.keys(require.cache)));
    });`;

  /** Files of the bundle that a command loads. */
  async function loadedBy(...words: string[]): Promise<string[]> {
    const argv = ['-e', script, join(DIST, 'rounds.js'), ...words];
    const { stderr } = await promisify(execFile)(process.execPath, argv, { env: site.env });
    const names = JSON.parse(stderr.slice(stderr.indexOf('LOADED ') + 7)) as string[];
    return names.filter(name => name.startsWith(DIST)).map(name => basename(name, '.js'));
  }

  test.each([
    [['overdue']],
    [['overdue', '--json']],
    [['log', '01-1-ST', '--by', 'Li']],
    [['remind']],
    [['board']],
    [['export', '--format', 'json']],
  ])('rounds %j', async words => {
    const loaded = await loadedBy(...words);
    expect(loaded).toContain('rounds');
    for (const heavy of ['whole', 'prompter', 'as-table', 'as-csv']) expect(loaded).not.toContain(heavy);
  });

  test('a CSV needs its writer and nothing more', async () => {
    const loaded = await loadedBy('export');
    expect(loaded).toContain('as-csv');
    expect(loaded).not.toContain('whole');
  });

  test('a rare command shows that this would be noticed', async () => {
    expect(await loadedBy('area', 'list')).toContain('whole');
  });
});

describe('the package', () => {
  test('its scripts run on every system: node and npm, and no shell', () => {
    for (const [name, line] of Object.entries(scripts)) {
      for (const command of line.split('&&'))
        expect([name, command.trim()]).toEqual([
          name,
          expect.stringMatching(/^(node|npm run|npm test|tsc|eslint|prettier)\b/),
        ]);
      expect([name, line]).toEqual([name, expect.not.stringMatching(/['$`;|<>*~]|(?<!&)&(?!&)/)]);
    }
  });

  test('its program is three lines that load the bundle', () => {
    const lines = readFileSync(PROGRAM, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('#!/usr/bin/env node');
  });
});

describe('what is typed in Chinese', () => {
  test('no bundle holds a character of more than one byte: they are read as single bytes', () => {
    const bundles = readdirSync(DIST).filter(name => name.endsWith('.js'));
    const isPlain = (name: string): boolean => readFileSync(join(DIST, name)).every(byte => byte < 0x80);
    expect(bundles.filter(name => !isPlain(name))).toEqual([]);
  });

  test.each([
    [['overdue', '--at', '20分钟前']],
    [['overdue', '--at', '昨天 下午3点']],
    [['overdue', '--at', '１８：１０']],
    [['board', '--day', '2026年11月23日']],
    [['export', '--month', '2026年11月']],
    [['export', '--month', '2026-11']],
  ])('rounds %j is understood', async words => {
    expect(await site.run(...words)).toMatchObject({ exit: 0 });
  });
});
