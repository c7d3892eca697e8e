import { afterEach, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../../src/domain/site';
import { courtAt, liveMonday } from '../support/report-site';
import type { Machine } from '../support/run';

const machines: Machine[] = [];

afterEach(() => {
  for (const machine of machines.splice(0)) machine.remove();
});

function court(language: 'en' | 'zh-CN' = 'en', parts: Partial<Site> = {}): Machine {
  const machine = courtAt('2026-03-10T09:00:00+08:00', language, parts);
  machines.push(machine);
  return machine;
}

function put(machine: Machine, name: string, text: string): void {
  writeFileSync(join(machine.home, name), text);
}

const OLD = [
  'Section,Date,Time,Who,method,remarks',
  '01-1-ST,2026-03-02,07:05,Zhang,spray,wet floor',
  '02-1-ST,2026-03-02,10:30,Li,wipe,',
  '"01-1-ST, BIN-01",2026-03-03,15:10,Zhang,,',
  '',
].join('\r\n');
const MAPPED = [
  '--map',
  'area=Section',
  '--map',
  'at=Date+Time',
  '--map',
  'by=Who',
  '--set',
  'activity=消毒',
];

interface Rounds {
  readonly rounds: Record<string, unknown>[];
}

async function roundsOf(machine: Machine): Promise<Rounds['rounds']> {
  const { out } = await machine.run('export', '--of', 'rounds', '--from', '2026-03-01', '--json');
  return (JSON.parse(out) as Rounds).rounds;
}

describe('an old log', () => {
  test('is brought in, each area a round, marked for ever', async () => {
    const machine = court();
    put(machine, 'old.csv', OLD);
    const { exit, out } = await machine.run('import', 'old.csv', ...MAPPED);
    expect(exit).toBe(0);
    expect(out).toBe(
      'Imported 4 rounds from 3 rows, 2026-03-02 to 2026-03-03\n' +
        'Every report marks these rounds as imported: their times of entry are a claim, not evidence.\n',
    );
    expect(await roundsOf(machine)).toMatchObject([
      {
        id: '20260302-001',
        area: '01-1-ST',
        at: '2026-03-02T07:05:00+08:00',
        by: 'Zhang',
        method: 'spray',
        imported: true,
      },
      { id: '20260302-002', area: '02-1-ST', method: 'wipe', recordedAt: '2026-03-02T10:30:00+08:00' },
      { id: '20260303-001', area: '01-1-ST', tour: '20260303-001' },
      { id: '20260303-002', area: 'BIN-01', tour: '20260303-001' },
    ]);
    expect((await machine.run('history', '--from', '2026-03-01')).out).toMatch(/Zhang +imported, wet floor/);
    expect(await machine.run('check')).toEqual({ exit: 0, out: '', err: '' });
    const { totals } = JSON.parse((await machine.run('export', '--day', '2026-03-02', '--json')).out) as {
      totals: Record<string, number>;
    };
    expect(totals).toMatchObject({ owed: 6, done: 1, late: 1, missed: 4 });
    expect((await machine.run('export', '--day', '2026-03-02')).out).toContain('imported; wet floor');
  });

  test('is only looked at with --dry-run', async () => {
    const machine = court('zh-CN');
    put(machine, 'old.csv', OLD);
    const before = readFileSync(join(machine.folder, 'site.json'), 'utf8');
    const { exit, out } = await machine.run('import', 'old.csv', ...MAPPED, '--dry-run');
    expect(exit).toBe(0);
    expect(out.split('\n')).toEqual([
      'old.csv 共3行，前3行读取如下',
      '行  区域            作业  时间              录入时间          执行人  方式  备注',
      ' 2  01-1-ST         消毒  2026-03-02 07:05  2026-03-02 07:05  Zhang   喷洒  wet floor',
      ' 3  02-1-ST         消毒  2026-03-02 10:30  2026-03-02 10:30  Li      擦拭',
      ' 4  01-1-ST BIN-01  消毒  2026-03-03 15:10  2026-03-03 15:10  Zhang',
      '将导入4条记录（来自3行），2026-03-02 至 2026-03-03；现在未做任何改动',
      '导入的记录在各种报表里都会标注“导入”：其录入时间只是声明，不能作为凭证。',
      '',
    ]);
    expect(readFileSync(join(machine.folder, 'site.json'), 'utf8')).toBe(before);
    expect(readdirSync(machine.folder)).toEqual(['site.json']);
  });

  test('brings its areas and, where the site keeps a list, its people along', async () => {
    const machine = court('en', { people: [{ name: 'Zhang' }] });
    put(
      machine,
      'old.csv',
      'area,at,by\n7号楼大堂,2026-03-02 07:05,张三;zhang\n01-1-ST,2026-03-02 08:00,李四\n',
    );
    const argv = [
      'import',
      'old.csv',
      '--set',
      'activity=disinfection',
      '--create-areas',
      '--kind',
      'stairwell',
    ];
    const { exit, out } = await machine.run(...argv, '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      format: 'rounds.import/1',
      dryRun: false,
      entries: 2,
      rounds: 2,
      newAreas: ['7号楼大堂'],
      newPeople: ['张三', '李四'],
    });
    const site = JSON.parse(readFileSync(join(machine.folder, 'site.json'), 'utf8')) as Site;
    expect(site.people.map(({ name }) => name)).toEqual(['Zhang', '张三', '李四']);
    expect(site.areas.at(-1)).toMatchObject({ code: '7号楼大堂', kind: 'stairwell' });
    expect((await machine.run('check')).exit).toBe(0);
  });

  test('may be what another site exported, in any language and format', async () => {
    for (const options of [['--json'], [], ['--headings', 'keys']]) {
      for (const language of ['en', 'zh-CN'] as const) {
        const from = courtAt('2026-03-02T05:00:00+08:00', language);
        const to = court('en');
        machines.push(from);
        await liveMonday(from);
        const exported = await from.run('export', '--day', '2026-03-02', '--of', 'rounds', ...options);
        put(to, 'other', exported.out);
        expect(await to.run('import', 'other')).toMatchObject({ exit: 0, err: '' });
        const told = async (machine: Machine): Promise<unknown> =>
          (await roundsOf(machine)).map(round => ({ ...round, id: '', tour: '', imported: null }));
        expect(await told(to)).toEqual(await told(from));
      }
    }
  });
});

