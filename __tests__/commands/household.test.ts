import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machineAt, type Machine, type Ran } from '../support/run';

let machine: Machine;

/** A new residential site on 2 March, with 张三 and 李四 on its list. */
beforeEach(async () => {
  machine = machineAt('2026-03-02T06:00:00+08:00');
  await machine.run('init', '--yes', '--name', '锦绣园', '--timezone', 'Asia/Shanghai', '--lang', 'zh-CN');
  for (const name of ['张三', '李四']) await machine.run('person', 'add', name);
});

afterEach(() => {
  machine.remove();
});

interface HouseholdJson {
  readonly code: string;
  readonly room?: string;
  readonly owner: string;
  readonly people: number;
  readonly start: string;
  readonly end: string;
  readonly phase: string;
  readonly uncovered: readonly string[];
  readonly minutesOverdue: number | null;
  readonly day: number | null;
}
interface Listed {
  readonly counts: Readonly<Record<'active' | 'planned' | 'people' | 'uncovered' | 'overdue', number>>;
  readonly households: readonly HouseholdJson[];
}

const listedIn = ({ out }: Ran): Listed => JSON.parse(out) as Listed;
const list = async (...words: string[]) =>
  listedIn(await machine.run('household', 'list', '--json', ...words));
const add = (room: string, ...words: string[]) =>
  machine.run('household', 'add', room, '--owner', '张三', ...words);
const at = (day: string, clock = '08:00') => machine.at(`2026-03-${day}T${clock}:00+08:00`);
const siteText = () => readFileSync(join(machine.folder, 'site.json'), 'utf8');

describe('household add', () => {
  test('owes door, waste and two visits from now on, for 14 days, under a code name', async () => {
    const ran = await add('3-2-501', '--people', '3', '--channel', '微信');
    expect(ran).toMatchObject({ exit: 0, err: '' });
    expect(ran.out).toContain('Q-001：2026-03-02 至 2026-03-16 隔离（14天），3人，责任人张三\n');
    expect(await list()).toMatchObject({
      counts: { active: 1, people: 3, uncovered: 0 },
      households: [{ code: 'Q-001', owner: '张三', day: 1, phase: 'active', uncovered: [] }],
    });
    const board = JSON.parse((await machine.run('board', '--json')).out) as {
      windows: readonly { activity: string }[];
    };
    expect(board.windows.map(({ activity }) => activity).sort()).toEqual([
      ...['disinfection', 'disinfection', 'household-visit', 'household-visit', 'waste'],
    ]);
  });

  test('counts code names up, over those that are over too, or takes one', async () => {
    await add('1');
    await add('2', '--code', 'Q-017');
    await add('3');
    expect((await list()).households.map(({ code }) => code)).toEqual(['Q-001', 'Q-017', 'Q-018']);
  });

  test('ends by itself: on the day of its end nothing is owed, and it is listed only with --all', async () => {
    await add('3-2-501');
    expect((await list('--at', '2026-03-15 23:59')).households).toHaveLength(1);
    at('16', '00:00');
    expect((await list()).households).toEqual([]);
    expect((await list('--all')).households).toMatchObject([{ phase: 'over', day: null }]);
    expect((await machine.run('overdue', '--json')).out).toContain('"overdue": []');
    expect((await machine.run('area', 'list')).out).not.toContain('Q-001');
  });

  test('one that begins later is planned', async () => {
    await add('3-2-501', '--start', 'tomorrow');
    expect(await list()).toMatchObject({ counts: { active: 0, planned: 1 }, households: [{ day: null }] });
    at('03', '06:00');
    expect(await list()).toMatchObject({ counts: { active: 1 }, households: [{ day: 1 }] });
  });

  test('of one that began before, the days count from the start', async () => {
    await add('3-2-501', '--start', '-2');
    expect((await list()).households).toMatchObject([{ day: 3, end: '2026-03-14' }]);
  });

  test.each([
    ['no responsible person', ['add', '9'], '--owner'],
    ['two responsible persons', ['add', '9', '--owner', '张三、李四'], '--owner'],
    ['a stranger', ['add', '9', '--owner', '王五'], '王五'],
    ['another length without a reason', ['add', '9', '--owner', '张三', '--days', '10'], '--reason'],
    ['an end before the start', ['add', '9', '--owner', '张三', '--end', '2026-03-01'], '--end'],
    ['an end that is past', ['add', '9', '--owner', '张三', '--start', '2026-02-10'], '--end'],
    ['both an end and days', ['add', '9', '--owner', '张三', '--end', '+3', '--days', '3'], '--days'],
    ['nobody living there', ['add', '9', '--owner', '张三', '--people', '0'], '--people'],
    ['a channel that is none', ['add', '9', '--owner', '张三', '--channel', 'pigeon'], 'wechat, phone, door'],
    ['a code that is none', ['add', '9', '--owner', '张三', '--code', 'Q 1'], 'Q 1'],
    ['a room that is in quarantine', ['add', '３-2-501', '--owner', '李四'], 'Q-001'],
    ['an unknown household', ['edit', 'Q-009', '--owner', '李四'], 'Q-001'],
    ['nothing to edit', ['edit', 'Q-001'], '--owner'],
    [
      'an earlier end as an extension',
      ['extend', 'Q-001', '--until', '2026-03-10', '--reason', 'x'],
      '--until',
    ],
    ['an extension without a reason', ['extend', 'Q-001', '--until', '2026-03-20'], '--reason'],
    ['a release without a notice', ['release', 'Q-001', '--reason', 'x'], '--notice'],
    ['an early release without a reason', ['release', 'Q-001', '--notice', '7'], '--reason'],
    [
      'a release in the past',
      ['release', 'Q-001', '--on', '2026-03-01', '--notice', '7', '--reason', 'x'],
      '--on',
    ],
    ['a release after the end', ['release', 'Q-001', '--on', '2026-03-17', '--notice', '7'], '--on'],
  ])('refuses %s', async (_, words, told) => {
    await add('3-2-501');
    const before = siteText();
    const ran = await machine.run('household', ...words);
    expect(ran).toMatchObject({ exit: 2, out: '' });
    expect(ran.err).toContain(told);
    expect(siteText()).toBe(before);
  });
});

