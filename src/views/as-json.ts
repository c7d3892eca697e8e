import { dataColumnsOf } from './columns';
import type { Row, Sheet } from './sheet';

/** What JSON lets through raw and a terminal, a log viewer or JavaScript would obey: DEL, C1, line separators, bidi controls. */
const UNSEEN = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * `{ format, ...facts, [rowsKey]: rows }` with a newline at the end. Keys stand in the order of the columns; a missing
 * cell is null, a cell whose value is undefined leaves its key out.
 */
export function asJson(sheet: Sheet): string {
  const columns = dataColumnsOf(sheet);
  const valuesOf = (row: Row) =>
    Object.fromEntries(columns.map(({ key }) => [key, row[key] ? row[key].value : null]));
  const rows = sheet.rowsKey === undefined ? {} : { [sheet.rowsKey]: sheet.rows.map(valuesOf) };
  const whole = { format: sheet.format, ...sheet.facts, ...rows };
  return `${JSON.stringify(whole, null, 2).replace(UNSEEN, escaped)}\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
