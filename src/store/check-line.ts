import type { Entry } from '../domain/entry';
import { openingOf } from '../domain/ledger';
import type { Day, Instant } from '../domain/zone';
import type { Damage } from '../problem';
import { hashedPart, type DayReading, type Link, type RawLine } from './day-file';
import { chainedHash, sha256Of } from './digest';
import { dayFileName } from './folder';

/** What of a line must be proved, and from what. */
export interface Proof {
  readonly bytes: Buffer;
  readonly day: Day;
  /** `20261123`, with which every id of the day begins. */
  readonly compactDay: string;
  /** The day of the site, as instants. */
  readonly begins: Instant;
  readonly ends: Instant;
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
function isMisplaced(entry: Entry, { compactDay, begins, ends }: Proof): boolean {
  if (entry.kind === 'opening') return false;
  if ('id' in entry && !entry.id.startsWith(compactDay)) return true;
  if (entry.recordedAt >= ends) return true;
  return entry.recordedAt < begins - SLACK && entry.clockBack !== true;
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
    isSameSet(opening.last, expected.last, one => `${one.area}\t${one.activity}\t${one.at ?? ''}`) &&
    isSameSet(opening.waivers, expected.waivers, one =>
      JSON.stringify([one.area, one.activity, one.slot, one.day, one.by, one.reason]),
    ) &&
    opening.setup === setup;
  return same ? [] : [{ file: dayFileName(day), line: 1, what: 'opening-wrong' }];
}

function isSameSet<T>(a: readonly T[], b: readonly T[], textOf: (member: T) => string): boolean {
  const texts = new Set(a.map(textOf));
  return (
    a.length === b.length &&
    texts.size === new Set(b.map(textOf)).size &&
    b.every(one => texts.has(textOf(one)))
  );
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