describe('the room', () => {
  test('is shown by --reveal and by nothing else', async () => {
    const said = [await add('3-2-501'), await machine.run('household', 'edit', 'Q-001', '--people', '2')];
    said.push(await machine.run('log', 'Q-001', '-a', 'household-visit', '--by', '张三'));
    const reports = [
      ...['household list', 'household list --json', 'board --all', 'board --json', 'history', 'overdue'],
      ...[
        'area list',
        'area list --json',
        'area show Q-001',
        'export --of windows',
        'export --of rounds',
        'check',
      ],
    ];
    for (const words of reports) said.push(await machine.run(...words.split(' ')));
    expect(said.filter(({ out, err }) => `${out}${err}`.includes('3-2-501'))).toEqual([]);
    expect((await list('--reveal')).households).toMatchObject([{ room: '3-2-501' }]);
    expect((await machine.run('household', 'list', '--reveal')).out).toContain('3-2-501');
  });
});

describe('who looks after it', () => {
  test('a household of somebody who has left is uncovered until another is named', async () => {
    await add('3-2-501');
    await machine.run('person', 'retire', '张三');
    const ran = await machine.run('household', 'list', '--check', '--lang', 'en');
    expect(ran.exit).toBe(1);
    expect(ran.out).toContain('张三 has left: name another');
    expect(ran.out).toContain('1 active, 1 uncovered');
    await machine.run('household', 'edit', 'Q-001', '--owner', '李四');
    expect(await machine.run('household', 'list', '--check')).toMatchObject({ exit: 0 });
  });

  test('one of which somebody took a duty away by hand is uncovered', async () => {
    await add('3-2-501');
    const site = JSON.parse(siteText()) as { areas: { duties: { activity: string }[] }[] };
    site.areas[0]!.duties = site.areas[0]!.duties.filter(({ activity }) => activity !== 'waste');
    writeFileSync(join(machine.folder, 'site.json'), JSON.stringify(site, null, 2), { mode: 0o600 });
    expect((await list()).households).toMatchObject([{ uncovered: ['no-duty'] }]);
  });

  test('what was done and what is overdue stands in its line', async () => {
    await add('3-2-501');
    await at('02', '09:30').run('log', 'Q-001', '-a', 'household-visit', '--by', '张三');
    at('02', '10:30');
    expect((await list()).households).toMatchObject([
      {
        ...{ door: { owed: 2, done: 0 }, waste: { owed: 1, done: 0 }, visit: { owed: 2, done: 1 } },
        minutesOverdue: 30,
      },
    ]);
    expect((await machine.run('household', 'list')).out).toContain('超时30分钟');
  });
});

