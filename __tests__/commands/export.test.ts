import { afterEach, describe, expect, test } from '@jest/globals';
import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../../src/domain/site';
import { needing } from '../support/needing';
import { courtAt, liveMonday } from '../support/report-site';
import type { Machine } from '../support/run';

const machines: Machine[] = [];

afterEach(() => {
  for (const machine of machines.splice(0)) machine.remove();
});

async function monday(language: 'en' | 'zh-CN' = 'en', parts: Partial<Site> = {}): Promise<Machine> {
  const machine = courtAt('2026-03-02T05:00:00+08:00', language, parts);
  machines.push(machine);
  return liveMonday(machine);
}

const BOM = '\ufeff';
const KEYS =
  'day,area,name,kind,building,activity,owed,done,late,missed,pending,extra,backfilled,waived,closed,rate,onTimeRate,times,by,method,agent,strength,note';
const DAY = ['--day', '2026-03-02'];

interface Summary {
  readonly [key: string]: unknown;
  readonly totals: Record<string, number>;
  readonly seal: string;
  readonly rows: Record<string, number | string | string[]>[];
}

async function summaryOf(machine: Machine, ...argv: string[]): Promise<Summary> {
  const { out } = await machine.run('export', '--format', 'json', ...argv);
  return JSON.parse(out) as Summary;
}

