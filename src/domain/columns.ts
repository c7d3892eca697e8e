import { nearest } from './near';
import type { RowIssue } from './row-fault';
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
}

export type ColumnsRead =
  | { readonly ok: true; readonly columns: Columns }
  | { readonly ok: false; readonly problems: readonly RowIssue[] };

/** Understands a header: which column holds what. A column that nobody knows is refused rather than lost. */
export function columnsOf(
  header: readonly string[],
  { headings, map = {}, ignored = [] }: ColumnOptions,
): ColumnsRead {
  const problems: RowIssue[] = [];
  const columns = new Map<string, number[]>();
  const taken = new Set<number>();
  const unknown = (value: string, known: Iterable<string>): void => {
    problems.push({
      line: 1,
      problem: { kind: 'unknown', what: 'column', value, near: nearest(value, known) },
    });
  };
  for (const [word, foreign] of Object.entries(map)) {
    const key = keyOf(word, headings);
    if (key === undefined) {
      unknown(word, Object.keys(headings));
      continue;
    }
    for (const heading of foreign) {
      const index = header.findIndex(known => foldHeading(known) === foldHeading(heading));
      if (index < 0) unknown(heading, header);
      else columns.set(key, [...(columns.get(key) ?? []), index]);
      taken.add(index);
    }
  }
  const mapped = new Set(columns.keys());
  const useless = new Set(ignored.map(foldHeading));
  header.forEach((heading, index) => {
    const folded = foldHeading(heading);
    if (taken.has(index) || folded === '' || useless.has(folded)) return;
    const key = keyOf(heading, headings);
    if (key === undefined) unknown(heading, Object.values(headings).flat());
    else if (!mapped.has(key)) columns.set(key, [...(columns.get(key) ?? []), index]);
  });
  for (const [key, indices] of columns) {
    if (mapped.has(key) || indices.length < 2) continue;
    const matches = indices.map(index => header[index] ?? '');
    problems.push({ line: 1, problem: { kind: 'ambiguous', what: 'column', value: key, matches } });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, columns };
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
