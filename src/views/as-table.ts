import CliTable3 from 'cli-table3';
import { frameOf } from './as-plain';
import { alignOf, fitWidths, naturalWidths, tableColumnsOf, textsOf } from './columns';
import { colourful, type Paint } from './paint';
import { rowsFor, type Sheet } from './sheet';
import { padTo, wrapTo } from './width';

export interface TableOptions {
  /** Columns of the terminal. */
  readonly columns: number;
  readonly colour: boolean;
  /** Frame of `+ - |`, where the terminal has no line characters. */
  readonly ascii?: boolean;
}

/** A framed table for a terminal. Slow from a few hundred rows on: those are for `asPlain`. */
export function asTable(sheet: Sheet, { columns: room, colour, ascii = false }: TableOptions): string {
  const paint = colour ? colourful : undefined;
  return frameOf(sheet, paint, () => framed(sheet, room, paint, ascii));
}

/**
 * cli-table3 draws the frame around stand-ins, runs of one private character as wide as the cell's line, which are then
 * replaced by the lines: by its own measure of emoji and combining marks it would misalign, and cut, the lines themselves.
 */
function framed(sheet: Sheet, room: number, paint: Paint | undefined, ascii: boolean): string[] {
  const columns = tableColumnsOf(sheet);
  const { heads, body } = textsOf(columns, rowsFor(sheet));
  const frame = 3 * columns.length + 1;
  const widths = fitWidths(naturalWidths([heads, ...body]), room - frame);
  const lines: string[] = [];
  const standIn = (text: string, c: number, tone: Parameters<Paint>[1]) => {
    const column = columns[c];
    const width = widths[c] ?? 1;
    return wrapTo(text, width)
      .map(line => {
        const padded = padTo(line, width, column ? alignOf(column) : 'left');
        const mark = String.fromCodePoint(FIRST_MARK + lines.length);
        lines.push(paint ? paint(padded, tone) : padded);
        return mark.repeat(width);
      })
      .join('\n');
  };
  const table = new CliTable3({
    head: heads.map((text, c) => standIn(text, c, 'strong')),
    style: { head: [], border: [], compact: true },
    ...(ascii ? { chars: ASCII_FRAME } : {}),
  });
  rowsFor(sheet).forEach((row, r) => {
    const tones = columns.map(column => row[column.key]?.tone ?? 'plain');
    table.push((body[r] ?? []).map((text, c) => standIn(text, c, tones[c] ?? 'plain')));
  });
  return table
    .toString()
    .replace(MARKS, run => lines[(run.codePointAt(0) ?? FIRST_MARK) - FIRST_MARK] ?? '')
    .split('\n');
}

/** Supplementary private use area A: 65,534 characters, each one column wide. */
const FIRST_MARK = 0xf0000;
const MARKS = /([\u{f0000}-\u{ffffd}])\1*/gu;

const ASCII_FRAME = {
  top: '-',
  'top-mid': '+',
  'top-left': '+',
  'top-right': '+',
  bottom: '-',
  'bottom-mid': '+',
  'bottom-left': '+',
  'bottom-right': '+',
  left: '|',
  'left-mid': '+',
  mid: '-',
  'mid-mid': '+',
  right: '|',
  'right-mid': '+',
  middle: '|',
} as const;