describe('the daily summary as CSV', () => {
  test('has the bytes that spreadsheets open right, in Chinese', async () => {
    const { exit, out, err } = await (await monday('zh-CN')).run('export', ...DAY);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toBe(
      [
        `${BOM}日期,区域,名称,类型,楼栋,作业,应做,按时,迟到,漏做,未完,额外,补录,豁免,停用,完成率%,按时率%,完成时间(各次),执行人,方式,药剂,浓度,备注`,
        '2026-03-02,01-1-ST,1栋1单元楼梯间,楼梯间,1,消毒,2,2,0,0,0,1,0,0,0,100.0,100.0,07:05 15:10 15:20,张三; 李四,喷洒,84消毒液,500,地面湿',
        '2026-03-02,02-1-ST,"East, ""old"" wing",楼梯间,2,消毒,2,0,1,1,0,0,0,0,0,50.0,0.0,10:30,李四,,,,',
        '2026-03-02,BIN-01,"\'=1+1",楼梯间,,消毒,2,0,0,2,0,0,0,0,0,0.0,0.0,,,,,,受阻 15:20 locked',
        '',
      ].join('\r\n'),
    );
  });

  test('in English, with keys, or without the mark', async () => {
    const machine = await monday();
    const heads = await Promise.all(
      [[], ['--headings', 'keys'], ['--no-bom', '--headings', 'keys']].map(async options => {
        const { out } = await machine.run('export', ...DAY, ...options);
        return out.slice(0, out.indexOf('\r\n'));
      }),
    );
    expect(heads).toEqual([
      `${BOM}Day,Area,Name,Kind,Building,Activity,Owed,On time,Late,Missed,Pending,Extra,Back-filled,Waived,Closed,Rate %,On-time rate %,Times,By,Method,Agent,Strength,Note`,
      `${BOM}${KEYS}`,
      KEYS,
    ]);
  });

  test('ends with the totals and the seal where they are asked for', async () => {
    const machine = await monday();
    const { out } = await machine.run('export', ...DAY, '--totals');
    const { seal } = await summaryOf(machine, ...DAY);
    expect(seal).toMatch(/^\d+:[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(out.split('\r\n').slice(-3)).toEqual([
      'Total,,,,,,6,2,1,3,0,1,0,0,0,50.0,33.3,,,,,,',
      `Seal,${seal},,,,,,,,,,,,,,,,,,,,,`,
      '',
    ]);
  });

  test('says in the totals and on standard error that the day is not over', async () => {
    const machine = (await monday('zh-CN')).at('2026-03-03T05:59:59+08:00');
    const { out, err } = await machine.run('export', '--day', '昨天', '--totals');
    expect(out).toContain('合计（暂报）,');
    expect(err).toBe('2026-03-02 为暂报：当天最后一个时段尚未关闭\n');
  });
});

describe('the daily summary as JSON', () => {
  test('has what programs need', async () => {
    const { rows, totals, seal, ...head } = await summaryOf(await monday(), ...DAY);
    expect(head).toEqual({
      activities: [{ activity: 'disinfection', rounds: 4, sums: {}, counts: {}, flags: {} }],
      format: 'rounds.summary/1',
      site: 'Court',
      day: '2026-03-02',
      at: '2026-03-03T06:00:00+08:00',
      provisional: false,
      corrected: [],
    });
    expect(Object.keys(rows[0] ?? {}).join()).toBe(KEYS);
    expect(rows[0]).toMatchObject({
      area: '01-1-ST',
      kind: 'stairwell',
      activity: 'disinfection',
      rate: 100,
      times: ['2026-03-02T07:05:00+08:00', '2026-03-02T15:10:00+08:00', '2026-03-02T15:20:00+08:00'],
      by: ['张三', '李四'],
      method: ['spray'],
      strength: [500],
      note: ['地面湿'],
    });
    expect(totals).toMatchObject({
      owed: 6,
      done: 2,
      late: 1,
      missed: 3,
      extra: 1,
      rate: 50,
      onTimeRate: 33.3,
    });
    expect(typeof seal).toBe('string');
  });

  test.each([
    [
      'before the day began',
      '2026-03-02T05:59:00+08:00',
      { owed: 6, pending: 6, done: 0, missed: 0, rate: null },
    ],
    [
      'in the middle of it',
      '2026-03-02T12:00:00+08:00',
      { owed: 6, pending: 4, done: 1, late: 1, rate: 100 },
    ],
    ['when it was final', '2026-03-03T06:00:00+08:00', { owed: 6, pending: 0, missed: 3, rate: 50 }],
  ])('counts what was known %s', async (_, at, counts) => {
    const { totals, rows } = await summaryOf(await monday(), ...DAY, '--at', at);
    expect(totals).toMatchObject(counts);
    for (const row of [totals, ...rows] as Record<string, number>[])
      expect(row.done! + row.late! + row.missed! + row.pending!).toBe(row.owed);
    for (const key of ['owed', 'done', 'late', 'missed', 'pending', 'extra'])
      expect(rows.reduce((sum, row) => sum + Number(row[key]), 0)).toBe(totals[key]);
  });

  test('tells what was entered after the day was final, and so does standard error', async () => {
    const machine = await monday();
    await machine
      .at('2026-03-03T08:00:00+08:00')
      .run('log', 'BIN-01', '--by', '王五', '--at', '2026-03-02 16:00');
    const { out, err } = await machine.run('export', ...DAY, '--json');
    const { provisional, corrected, totals } = JSON.parse(out) as Summary;
    expect({ provisional, corrected }).toEqual({
      provisional: false,
      corrected: [{ day: '2026-03-02', rounds: ['20260303-001'], waivers: [] }],
    });
    expect(totals).toMatchObject({ done: 3, missed: 2, backfilled: 1 });
    expect(err).toContain('2026-03-02 was changed after it was final: 1 round was entered');
  });

  test('of areas that were named has only those', async () => {
    const { rows, totals } = await summaryOf(await monday(), ...DAY, 'building:2', 'BIN-01');
    expect(rows.map(({ area }) => area)).toEqual(['02-1-ST', 'BIN-01']);
    expect(totals.owed).toBe(4);
  });
});

describe('several days', () => {
  test.each([
    ['from one day to another', ['--from', '2026-03-01', '--to', '2026-03-02'], ['2026-03-01', '2026-03-02']],
    ['from one day until today', ['--from', '-1'], ['2026-03-02', '2026-03-03']],
  ])('%s stand one after another', async (_, options, days) => {
    const { rows, from, to, totals } = await summaryOf(await monday(), ...options);
    expect([from, to]).toEqual(days);
    expect(rows.map(({ day }) => day)).toEqual(days.flatMap(day => [day, day, day]));
    expect(totals.owed).toBe(12);
  });

  test('of a month are all of it that has begun', async () => {
    const { from, to, totals, provisional } = await summaryOf(await monday(), '--month', '2026-03');
    expect({ from, to, provisional }).toEqual({ from: '2026-03-01', to: '2026-03-03', provisional: true });
    expect(totals).toMatchObject({ owed: 18, done: 2, late: 1, missed: 9, pending: 6 });
  });
});

describe('windows and rounds', () => {
  test('the windows of a day are those of the board', async () => {
    const machine = await monday();
    const board = await machine.run('board', ...DAY, '--json');
    const windows = await machine.run('export', ...DAY, '--of', 'windows', '--json');
    expect(JSON.parse(windows.out)).toEqual(JSON.parse(board.out));
  });

  test('the windows as CSV have the keys in the order of JSON', async () => {
    const { out } = await (await monday()).run('export', ...DAY, '--of', 'windows', '--headings', 'keys');
    const lines = out.slice(1).split('\r\n');
    expect(lines[0]).toBe(
      'area,activity,schedule,slot,day,opens,due,closes,standing,round,roundAt,by,lateMinutes,backfilled,extra,flags',
    );
    expect(lines).toHaveLength(8);
    expect(lines[2]).toContain('2026-03-02 06:00,2026-03-02 10:00,2026-03-02 14:00,late,20260302-002');
  });

  test.each([
    ['windows', [], '01-1-ST,消毒,twice-daily,morning,2026-03-02,', ',按时,'],
    ['windows', ['--headings', 'keys'], '01-1-ST,disinfection,twice-daily,morning,2026-03-02,', ',done,'],
    ['rounds', [], '01-1-ST,消毒,2026-03-02 07:05,', ',喷洒,84消毒液,'],
    ['rounds', ['--headings', 'keys'], '01-1-ST,disinfection,2026-03-02 07:05,', ',spray,bleach-84,'],
  ])('the %s as CSV %j are words for people and ids for programs', async (of, options, ...parts) => {
    const { out } = await (await monday('zh-CN')).run('export', ...DAY, '--of', of, ...options);
    const first = out.split('\r\n')[1];
    for (const part of parts) expect(first).toContain(part);
  });

  test('the rounds have their own fields between the person and the note', async () => {
    const machine = await monday();
    const { out } = await machine.run('export', ...DAY, '--of', 'rounds', '--json');
    const { format, rounds } = JSON.parse(out) as { format: string; rounds: Record<string, unknown>[] };
    expect(format).toBe('rounds.rounds/1');
    expect(rounds.map(({ id }) => id)).toEqual([
      '20260302-001',
      '20260302-002',
      '20260302-003',
      '20260302-004',
    ]);
    expect(rounds[0]).toEqual({
      id: '20260302-001',
      tour: '20260302-001',
      area: '01-1-ST',
      activity: 'disinfection',
      at: '2026-03-02T07:05:00+08:00',
      recordedAt: '2026-03-02T07:05:00+08:00',
      by: '张三',
      method: 'spray',
      agent: 'bleach-84',
      strength: 500,
      strengthUnit: 'mg/L',
      note: '地面湿',
      voided: null,
      amended: [],
      backfilled: false,
      imported: false,
      incident: false,
      flags: [],
    });
    expect(rounds[1]).not.toHaveProperty('method');
    const csv = await machine.run('export', ...DAY, '--of', 'rounds', '--headings', 'keys', '--no-bom');
    expect(csv.out.split('\r\n').slice(0, 2)).toEqual([
      'id,tour,area,activity,at,recordedAt,by,method,agent,strength,strengthUnit,contact,volume,purpose,weather,note,voided,amended,backfilled,imported,incident,flags,reason',
      '20260302-001,20260302-001,01-1-ST,disinfection,2026-03-02 07:05,2026-03-02 07:05,张三,spray,bleach-84,500,mg/L,,,,,地面湿,,,,,,,',
    ]);
  });

  test('a round after midnight stands with the day of its window', async () => {
    const night = {
      id: 'twice-daily',
      revisions: [{ slots: [{ name: 'night', opens: '22:00', due: '02:00', closes: '04:00' }] }],
    };
    const machine = courtAt('2026-03-03T01:00:00+08:00', 'en', { schedules: [night] });
    machines.push(machine);
    await machine.run('log', 'BIN-01', '--by', '王五');
    const idsOn = async (day: string): Promise<string[]> => {
      const { out } = await machine.run('export', '--day', day, '--of', 'rounds', '--json');
      return (JSON.parse(out) as { rounds: { id: string }[] }).rounds.map(({ id }) => id);
    };
    expect([await idsOn('2026-03-02'), await idsOn('2026-03-03')]).toEqual([['20260303-001'], []]);
  });
});

describe('a period that is not over', () => {
  const daysIn = (out: string): string[] => [
    ...new Set(
      out
        .slice(1)
        .split('\r\n')
        .slice(1, -1)
        .map(line => line.slice(0, 10)),
    ),
  ];

  test.each([
    ['a month', ['--month', '2026-03'], ['2026-03-01', '2026-03-02', '2026-03-03'], true],
    ['days until after today', ['--from', '2026-03-03', '--to', '2026-03-09'], ['2026-03-03'], true],
    ['days until today', ['--from', '2026-03-02', '--to', '2026-03-03'], ['2026-03-02', '2026-03-03'], false],
    ['a day to come that is asked for', ['--day', '2026-03-04'], ['2026-03-04'], false],
    [
      'days that all are to come',
      ['--from', '2026-03-04', '--to', '2026-03-05'],
      ['2026-03-04', '2026-03-05'],
      false,
    ],
  ])('has in its summary the days up to today: %s', async (_, argv, days, isCut) => {
    const { out, err } = await (await monday()).run('export', ...argv);
    expect(daysIn(out)).toEqual(days);
    expect(err.includes('the days after 2026-03-03 are still to come and left out')).toBe(isCut);
  });
});

describe('the reasons', () => {
  async function darkMonday(language: 'en' | 'zh-CN'): Promise<Machine> {
    const machine = await monday(language);
    await machine
      .at('2026-03-03T07:00:00+08:00')
      .run('log', '01-1-ST', 'BIN-01', '--by', '张三', '--except', 'BIN-01=停电');
    await machine.run('area', 'close', '02-1-ST', '--reason', '电梯检修', '--from', '07:30', '--yes');
    return machine.at('2026-03-03T19:00:00+08:00');
  }
  const TUESDAY = ['--day', '2026-03-03'];

  test.each([
    ['zh-CN', '受阻 07:00 停电', '停用：电梯检修', '受阻：停电', /02-1-ST.*停用 .*电梯检修$/m],
    ['en', 'blocked 07:00 停电', 'closed: 电梯检修', 'blocked: 停电', /02-1-ST.*closed .*电梯检修$/m],
  ] as const)(
    'why something was not done stand in the summary and on the board, in %s',
    async (language, blocked, closed, remark, excused) => {
      const machine = await darkMonday(language);
      const { out } = await machine.run('export', ...TUESDAY);
      expect(out).toMatch(new RegExp(`BIN-01.*,${blocked}\r$`, 'm'));
      expect(out).toMatch(new RegExp(`02-1-ST.*,${closed}\r$`, 'm'));
      expect(out).toMatch(/01-1-ST.*,\r$/m);
      const board = await machine.run('board', ...TUESDAY, '--all');
      const bins = board.out.split('\n').filter(line => line.startsWith('BIN-01'));
      expect(bins.map(line => line.includes(remark))).toEqual([true, false]);
      expect(board.out).toMatch(excused);
    },
  );

  test('were unknown before somebody tried', async () => {
    const machine = await darkMonday('en');
    const { out } = await machine.run('export', ...TUESDAY, '--at', '2026-03-03T06:59:59+08:00');
    expect(out).not.toContain('blocked');
  });

  test('stand beside the rounds for programs, and leave CSV to the rounds', async () => {
    const machine = await darkMonday('en');
    const blockedOf = async (day: string): Promise<unknown> => {
      const { out } = await machine.run('export', '--day', day, '--of', 'rounds', '--json');
      return (JSON.parse(out) as { blocked: unknown }).blocked;
    };
    expect(await blockedOf('2026-03-03')).toMatchObject([
      { area: 'BIN-01', activity: 'disinfection', at: '2026-03-03T07:00:00+08:00', reason: '停电' },
    ]);
    expect(await blockedOf('2026-03-01')).toEqual([]);
    expect((await machine.run('export', ...TUESDAY, '--of', 'rounds')).out).not.toContain('停电');
  });
});

describe('files', () => {
  test('hold what standard output would, and a file that is there stays as it is unless forced', async () => {
    const machine = await monday();
    const file = join(machine.home, 'monday.csv');
    const { out } = await machine.run('export', ...DAY);
    const written = await machine.run('export', ...DAY, '-o', 'monday.csv');
    expect(written).toEqual({ exit: 0, out: '', err: 'monday.csv: 3 rows written\n' });
    expect(readFileSync(file, 'utf8')).toBe(out);
    writeFileSync(file, 'mine');
    const refused = await machine.run('export', ...DAY, '-o', 'monday.csv');
    expect(refused.exit).toBe(2);
    expect(refused.err).toContain('monday.csv');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await machine.run('export', ...DAY, '-o', 'monday.csv', '--force')).exit).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(out);
  });

  test('are in the format of their ending', async () => {
    const machine = await monday();
    await machine.run('export', ...DAY, '-o', 'monday.JSON');
    const text = readFileSync(join(machine.home, 'monday.JSON'), 'utf8');
    expect((JSON.parse(text) as Summary).format).toBe('rounds.summary/1');
  });

  test('for cron are named by their day, replaced, and written in silence', async () => {
    const machine = (await monday()).at('2026-03-02T21:35:00+08:00');
    const folder = join(machine.home, 'daily');
    mkdirSync(folder);
    const argv = ['export', '--day', 'today', '--to', folder, '--force'];
    for (let times = 0; times < 2; times += 1)
      expect(await machine.run(...argv)).toEqual({ exit: 0, out: '', err: '' });
    expect(readFileSync(join(folder, 'summary-2026-03-02.csv'), 'utf8')).toContain('01-1-ST');
    await machine.run('export', '--from', '2026-03-01', '--of', 'rounds', '--json', '-o', 'week.json');
    expect(existsSync(join(machine.home, 'week.json'))).toBe(true);
  });

  test('for cron are not written where their folder is gone', async () => {
    const { exit, out } = await (await monday()).run('export', '--to', 'gone');
    expect({ exit, out }).toEqual({ exit: 5, out: '' });
  });
});

