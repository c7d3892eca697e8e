import type { FileRow } from './row-fault';
import { foldText } from './text';

/** A table with its headings found. */
export interface Table {
  readonly header: readonly string[];
  /** The line in which the headings stand. */
  readonly line: number;
  readonly rows: readonly FileRow[];
}

/** How many lines of titles may stand above the headings. */
const MOST_TITLES = 4;

/**
 * Finds the headings below a title: where the first row holds none that is known, the first of the next rows that holds
 * two is taken. One known word may stand in a row of data.
 */
export function headed(
  header: readonly string[],
  rows: readonly FileRow[],
  isKnown: (heading: string) => boolean,
): Table {
  const found = header.some(isKnown)
    ? -1
    : rows.slice(0, MOST_TITLES).findIndex(({ cells }) => cells.filter(isKnown).length > 1);
  const row = rows[found];
  if (row === undefined) return { header, line: 1, rows };
  return { header: row.cells, line: row.line, rows: rows.slice(found + 1) };
}

const TOTALS = /^(?:[合总小共]\s*计.*|(?:grand |sub-? ?)?totals?\s*:?|sum\s*:?)$/;

/** The word by which a row is one of totals: in its first cell that is not blank. Undefined for any other row. */
export function totalsWord({ cells }: FileRow): string | undefined {
  const first = cells.map(cell => cell.trim()).find(cell => cell !== '');
  return first !== undefined && TOTALS.test(foldText(first)) ? first : undefined;
}
