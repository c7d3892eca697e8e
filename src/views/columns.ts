import type { Cell, Column, Row, Sheet } from './sheet';
import { shown } from './shown';
import { widthOf } from './width';

/** Below this a column is not squeezed: the table then runs over the edge, which reads better than single letters. */
const NARROWEST = 6;

/** The columns that an eye sees. */
export function tableColumnsOf(sheet: Sheet): readonly Column[] {
  return sheet.columns.filter(column => column.only !== 'data');
}

/** The columns that a program gets, in order. */
export function dataColumnsOf(sheet: Sheet): readonly Column[] {
  return sheet.columns.filter(column => column.only !== 'table');
}

/** A cell's text for the eye, on one line, with nothing in it that a terminal would obey. */
export function shownText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return shown(/[\n\t]/.test(cell.text) ? cell.text.replace(/[\n\t]+/g, ' ') : cell.text);
}

export function alignOf(column: Column): 'left' | 'right' {
  return column.align ?? 'left';
}

/** The width of each column when nothing is wrapped. `texts` are rows of cells, the headings among them. */
export function naturalWidths(texts: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const row of texts) {
    row.forEach((text, i) => {
      widths[i] = Math.max(widths[i] ?? 1, widthOf(text));
    });
  }
  return widths;
}

/**
 * Makes the columns fit into `room` terminal columns: the widest give way first, down to the next widest and so on.
 * What does not fit at the narrowest is left too wide.
 */
export function fitWidths(natural: readonly number[], room: number): number[] {
  const total = (cap: number) => natural.reduce((sum, width) => sum + Math.min(width, cap), 0);
  let cap = Math.max(NARROWEST, ...natural);
  while (cap > NARROWEST && total(cap) > room) cap -= 1;
  let spare = Math.max(0, room - total(cap));
  return natural.map(width => {
    const extra = width > cap && spare > 0 ? 1 : 0;
    spare -= extra;
    return Math.min(width, cap) + extra;
  });
}

/** The texts of the headings and of every row, escaped, for the columns that an eye sees. */
export function textsOf(
  columns: readonly Column[],
  rows: readonly Row[],
): { heads: string[]; body: string[][] } {
  return {
    heads: columns.map(column => shown(column.heading)),
    body: rows.map(row => columns.map(column => shownText(row[column.key]))),
  };
}