describe('is refused', () => {
  test.each([
    ['two ways to say the days', ['--day', 'today', '--month', '2026-03'], '--month'],
    ['a last day without a first', ['--to', '2026-03-02'], '--from'],
    ['days the wrong way round', ['--from', '2026-03-02', '--to', '2026-03-01'], '--from'],
    ['a month that is none', ['--month', 'March'], 'March'],
    ['a day that is none', ['--day', '2026-02-30'], '2026-02-30'],
    ['a report that is none', ['--of', 'faults'], 'faults'],
    ['a file of an unknown format', ['-o', 'x.docx'], 'docx'],
    ['totals of what has none', ['--of', 'rounds', '--totals'], '--totals'],
    ['two places', ['--to', '.', '-o', 'x.csv'], '-o'],
    ['two formats', ['--json', '--format', 'csv'], '--format csv'],
    ['an area that is none', ['01-1-TS'], '01-1-ST'],
  ])('%s', async (_, argv, named) => {
    const { exit, out, err } = await (await monday()).run('export', ...argv);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(named);
  });
});

test('a made-up site says so in every row, and to programs', async () => {
  const machine = await monday('zh-CN', { demo: { seed: 1, days: 7 } });
  const { out } = await machine.run('export', ...DAY);
  const lines = out.trimEnd().split('\r\n');
  expect(lines[0]?.endsWith(',演示')).toBe(true);
  expect(lines.slice(1).every(line => line.endsWith(',演示数据'))).toBe(true);
  expect(await summaryOf(machine, ...DAY)).toMatchObject({ demo: true });
});

needing('symbolic links', ['linux']).each([
  ['en', /symlink refused, NOT saved/],
  ['zh-CN', /符号链接/],
] as const)('--force does not put a file in the place of a link (%s)', async (language, words) => {
  const machine = await monday(language);
  const path = join(machine.home, 'out.csv');
  symlinkSync(join(machine.home, 'elsewhere.csv'), path);
  const { exit, out, err } = await machine.run('export', ...DAY, '-o', path, '--force');
  expect({ exit, out }).toEqual({ exit: 5, out: '' });
  expect(err).toMatch(words);
  expect(lstatSync(path).isSymbolicLink()).toBe(true);
  expect(existsSync(join(machine.home, 'elsewhere.csv'))).toBe(false);
});
