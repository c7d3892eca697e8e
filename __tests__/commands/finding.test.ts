import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { settle } from '../support/settle';
import { machineAt, type Machine, type Ran } from '../support/run';
import { areaOf, siteOf } from '../support/sites';

let machine: Machine;

const START = '2026-03-02T08:00:00+08:00';

beforeEach(() => {
  machine = machineAt(START);
  const areas = [areaOf('01-1-ST', { name: '1栋1单元楼梯间' }), areaOf('BIN-07', { name: '7号垃圾桶' })];
  const people = [{ name: '张三' }, { name: '王五' }];
  settle(machine.folder, siteOf({ areas, people }));
});

afterEach(() => {
  machine.remove();
});

const BY = ['--by', '张三'];

interface FindingJson {
  readonly id: string;
  readonly areas: readonly string[];
  readonly text: string;
  readonly severity: string;
  readonly due: string | null;
  readonly owner: string | null;
  readonly resolvedBy: string | null;
  readonly note: string | null;
  readonly overdue: boolean;
}

function findingsIn({ out }: Ran): readonly FindingJson[] {
  return (JSON.parse(out) as { findings: FindingJson[] }).findings;
}

const open = async (...words: string[]) =>
  findingsIn(await machine.run('finding', 'list', '--json', ...words));

/** One finding of BIN-07, due at noon, whose number is 0302-001. */
const noticed = () =>
  machine.run(
    'finding',
    'add',
    'BIN-07',
    '--text',
    '桶盖破损',
    '--severity',
    '较重',
    '--due',
    '12:00',
    ...BY,
  );

describe('log --finding', () => {
  test('says what was noted, and it is open until it is resolved', async () => {
    const ran = await machine.run(
      ...['log', 'BIN-07', ...BY, '--finding', '桶盖破损', '--severity', 'major'],
      ...['--finding-due', '明天', '--finding-owner', '王五'],
    );
    expect(ran).toMatchObject({ exit: 0, err: '' });
    expect(ran.out).toContain('发现 0302-001 BIN-07：桶盖破损（较重，王五，2026-03-03 23:59 前整改）\n');
    expect(await open()).toMatchObject([
      {
        ...{ id: '20260302-001', areas: ['BIN-07'], text: '桶盖破损', severity: 'major', owner: '王五' },
        ...{ due: '2026-03-03T23:59:00+08:00', resolvedBy: null, overdue: false },
      },
    ]);
  });

  test('belongs to the whole tour, also to what was blocked', async () => {
    await machine.run('log', '*', '--except', '01-1-ST=检修', ...BY, '--finding', '漏水');
    expect(await open()).toMatchObject([{ areas: ['BIN-07', '01-1-ST'], severity: 'minor' }]);
    expect(await open('01-1-ST')).toHaveLength(1);
  });

  test('stands in the history, in the export of rounds and in the answer to programs', async () => {
    const ran = await machine.run('log', 'BIN-07', ...BY, '--finding', '漏水', '--json');
    expect(JSON.parse(ran.out)).toMatchObject({ finding: { id: '20260302-001', text: '漏水' } });
    expect((await machine.run('history')).out).toContain('发现：漏水');
    const json = await machine.run('export', '--of', 'rounds', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ rounds: [{ area: 'BIN-07', finding: '漏水' }] });
  });

  test('a dry run says what would be noted and notes nothing', async () => {
    const ran = await machine.run('log', 'BIN-07', ...BY, '--finding', '漏水', '--dry-run', '--json');
    expect(JSON.parse(ran.out)).toMatchObject({ finding: { id: null, text: '漏水' } });
    expect(await open()).toEqual([]);
  });

  test('the same key with another finding is another entry', async () => {
    await machine.run('log', 'BIN-07', ...BY, '--finding', '漏水', '--id', 'k');
    const same = await machine.run('log', 'BIN-07', ...BY, '--finding', '漏水', '--id', 'k');
    expect(same).toMatchObject({ exit: 0 });
    expect(await machine.run('log', 'BIN-07', ...BY, '--finding', '漏电', '--id', 'k')).toMatchObject({
      exit: 2,
    });
    expect(await open()).toHaveLength(1);
  });

  test('comes in by a line of standard input, as words and as JSON', async () => {
    const ran = await machine.feed(
      [
        'BIN-07 --finding 漏水 --severity critical',
        '{"area":"01-1-ST","finding":"灯不亮","findingDue":"24h"}',
      ],
      ...['log', '-', ...BY],
    );
    expect(ran.exit).toBe(0);
    expect(await open()).toMatchObject([
      { text: '漏水', severity: 'critical', due: null },
      { text: '灯不亮', severity: 'minor', due: '2026-03-03T08:00:00+08:00' },
    ]);
  });
});

