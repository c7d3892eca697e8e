import type { Entry } from '../domain/entry';
import { openingOf } from '../domain/ledger';
import { siteDayOf } from '../domain/wall';
import type { Calendar, Day } from '../domain/zone';
import type { Damage } from '../problem';
import { hashedPart, type DayReading, type Link, type RawLine } from './day-file';
import { chainedHash, sha256Of } from './digest';
import { dayFileName } from './folder';

/** What of a line must be proved, and from what. */
export interface Proof {
  readonly bytes: Buffer;
  readonly day: Day;
  readonly calendar: Calendar;
  /** The line before, also across files; null at the very first. */
  readonly before: Link | null;
  /** What the file before ends with after its last sound line. */
  readonly unfinished: Buffer | null;
}

/** The hash, the fence and the day of one sound line. */
export function damageOfLine(
  proof: Proof,
  line: RawLine,
  link: Link,
  entry: Entry | null,
  fenced: Buffer | null,
): Damage[] {
  const at = { file: dayFileName(proof.day), line: line.number };
  const found: Damage[] = [];
  if (proof.before === null && link.seq !== 1) found.push({ ...at, what: 'seq', saved: 1, found: link.seq });
  if (chainedHash(proof.before?.hash ?? '', hashedPart(proof.bytes, line)) !== link.hash)
    found.push({ ...at, what: 'hash', saved: link.seq });
  if (entry !== null && !isFenceTrue(entry, fenced ?? proof.unfinished))
    found.push({ ...at, what: 'hash', saved: link.seq, detail: 'torn' });
  if (entry !== null && isMisplaced(entry, proof)) found.push({ ...at, what: 'misplaced' });
  return found;
}

/** The digest of the bytes that a crash left must be the one that was taken when they were fenced. */
function isFenceTrue({ torn }: Entry, fenced: Buffer | null): boolean {
  if (torn === undefined) return fenced === null;
  return fenced !== null && sha256Of(fenced.subarray(0, torn.bytes)) === torn.sha256;
}

const SLACK = 120_000;

/** The recording day is the file's, but for a clock that was set back, which the entry says. */
function isMisplaced(entry: Entry, { day, calendar }: Proof): boolean {
  if (entry.kind === 'opening') return false;
  if ('id' in entry && entry.id.slice(0, 8) !== day.replaceAll('-', '')) return true;
  if (siteDayOf(calendar, entry.recordedAt) === day || entry.clockBack === true) return false;
  return siteDayOf(calendar, entry.recordedAt + SLACK) !== day;
}

/** An opening carries exactly what follows from the file before it. */
export function damageOfOpening(
  { day, entries }: DayReading,
  before: readonly Entry[],
  setup: string | undefined,
): Damage[] {
  const opening = entries[0];
  if (opening?.kind !== 'opening') return [];
  const expected = openingOf(before);
  const same =
    isSameSet(opening.last, expected.last) &&
    isSameSet(opening.waivers, expected.waivers) &&
    opening.setup === setup;
  return same ? [] : [{ file: dayFileName(day), line: 1, what: 'opening-wrong' }];
}

function isSameSet(a: readonly object[], b: readonly object[]): boolean {
  const texts = (list: readonly object[]) =>
    list.map(member => JSON.stringify(Object.entries(member).sort())).sort();
  return JSON.stringify(texts(a)) === JSON.stringify(texts(b));
}

/** CRLF: an editor rewrote the file. The entries can still be read. */
export function damageOfLineEnds(bytes: Buffer, day: Day): Damage[] {
  const at = bytes.indexOf('\r\n');
  return at === -1 ? [] : [{ file: dayFileName(day), line: lineAt(bytes, at), what: 'line-ends' }];
}

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at !== -1 && at < offset; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
}
