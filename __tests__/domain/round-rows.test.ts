import { describe, expect, test } from '@jest/globals';
import { understandRows, type RoundRows, type RoundRowsOptions } from '../../src/domain/round-rows';
import type { RowIssue } from '../../src/domain/row-fault';
import type { Problem } from '../../src/problem';
import type { Area, Site } from '../../src/domain/site';
import { siteFrom, templateOf } from '../../src/domain/template';
import { dateTimeOf, instantOf } from '../../src/domain/wall';
import { intlCalendar } from '../support/zone';

const calendar = intlCalendar('Asia/Shanghai');
const now = instantOf(calendar.zone, '2026-11-23', 9 * 60);

function area(code: string, name: string, kind = 'stairwell'): Area {
  return { code, name, kind, duties: [{ activity: 'disinfection', schedule: 'twice-daily', since: 0 }] };
}

const site: Site = {
  ...siteFrom(templateOf('residential')!, {
    id: 'x',
    name: '锦绣园',
    timezone: 'Asia/Shanghai',
    dayStart: '00:00',
    language: 'zh-CN',
  }),
  areas: [
    area('01-1-ST', '1栋1单元楼梯间'),
    area('01-2-ST', '1栋2单元楼梯间'),
    area('BIN-01', '垃圾桶', 'bin'),
    area('BIN-02', '垃圾桶', 'bin'),
    area('HALL', '大堂、前厅', 'lobby'),
  ],
};

function understand(csv: readonly string[], options: Partial<RoundRowsOptions> = {}): RoundRows {
  const [header = '', ...rows] = csv;
  return understandRows(
    header.split('|'),
    rows.map((row, i) => ({ line: i + 2, cells: row.split('|') })),
    { map: {}, set: {}, site, calendar, now, createAreas: false, ...options },
  );
}