describe('due', () => {
  test.each([
    ['a clock time still to come is today', '12:00', '2026-03-02T12:00:00+08:00'],
    ['a clock time that is past is tomorrow', '07:30', '2026-03-03T07:30:00+08:00'],
    ['a day is due with its last minute', 'today', '2026-03-02T23:59:00+08:00'],
    ['a stretch counts from when it was noticed', '90m', '2026-03-02T09:30:00+08:00'],
    ['a date and time', '2026-03-05 18:00', '2026-03-05T18:00:00+08:00'],
  ])('%s: %s', async (_, due, expected) => {
    await machine.run('finding', 'add', 'BIN-07', '--text', 'x', '--due', due, ...BY);
    expect(await open()).toMatchObject([{ due: expected }]);
  });
});

describe('refused, with nothing written', () => {
  test.each([
    ['no text', ['finding', 'add', 'BIN-07'], '--text'],
    ['an empty text', ['finding', 'add', 'BIN-07', '--text', ' '], '--text'],
    [
      'a severity that is none',
      ['finding', 'add', '--text', 'x', '--severity', 'huge'],
      'minor, major, critical',
    ],
    ['a due that is past', ['finding', 'add', '--text', 'x', '--due', '2026-03-01'], '--due'],
    ['a due that cannot be read', ['finding', 'add', '--text', 'x', '--due', 'soon'], 'soon'],
    ['a stranger', ['finding', 'add', '--text', 'x', '--owner', '王六'], '王五'],
    ['an area that is none', ['finding', 'add', 'BIN-08', '--text', 'x'], 'BIN-07'],
    ['noticed in the future', ['finding', 'add', '--text', 'x', '--at', '2026-03-03 08:00'], '2026-03-03'],
    ['noticed in locked days', ['finding', 'add', '--text', 'x', '--at', '2026-02-01 08:00'], '2026-02-01'],
    ['a severity without a finding', ['log', 'BIN-07', '--severity', 'major'], '--finding'],
    ['a number that is none', ['finding', 'resolve', '0302-009'], '0302-009'],
    ['reopening without a reason', ['finding', 'reopen', '0302-001'], '--reason'],
    ['control characters', ['finding', 'add', '--text', 'a\u001b[31m'], 'U+001B'],
  ])('%s', async (_, words, told) => {
    const ran = await machine.run(...words, ...BY);
    expect(ran).toMatchObject({ exit: 2, out: '' });
    expect(ran.err).toContain(told);
    expect(() => readdirSync(join(machine.folder, 'log'))).toThrow();
  });
});

