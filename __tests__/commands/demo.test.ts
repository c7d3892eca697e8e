import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../../src/domain/site';
import { machineAt, type Machine } from '../support/run';

let machine: Machine;

beforeEach(() => {
  machine = machineAt('2026-11-23T14:20:00+08:00');
});

afterEach(() => {
  machine.remove();
});

const siteIn = (folder: string): Site => JSON.parse(readFileSync(join(folder, 'site.json'), 'utf8')) as Site;

describe('a demo', () => {
  test('lies in a new temporary folder, never in the site of this place, and says how to go on', async () => {
    const { exit, out, err } = await machine.run('demo', '--days', '1');
    expect(exit).toBe(0);
    expect(out.split('\n')[0]).toMatch(/^Brocade Garden, day 2026-11-23, .*\[demo, made up\]$/);
    const [, folder = ''] = /rounds overdue --site (\S+)/.exec(err) ?? [];
    expect(folder.startsWith(join(machine.home, 'rounds-demo-'))).toBe(true);
    expect(existsSync(join(folder, 'log/2026/2026-11-22.jsonl'))).toBe(true);
    expect(existsSync(machine.folder)).toBe(false);
    expect(await machine.run('check', '--site', folder)).toEqual({ exit: 0, out: '', err: '' });
    for (const line of err.split('\n').filter(each => each.startsWith('  rounds '))) {
      const words = [...line.trim().matchAll(/'([^']*)'|(\S+)/g)].map(
        ([, quoted, bare]) => quoted ?? bare ?? '',
      );
      expect(await machine.run(...words.slice(1))).toMatchObject({ exit: 0 });
    }
  });

  test('speaks the language of whoever asks, in the folder that was named', async () => {
    machine.env.LANG = 'zh_CN.UTF-8';
    const { exit, out, err } = await machine.run('demo', '--site', 'try', '--days', '2');
    expect(exit).toBe(0);
    expect(out).toContain('锦绣园');
    expect(out).toContain('[演示数据]');
    const folder = join(machine.home, 'try');
    expect(err).toContain(`演示项目已建在 ${folder}：201个区域，2天共`);
    const site = siteIn(folder);
    expect(site).toMatchObject({ language: 'zh-CN', timezone: 'Asia/Shanghai', demo: { seed: 1, days: 2 } });
    expect(readdirSync(join(folder, 'log/2026'))).toHaveLength(3);
  });

  test('prints what is overdue where that is asked for', async () => {
    const { out } = await machine.run('demo', '--days', '1', '--overdue', '--json');
    expect(JSON.parse(out)).toMatchObject({ format: 'rounds.overdue/1', at: '2026-11-23T14:20:00+08:00' });
  });

  test.each<[string, string[]]>([
    ['board', ['board']],
    ['overdue', ['overdue']],
    ['overdue, where nothing is', ['overdue', '--at', '2026-11-20 00:00']],
    ['remind', ['remind', '--dry-run']],
    ['area list', ['area', 'list']],
    ['area show', ['area', 'show', '01-1-ST']],
    ['area close', ['area', 'close', '01-1-ST', '--reason', 'x']],
    ['schedule list', ['schedule', 'list']],
    ['schedule show', ['schedule', 'show', 'twice-daily']],
    ['person list', ['person', 'list']],
    ['history', ['history']],
    ['export', ['export', '--day', 'yesterday']],
  ])('is told to programs by %s, and a real site is not called one', async (_name, argv) => {
    await machine.run('demo', '--site', 'try', '--days', '1');
    const told = async (): Promise<object> => {
      const { exit, out, err } = await machine.run(...argv, '--site', 'try', '--json');
      if (exit !== 0) throw new Error(err);
      return JSON.parse(out) as object;
    };
    const path = join(machine.home, 'try', 'site.json');
    expect(await told()).toMatchObject({ demo: true });
    if (argv[1] === 'close') return;
    const { demo, ...real } = siteIn(join(machine.home, 'try'));
    expect(demo).toBeDefined();
    writeFileSync(path, JSON.stringify(real));
    expect(await told()).not.toHaveProperty('demo');
  });

  test('of the same seed is the same again; of another it is another; its site is always a new one', async () => {
    const made = async (name: string, seed: string): Promise<{ rounds: unknown; id: string }> => {
      await machine.run('demo', '--site', name, '--days', '1', '--seed', seed);
      const folder = join(machine.home, name);
      const { out } = await machine.run(
        'export',
        '--site',
        folder,
        '--of',
        'rounds',
        '--from',
        '-1',
        '--json',
      );
      return { rounds: JSON.parse(out) as unknown, id: siteIn(folder).id };
    };
    const [one, again, other] = [await made('one', '7'), await made('again', '7'), await made('other', '8')];
    expect(again.rounds).toEqual(one.rounds);
    expect(other.rounds).not.toEqual(one.rounds);
    expect(again.id).not.toBe(one.id);
  });

  test.each([
    ['en_US.UTF-8', 'R11  these two must never be mixed', 'R25  the splits make 380 pieces', '96 due: 9'],
    ['zh_CN.UTF-8', 'R11  这两种产品不得混用', 'R25  分装合计 380 个', '应巡 96'],
  ])('says in %s what was refused, and how patrol and post went', async (lang, mixed, split, patrol) => {
    machine.env.LANG = lang;
    const { err } = await machine.run('demo', '--days', '2');
    for (const told of [mixed, split, patrol]) expect(err).toContain(told);
    const rules = err.split('\n').flatMap(line => /^ {2}(R\d\d) {2}\S/.exec(line)?.[1] ?? []);
    expect(rules).toEqual(['R01', 'R05', 'R08', 'R10', 'R11', 'R21', 'R22', 'R25']);
    expect(err.split('\n').filter(line => !line.includes(machine.home) && line.length > 80)).toEqual([]);
  });

  test('puts right what was typed twice, and the nought too many', async () => {
    await machine.run('demo', '--site', 'try', '--days', '1');
    const { out } = await machine.run(
      'history',
      'kind:waste-station',
      '--activity',
      'waste',
      '--site',
      'try',
      '--json',
    );
    const { rounds } = JSON.parse(out) as { rounds: { bags: number; voided: unknown; amended: unknown[] }[] };
    expect(rounds.filter(({ voided }) => voided !== null)).toMatchObject([
      { area: 'WS-2', voided: { by: 'Chen Ming', reason: 'one load was typed twice' } },
    ]);
    expect(rounds.filter(({ amended }) => amended.length > 0)).toMatchObject([{ area: 'WS-1', bags: 51 }]);
  });

  test('keeps an incident on record that covers nothing, with its flags', async () => {
    await machine.run('demo', '--site', 'try', '--days', '1');
    const { out } = await machine.run('history', 'WC-1', '05-1-EC', '--site', 'try', '--json');
    const { rounds } = JSON.parse(out) as {
      rounds: { area: string; incident?: boolean; flags?: string[] }[];
    };
    const incidents = rounds.filter(({ incident }) => incident);
    expect(incidents.map(({ area, flags = [] }) => [area, flags[0]])).toEqual([
      ['WC-1', 'R11'],
      ['05-1-EC', 'R10'],
    ]);
  });

  test('of a week takes less than three seconds, whatever else the machine does', async () => {
    const start = process.cpuUsage();
    expect((await machine.run('demo')).exit).toBe(0);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(3);
  });
});

test.each([
  ['no days', ['--days', '0'], '--days'],
  ['days that are no number', ['--days', 'week'], '--days'],
  ['a seed below nothing', ['--seed=-1'], '--seed'],
])('%s are refused, and no folder is made', async (_, argv, named) => {
  const { exit, err } = await machine.run('demo', ...argv);
  expect(exit).toBe(2);
  expect(err).toContain(named);
  expect(readdirSync(machine.home)).toEqual([]);
});

test('a folder that holds a site is left alone', async () => {
  await machine.run('demo', '--site', 'try', '--days', '1');
  const { id } = siteIn(join(machine.home, 'try'));
  const { exit, err } = await machine.run('demo', '--site', 'try');
  expect(exit).toBe(2);
  expect(err).toContain('try');
  expect(siteIn(join(machine.home, 'try')).id).toBe(id);
});