function draftsOf(csv: readonly string[], options: Partial<RoundRowsOptions> = {}) {
  const result = understand(csv, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.drafts;
}

function problemsOf(csv: readonly string[], options: Partial<RoundRowsOptions> = {}): readonly RowIssue[] {
  const result = understand(csv, options);
  if (result.ok) throw new Error('understood');
  return result.problems;
}

const HEADER = 'area|activity|at|by|method|agent|strength|contact|volume|note|recordedAt';

describe('a row', () => {
  test('in English becomes a round', () => {
    const row =
      '01-1-ST|disinfection|2026-11-22 07:40|Zhang San|spray|bleach-84|500|30|16|wet floor|2026-11-22 08:00';
    expect(draftsOf([HEADER, row])).toEqual([
      {
        kind: 'rounds',
        areas: ['01-1-ST'],
        activity: 'disinfection',
        at: Date.UTC(2026, 10, 21, 23, 40),
        by: 'Zhang San',
        fields: { method: 'spray', agent: 'bleach-84', strength: 500, contact: 30, volume: 16 },
        note: 'wet floor',
        recordedAt: Date.UTC(2026, 10, 22, 0, 0),
        imported: true,
      },
    ]);
  });

  test('in Chinese becomes the same', () => {
    const [draft] = draftsOf([
      '区域|作业|完成时间|执行人|方式|药剂|浓度（mg/L）|作用时间(分钟)|用量|备注|录入时间',
      '1栋1单元楼梯间|消毒|2026年11月22日 7:40|张三|喷雾|84消毒液|５００|30分钟|16升|地面湿|',
    ]);
    expect(draft).toMatchObject({
      areas: ['01-1-ST'],
      activity: 'disinfection',
      at: Date.UTC(2026, 10, 21, 23, 40),
      recordedAt: Date.UTC(2026, 10, 21, 23, 40),
      by: '张三',
      fields: { method: 'spray', agent: 'bleach-84', strength: 500, contact: 30, volume: 16 },
      note: '地面湿',
    });
  });

  test('that was written down more than four hours later is back-filled', () => {
    const rows = ['2026-11-22 11:40', '2026-11-22 11:41'].map(
      recorded => `01-1-ST||2026-11-22 07:40|A||||||${''}|${recorded}`,
    );
    expect(draftsOf([HEADER, ...rows]).map(({ backfilled }) => backfilled)).toEqual([undefined, true]);
  });

  test('without an activity has the one that its areas owe', () => {
    expect(draftsOf(['area|at|by', '01-1-ST|2026-11-22 07:40|A'])[0]?.activity).toBe('disinfection');
  });

  test('takes what the file lacks from what was set, and its own cell before that', () => {
    const set = { activity: 'cleaning', by: '李四' };
    const drafts = draftsOf(['area|at|by', '01-1-ST|2026-11-22 07:40|', '01-1-ST|2026-11-22 07:50|张三'], {
      set,
    });
    expect(drafts.map(({ activity, by }) => `${activity} ${by}`)).toEqual(['cleaning 李四', 'cleaning 张三']);
  });

  test('of alcohol has its strength in per cent', () => {
    const [draft] = draftsOf(['area|at|by|strength|agent', '01-1-ST|2026-11-22 07:40|A|75%|酒精']);
    expect(draft?.fields).toEqual({ agent: 'alcohol-75', strength: 75 });
  });

  test('of blanks, and one that was void, are left out', () => {
    const rows = ['|||', '01-1-ST|2026-11-22 07:40|A|是', '01-1-ST|2026-11-22 07:50|A|'];
    expect(draftsOf(['area|at|by|作废', ...rows])).toHaveLength(1);
  });
});

describe('the file', () => {
  test('is put into the order in which it was written down', () => {
    const drafts = draftsOf([
      'area|at|by|recordedAt',
      '01-1-ST|2026-11-22 07:40|late|2026-11-22 20:00',
      '01-1-ST|2026-11-22 08:40|early|',
    ]);
    expect(drafts.map(({ by }) => by)).toEqual(['early', 'late']);
  });

  test('shows its first rows as understood, in its own order', () => {
    const rows = [9, 8, 7, 6, 5, 4].map(hour => `01-1-ST|2026-11-22 0${hour}:00|A`);
    const result = understand(['area|at|by', ...rows]);
    expect(result.ok && result.shown.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
  });

  test('may have foreign headings, a date beside a time, and its own export’s surplus columns', () => {
    const [draft] = draftsOf(['id|tour|Section|Date|Time|Cleaner', '7|7|bin-01|2026/11/22|7:40|A'], {
      map: { area: ['Section'], at: ['Date', 'Time'], by: ['Cleaner'] },
    });
    expect(draft).toMatchObject({ areas: ['BIN-01'], at: Date.UTC(2026, 10, 21, 23, 40), by: 'A' });
  });

  test('joins a column of dates and one of times by itself', () => {
    const rows = [
      '2026-11-22|7:40|A|01-1-ST',
      '|2026-11-22 7:40|A|01-1-ST',
      '2026/11/22 0:00:00|7:40:00|A|01-1-ST',
    ];
    const ats = draftsOf(['日期|时间|执行人|区域', ...rows]).map(({ at }) => dateTimeOf(calendar.zone, at));
    expect(ats).toEqual(['2026-11-22 07:40', '2026-11-22 07:40', '2026-11-22 07:40']);
  });
});

describe('areas in one cell', () => {
  test.each([
    ['01-1-ST;01-2-ST', ['01-1-ST', '01-2-ST']],
    ['01-1-ST；01-2-ST', ['01-1-ST', '01-2-ST']],
    ['01-1-st、１栋２单元楼梯间', ['01-1-ST', '01-2-ST']],
    ['01-1-ST, 01-2-ST / BIN-01', ['01-1-ST', '01-2-ST', 'BIN-01']],
    ['01-1-ST;01-1-ST;', ['01-1-ST']],
    ['大堂、前厅', ['HALL']],
  ])('%s are %j', (cell, codes) => {
    expect(draftsOf(['area|at|by', `${cell}|2026-11-22 07:40|A`])[0]?.areas).toEqual(codes);
  });

  test('and several people stand as one list', () => {
    expect(draftsOf(['area|at|by', '01-1-ST|2026-11-22 07:40|张三、李四'])[0]?.by).toBe('张三; 李四');
  });
});

test.each([
  ['2026-11-22 07:40', '2026-11-22 07:40'],
  ['2026/11/22 7:40', '2026-11-22 07:40'],
  ['2026/1/2 7:40:30', '2026-01-02 07:40'],
  ['2026年11月22日 7:40', '2026-11-22 07:40'],
  ['2026年11月22日7:40', '2026-11-22 07:40'],
  ['2026.11.22 7:40', '2026-11-22 07:40'],
  ['20261122 07:40', '2026-11-22 07:40'],
  ['2026-11-22T07:40:00+08:00', '2026-11-22 07:40'],
  ['2026-11-21T23:40:00Z', '2026-11-22 07:40'],
  ['2026-11-22 下午3:05', '2026-11-22 15:05'],
  ['45000.32', '2023-03-15 07:40'],
  ['45000.5', '2023-03-15 12:00'],
  ['11/22/2026 7:40', '2026-11-22 07:40'],
  ['22/11/2026 7:40', '2026-11-22 07:40'],
  ['05/05/2026 7:40', '2026-05-05 07:40'],
])('the moment %s is %s', (text, moment) => {
  const [draft] = draftsOf(['area|at|by', `01-1-ST|${text}|A`]);
  expect(dateTimeOf(calendar.zone, draft!.at)).toBe(moment);
});

test('a date and a time may both be a spreadsheet’s numbers', () => {
  const [draft] = draftsOf(['area|date|time|by', '01-1-ST|45000|0.3194444444|A']);
  expect(dateTimeOf(calendar.zone, draft!.at)).toBe('2023-03-15 07:40');
});

describe('a bad row', () => {
  test.each([
    ['07:40', { kind: 'moment-unreadable', text: '07:40' }],
    ['yesterday 18:10', { kind: 'moment-unreadable' }],
    ['2026-11-22', { kind: 'moment-unreadable' }],
    ['2026-02-30 07:40', { kind: 'moment-unreadable' }],
    ['2026-11-22 25:40', { kind: 'moment-unreadable' }],
    ['45000', { kind: 'moment-unreadable' }],
    ['0.32', { kind: 'moment-unreadable' }],
    ['7.40', { kind: 'moment-unreadable' }],
    ['', { kind: 'missing', what: 'at' }],
    ['03/04/2026 7:40', { kind: 'ambiguous', what: 'date', matches: ['2026-03-04', '2026-04-03'] }],
    ['2026-11-23 09:02', null],
    ['2026-11-23 09:03', { kind: 'moment-future', at: '2026-11-23 09:03', now: '2026-11-23 09:00' }],
  ])('done at "%s": %j', (text, problem) => {
    const result = understand(['area|at|by', `01-1-ST|${text}|A`]);
    if (problem === null) expect(result.ok).toBe(true);
    else expect(result).toMatchObject({ ok: false, problems: [{ line: 2, column: 'at', problem }] });
  });

  test.each([
    [
      'an area that nobody knows',
      'area',
      '01-1-TS',
      { kind: 'unknown', what: 'area', near: ['01-1-ST', '01-2-ST'] },
    ],
    ['a name that two areas have', 'area', '垃圾桶', { kind: 'ambiguous', matches: ['BIN-01', 'BIN-02'] }],
    ['no area', 'area', '', { kind: 'missing', what: 'area' }],
    ['nothing but separators for an area', 'area', ' ; ', { kind: 'missing', what: 'area' }],
    ['nothing but separators for a person', 'by', '、', { kind: 'missing', what: 'by' }],
    ['no person', 'by', '', { kind: 'missing', what: 'by' }],
    ['an escape sequence for a person', 'by', '\u001b[2J', { kind: 'bad-character', codePoint: 'U+001B' }],
    ['an activity that nobody knows', 'activity', 'disinfectoin', { kind: 'unknown', what: 'activity' }],
    ['a method that nobody knows', 'method', 'dust', { kind: 'unknown', what: 'method', value: 'dust' }],
    ['a strength that is no number', 'strength', 'strong', { kind: 'number-range', value: 'strong' }],
    [
      'a contact of more than four hours',
      'contact',
      '241',
      { kind: 'number-range', least: 0, most: 240, unit: 'min' },
    ],
    [
      'a field that the activity lacks',
      'activity',
      '巡更',
      { kind: 'unknown', what: 'field', value: 'method' },
    ],
    ['a writing before the deed', 'recordedAt', '2026-11-22 07:39', { kind: 'recorded-before' }],
    ['a writing in the future', 'recordedAt', '2026-11-24 07:39', { kind: 'moment-future' }],
  ])('with %s is named', (_, key, text, problem) => {
    const good: Record<string, string> = {
      area: '01-1-ST',
      at: '2026-11-22 07:40',
      by: 'A',
      method: 'spray',
    };
    const cells = { ...good, activity: '', strength: '', contact: '', recordedAt: '', [key]: text };
    const issues = problemsOf([Object.keys(cells).join('|'), Object.values(cells).join('|')]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ line: 2, problem });
  });

  test('written down when its day was locked is named; on the last day before that it is taken', () => {
    const row = (recorded: string) => `01-1-ST|2026-11-10 07:40|A|${recorded}`;
    const header = 'area|at|by|recordedAt';
    expect(draftsOf([header, row('2026-11-17 23:59')])).toHaveLength(1);
    expect(problemsOf([header, row('2026-11-18 00:00')])).toEqual([
      {
        line: 2,
        column: 'recordedAt',
        problem: { kind: 'moment-sealed', at: '2026-11-10 07:40', oldest: '2026-11-11', lateEntryDays: 7 },
      },
    ]);
  });

  test('is named with all others, by its line and by the file’s own heading', () => {
    const rows = ['XX|2026-11-22 7:40|A', '01-1-ST|2026-11-22 7:40|A', 'YY|soon|'];
    const named = problemsOf(['部位|时间|人员', ...rows]).map(({ line, column }) => `${line} ${column}`);
    expect(named).toEqual(['2 部位', '4 部位', '4 时间', '4 人员']);
  });

  test('is named with both columns where two were joined', () => {
    const map = { at: ['Date', 'Clock'] };
    expect(problemsOf(['area|Date|Clock|by', '01-1-ST|today|7:40|A'], { map })[0]?.column).toBe('Date+Clock');
  });
});

describe('a bad header', () => {
  test.each([
    ['a column that nobody knows', 'area|at|by|colour', {}, { kind: 'column-unknown', column: 'colour' }],
    [
      'two columns for one thing',
      'area|区域|at|by',
      {},
      { kind: 'columns-double', field: 'area', columns: ['area', '区域'] },
    ],
    [
      'a foreign heading that is not there',
      'Section|at|by',
      { area: ['Sektion'] },
      { value: 'Sektion', near: ['Section'] },
    ],
    ['a map to nothing', 'area|at|by|x', { colour: ['x'] }, { kind: 'unknown', value: 'colour' }],
  ])('with %s is refused at line 1', (_, header, map, problem) => {
    expect(problemsOf([header], { map })[0]).toMatchObject({ line: 1, problem });
  });

  test('and a setting that nobody knows too', () => {
    expect(problemsOf(['area|at|by'], { set: { activty: 'x' } })[0]).toMatchObject({
      problem: { kind: 'unknown', value: 'activty', near: ['activity'] },
    });
  });

  test('is said in words that the program has', () => {
    // Compiles only while every fault of a row is a problem that both languages word.
    const problem: Problem = problemsOf(['nonsense'])[0]!.problem;
    expect(problem.kind).toBe('column-unknown');
  });
});

describe('a spreadsheet', () => {
  const row = '01-1-ST|2026-11-22 07:40|A';

  test.each([
    ['at once', ['area|at|by', row], 1],
    ['below a title', ['消毒记录表||', 'area|at|by', row], 2],
    ['in the fifth line', ['消毒记录表||', '||', '2026年11月||', '||', '区域|时间|人员', row], 5],
    ['below a title, foreign', ['消毒记录表||', 'Section|At|Who', row], 2],
  ])('has its headings %s', (_, csv, headerLine) => {
    const map = csv[1] === 'Section|At|Who' ? { area: ['Section'], by: ['Who'] } : {};
    expect(understand(csv, { map })).toMatchObject({
      ok: true,
      headerLine,
      shown: [{ line: headerLine + 1 }],
    });
  });

  test('whose headings stand below is told the line of a bad one', () => {
    const [issue] = problemsOf(['消毒记录表|||', 'area|at|by|姓名', `${row}|x`]);
    expect(issue).toEqual({ line: 2, problem: { kind: 'column-unknown', column: '姓名' } });
  });

  test('has no headings in its sixth line', () => {
    const csv = ['表||', '||', '||', '||', '||', 'area|at|by', row];
    expect(problemsOf(csv)[0]).toMatchObject({ line: 1, problem: { kind: 'column-unknown', column: '表' } });
  });

  test.each(['合计', '总计', ' 小 计 ', 'Total', 'totals:', 'Grand total'])(
    'ends with %j, which is one thing to delete',
    word => {
      expect(problemsOf(['area|at|by', row, `|${word}|24`])).toEqual([
        { line: 3, problem: { kind: 'totals-row', text: word.trim() } },
      ]);
    },
  );

  test.each([
    ['a column that it lacks', ['area|at', '01-1-ST|2026-11-22 07:40'], ['by']],
    ['three columns that it lacks', ['备注', 'wet'], ['area', 'at', 'by']],
    ['a date for a moment', ['area|date|time|by', '01-1-ST|2026-11-22|07:40|A'], []],
  ])('is told once of %s', (_, csv, fields) => {
    const result = understand(csv);
    const missing = result.ok ? [] : result.problems.map(({ problem }) => problem);
    expect(missing).toMatchObject(fields.map(field => ({ kind: 'column-missing', field })));
  });

  test('needs no column for what was set', () => {
    expect(draftsOf(['area|at', '01-1-ST|2026-11-22 07:40'], { set: { by: '张三' } })).toHaveLength(1);
  });

  test('has columns to leave out, those too that mean something', () => {
    const csv = ['area|at|by|时间|姓名', `${row}|soon|x`];
    expect(draftsOf(csv, { ignore: ['时间', '姓名'] })).toHaveLength(1);
    expect(problemsOf(csv, { ignore: ['时刻'] })[0]).toMatchObject({
      problem: { kind: 'unknown', what: 'column', value: '时刻' },
    });
  });

  test.each([
    ['without a date below a merged cell', '|07:40', { kind: 'date-empty', text: '07:40' }],
    ['without a date before the afternoon', '|下午3:05', { kind: 'date-empty' }],
    ['without a year', '11月21日|07:40', { kind: 'year-missing', text: '11月21日 07:40' }],
    ['without a year, in figures', '11-21|07:40', { kind: 'year-missing' }],
    ['without a year, with a stroke', '11/21|7:40', { kind: 'year-missing' }],
    ['with a short year', '11/21/26|7:40', { kind: 'moment-unreadable' }],
    ['with a date without signs', '20261121|7:40', null],
    ['with nothing', '|', { kind: 'missing', what: 'at' }],
  ])('has a row %s', (_, cells, problem) => {
    const result = understand(['date|time|area|by', `${cells}|01-1-ST|A`]);
    if (problem === null) expect(result.ok).toBe(true);
    else expect(result).toMatchObject({ ok: false, problems: [{ line: 2, problem }] });
  });
});

describe('areas that the file brings along', () => {
  const set = { kind: '楼梯间', activity: 'disinfection' };

  test('are made once, owe from now on, and keep their name', () => {
    const rows = ['东门 岗亭|2026-11-22 7:40|A', '东门 岗亭|2026-11-22 8:40|A'];
    const result = understand(['area|at|by', ...rows], { set, createAreas: true });
    const duties = [{ activity: 'disinfection', schedule: 'stairs', since: now }];
    expect(result).toMatchObject({ ok: true, drafts: [{ areas: ['东门-岗亭'] }, { areas: ['东门-岗亭'] }] });
    expect(result.ok && result.newAreas).toEqual([
      { code: '东门-岗亭', name: '东门 岗亭', kind: 'stairwell', duties },
    ]);
  });

  test('need a kind', () => {
    const issues = problemsOf(['area|at|by|activity', 'X-1|2026-11-22 7:40|A|消毒'], { createAreas: true });
    expect(issues).toMatchObject([{ line: 2, problem: { kind: 'missing', what: 'kind' } }]);
  });

  test('owe each activity that the file shows', () => {
    const rows = ['X-1|2026-11-22 7:40|A|消毒|bin', 'X-1|2026-11-22 7:40|A|巡更|bin'];
    const result = understand(['area|at|by|activity|kind', ...rows], { createAreas: true });
    expect(result.ok && result.newAreas[0]?.duties.map(({ activity }) => activity)).toEqual([
      'disinfection',
      'patrol',
    ]);
  });

  test('are not made of what cannot be a code', () => {
    expect(problemsOf(['area|at|by', '???|2026-11-22 7:40|A'], { set, createAreas: true })).toMatchObject([
      { column: 'area', problem: { kind: 'bad-code', code: '???' } },
    ]);
  });
});