describe('finding resolve, reopen, show', () => {
  test('what is resolved is open no more, and stays on record', async () => {
    await noticed();
    const ran = await machine
      .at('2026-03-02T11:00:00+08:00')
      .run(...['finding', 'resolve', '0302-001', '--note', '已换新盖', '--by', '王五']);
    expect(ran).toEqual({ exit: 0, out: '发现 0302-001 已由王五整改：桶盖破损\n', err: '' });
    expect(await open()).toEqual([]);
    expect(await open('--all')).toMatchObject([{ resolvedBy: '王五', note: '已换新盖', overdue: false }]);
    expect((await machine.run('finding', 'show', '20260302-001', '--lang', 'en')).out).toBe(
      [
        'Finding 0302-001 BIN-07: 桶盖破损 (major, due 2026-03-02 12:00)',
        '  BIN-07 7号垃圾桶',
        '  noticed 2026-03-02 08:00 by 张三',
        '  resolved 2026-03-02 11:00 by 王五: 已换新盖',
        '',
      ].join('\n'),
    );
  });

  test('it was open before it was resolved: --at asks for that', async () => {
    await noticed();
    await machine.at('2026-03-02T11:00:00+08:00').run('finding', 'resolve', '0302-001', ...BY);
    expect(await open('--at', '10:59')).toHaveLength(1);
    expect(await open('--at', '07:59')).toHaveLength(0);
    expect(await open()).toHaveLength(0);
  });

  test('twice is refused, and says by whom and when it was done', async () => {
    await noticed();
    await machine.run('finding', 'resolve', '0302-001', ...BY);
    const ran = await machine.run('finding', 'resolve', '0302-001', ...BY, '--lang', 'en');
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain('finding 0302-001 was resolved by 张三 2026-03-02 08:00');
  });

  test('it cannot be put right before it was noticed', async () => {
    await noticed();
    const ran = await machine.run('finding', 'resolve', '0302-001', '--at', '07:50', ...BY);
    expect(ran.exit).toBe(2);
    expect(await open()).toHaveLength(1);
  });

  test('reopened it is open as before, in the files of later days too', async () => {
    await noticed();
    await machine.run('finding', 'resolve', '0302-001', ...BY);
    await machine.at('2026-03-03T08:00:00+08:00').run('log', 'BIN-07', ...BY);
    const ran = await machine.run('finding', 'reopen', '0302-001', '--reason', '又坏了', ...BY);
    expect(ran).toMatchObject({ exit: 0, out: '发现 0302-001 重新打开：桶盖破损\n' });
    await machine.at('2026-03-04T08:00:00+08:00').run('log', 'BIN-07', ...BY);
    expect(await open()).toMatchObject([{ id: '20260302-001', overdue: true, severity: 'major' }]);
    expect(await machine.run('check')).toEqual({ exit: 0, out: '', err: '' });
    expect(await machine.run('finding', 'reopen', '0302-001', '--reason', 'x', ...BY)).toMatchObject({
      exit: 2,
    });
  });

  test('without an area it is of the site, and asked for by none', async () => {
    await machine.run('finding', 'add', '--text', '无公示', ...BY);
    expect(await open()).toMatchObject([{ areas: [], text: '无公示' }]);
    expect(await open('BIN-07')).toEqual([]);
  });
});

describe('the board', () => {
  test('tells of open findings under it, overdue first, and says nothing where there are none', async () => {
    expect((await machine.run('board')).out).not.toContain('发现');
    await machine.run('finding', 'add', '01-1-ST', '--text', '灯不亮', '--severity', 'critical', ...BY);
    await noticed();
    machine.at('2026-03-02T14:00:00+08:00');
    const { out } = await machine.run('board');
    expect(out.trimEnd().split('\n').slice(-2)).toEqual([
      '发现 0302-002 BIN-07：桶盖破损（较重，2026-03-02 12:00 前整改，已超期2小时）',
      '发现 0302-001 01-1-ST：灯不亮（严重）',
    ]);
    const json = JSON.parse((await machine.run('board', '--json')).out) as { concerns: unknown };
    expect(json.concerns).toMatchObject([
      { kind: 'finding', id: '20260302-002', overdue: true },
      { kind: 'finding', id: '20260302-001', overdue: false },
    ]);
  });

  test('of named areas tells only theirs, and of a day that is over none', async () => {
    await noticed();
    expect((await machine.run('board', '01-1-ST')).out).not.toContain('发现');
    expect((await machine.run('board', '--day', 'yesterday')).out).not.toContain('发现');
  });

  test('tells of them also after days on which nothing was recorded', async () => {
    await noticed();
    machine.at('2026-03-20T08:00:00+08:00');
    expect((await machine.run('board')).out).toContain('发现 0302-001');
    expect((await machine.run('export', '--of', 'findings', '--json')).out).toContain('20260302-001');
  });

  test('tells the first five, and how many more there are', async () => {
    for (let n = 1; n <= 7; n += 1) await machine.run('finding', 'add', '--text', `问题${n}`, ...BY);
    const lines = (await machine.run('board')).out.trimEnd().split('\n');
    expect(lines.filter(line => line.startsWith('发现'))).toHaveLength(5);
    expect(lines.at(-1)).toBe('另有2项：用 rounds finding list 查看');
  });
});

