import { describe, expect, test } from '@jest/globals';
import { understandAreas, type AreaRows, type AreaRowsOptions } from '../../src/domain/area-rows';
import type { RowIssue } from '../../src/domain/row-fault';
import type { Duty, Site } from '../../src/domain/site';
import { siteFrom, templateOf } from '../../src/domain/template';
import { dateTimeOf, instantOf } from '../../src/domain/wall';
import { intlCalendar } from '../support/zone';

const calendar = intlCalendar('Asia/Shanghai');
const now = instantOf(calendar.zone, '2026-11-23', 9 * 60);
const empty = siteFrom(templateOf('residential')!, {
  id: 'x',
  name: '锦绣园',
  timezone: 'Asia/Shanghai',
  dayStart: '00:00',
  language: 'zh-CN',
});

function understand(csv: readonly string[], options: Partial<AreaRowsOptions> = {}): AreaRows {
  const [header = '', ...rows] = csv;
  return understandAreas(
    header.split('|'),
    rows.map((row, i) => ({ line: i + 2, cells: row.split('|') })),
    { site: empty, calendar, now, hasLog: false, ...options },
  );
}

function siteOf(csv: readonly string[], options: Partial<AreaRowsOptions> = {}): Site {
  const result = understand(csv, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.site;
}

function problemsOf(csv: readonly string[], options: Partial<AreaRowsOptions> = {}): readonly RowIssue[] {
  const result = understand(csv, options);
  if (result.ok) throw new Error('understood');
  return result.problems;
}

function spells(site: Site, code = 'A-1'): string[] {
  const shown = (at: number | undefined): string => (at === undefined ? '' : dateTimeOf(calendar.zone, at));
  const duties: readonly Duty[] = site.areas.find(area => area.code === code)?.duties ?? [];
  return duties.map(d => `${d.activity} ${d.schedule} ${shown(d.since)}..${shown(d.until)}`);
}

const FULL = 'code|name|kind|building|unit|floor|tags|owner|activity|schedule|since|until';

describe('a row', () => {
  test('in English becomes an area with a duty', () => {
    const row =
      '01-1-ST|Stairwell|stairwell|1|1|3|zone-a; lit|Li|disinfection|twice-daily|2026-11-01|2026-12-01 08:00';
    expect(siteOf([FULL, row]).areas).toEqual([
      {
        code: '01-1-ST',
        name: 'Stairwell',
        kind: 'stairwell',
        building: '1',
        unit: '1',
        floor: '3',
        tags: ['zone-a', 'lit'],
        owner: 'Li',
        duties: [
          {
            activity: 'disinfection',
            schedule: 'twice-daily',
            since: instantOf(calendar.zone, '2026-11-01', 0),
            until: instantOf(calendar.zone, '2026-12-01', 480),
          },
        ],
      },
    ]);
  });

  test('in Chinese, with what the kind proposes, owes from now on', () => {
    const site = siteOf([
      '编号|名称|类型|楼栋|单元|楼层|标签|责任人|作业|班次|开始|结束',
      '1栋-楼梯|楼梯间|楼梯间|1||||张三||||',
    ]);
    expect(site.areas[0]).toMatchObject({
      code: '1栋-楼梯',
      name: '楼梯间',
      kind: 'stairwell',
      owner: '张三',
    });
    expect(spells(site, '1栋-楼梯')).toEqual(['disinfection stairs 2026-11-23 09:00..']);
  });

  test('without a name is named by its code', () => {
    expect(siteOf(['代码|类型', 'BIN-1|垃圾桶']).areas[0]?.name).toBe('BIN-1');
  });

  test('a duty more is one area with two', () => {
    const site = siteOf(['code|kind|activity', 'A-1|bin|disinfection', 'a-1||patrol']);
    expect(site.areas).toHaveLength(1);
    expect(spells(site).map(spell => spell.split(' ')[0])).toEqual(['disinfection', 'patrol']);
  });
});

describe('the same file twice', () => {
  test.each([
    ['with a beginning', ['code|name|kind|since', 'A-1|x|bin|2026-11-01', 'A-2|y|bin|2026-11-01']],
    ['without one', ['code|kind|tags', 'A-1|bin|p;q']],
    ['with an end', ['code|kind|since|until', 'A-1|bin|2026-11-01|2026-11-10']],
    ['with two duties', ['code|kind|activity|since', 'A-1|bin|patrol|2026-11-01', 'A-1|bin|消毒|2026-11-01']],
  ])('%s changes nothing, before and after there is a log', (_, csv) => {
    const site = siteOf(csv);
    for (const hasLog of [false, true]) {
      const again = understand(csv, { site, hasLog, now: now + 86_400_000 });
      expect(again).toMatchObject({ ok: true, site, added: [], changed: [] });
    }
  });

  test('says which areas are new and which have changed', () => {
    const site = siteOf(['code|kind', 'A-1|bin', 'A-2|bin']);
    const next = understand(['code|kind|name', 'a-1||blue', 'A-2|bin|', 'A-3|bin|'], { site, hasLog: true });
    expect(next).toMatchObject({ ok: true, added: ['A-3'], changed: ['A-1'] });
    expect(next.ok && next.site.areas[0]).toMatchObject({ code: 'A-1', name: 'blue', kind: 'bin' });
  });
});

describe('another schedule', () => {
  const site = siteOf(['code|kind|since', 'A-1|bin|2026-11-01']);

  test('before there is a log replaces the first', () => {
    expect(spells(siteOf(['code|schedule', 'A-1|twice-daily'], { site }))).toEqual([
      'disinfection twice-daily 2026-11-01 00:00..',
    ]);
  });

  test('afterwards ends it where the new one begins, and again changes nothing', () => {
    const csv = ['code|schedule|since', 'A-1|twice-daily|2026-11-25'];
    const next = siteOf(csv, { site, hasLog: true });
    expect(spells(next)).toEqual([
      'disinfection bins 2026-11-01 00:00..2026-11-25 00:00',
      'disinfection twice-daily 2026-11-25 00:00..',
    ]);
    expect(understand(csv, { site: next, hasLog: true })).toMatchObject({ added: [], changed: [] });
  });

  test.each<[string, string]>([
    ['the day since which the old one is owed', '2026-11-01'],
    ['an earlier day', '2026-10-01'],
    ['yesterday', '2026-11-22'],
  ])('afterwards cannot count from %s', (_name, since) => {
    const csv = ['code|schedule|since', `A-1|twice-daily|${since}`];
    expect(problemsOf(csv, { site, hasLog: true })).toMatchObject([
      { column: 'since', problem: { kind: 'past', what: 'since', from: `${since} 00:00` } },
    ]);
  });

  test('afterwards, without a since, counts from now', () => {
    expect(spells(siteOf(['code|schedule', 'A-1|twice-daily'], { site, hasLog: true }))).toEqual([
      'disinfection bins 2026-11-01 00:00..2026-11-23 09:00',
      'disinfection twice-daily 2026-11-23 09:00..',
    ]);
  });

  test('of a duty that is still to come takes its place', () => {
    const planned = siteOf(['code|kind|since', 'B-1|bin|2026-12-01'], { site, hasLog: true });
    const next = siteOf(['code|schedule', 'B-1|twice-daily'], { site: planned, hasLog: true });
    expect(spells(next, 'B-1')).toEqual(['disinfection twice-daily 2026-12-01 00:00..']);
  });

  test('not named leaves the one that is there', () => {
    const other = siteOf(['code|schedule', 'A-1|twice-daily'], { site });
    expect(spells(siteOf(['code|name', 'A-1|blue'], { site: other }))).toEqual([
      'disinfection twice-daily 2026-11-01 00:00..',
    ]);
  });
});

describe('a spreadsheet', () => {
  test('may have a title above its headings', () => {
    const result = understand(['柳岸小区区域表|', '|', '编号|类型', 'A-1|bin']);
    expect(result).toMatchObject({ ok: true, added: ['A-1'], headerLine: 3 });
  });

  test('may have foreign columns, and columns to leave out', () => {
    const options = { map: { code: ['房号'] }, ignore: ['电话'] };
    expect(understand(['房号|类型|电话', 'A-1|bin|110'], options)).toMatchObject({
      ok: true,
      added: ['A-1'],
    });
  });

  test('may have its dates without signs', () => {
    const site = siteOf(['code|kind|since', 'A-1|bin|20261101']);
    expect(spells(site)).toEqual([expect.stringContaining('2026-11-01 00:00..')]);
  });

  test('ends without a row of totals', () => {
    expect(problemsOf(['编号|类型', 'A-1|bin', '合计|1'])).toEqual([
      { line: 3, problem: { kind: 'totals-row', text: '合计' } },
    ]);
  });
});

describe('once there is a log', () => {
  const site = siteOf(['code|kind|since|until', 'A-1|bin|2026-11-01|', 'A-2|bin|2026-11-01|2026-11-10']);
  test.each([
    ['a new area that owed yesterday', 'B-1|bin|2026-11-22|', 'since'],
    ['a new area that owed a minute ago', 'B-1|bin|2026-11-23 08:59|', 'since'],
    ['a new area that owes from now', 'B-1|bin|2026-11-23 09:00|', null],
    ['an earlier beginning', 'A-1|bin|2026-10-01|', 'since'],
    ['a later beginning', 'A-1|bin|2026-12-01|', 'since'],
    ['an end in the past', 'A-1|bin||2026-11-22', 'until'],
    ['an end to come', 'A-1|bin||2026-11-24', null],
    ['a new spell after one that is over', 'A-2|bin|2026-11-24|', null],
    ['a new spell before now', 'A-2|bin|2026-11-12|', 'since'],
  ])('%s: %s is refused for %s', (_, row, column) => {
    const result = understand(['code|kind|since|until', row], { site, hasLog: true });
    if (column === null) expect(result.ok).toBe(true);
    else
      expect(result).toMatchObject({
        ok: false,
        problems: [{ line: 2, column, problem: { kind: 'past', what: column } }],
      });
  });
});

describe('a bad row', () => {
  test.each([
    ['no code', '|bin||||', { kind: 'missing', what: 'code' }],
    ['a code with a blank', 'A 1|bin||||', { kind: 'bad-code', code: 'A 1' }],
    ['a device for a code', 'CON|bin||||', { kind: 'bad-code' }],
    ['no kind', 'A-1|||||', { kind: 'missing', what: 'kind' }],
    ['a kind that nobody knows', 'A-1|bim||||', { kind: 'unknown', what: 'kind', near: ['bin'] }],
    ['an activity that nobody knows', 'A-1|bin|washing|||', { kind: 'unknown', what: 'activity' }],
    [
      'a schedule that nobody knows',
      'A-1|bin||twice|||',
      { kind: 'unknown', what: 'schedule', near: ['twice-daily'] },
    ],
    ['a beginning that cannot be read', 'A-1|bin|||soon|', { kind: 'moment-unreadable', text: 'soon' }],
    ['an end before the beginning', 'A-1|bin|||2026-12-02|2026-12-01', { kind: 'ends-early', what: 'until' }],
    ['an end at the beginning', 'A-1|bin|||2026-12-01|2026-12-01', { kind: 'ends-early' }],
  ])('with %s is named', (_, row, problem) => {
    expect(problemsOf(['code|kind|activity|schedule|since|until', row])).toMatchObject([
      { line: 2, problem },
    ]);
  });

  test('refuses all others with it, each named', () => {
    const issues = problemsOf(['编号|类型', 'A-1|bin', 'A 2|bin', 'A-3|bim']);
    expect(issues.map(({ line, column }) => `${line} ${column}`)).toEqual(['3 编号', '4 类型']);
  });

  test('that names a duty for the second time is refused', () => {
    expect(problemsOf(['code|kind', 'A-1|bin', 'a-1|bin'])).toMatchObject([
      { line: 3, problem: { kind: 'code-twice', code: 'a-1', lines: [2, 3] } },
    ]);
  });

  test('that describes an area in another way is refused', () => {
    expect(problemsOf(['code|kind|name|activity', 'A-1|bin|blue|消毒', 'A-1|bin|red|巡更'])).toMatchObject([
      { line: 3, column: 'name', problem: { kind: 'ambiguous', matches: ['blue', 'red'] } },
    ]);
  });

  test('of an area that is retired is refused', () => {
    const site = siteOf(['code|kind', 'A-1|bin']);
    const retired = { ...site, areas: site.areas.map(area => ({ ...area, retired: now })) };
    expect(problemsOf(['code|kind', 'A-1|bin'], { site: retired })).toMatchObject([
      { problem: { kind: 'area-retired' } },
    ]);
  });

  test.each([
    ['no column for the code', 'name|kind', { kind: 'column-missing', field: 'code' }],
    ['a column that nobody knows', 'code|colour', { kind: 'column-unknown', column: 'colour' }],
    [
      'two columns for the code',
      'code|编号',
      { kind: 'columns-double', field: 'code', columns: ['code', '编号'] },
    ],
  ])('is a header with %s', (_, header, problem) => {
    expect(problemsOf([header])).toMatchObject([{ line: 1, problem }]);
  });
});
