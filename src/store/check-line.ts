import type { Balance } from '../domain/balance';
import type { Entry } from '../domain/entry';
import type { Day, Instant } from '../domain/zone';
import type { Damage } from '../problem';
import { hashOfLine, type DayReading, type Link, type RawLine } from './day-file';
import { sha256Of } from './digest';
import { dayFileName } from './folder';

/** From what the lines of a file are proved. */
export interface Proof {
  readonly bytes: Buffer;
  readonly day: Day;
  /** `20261123`, with which every id of the day begins. */
  readonly compactDay: string;
  /** The day of the site, as instants. */
  readonly begins: Instant;
  readonly ends: Instant;
}

/** Nothing is wrong with nearly every line. */
const NOTHING: readonly Damage[] = [];

/**
 * The hash, the fence and the day of one sound line. `before` is the line before, also across files, null at the very
 * first; `fenced` are the bytes that a crash left between the two.
 */
export function damageOfLine(
  proof: Proof,
  before: Link | null,
  line: RawLine,
  link: Link,
  entry: Entry | null,
  fenced: Buffer | null,
): readonly Damage[] {
  const hasAllBefore = before !== null || link.seq === 1;
  const follows = hashOfLine(before?.hash ?? '', proof.bytes, line) === link.hash;
  const isFenced = entry === null || isFenceTrue(entry, fenced);
  const isHere = entry === null || !isMisplaced(entry, proof);
  if (hasAllBefore && follows && isFenced && isHere) return NOTHING;
  const at = { file: dayFileName(proof.day), line: line.number };
  const found: Damage[] = [];
  if (!hasAllBefore) found.push({ ...at, what: 'seq', saved: 1, found: link.seq });
  if (!follows) found.push({ ...at, what: 'hash', saved: link.seq });
  if (!isFenced) found.push({ ...at, what: 'hash', saved: link.seq, detail: 'torn' });
  if (!isHere) found.push({ ...at, what: 'misplaced' });
  return found;
}

/** The digest of the bytes that a crash left must be the one that was taken when they were fenced. */
function isFenceTrue({ torn }: Entry, fenced: Buffer | null): boolean {
  if (torn === undefined) return fenced === null;
  return fenced !== null && sha256Of(fenced.subarray(0, torn.bytes)) === torn.sha256;
}

const SLACK = 120_000;

/** The recording day is the file's, but for a clock that was set back, which the entry says. */
function isMisplaced(entry: Entry, { compactDay, begins, ends }: Proof): boolean {
  if (entry.kind === 'opening') return false;
  if ('id' in entry && !entry.id.startsWith(compactDay)) return true;
  if (entry.recordedAt >= ends) return true;
  return entry.recordedAt < begins - SLACK && entry.clockBack !== true;
}

/** An opening carries exactly what follows from the lines before it. */
export function damageOfOpening(
  { day, entries }: DayReading,
  balance: Balance,
  setup: string | undefined,
): Damage[] {
  const opening = entries[0];
  if (opening?.kind !== 'opening') return [];
  const same = balance.carriesInto(opening) && opening.setup === setup;
  return same ? [] : [{ file: dayFileName(day), line: 1, what: 'opening-wrong' }];
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
