import { parseJsonFile } from './json-text';
import { badFile } from './json-text';
import type { CsvFile } from './csv';

type Item = Readonly<Record<string, unknown>>;

/**
 * Reads a JSON array of flat objects, or an object that holds one as `rounds` (as `export` and `history` write it), as if it
 * were a table: the keys are the header. Lines count from 1. Throws `bad-file`.
 */
export function readJsonRows(bytes: Buffer, path: string): CsvFile {
  const { value } = parseJsonFile(bytes, path);
  const list = Array.isArray(value) ? (value as unknown[]) : isItem(value) ? value.rounds : undefined;
  if (!Array.isArray(list) || !list.every(isItem)) throw badFile(path, 'wrong-shape');
  if (list.length === 0) throw badFile(path, 'empty');
  const header = [...new Set(list.flatMap(item => Object.keys(item)))];
  const lines = linesOfItems(bytes.toString('utf8'), Array.isArray(value) ? null : 'rounds');
  return {
    header,
    rows: list.map((item, index) => ({
      line: lines[index] ?? 1,
      entry: index + 1,
      cells: header.map(key => cellOf(item[key])),
    })),
  };
}

/** A cell as a spreadsheet would have it; nothing for null and for an empty list. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value.map(cellOf).join('; ');
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The line on which each object of the list begins: the outermost list, or the one under `key`. The text is valid JSON. */
function linesOfItems(text: string, key: string | null): number[] {
  const itemDepth = key === null ? 1 : 2;
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let current = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\n') line += 1;
    else if (sign === '"') {
      const end = endOfString(text, at);
      if (depth === 1) current = text.slice(at + 1, end);
      at = end;
    } else if (sign === '{' || sign === '[') {
      if (sign === '{' && depth === itemDepth && (key === null || current === key)) lines.push(line);
      depth += 1;
    } else if (sign === '}' || sign === ']') depth -= 1;
  }
  return lines;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
