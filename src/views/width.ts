import { fullWidthOf } from './full-width';

/**
 * What a reader takes for one character: a flag, an emoji with its modifiers and joiners, a letter with its marks.
 * Written out because `Intl.Segmenter` costs half a start of the program; made when it is asked for, because classes of
 * Unicode take milliseconds too.
 */
const clusterPattern = (): RegExp =>
  /\p{RI}{2}|\P{M}[\p{M}\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]*(?:\u200d(?!\p{RI})\P{M}[\p{M}\u{1f3fb}-\u{1f3ff}]*)*|\p{M}+/gu;

/** Punctuation that must not begin a line. */
const CLOSING = /^[，。、；：？！）】》」』”’%…,.;:?!)\]}]$/u;
/** And what must not end one. */
const OPENING = /[（【《「『“‘([{]$/u;

const ASCII = /^[\x20-\x7e]*$/;

/** The columns that a text takes in a terminal: 2 for 中, 0 for a combining mark. */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const columns = plainWidthOf(text.charCodeAt(i));
    // The library is right about everything, but the patterns that it makes while it loads cost a tenth of a start.
    if (columns === 0) return fullWidthOf(text);
    width += columns;
  }
  return width;
}

/** The width of a character of everyday Chinese and English text, whatever stands beside it; 0: ask the library. */
function plainWidthOf(unit: number): 0 | 1 | 2 {
  if (unit >= 0x20 && unit <= 0x7e) return 1;
  if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3000 && unit <= 0x3029)) return 2;
  if (unit >= 0xff01 && unit <= 0xff5e) return 2;
  return (unit >= 0xa0 && unit <= 0xa8) ||
    (unit >= 0xaf && unit <= 0xff) ||
    (unit >= 0x2010 && unit <= 0x2027)
    ? 1
    : 0;
}

/** Fills up with blanks to `width` columns; a wider text stays as it is. */
export function padTo(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  return padBy(text, width - widthOf(text), align);
}

/** Fills up with so many blanks; none where the number is negative. */
export function padBy(text: string, missing: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, missing));
  return align === 'right' ? blanks + text : text + blanks;
}

/**
 * Breaks a text into lines of at most `width` columns (2 or more): between words, around any wide character, and
 * inside a word only where it is wider than the line. Blanks at a break are dropped, nothing else is. A newline breaks.
 */
export function wrapTo(text: string, width: number): string[] {
  return text.split('\n').flatMap(line => (widthOf(line) <= width ? [line] : wrapped(line, width)));
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  const endLine = () => {
    const ended = line.trimEnd();
    if (ended !== '') lines.push(ended);
    line = '';
  };
  for (const unit of unitsOf(text)) {
    const taken = widthOf(line);
    if (taken + widthOf(unit) <= width) {
      if (line !== '' || unit.trim() !== '') line += unit;
    } else if (unit.trim() === '') {
      endLine();
    } else {
      endLine();
      const pieces = piecesOf(unit, width);
      line = pieces.pop() ?? '';
      lines.push(...pieces);
    }
  }
  endLine();
  return lines.length > 0 ? lines : [''];
}

/** Cuts to `width` columns, the last of which is then `…`. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return `${piecesOf(text, width - 1)[0] ?? ''}…`;
}

/** What stays together where possible: a word, a run of blanks, a wide character with the punctuation after it. */
function unitsOf(text: string): string[] {
  const units: string[] = [];
  let last: 'word' | 'blank' | 'wide' | undefined;
  for (const [cluster] of text.matchAll(clusterPattern())) {
    const kind = cluster.trim() === '' ? 'blank' : widthOf(cluster) > 1 ? 'wide' : 'word';
    const before = units.at(-1) ?? '';
    const glued = CLOSING.test(cluster) ? last !== 'blank' : kind !== 'blank' && OPENING.test(before);
    if (before !== '' && (glued || (kind === last && kind !== 'wide')))
      units[units.length - 1] = before + cluster;
    else units.push(cluster);
    last = kind;
  }
  return units;
}

/** Pieces of at most `width` columns each, never cut inside a cluster that fits into one. */
function piecesOf(text: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const cluster of text.match(clusterPattern()) ?? []) {
    for (const part of widthOf(cluster) > width ? cluster : [cluster]) {
      if (piece !== '' && widthOf(piece + part) > width) {
        pieces.push(piece);
        piece = '';
      }
      piece += part;
    }
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
}
