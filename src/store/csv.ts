import { parse } from 'csv-parse/sync';
import { isRefusal, Refusal, type FileFault } from '../problem';
import { badFile } from './json-text';

export interface CsvFile {
  readonly header: readonly string[];
  /** Lines count from 1, as an editor shows them; a row may span several. */
  readonly rows: readonly {
    readonly line: number;
    /** In a list of entries: which one, from 1. */
    readonly entry?: number;
    readonly cells: readonly string[];
  }[];
}

/**
 * Reads a CSV file as spreadsheets write it: UTF-8 with or without a byte order mark, UTF-16 with one, or GBK, which
 * Chinese Excel writes; comma, semicolon or tab. Empty rows are left out. Throws `bad-file`.
 */
export function readCsv(bytes: Uint8Array, path: string): CsvFile {
  const text = decoded(bytes, path);
  const delimiter = delimiterOf(text);
  try {
    const options = {
      ...{ delimiter, info: true, relax_column_count: true, skip_empty_lines: true, trim: true },
      ...{ relax_quotes: true, max_record_size: 1_000_000 },
    };
    // With `info` the records come with their places, which the types do not say.
    const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    let before = 0;
    const rows = records.map(({ record, info }) => {
      // `lines` counts up to the row's end; its first line follows what came before, blank lines aside.
      const line = Math.max(before + 1, info.lines - newlinesIn(record));
      before = info.lines;
      return { line, cells: record };
    });
    const [header, ...rest] = rows.filter(({ cells }) => cells.some(cell => cell !== ''));
    if (header === undefined) throw badFile(path, 'empty');
    return { header: header.cells, rows: rest };
  } catch (error) {
    if (isRefusal(error)) throw error;
    throw faultOf(error, path);
  }
}

function newlinesIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

function decoded(bytes: Uint8Array, path: string): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'gbk']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding may fit.
    }
  }
  throw badFile(path, 'not-utf8');
}

/** The sign that the first line holds most of, outside quotation marks. */
function delimiterOf(text: string): string {
  const first = /^\s*(.*)/.exec(text)?.[1]?.replace(/"[^"]*"/g, '') ?? '';
  const counts = [',', ';', '\t'].map(sign => ({ sign, count: first.split(sign).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

const FAULTS: Readonly<Record<string, FileFault>> = {
  CSV_MAX_RECORD_SIZE: 'too-large',
  CSV_QUOTE_NOT_CLOSED: 'open-quote',
};

function faultOf(error: unknown, path: string): Refusal {
  const { lines, code } = error as { lines?: number; code?: string };
  const fault = FAULTS[code ?? ''];
  return new Refusal({
    ...{ kind: 'bad-file', path, fault: fault ?? 'wrong-shape' },
    ...(lines !== undefined && { line: lines }),
    ...(code !== undefined && fault === undefined && { detail: code }),
  });
}
