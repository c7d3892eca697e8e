import { isRefusal, Refusal } from '../problem';
import { readCsv, type CsvFile } from '../store/csv';
import { resolve } from '../store/folder';
import { readJsonRows } from '../store/json-rows';
import { readWholeFile } from '../store/whole-file';
import type { World } from '../world/world';

/** A file that somebody brings in, CSV or JSON. One that cannot be read as a table is bad input, not damage of the site. */
export function readTable(file: string, { cwd }: Pick<World, 'cwd'>): CsvFile {
  const path = resolve(cwd, file);
  try {
    const bytes = readWholeFile(path);
    return isJson(bytes, path) ? readJsonRows(bytes, path) : readCsv(bytes, path);
  } catch (error) {
    if (!isRefusal(error) || error.problem.kind !== 'bad-file') throw error;
    const row = { line: error.problem.line ?? 1, problem: error.problem };
    throw new Refusal({ kind: 'rows', file, rows: [row], total: 1 });
  }
}

/** By its name, else by its first sign: no heading of a table begins with a bracket. */
function isJson(bytes: Buffer, path: string): boolean {
  return /\.json$/i.test(path) || /^\ufeff?\s*[[{]/.test(bytes.subarray(0, 200).toString('utf8'));
}
