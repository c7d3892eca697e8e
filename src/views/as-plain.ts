import { alignOf, fitWidths, naturalWidths, tableColumnsOf, textsOf } from './columns';
import type { Paint } from './paint';
import { rowsFor, type Column, type Sheet } from './sheet';
import { shown } from './shown';
import { padBy, padTo, widthOf, wrapTo } from './width';

const GAP = '  ';

export interface PlainOptions {
  /** Columns of the terminal; absent: as wide as need be, each row on one line. */
  readonly columns?: number;
  readonly paint?: Paint;
}

/**
 * Aligned columns without a frame: for pipes, where it costs nothing to load and greps well, and for lists too long for
 * a table.
 */
export function asPlain(sheet: Sheet, { columns: room, paint }: PlainOptions = {}): string {
  return frameOf(sheet, paint, () => bodyOf(sheet, room, paint));
}

/** Title, body (or the sentence that there is nothing) and foot, each line ended. */
export function frameOf(sheet: Sheet, paint: Paint | undefined, body: () => readonly string[]): string {
  const strong = (text: string) => (paint ? paint(text, 'strong') : text);
  const title = sheet.title === undefined ? [] : [strong(shown(sheet.title))];
  const middle = rowsFor(sheet).length === 0 && sheet.empty !== undefined ? [shown(sheet.empty)] : body();
  const lines = [...title, ...middle, ...(sheet.foot ?? []).map(line => shown(line))];
  return lines.map(line => `${line}\n`).join('');
}

function bodyOf(sheet: Sheet, room: number | undefined, paint: Paint | undefined): string[] {
  const columns = tableColumnsOf(sheet);
  const { heads, body } = textsOf(columns, rowsFor(sheet));
  const natural = naturalWidths([heads, ...body]);
  const widths = room === undefined ? natural : fitWidths(natural, room - GAP.length * (columns.length - 1));
  const lines = linesOf(heads, columns, widths, paint && (text => paint(text, 'strong')));
  const rows = rowsFor(sheet);
  body.forEach((texts, r) => {
    const toneOf = (c: number) => rows[r]?.[columns[c]?.key ?? '']?.tone ?? 'plain';
    lines.push(...linesOf(texts, columns, widths, paint && ((text, c) => paint(text, toneOf(c)))));
  });
  return lines;
}

/** One row as one line, or several where a cell is wrapped. */
function linesOf(
  texts: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
  paint: ((text: string, column: number) => string) | undefined,
): string[] {
  const missing = texts.map((text, c) => (widths[c] ?? 1) - widthOf(text));
  // Mostly every cell fits, and is not taken apart.
  if (missing.every(columns => columns >= 0)) return [joined(texts.map(padded), paint)];
  const cells = texts.map((text, c) => wrapTo(text, widths[c] ?? 1));
  const height = Math.max(1, ...cells.map(lines => lines.length));
  return Array.from({ length: height }, (_, l) =>
    joined(
      cells.map((lines, c) => padTo(lines[l] ?? '', widths[c] ?? 1, alignAt(c))),
      paint,
    ),
  );

  function padded(text: string, c: number): string {
    return padBy(text, missing[c] ?? 0, alignAt(c));
  }

  function alignAt(c: number): 'left' | 'right' {
    return alignOf(columns[c] ?? NO_COLUMN);
  }
}

/** Nothing is painted after the last letter. */
function joined(padded: string[], paint: ((text: string, column: number) => string) | undefined): string {
  const last = padded.length - 1;
  if (last >= 0) padded[last] = (padded[last] ?? '').trimEnd();
  return (paint ? padded.map(paint) : padded).join(GAP).trimEnd();
}

const NO_COLUMN: Column = { key: '', heading: '' };
