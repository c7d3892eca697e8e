import { stringify } from 'csv-stringify/sync';
import { escapeControls } from '../domain/text';
import { dataColumnsOf } from './columns';
import type { Cell, Sheet } from './sheet';

export interface CsvOptions {
  /** A UTF-8 byte order mark, without which Excel takes the file for its own code page. */
  readonly bom: boolean;
  /** `site`: as the columns are called in the site's language; `keys`: as in JSON. */
  readonly headings: 'site' | 'keys';
}

/** Blanks, then what makes a spreadsheet take the cell for a formula. */
const RUNNABLE = /^[^\S\t\r\n]*[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
const BREAKS = /([\t\r\n]+)/;

/** RFC 4180: commas, CRLF. Cells are the texts that people read; numbers are plain numbers. */
export function asCsv(sheet: Sheet, options: CsvOptions): string {
  const columns = dataColumnsOf(sheet);
  const headings = columns.map(column => (options.headings === 'keys' ? column.key : column.heading));
  const rows = sheet.rows.map(row => columns.map(column => csvText(row[column.key])));
  return stringify([headings.map(defused), ...rows], {
    bom: options.bom,
    record_delimiter: 'windows',
    // Lone CR and LF, and whatever was defused: some programs trim a cell that is not quoted.
    quoted_match: /^'|[\t\r\n]/,
  });
}

function csvText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell.value !== 'number') return defused(cell.text);
  return PLAIN_NUMBER.test(cell.text) ? cell.text : String(cell.value);
}

/** Puts `'` before a text that a spreadsheet would run. Line breaks stay, other control characters are escaped. */
export function defused(text: string): string {
  const shown = text
    .split(BREAKS)
    .map((part, i) => (i % 2 === 1 ? part : escapeControls(part)))
    .join('');
  return RUNNABLE.test(shown) ? `'${shown}` : shown;
}
