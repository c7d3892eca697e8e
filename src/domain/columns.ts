import { nearest } from './near';
import type { RowFault, RowIssue } from './row-fault';
import { foldText } from './text';

/** What a column may be headed, by what it means. */
export type Headings = Readonly<Record<string, readonly string[]>>;

/** Where to look for what; several places are joined with a blank. */
export type Columns = ReadonlyMap<string, readonly number[]>;

interface ColumnOptions {
  readonly headings: Headings;
  /** `--map`: what a column means, and the foreign headings that hold it. */
  readonly map?: Readonly<Record<string, readonly string[]>>;
  /** Headings that are known and of no use. */
  readonly ignored?: readonly string[];
  /** `--ignore`: headings to leave out, whatever they mean. */
  readonly ignore?: readonly string[];
  /** The line of the header; 1 unless a title stands above it. */
  readonly line?: number;
  readonly required?: readonly Required[];
}

/** A column without which no row can be understood, unless one of the `others` is there. */
export interface Required {
  readonly field: string;
  readonly others?: readonly string[];
  /** What one may type instead. */
  readonly ways: readonly string[];
}

export type ColumnsRead =
  | { readonly ok: true; readonly columns: Columns }
  | { readonly ok: false; readonly problems: readonly RowIssue[] };

/** Understands a header: which column holds what. A column that nobody knows is refused rather than lost. */
export function columnsOf(
  header: readonly string[],
  { headings, map = {}, ignored = [], ignore = [], line = 1, required = [] }: ColumnOptions,
): ColumnsRead {
  const problems: RowIssue[] = [];
  const columns = new Map<string, number[]>();
  const taken = new Set<number>();
  const complain = (problem: RowFault): void => void problems.push({ line, problem });
  const unknown = (what: 'column' | 'field', value: string, known: Iterable<string>): void => {
    complain({ kind: 'unknown', what, value, near: nearest(value, known) });
  };
  for (const [word, foreign] of Object.entries(map)) {
    const key = keyOf(word, headings);
    if (key === undefined) {
      unknown('field', word, Object.keys(headings));
      continue;
    }
    for (const heading of foreign) {
      const index = placeIn(header, heading);
      if (index < 0) unknown('column', heading, header);
      else columns.set(key, [...(columns.get(key) ?? []), index]);
      taken.add(index);
    }
  }
  for (const heading of ignore) if (placeIn(header, heading) < 0) unknown('column', heading, header);
  const mapped = new Set(columns.keys());
  const useless = new Set([...ignored, ...ignore].map(foldHeading));
  header.forEach((heading, index) => {
    const folded = foldHeading(heading);
    if (taken.has(index) || folded === '' || useless.has(folded)) return;
    const key = keyOf(heading, headings);
    if (key === undefined) complain(strangeColumn(heading, headings));
    else if (!mapped.has(key)) columns.set(key, [...(columns.get(key) ?? []), index]);
  });
  for (const [key, indices] of columns) {
    if (mapped.has(key) || indices.length < 2) continue;
    complain({ kind: 'columns-double', field: key, columns: indices.map(index => header[index] ?? '') });
  }
  for (const { field, others = [], ways } of required)
    if (![field, ...others].some(key => columns.has(key))) complain({ kind: 'column-missing', field, ways });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, columns };
}

/** A column that nobody knows, with what it is likely to mean. */
function strangeColumn(column: string, headings: Headings): RowFault {
  const [near] = nearest(column, [...Object.keys(headings), ...Object.values(headings).flat()], 1);
  const field = near === undefined ? undefined : keyOf(near, headings);
  return { kind: 'column-unknown', column, ...(field === undefined ? {} : { field }) };
}

function placeIn(header: readonly string[], heading: string): number {
  return header.findIndex(known => foldHeading(known) === foldHeading(heading));
}

/** Whether a cell is a heading: one that is known, or one that `--map` names. */
export function isHeading({ headings, map = {} }: Pick<ColumnOptions, 'headings' | 'map'>) {
  const foreign = new Set(Object.values(map).flat().map(foldHeading));
  return (cell: string): boolean =>
    cell.trim() !== '' && (foreign.has(foldHeading(cell)) || keyOf(cell, headings) !== undefined);
}

/** What a heading means; undefined where nobody knows. */
export function keyOf(heading: string, headings: Headings): string | undefined {
  const folded = foldHeading(heading);
  return Object.keys(headings).find(
    key =>
      foldHeading(key) === folded || headings[key]?.some(other => foldHeading(other) === folded) === true,
  );
}

/** `Recorded at`, `recorded_at` and `recordedAt` are one, `浓度（mg/L）` is `浓度`. */
function foldHeading(heading: string): string {
  return foldText(heading)
    .replace(/\(.*\)\s*$/, '')
    .replace(/[\s_*:-]+/g, '');
}
