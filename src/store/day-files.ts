import type { Day } from '../domain/zone';
import { isDay } from '../domain/day';
import { Refusal, type Damage } from '../problem';
import { codeOf, unreadable } from './disk-cause';
import { hashOfLine, LARGEST_DAY, readDay, type DayReading, type Link, type RawLine } from './day-file';
import { readFile } from './durable-file';
import { dayFileIn, dayFileName, yearIn } from './folder';
import type { Fs } from './fs';
import type { Span } from './store';

/** The names in a folder, sorted; none where there is no folder. */
export function namesIn(fs: Fs, folder: string): string[] {
  try {
    return fs.readdirSync(folder).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw unreadable(fs, folder, error);
  }
}

function yearsOf(fs: Fs, log: string): string[] {
  return namesIn(fs, log).filter(name => /^\d{4}$/.test(name));
}

/** `2026-11-23` of `2026-11-23.jsonl`; null for any other name. */
function dayOfName(name: string, year: string): Day | null {
  const day = name.slice(0, -6);
  return name.endsWith('.jsonl') && name.startsWith(year) && isDay(day) ? day : null;
}

/** The days that have a file, from the newest to the oldest; folders of years are opened as they are needed. */
export function* daysBackwards(fs: Fs, log: string): Generator<Day> {
  for (const year of yearsOf(fs, log).reverse()) {
    // One name is looked at for one day that is asked for: late in the year there are hundreds.
    for (const name of namesIn(fs, yearIn(log, year)).reverse()) {
      const day = dayOfName(name, year);
      if (day !== null) yield day;
    }
  }
}

/** The first day after this one that has a file. */
export function dayAfter(fs: Fs, log: string, day: Day): Day | null {
  for (const year of yearsOf(fs, log)) {
    if (year < day.slice(0, 4)) continue;
    for (const name of namesIn(fs, yearIn(log, year))) {
      const found = dayOfName(name, year);
      if (found !== null && found > day) return found;
    }
  }
  return null;
}

/** The days that have a file within the span (inclusive), oldest first. */
export function daysIn(fs: Fs, log: string, { from, to }: Exclude<Span, 'newest'> = {}): Day[] {
  const fits = (text: string, length: number) =>
    (from === undefined || text >= from.slice(0, length)) &&
    (to === undefined || text <= to.slice(0, length));
  return yearsOf(fs, log)
    .filter(year => fits(year, 4))
    .flatMap(year => {
      const names = namesIn(fs, yearIn(log, year)).filter(name => fits(name.slice(0, 10), 10));
      return names.flatMap(name => dayOfName(name, year) ?? []);
    });
}

/** The bytes of a day file. Throws `unreadable`; a file that no day can fill is a Refusal `damaged`. */
export function bytesOfDay(fs: Fs, log: string, day: Day): Buffer {
  const path = dayFileIn(log, day);
  const reading = readFile(fs, path, LARGEST_DAY, { follow: false });
  if (reading === null) throw new Refusal({ kind: 'unreadable', path, cause: 'missing' });
  if ('tooLarge' in reading) throw new Refusal({ kind: 'damaged', damage: [tooLong(day)] });
  return reading.bytes;
}

export function tooLong(day: Day): Damage {
  return { file: dayFileName(day), what: 'too-long' };
}

/** The file being written, and the one before where the newest holds no sound line yet. */
export interface Newest {
  /** The newest file, though it may hold nothing. */
  readonly file: DayReading;
  /** The newest file with a sound line; null: there is none. */
  readonly sound: DayReading | null;
}

/** Null while there is no file at all. `prove`: check the hash of the newest line too, as writers do. */
export function readNewest(fs: Fs, log: string, { prove = false } = {}): Newest | null {
  let file: DayReading | null = null;
  for (const day of daysBackwards(fs, log)) {
    const bytes = bytesOfDay(fs, log, day);
    const reading = prove ? provedDay(bytes, day) : readDay(bytes, day, null);
    file ??= reading;
    if (reading.tail !== null) return { file, sound: reading };
    if (reading.damage.length > 0) break;
  }
  return file === null ? null : { file, sound: null };
}

/** The hash of the newest line is computed, where the line before it lies in the same file. */
function provedDay(bytes: Buffer, day: Day): DayReading {
  let before: Link | null = null;
  let newest: { line: RawLine; link: Link } | null = null;
  const reading = readDay(bytes, day, null, (line, link) => {
    before = newest?.link ?? null;
    newest = { line, link };
  });
  const last = newest as { line: RawLine; link: Link } | null;
  const previous = (before as Link | null)?.hash ?? (last?.link.seq === 1 ? '' : null);
  if (last === null || previous === null) return reading;
  if (hashOfLine(previous, bytes, last.line) === last.link.hash) return reading;
  const damage: Damage = {
    file: dayFileName(day),
    line: last.line.number,
    what: 'hash',
    saved: last.link.seq,
  };
  return { ...reading, damage: [...reading.damage, damage] };
}

/** Reads files one after another; each must follow from the one before. */
export function* readDays(fs: Fs, log: string, days: readonly Day[]): Generator<DayReading> {
  let before: Link | null = null;
  for (const day of days) {
    const reading: DayReading = readDay(bytesOfDay(fs, log, day), day, before);
    yield reading;
    before = reading.tail ?? before;
  }
}
