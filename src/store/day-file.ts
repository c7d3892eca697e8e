import type { Entry } from '../domain/entry';
import type { Day } from '../domain/zone';
import type { Damage } from '../problem';
import { chainedHashOf } from './digest';
import { parseLine } from './entry-codec';
import { SUFFIX_LENGTH } from './entry-text';
import { dayFileName } from './folder';
import { textOf } from './json-text';

/** Larger files are not read: no day has so many rounds. Bytes. */
export const LARGEST_DAY = 64 * 1024 * 1024;
/** An opening and a setup may be longer than other lines. Bytes. */
const LONGEST_LINE = 256 * 1024;
const LONGEST_OPENING = 8 * 1024 * 1024;

/** The chain after a line. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
}

/** The bytes after the last sound line: what a crash left, or what somebody put there. */
export interface Debris {
  /** Where it begins; it reaches to the end of the file. */
  readonly from: number;
  readonly bytes: Buffer;
  /** What is wrong there if no later line says that it fenced it, and is not among the damage yet. */
  readonly untold: readonly Damage[];
  /** A crash can have left all of it. */
  readonly plausible: boolean;
}

export interface DayReading {
  readonly day: Day;
  readonly entries: readonly Entry[];
  readonly damage: readonly Damage[];
  /** Lines of two writers at once that nobody acknowledged: fenced, harmless, and proof that a lock failed. */
  readonly forks: readonly Damage[];
  /** The newest sound line; null where the file holds none. */
  readonly tail: Link | null;
  readonly size: number;
  /** The last sound line lacks its newline. */
  readonly needsNewline: boolean;
  readonly debris: Debris | null;
  /** A version that this program does not know. */
  readonly newer: string | null;
}

/** One line as it lies in the file, without its newline. */
export interface RawLine {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly complete: boolean;
}

/** Called for every sound line, so that `check` can prove what the quick reading takes on trust. */
export type Seen = (line: RawLine, link: Link, entry: Entry | null, fenced: Buffer | null) => void;

interface Bad {
  readonly line: RawLine;
  readonly damage: Damage;
  /** What a crash can leave: a beginning, or zeros. Two other bad lines in a row are damage. */
  readonly plausible: boolean;
}

/**
 * Reads the lines of a day file. Numbers must follow from `before`, the line before the first (null: not known). Hashes
 * are not computed. An unfinished end is tolerated; what lies before it must be accounted for by a later line.
 */
export function readDay(bytes: Buffer, day: Day, before: Link | null, seen?: Seen): DayReading {
  const file = dayFileName(day);
  const entries: Entry[] = [];
  const damage: Damage[] = [];
  const forks: Damage[] = [];
  let bad: Bad[] = [];
  let tail: Link | null = null;
  let previous = before;
  let soundEnd = 0;
  let needsNewline = false;
  let newer: string | null = null;

  // All of it at once: line by line, the decoding costs more than the reading.
  const whole = textOf(bytes)?.split('\n');
  for (const line of linesOf(bytes)) {
    const text = whole === undefined ? textOf(bytes, line.start, line.end) : whole[line.number - 1];
    const read = readLine(text ?? null, line, file, day);
    if ('what' in read) {
      bad.push({ line, damage: read, plausible: isCrashLeft(bytes, line) });
      continue;
    }
    const { seq, entry } = read;
    if (previous !== null && seq <= previous.seq) {
      bad.push({
        line,
        plausible: true,
        damage: { file, line: line.number, what: 'seq', saved: previous.seq + 1, found: seq },
      });
      continue;
    }
    if (previous !== null && seq > previous.seq + 1)
      damage.push({ file, line: line.number, what: 'seq', saved: previous.seq + 1, found: seq });
    const fenced = bad.length > 0 ? bytes.subarray(soundEnd, line.start) : null;
    if (bad.length > 0) {
      if (isFenced(entry, line.start - soundEnd)) forks.push(...forksOf(bad));
      else damage.push(...bad.map(one => one.damage));
      bad = [];
    }
    if (tail === null && entry !== null && entry.kind !== 'opening')
      damage.push({ file, line: line.number, what: 'opening-missing' });
    if (entry !== null) entries.push(entry);
    newer = read.newer ?? newer;
    tail = { seq, hash: read.hash };
    previous = tail;
    soundEnd = line.complete ? line.end + 1 : line.end;
    needsNewline = !line.complete;
    seen?.(line, tail, entry, fenced);
  }
  const found = bad.map(one => one.damage);
  if (isIntolerable(bad)) damage.push(...found);
  else forks.push(...forksOf(bad));
  const untold = found.filter(each => !damage.includes(each) && !forks.includes(each));
  const plausible = bad.every(one => one.plausible);
  const left = { from: soundEnd, bytes: bytes.subarray(soundEnd), untold, plausible };
  const debris = bad.length === 0 ? null : left;
  return { day, entries, damage, forks, tail, size: bytes.length, needsNewline, debris, newer };
}

/** Several bad lines at the end, not all of which a crash can have left: nobody may write after them. */
function isIntolerable(bad: readonly Bad[]): boolean {
  return bad.length > 1 && bad.some(({ line, plausible }) => line.complete && !plausible);
}

/** Bad lines before a sound one are in order when that one says how many bytes it fenced. */
function isFenced(next: Entry | null, bytes: number): boolean {
  const fenced = next?.torn?.bytes;
  // The fence adds a newline where the unfinished line had none.
  return fenced === bytes || fenced === bytes - 1;
}

function forksOf(bad: readonly Bad[]): Damage[] {
  return bad.map(one => one.damage).filter(({ what }) => what === 'seq');
}

function readLine(
  text: string | null,
  line: RawLine,
  file: string,
  day: Day,
): NonNullable<ReturnType<typeof parseLine>> | Damage {
  const fault = (what: Damage['what']): Damage => ({ file, line: line.number, what });
  if (line.end - line.start > LONGEST_OPENING) return fault('too-long');
  if (text === null) return fault('not-utf8');
  const read = parseLine(text, day);
  if (read === null) return fault('not-json');
  const long = line.end - line.start > LONGEST_LINE;
  return long && read.entry?.kind !== 'opening' && read.entry?.kind !== 'setup' ? fault('too-long') : read;
}

/** The lines of a file with their places; an empty rest is no line. */
export function* linesOf(bytes: Buffer): Generator<RawLine> {
  for (let start = 0, number = 1; start < bytes.length; number += 1) {
    const end = bytes.indexOf(10, start);
    const complete = end !== -1;
    yield { number, start, end: complete ? end : bytes.length, complete };
    start = complete ? end + 1 : bytes.length;
  }
}

const BEGINNING = Buffer.from('{"v":');

/** The beginning of one of our lines without its end, or a line with zeros where data never reached the disk. */
function isCrashLeft(bytes: Buffer, { start, end }: RawLine): boolean {
  const line = bytes.subarray(start, end);
  if (line.includes(0)) return true;
  const shared = Math.min(BEGINNING.length, line.length);
  return line.subarray(0, shared).equals(BEGINNING.subarray(0, shared)) && line[line.length - 1] !== 0x7d;
}

/** The hash that a sound line must carry: over that of the line before, and its own bytes up to its own hash. */
export function hashOfLine(previous: string, bytes: Buffer, { start, end }: RawLine): string {
  const last = bytes[end - 1] === 0x0d ? end - 1 : end;
  return chainedHashOf(previous, bytes, start, last - SUFFIX_LENGTH);
}
