import { afterEach, describe, expect, test } from '@jest/globals';
import { courtAt, liveMonday } from '../support/report-site';
import type { Machine } from '../support/run';

const machines: Machine[] = [];

afterEach(() => {
  for (const machine of machines.splice(0)) machine.remove();
});

async function monday(language: 'en' | 'zh-CN' = 'en'): Promise<Machine> {
  const machine = courtAt('2026-03-02T05:00:00+08:00', language);
  machines.push(machine);
  return liveMonday(machine);
}

interface History {
  readonly format: string;
  readonly rounds: { readonly id: string }[];
  readonly blocked: { readonly id: string; readonly area: string; readonly reason: string }[];
}

async function historyOf(machine: Machine, ...argv: string[]): Promise<History> {
  return JSON.parse((await machine.run('history', ...argv, '--json')).out) as History;
}

const idsOf = ({ rounds, blocked }: History): string[] =>
  [...rounds, ...blocked].map(({ id }) => id.slice(-3));

describe('the list for people', () => {
  test('has the newest first, and what could not be done among it', async () => {
    const { exit, out, err } = await (await monday()).run('history');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out.split('\n')).toEqual([
      'Court, rounds from 2026-02-24 to 2026-03-03',
      'Id        At                Area     Name              Activity      By    Note',
      '0302-005  2026-03-02 15:20  BIN-01   =1+1              disinfection  李四  blocked: locked',
      '0302-004  2026-03-02 15:20  01-1-ST  1栋1单元楼梯间    disinfection  李四',
      '0302-003  2026-03-02 15:10  01-1-ST  1栋1单元楼梯间    disinfection  张三  spray, 84 disinfectant, 500 mg/L',
      '0302-002  2026-03-02 10:30  02-1-ST  East, "old" wing  disinfection  李四',
      '0302-001  2026-03-02 07:05  01-1-ST  1栋1单元楼梯间    disinfection  张三  地面湿, spray, 84 disinfectant, 500 mg/L',
      '',
    ]);
  });

  test('marks what was entered long after it was done', async () => {
    const machine = await monday('zh-CN');
    await machine.run('log', 'BIN-01', '--by', '王五', '--at', '2026-03-02 16:00', '--note', '补上');
    const { out } = await machine.run('history', 'BIN-01');
    expect(out).toContain('0303-001  2026-03-02 16:00  BIN-01  =1+1  消毒  王五    补录，补上');
    expect(out).toContain('受阻：locked');
  });

  test('says how many more there are', async () => {
    const { out } = await (await monday()).run('history', '-n', '2');
    expect(out.trimEnd().split('\n')).toHaveLength(5);
    expect(out).toContain('The newest 2 of 5; see more with --limit 5');
  });

  test('says so where there is nothing', async () => {
    const { exit, out } = await (await monday('zh-CN')).run('history', '--to', '2026-03-01');
    expect(exit).toBe(0);
    expect(out).toBe('Court 2026-02-22 至 2026-03-01 的记录\n这段时间没有记录。\n');
  });
});

describe('the list for programs', () => {
  test('keeps what could not be done apart', async () => {
    const { format, rounds, blocked } = await historyOf(await monday());
    expect(format).toBe('rounds.rounds/1');
    expect(rounds.map(({ id }) => id)).toEqual([
      '20260302-004',
      '20260302-003',
      '20260302-002',
      '20260302-001',
    ]);
    expect(blocked).toMatchObject([{ id: '20260302-005', area: 'BIN-01', reason: 'locked' }]);
  });

  test.each([
    ['of some areas', ['building:2'], ['002']],
    ['of one person', ['--by', '李四'], ['004', '002', '005']],
    ['of one activity', ['--activity', '消毒'], ['004', '003', '002', '001', '005']],
    ['of another activity', ['-a', 'patrol'], []],
    ['of one day', ['--from', '2026-03-02', '--to', '2026-03-02'], ['004', '003', '002', '001', '005']],
    ['of the day after', ['--from', 'today'], []],
    ['as of a moment', ['--at', '2026-03-02T10:30:00+08:00'], ['002', '001']],
    ['no longer than asked', ['--limit', '2'], ['004', '005']],
  ])('can be only those %s', async (_, argv, ids) => {
    expect(idsOf(await historyOf(await monday(), ...argv))).toEqual(ids);
  });
});

describe('one person', () => {
  async function withList(): Promise<Machine> {
    const people = [{ name: '张三' }, { name: '李四' }, { name: '王五' }];
    const machine = courtAt('2026-03-02T05:00:00+08:00', 'en', { people });
    machines.push(machine);
    return liveMonday(machine);
  }

  test.each([
    [
      'who stands in no list is refused with the nearest',
      '张三丰',
      2,
      /no person 张三丰[^]*did you mean 张三\?/,
    ],
    ['without a name is refused', '  ', 2, /--by is missing[^]*--by 张三/],
    ['who did nothing has an empty list', '王五', 0, null],
  ])('%s', async (_, by, code, said) => {
    const { exit, out, err } = await (await withList()).run('history', '--by', by);
    expect(exit).toBe(code);
    if (said === null) expect(out).toContain('No rounds');
    else expect(err).toMatch(said);
  });

  test('may be anybody while the site keeps no list', async () => {
    expect((await (await monday()).run('history', '--by', '赵六')).exit).toBe(0);
  });
});

test.each([
  ['a limit of nothing', ['--limit', '0'], '--limit'],
  ['an activity that is none', ['--activity', 'dancing'], 'dancing'],
  [
    'days the wrong way round',
    ['--from', 'today', '--to', 'yesterday'],
    '--from must not be after --to: 2026-03-03 is after 2026-03-02',
  ],
])('%s is refused', async (_, argv, named) => {
  const { exit, err } = await (await monday()).run('history', ...argv);
  expect(exit).toBe(2);
  expect(err).toContain(named);
});