describe('remind', () => {
  const at = (clock: string) => machine.at(`2026-03-02T${clock}:00+08:00`).run('remind', '--lang', 'en');
  const text = 'Finding 0302-001 BIN-07: 桶盖破损 (major, due 2026-03-02 12:00, overdue by 1 min)';

  test('tells of a finding once it is overdue, once, and again every hour', async () => {
    await noticed();
    for (const area of ['01-1-ST', 'BIN-07']) await machine.run('log', area, ...BY);
    expect(await at('12:00')).toMatchObject({ out: '' });
    expect(await at('12:01')).toMatchObject({ out: `锦绣园, 2026-03-02 12:01: 1 to see to\n${text}\n` });
    expect(await at('12:10')).toMatchObject({ out: '' });
    expect((await at('13:01')).out).toContain('overdue by 1 h 01 min');
    await machine.run('finding', 'resolve', '0302-001', ...BY);
    expect(await at('15:00')).toMatchObject({ exit: 0, out: '' });
  });

  test('tells of it beside what is overdue', async () => {
    await noticed();
    const { out } = await at('12:01');
    expect(out).toContain('12:01: 2 overdue');
    expect(out.trimEnd().split('\n').at(-1)).toBe(text);
    machine.at('2026-03-02T14:00:00+08:00');
    expect(JSON.parse((await machine.run('remind', '--json')).out)).toMatchObject({
      concerns: [{ kind: 'finding', overdue: true }],
    });
  });
});

describe('export --of findings', () => {
  test('all that was noticed in the days or open in them', async () => {
    await noticed();
    await machine.run('finding', 'resolve', '0302-001', '--note', '好了', ...BY);
    await machine.at('2026-03-04T08:00:00+08:00').run('finding', 'add', '--text', '第二', ...BY);
    await machine.at('2026-03-06T08:00:00+08:00').run('finding', 'resolve', '0304-001', ...BY);
    const of = async (...days: string[]) =>
      findingsIn(await machine.run('export', '--of', 'findings', '--json', ...days)).map(({ id }) => id);
    expect(await of('--from', '2026-03-01', '--to', '2026-03-03')).toEqual(['20260302-001']);
    expect(await of('--day', '2026-03-05')).toEqual(['20260304-001']);
    expect(await of('--day', '2026-03-07')).toEqual([]);
    expect(await of('--month', '2026-03')).toEqual(['20260302-001', '20260304-001']);
  });

  test('as CSV with headings of its own', async () => {
    await noticed();
    const { out } = await machine.run('export', '--of', 'findings', '--no-bom');
    expect(out).toBe(
      [
        '编号,区域,程度,发现的问题,发现时间,发现人,整改期限,责任人,整改时间,整改人,整改情况,超期',
        '20260302-001,BIN-07,较重,桶盖破损,2026-03-02 08:00,张三,2026-03-02 12:00,,,,,',
        '',
      ].join('\r\n'),
    );
  });
});