describe('extend, release', () => {
  test('extended it is owed longer; rooms are free again after the end', async () => {
    await add('3-2-501');
    await at('10').run('household', 'extend', 'Q-001', '--until', '2026-03-20', '--reason', '密接');
    at('18');
    expect((await list()).households).toMatchObject([{ day: 17, end: '2026-03-20', reason: '密接' }]);
    at('20');
    expect((await list()).households).toEqual([]);
    expect(await add('3-2-501')).toMatchObject({ exit: 0 });
    expect((await list()).households).toMatchObject([{ code: 'Q-002' }]);
  });

  test('released early nothing more is owed, and what was owed before stays as it was', async () => {
    await add('3-2-501');
    await machine.run('log', 'Q-001', '-a', 'household-visit', '--by', '张三');
    await at('05', '12:00').run('household', 'release', 'Q-001', '--notice', '031', '--reason', '转院');
    expect((await machine.run('overdue', '--json')).out).toContain('"overdue": []');
    const missed = async (day: string) =>
      (JSON.parse((await machine.run('board', '--day', day, '--json')).out) as { counts: { owed: number } })
        .counts.owed;
    expect(await missed('2026-03-04')).toBe(5);
    expect(await missed('2026-03-05')).toBe(2);
    expect(await missed('2026-03-06')).toBe(0);
    expect((await list('--all')).households).toMatchObject([
      { phase: 'over', end: '2026-03-05', reason: '转院' },
    ]);
    const again = await machine.run('household', 'edit', 'Q-001', '--owner', '李四');
    expect(again).toMatchObject({ exit: 2 });
    expect(again.err).toContain('2026-03-05');
    expect(await machine.run('check')).toEqual({ exit: 0, out: '', err: '' });
  });

  test('on its last day a release needs no reason', async () => {
    await add('3-2-501');
    const ran = await at('15').run('household', 'release', 'Q-001', '--on', '2026-03-16', '--notice', '031');
    expect(ran).toMatchObject({ exit: 0, out: 'Q-001：2026-03-16 解除隔离，通知单 031；此后不再有应做项\n' });
    expect(await list()).toMatchObject({ counts: { active: 1 } });
  });
});

describe('household import', () => {
  const file = (text: string) => {
    writeFileSync(join(machine.home, 'q.csv'), text);
    return ['household', 'import', join(machine.home, 'q.csv')];
  };
  const two = '户号,责任人,人数,联系方式\n3-2-501,张三,3,微信\n3-2-502,李四,1,\n';

  test('adds what is new; the same file twice changes nothing; another owner is a change', async () => {
    const first = await machine.run(...file(two));
    expect(first.out).toContain('新增2户，更改0户\n隔离中2户，无人负责或缺项0户；共4人\n');
    const before = siteText();
    expect((await machine.run(...file(two))).out).toContain('新增0户，更改0户');
    expect(siteText()).toBe(before);
    expect((await machine.run(...file(two.replaceAll('李四', '张三')))).out).toContain('新增0户，更改1户');
    expect((await list()).households.map(({ owner }) => owner)).toEqual(['张三', '张三']);
  });

  test('names every bad row with its line and changes nothing', async () => {
    const rows = 'room,owner,days\n1,张三,\n2,王五,\n,张三,\n4,张三,10\n1,李四,\n';
    const ran = await machine.run(...file(rows));
    expect(ran).toMatchObject({ exit: 2, out: '' });
    for (const line of ['第3行', '第4行', '第5行']) expect(ran.err.replaceAll(/\s/g, '')).toContain(line);
    expect((await list()).households).toEqual([]);
  });

  test('a dry run says what would come', async () => {
    expect((await machine.run(...file(two), '--dry-run')).out).toContain('将新增2户');
    expect((await list()).households).toEqual([]);
  });

  test('262 households at once: all listed, all owed, none uncovered', async () => {
    const rows = Array.from({ length: 262 }, (_, n) => `${n + 1}-1-101,${n % 2 ? '张三' : '李四'}`);
    const ran = await machine.run(...file(['room,owner', ...rows, ''].join('\n')), '--lang', 'en');
    expect(ran.out).toContain('262 active, 0 uncovered; 262 people\n');
    at('02', '10:30');
    const listed = await list();
    expect(listed.counts).toMatchObject({ active: 262, uncovered: 0, overdue: 262 });
    const overdue = JSON.parse((await machine.run('overdue', '--json')).out) as { overdue: unknown[] };
    expect(overdue.overdue).toHaveLength(262);
  });
});
