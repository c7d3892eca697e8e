/**
 * Globs and ranges of codes, matched by hand: what somebody types never becomes a regular expression, and no text
 * makes matching slow. Everything here takes and compares folded text.
 */

export type Matcher = (foldedCode: string) => boolean;

/** In a code: a character, or a whole run of digits. In a range also the two ends of a run, and `*`. */
type Piece = string | Ends;
interface Ends {
  readonly least: string;
  readonly most: string;
}

const RANGE = /\.{2,}/;
const PIECES = /\d+|[^\d]/gu;
const DIGITS = /^\d+$/;
const DIGITS_AT_THE_END = /\d+$/;
/** A run beside a star has no beginning or no end that could be compared. */
const RUN_BESIDE_STAR = /\d\*|\*\d/;

export function isGlob(folded: string): boolean {
  return folded.includes('*') || folded.includes('?');
}

export function isRange(folded: string): boolean {
  return RANGE.test(folded);
}

/** `*` is any text, also none; `?` is one character. Time: length of the glob times length of the code. */
export function matcherOfGlob(glob: string): Matcher {
  const pattern = [...glob];
  return folded => {
    const text = [...folded];
    let [p, t, star, resume] = [0, 0, -1, 0];
    while (t < text.length) {
      if (pattern[p] === '*') {
        star = p++;
        resume = t;
      } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (pattern[p] === '*') p++;
    return p === pattern.length;
  };
}

/**
 * `bin-01..24`, `01-1-st..12-2-st`, `01-*-st..03-*-st`: the codes of that shape whose numbers, read from left to
 * right, lie between those of the ends, as 1-2 lies between 1-1 and 2-1. Null: the ends differ in shape.
 */
export function matcherOfRange(range: string): Matcher | null {
  const [from, to, ...more] = range.split(RANGE).map(end => end.trim());
  if (!from || !to || more.length > 0) return null;
  const pieces = piecesBetween(from, endOf(from, to));
  return pieces && (folded => isBetween(folded.match(PIECES) ?? [], pieces));
}

/** `24` after `bin-01` means `bin-24`; after `01-1-st` it stays `24`, which has another shape. */
function endOf(from: string, to: string): string {
  return DIGITS.test(to) && DIGITS_AT_THE_END.test(from) ? from.replace(DIGITS_AT_THE_END, to) : to;
}

function piecesBetween(from: string, to: string): readonly Piece[] | null {
  const [a, b] = [from.match(PIECES) ?? [], to.match(PIECES) ?? []];
  if (a.length !== b.length || RUN_BESIDE_STAR.test(from)) return null;
  const pieces: Piece[] = [];
  for (const [i, least] of a.entries()) {
    const most = b[i]!;
    if (DIGITS.test(least) && DIGITS.test(most)) pieces.push({ least, most });
    else if (least === most) pieces.push(least);
    else return null;
  }
  return pieces;
}

/** How the numbers read so far compare: still equal to the lower end's, to the upper end's; a bit for each case. */
const [INSIDE, AT_LEAST, AT_MOST, AT_BOTH] = [1, 2, 4, 8];

/**
 * Walks the code once and keeps, for every place in the pattern that can be reached, the cases in which it can be:
 * a star may take any number of pieces, so there may be several.
 */
function isBetween(code: readonly string[], pattern: readonly Piece[]): boolean {
  let reached = overStars(new Uint8Array(pattern.length + 1).fill(AT_BOTH, 0, 1), pattern);
  for (const piece of code) {
    const next = new Uint8Array(pattern.length + 1);
    for (const [p, wanted] of pattern.entries()) {
      const cases = reached[p]!;
      if (cases === 0) continue;
      if (wanted === '*') next[p]! |= cases;
      else if (wanted === '?' ? [...piece].length === 1 : wanted === piece) next[p + 1]! |= cases;
      else if (typeof wanted !== 'string' && DIGITS.test(piece))
        next[p + 1]! |= casesAfter(cases, piece, wanted);
    }
    reached = overStars(next, pattern);
  }
  return reached[pattern.length] !== 0;
}

/** A star may also take nothing. */
function overStars(reached: Uint8Array, pattern: readonly Piece[]): Uint8Array {
  for (const [p, wanted] of pattern.entries()) if (wanted === '*') reached[p + 1]! |= reached[p]!;
  return reached;
}

function casesAfter(cases: number, number: string, { least, most }: Ends): number {
  const [low, high] = [compareNumbers(number, least), compareNumbers(number, most)];
  let after = cases & INSIDE;
  if (cases & AT_LEAST && low >= 0) after |= low > 0 ? INSIDE : AT_LEAST;
  if (cases & AT_MOST && high <= 0) after |= high < 0 ? INSIDE : AT_MOST;
  if (cases & AT_BOTH && low >= 0 && high <= 0) {
    after |= low > 0 ? (high < 0 ? INSIDE : AT_MOST) : high < 0 ? AT_LEAST : AT_BOTH;
  }
  return after;
}

/** As numbers of any length: leading zeros do not matter. */
function compareNumbers(a: string, b: string): number {
  const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return x.length - y.length || (x < y ? -1 : x > y ? 1 : 0);
}