describe('nothing is imported', () => {
  test.each([
    [
      'where rows are bad, and each is named with its line and column',
      'Section,Date,Time,Who\n01-1-TS,2026-03-02,07:05,A\n01-1-ST,2026-03-02,07:05,A\n01-1-ST,soon,,\n',
      ['line 2, Section', '01-1-ST', 'line 4, Date+Time', 'line 4, Who'],
    ],
    [
      'where a column is unknown',
      'Section,Date,Time,Who,Mood\n01-1-ST,2026-03-02,07:05,A,good\n',
      ['line 1', 'Mood'],
    ],
    ['from a file without rows', 'Section,Date,Time,Who\n', ['line 1', 'empty']],
    ['from an empty file', '', ['empty']],
  ])('%s', async (_, text, named) => {
    const machine = court();
    put(machine, 'old.csv', text);
    const before = readFileSync(join(machine.folder, 'site.json'), 'utf8');
    const { exit, out, err } = await machine.run('import', 'old.csv', ...MAPPED);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    for (const word of named) expect(err).toContain(word);
    expect(readFileSync(join(machine.folder, 'site.json'), 'utf8')).toBe(before);
    expect(readdirSync(machine.folder)).toEqual(['site.json']);
  });

  test('from a JSON file whose second entry is bad, named by the line on which it begins', async () => {
    const machine = court();
    const entry = { area: '01-1-ST', activity: 'disinfection', at: '2026-03-02T07:05:00+08:00', by: 'A' };
    put(machine, 'old.json', JSON.stringify([entry, { ...entry, at: '2026-04-02T07:05:00+08:00' }], null, 2));
    const { exit, err } = await machine.run('import', 'old.json');
    expect(exit).toBe(2);
    expect(err).toContain('entry 2, line 8, at: ');
  });

  test('of rows that are bad twice the rows are counted', async () => {
    const machine = court();
    put(machine, 'old.csv', `area,at,by\n${'XX,soon,A\n'.repeat(22)}`);
    const { err } = await machine.run('import', 'old.csv', '--set', 'activity=disinfection');
    expect(err).toContain('22 bad rows');
    expect(err.match(/^line 21, /gm)).toHaveLength(2);
    expect(err).toContain('and 2 more rows');
  });

  test('where two columns are mapped to one thing, and both are named', async () => {
    const machine = court('zh-CN');
    put(machine, 'old.csv', OLD);
    const { exit, err } = await machine.run('import', 'old.csv', ...MAPPED, '--map', 'by=remarks');
    expect(exit).toBe(2);
    expect(err).toContain('“Who”和“remarks”两列都表示“执行人”');
  });

  test('with a strange column, and the way out leads out', async () => {
    const machine = court('zh-CN');
    put(
      machine,
      'old.csv',
      '柳岸小区消毒记录,,,,\n区域,时间,执行人,姓名,作业\n01-1-ST,2026-03-02 07:05,A,x,消毒\n',
    );
    const { exit, err } = await machine.run('import', 'old.csv');
    expect(exit).toBe(2);
    expect(err).toContain(
      '第 2 行：不认识“姓名”这一列：请用 --map 字段=姓名 说明它是什么，或用 --ignore 姓名 略过',
    );
    expect(await machine.run('import', 'old.csv', '--ignore', '姓名')).toMatchObject({
      exit: 0,
      err: '表头取自第 2 行\n',
    });
    expect(await roundsOf(machine)).toHaveLength(1);
  });

  test('of more than twenty bad rows the rest is counted', async () => {
    const machine = court();
    put(machine, 'old.csv', `area,at,by\n${'XX,2026-03-02 07:05,A\n'.repeat(25)}`);
    const { err } = await machine.run('import', 'old.csv', '--set', 'activity=disinfection');
    expect(err).toContain('line 21');
    expect(err).not.toContain('line 22');
    expect(err).toContain('5');
  });

  test.each([
    ['broken JSON', 'old.json', '[{"area": "01-1-ST",]'],
    ['JSON that is no list', 'old.json', '{"area": "01-1-ST"}'],
    ['a file that is not there', 'gone.csv', null],
  ])('from %s', async (_, name, text) => {
    const machine = court();
    if (text !== null) put(machine, name, text);
    const { exit, err } = await machine.run('import', name);
    expect(exit).toBe(text === null ? 5 : 2);
    expect(err).toContain(name);
  });

  test('into a site that has rounds', async () => {
    const machine = court();
    put(machine, 'old.csv', OLD);
    await machine.run('log', '01-1-ST', '--by', 'Zhang');
    for (const options of [MAPPED, [...MAPPED, '--dry-run']]) {
      const { exit, err } = await machine.run('import', 'old.csv', ...options);
      expect(exit).toBe(2);
      expect(err).toContain('rounds init --site');
    }
    expect(await roundsOf(machine)).toHaveLength(1);
  });

  test('from a --map or --set that says nothing', async () => {
    const machine = court();
    put(machine, 'old.csv', OLD);
    for (const argv of [
      ['--map', 'Section'],
      ['--set', 'activity='],
    ]) {
      const { exit, err } = await machine.run('import', 'old.csv', ...argv);
      expect(exit).toBe(2);
      expect(err).toContain(argv[1]);
    }
  });
});
