import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asCsv } from '../../src/views/as-csv';
import { asJson } from '../../src/views/as-json';
import { asPlain } from '../../src/views/as-plain';
import { asTable } from '../../src/views/as-table';
import { colourful } from '../../src/views/paint';
import type { Sheet } from '../../src/views/sheet';
import { widthOf } from '../../src/views/width';
import { sheetOf } from './sample';
import { anyText } from './texts';

/** C0, DEL, C1, line separators, bidi controls, lone surrogates: nothing that a terminal would obey. */
const HOSTILE = /[^\P{Cc}\n]|\p{Bidi_Control}|\p{Zl}|\p{Zp}|\p{Cs}/u;
const OUR_COLOURS = new RegExp(`${String.fromCharCode(27)}\\[(1|2|22|31|32|33|39)m`, 'g');

const rows = fc.array(fc.array(anyText, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 });
const sheets = fc.record({ rows, said: anyText }).map(({ rows, said }): Sheet => ({
  ...sheetOf(...rows),
  facts: { said },
  title: said,
  foot: [said],
  columns: [0, 1, 2].map(i => ({ key: `c${i}`, heading: said })),
}));

describe('hostile text is never raw', () => {
  test.each([
    ['in a table', (sheet: Sheet) => asTable(sheet, { columns: 80, colour: false })],
    [
      'in a table in colour',
      (sheet: Sheet) => asTable(sheet, { columns: 80, colour: true }).replace(OUR_COLOURS, ''),
    ],
    ['in plain columns', (sheet: Sheet) => asPlain(sheet)],
    [
      'in plain columns in colour',
      (sheet: Sheet) => asPlain(sheet, { paint: colourful }).replace(OUR_COLOURS, ''),
    ],
    ['in JSON', asJson],
    [
      'in CSV, where line breaks are quoted',
      (sheet: Sheet) => asCsv(sheet, { bom: false, headings: 'site' }).replace(/[\t\r\n]/g, ''),
    ],
  ])('%s', (_, render) => {
    fc.assert(
      fc.property(sheets, sheet => {
        expect(render(sheet)).not.toMatch(HOSTILE);
      }),
      { numRuns: 100 },
    );
  });

  test('and JSON gives back what it was given', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(JSON.parse(asJson({ ...sheetOf(), facts: { text } }))).toMatchObject({ text });
      }),
    );
  });
});

describe('columns align, whatever the text', () => {
  test.each([40, 80, 120])('every line of a table in %i columns is as wide as the others', columns => {
    fc.assert(
      fc.property(rows, texts => {
        const lines = asTable(sheetOf(...texts), { columns, colour: false })
          .trimEnd()
          .split('\n');
        expect(new Set(lines.map(widthOf)).size).toBe(1);
        expect(widthOf(lines[0] ?? '')).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 100 },
    );
  });

  test('plain columns begin at the same place in every line', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 2, maxLength: 6 }), texts => {
        const marked = sheetOf(...texts.map(text => [text, '#END']));
        const [, ...lines] = asPlain(marked).trimEnd().split('\n');
        expect(new Set(lines.map(line => widthOf(line.slice(0, line.lastIndexOf('#END'))))).size).toBe(1);
      }),
    );
  });
});
