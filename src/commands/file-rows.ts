import { Refusal, type RowProblem } from '../problem';

/** Bad rows that are named one by one; of the rest the number is told. */
const MOST_NAMED = 20;

/** A file of which rows are bad: all that is wrong with the first of them, and how many there are. */
export function refusedRows(file: string, problems: readonly RowProblem[]): Refusal {
  const lines = [...new Set(problems.map(({ line }) => line))];
  const named = new Set(lines.slice(0, MOST_NAMED));
  return new Refusal({
    ...{ kind: 'rows', file, total: lines.length },
    rows: problems.filter(({ line }) => named.has(line)),
  });
}

/** `--map at=Date+Time`: what the file's own columns hold, several joined by `+`. */
export function columnsMapped(map: readonly string[]): Record<string, readonly string[]> {
  const mapped: Record<string, readonly string[]> = {};
  for (const [field, text] of pairs('--map', map, 'area=Section')) {
    const columns = text.split('+').map(name => name.trim());
    const earlier = mapped[field];
    if (earlier !== undefined)
      throw new Refusal({ kind: 'columns-double', field, columns: [...earlier, ...columns] });
    mapped[field] = columns;
  }
  return mapped;
}

/** Options of the form `key=value`. */
export function pairs(
  option: string,
  texts: readonly string[],
  allowed: string,
): (readonly [string, string])[] {
  return texts.map(text => {
    const [, key, value] = /^\s*([^=＝]+?)\s*[=＝]\s*(.*\S)\s*$/s.exec(text) ?? [];
    if (key === undefined || value === undefined)
      throw new Refusal({ kind: 'option-value', option, value: text, allowed });
    return [key, value];
  });
}
