import { dataColumnsOf } from './columns';
import type { Cell, Sheet } from './sheet';
import { shown } from './shown';

export interface CsvOptions {
  /** A UTF-8 byte order mark, without which Excel takes the file for its own code page. */
  readonly bom: boolean;
  /** `site`: as the columns are called in the site's language; `keys`: as in JSON. */
  readonly headings: 'site' | 'keys';
}

/** Blanks, then what makes a spreadsheet take the cell for a formula. */
const RUNNABLE = /^[^\S\t\r\n]*[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
const QUOTED = /^['\s]|\s$|[",\t\r\n]/;
const BOM = '\uFEFF';
const BREAKS = /([\t\r\n]+)/;

/** RFC 4180: commas, CRLF. Cells are the texts that people read, with keys ids; numbers are plain numbers. */
export function asCsv(sheet: Sheet, options: CsvOptions): string {
  const columns = dataColumnsOf(sheet);
  const isForPrograms = options.headings === 'keys';
  const headings = columns.map(column => (isForPrograms ? column.key : column.heading));
  // A report says the same few things over and over.
  const written = new Map<string, string>();
  const writtenOf = (text: string): string => {
    let cell = written.get(text);
    if (cell === undefined) written.set(text, (cell = quoted(defused(text))));
    return cell;
  };
  const rows = sheet.rows.map(row =>
    columns.map(column => csvText(row[column.key], writtenOf, isForPrograms)),
  );
  const lines = [headings.map(writtenOf), ...rows].map(cells => `${cells.join(',')}\r\n`);
  return `${options.bom ? BOM : ''}${lines.join('')}`;
}

/**
 * Quoted where RFC 4180 asks for it, and whatever was defused: some programs trim a cell that is not. Written here
 * because the packages for it cost three milliseconds a thousand cells, half of what a day's export may take.
 */
function quoted(cell: string): string {
  return QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function csvText(
  cell: Cell | undefined,
  writtenOf: (text: string) => string,
  isForPrograms: boolean,
): string {
  if (cell === undefined) return '';
  if (typeof cell.value !== 'number') return writtenOf(isForPrograms ? (cell.id ?? cell.text) : cell.text);
  return PLAIN_NUMBER.test(cell.text) ? cell.text : String(cell.value);
}

/** Puts `'` before a text that a spreadsheet would run. Line breaks stay, other control characters are escaped. */
export function defused(text: string): string {
  const kept = BREAKS.test(text) ? text.split(BREAKS).map(keptPart).join('') : shown(text);
  return RUNNABLE.test(kept) ? `'${kept}` : kept;
}

/** Of a text split at its breaks, every second part is a break. */
function keptPart(part: string, i: number): string {
  return i % 2 === 1 ? part : shown(part);
}
