import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { asCsv, defused } from '../../src/views/as-csv';
import type { Cell } from '../../src/views/sheet';
import { sampleSheet, sheetOf } from './sample';

const cellAsCsv = (cell: Cell) =>
  asCsv({ ...sheetOf(['']), rows: [{ c0: cell }] }, { bom: false, headings: 'keys' });
const text = (value: string): Cell => ({ value, text: value });

describe('a cell that a spreadsheet would run gets an apostrophe and quotes', () => {
  test.each([
    ['an equals sign', '=1+1', `"'=1+1"`],
    ['a plus', '+86 10', `"'+86 10"`],
    ['a minus', '-2', `"'-2"`],
    ['an at', '@x', `"'@x"`],
    ['a tab', '\t=1', `"'\t=1"`],
    ['a carriage return', '\r=1', `"'\r=1"`],
    ['a line feed', '\n=1', `"'\n=1"`],
    ['a full-width equals sign', '＝1', `"'＝1"`],
    ['a full-width plus', '＋1', `"'＋1"`],
    ['a full-width minus', '－1', `"'－1"`],
    ['a full-width at', '＠x', `"'＠x"`],
    ['blanks before it', '  =1', `"'  =1"`],
    ['a wide blank before it', '\u3000=1', `"'\u3000=1"`],
    ['a no-break space before it', '\u00a0@x', `"'\u00a0@x"`],
    ['a blank and a tab before it', ' \tx', `"' \tx"`],
    ['quotes and a comma inside', '=HYPERLINK("a","b")', `"'=HYPERLINK(""a"",""b"")"`],
  ])('%s', (_, given, written) => {
    expect(cellAsCsv(text(given))).toBe(`c0\r\n${written}\r\n`);
  });
});

describe('a harmless cell stays as it is', () => {
  test.each([
    ['a code', '01-1-ST', '01-1-ST'],
    ['a time', '2026-11-23 07:40', '2026-11-23 07:40'],
    ['a sign inside', 'a=b', 'a=b'],
    ['a comma', 'a,b', '"a,b"'],
    ['a quote', 'a"b', '"a""b"'],
    ['a lone CR inside', 'a\rb', '"a\rb"'],
    ['a lone LF inside', 'a\nb', '"a\nb"'],
    ['a tab inside', 'a\tb', '"a\tb"'],
    ['an escape sequence, shown', 'a\u001b[31mb', 'a\\u{1b}[31mb'],
    ['a bidi override, shown', 'a\u202eb', 'a\\u{202e}b'],
  ])('%s', (_, given, written) => {
    expect(cellAsCsv(text(given))).toBe(`c0\r\n${written}\r\n`);
  });
});

describe('a number stays a number', () => {
  test.each([
    ['negative', { value: -2, text: '-2' }, '-2'],
    ['a rate with its decimal', { value: 100, text: '100.0' }, '100.0'],
    ['whatever people read in the table', { value: 80, text: '1 h 20 min' }, '80'],
  ])('%s', (_, cell, written) => {
    expect(cellAsCsv(cell)).toBe(`c0\r\n${written}\r\n`);
  });
});

test('headings, too, are defused', () => {
  const sheet = { ...sheetOf(['x']), columns: [{ key: 'c0', heading: '@SUM' }] };
  expect(asCsv(sheet, { bom: false, headings: 'site' })).toBe(`"'@SUM"\r\nx\r\n`);
});

test('begins with a byte order mark unless told not to', () => {
  expect(asCsv(sampleSheet('en'), { bom: true, headings: 'keys' }).charCodeAt(0)).toBe(0xfeff);
  expect(asCsv(sampleSheet('en'), { bom: false, headings: 'keys' })).toMatch(/^area,name,kind,owner,/);
});

test('a list without rows is its headings', () => {
  expect(asCsv({ ...sampleSheet('en'), rows: [] }, { bom: false, headings: 'keys' })).toBe(
    'area,name,kind,owner,overdueSince,minutesOverdue,note\r\n',
  );
});

test('what is written is read back, cell by cell', () => {
  const sheet = sampleSheet('zh-CN');
  const read = parse(asCsv(sheet, { bom: true, headings: 'keys' }), { bom: true, columns: true });
  expect(read).toHaveLength(3);
  expect(read[1]).toEqual({
    area: 'GATE-1',
    name: '东门岗亭（含访客登记台、快递架与🚪自动门按钮）',
    kind: 'gate',
    owner: '',
    overdueSince: '2026-03-01 14:20',
    minutesOverdue: '40',
    note: '上午下雨，路面湿滑，改为擦拭后再喷洒一遍，请下一班复查',
  });
  expect(read[2]).toMatchObject({ note: "'=1+1" });
});

test('defusing a defused text changes nothing', () => {
  expect(defused(defused('=1'))).toBe("'=1");
});
