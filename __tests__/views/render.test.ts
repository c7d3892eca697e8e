import { describe, expect, test } from '@jest/globals';
import { asCsv } from '../../src/views/as-csv';
import { asJson } from '../../src/views/as-json';
import { asPlain } from '../../src/views/as-plain';
import { asTable } from '../../src/views/as-table';
import { asScreen } from '../../src/views/render';
import { widthOf } from '../../src/views/width';
import { expectGolden } from './golden';
import { sampleSheet, sheetOf } from './sample';

describe.each(['zh-CN', 'en'] as const)('the sample in %s', language => {
  const sheet = sampleSheet(language);

  test.each([80, 120])('as a table of %i columns', columns => {
    const text = asTable(sheet, { columns, colour: false });
    expectGolden(`table-${language}-${columns}.txt`, text);
    const [, ...table] = text.split('\n').slice(0, -2);
    expect(new Set(table.map(widthOf)).size).toBe(1);
    expect(widthOf(table[0] ?? '')).toBeLessThanOrEqual(columns);
  });

  test('as a table in colour is the same table, painted', () => {
    const text = asTable(sheet, { columns: 80, colour: true });
    expectGolden(`table-${language}-80-colour.txt`, text);
    expect(unpainted(text)).toBe(asTable(sheet, { columns: 80, colour: false }));
  });

  test('as a table with a frame of plain characters', () => {
    const text = asTable(sheet, { columns: 80, colour: false, ascii: true });
    expectGolden(`table-${language}-80-ascii.txt`, text);
    expect(text).not.toMatch(/[\u2500-\u257f]/);
  });

  test('as plain columns for a pipe, a row on a line', () => {
    const text = asPlain(sheet);
    expectGolden(`plain-${language}.txt`, text);
    expect(text.trimEnd().split('\n')).toHaveLength(1 + 1 + sheet.rows.length + 1);
  });

  test('as CSV with the headings of the site', () => {
    expectGolden(`site-${language}.csv`, asCsv(sheet, { bom: true, headings: 'site' }));
  });

  test('as JSON', () => {
    const text = asJson(sheet);
    expectGolden(`${language}.json`, text);
    const whole = JSON.parse(text) as { overdue: Record<string, unknown>[] };
    expect(Object.keys(whole)).toEqual(['format', 'site', 'at', 'overdue']);
    expect(Object.keys(whole.overdue[1] ?? {})).toEqual([
      'area',
      'name',
      'kind',
      'owner',
      'overdueSince',
      'minutesOverdue',
      'note',
    ]);
    expect(whole.overdue[1]?.['owner']).toBeNull();
    expect(whole.overdue[0]).not.toHaveProperty('note');
  });
});

test('a sheet without rows says its sentence', () => {
  const sheet = { ...sampleSheet('en'), rows: [] };
  const said =
    'Jasmine Garden · 3 overdue · 2026-03-01 15:00\nNothing is overdue.\n4 windows owed. Seal 4821:7KQ2-9M0C-XR4T\n';
  expect(asTable(sheet, { columns: 80, colour: false })).toBe(said);
  expect(asPlain(sheet)).toBe(said);
  expect(JSON.parse(asJson(sheet))).toMatchObject({ overdue: [] });
});

describe('on a screen', () => {
  const list = (n: number) => sheetOf(...Array.from({ length: n }, (_, i) => [`BIN-${i}`, '待做']));
  const screen = { isTerminal: true, columns: 80, colour: false };

  test.each([
    ['a list of 200 rows is a framed table', list(200), screen, true],
    ['a list of 201 rows is not', list(201), screen, false],
    ['nor is anything in a pipe', list(3), { ...screen, isTerminal: false }, false],
  ])('%s', async (_, sheet, where, framed) => {
    expect((await asScreen(sheet, where)).includes('│')).toBe(framed);
  });

  test('a pipe is coloured only when that was asked for', async () => {
    const pipe = { ...screen, isTerminal: false };
    expect(await asScreen(sampleSheet('en'), pipe)).not.toContain('\u001b');
    const painted = await asScreen(sampleSheet('en'), { ...pipe, colour: true });
    expect(painted).toContain('\u001b[31m');
    expect(unpainted(painted)).toBe(await asScreen(sampleSheet('en'), pipe));
  });

  test('a long list on a terminal is wrapped to its width', async () => {
    const sheet = sheetOf(
      ...Array.from({ length: 201 }, () => ['1栋1单元楼梯间'.repeat(9), 'x '.repeat(60)]),
    );
    const text = await asScreen(sheet, screen);
    expect(Math.max(...text.split('\n').map(widthOf))).toBeLessThanOrEqual(80);
  });

  test('5,000 rows take less than a second even here', () => {
    const sheet = sheetOf(
      ...Array.from({ length: 5000 }, (_, i) => [
        `BIN-${i}`,
        '1栋1单元楼梯间',
        'disinfection',
        '张三',
        '07:05',
      ]),
    );
    const began = performance.now();
    const text = asPlain(sheet);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(text.split('\n')).toHaveLength(5002);
  });
});

function unpainted(text: string): string {
  return text.replace(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g'), '');
}
