import type { Entry } from '../domain/entry';
import type { Damage, Notice } from '../problem';
import { dayAfter, daysBackwards, daysIn, readDays, readNewest } from './day-files';
import type { DayReading } from './day-file';
import { dayFileName, lockIn, logIn } from './folder';
import type { Fs } from './fs';
import type { Head, LogReading, Span, StoreWorld } from './store';
import { compareWitness, readHeads } from './witness';

interface Sources {
  readonly fs: Fs;
  readonly folder: string;
  readonly world: StoreWorld;
  readonly siteId: string;
}

/** Reads without a lock. The witness is read first: then the log can only be ahead of it, never behind. */
export function readLog({ fs, folder, world, siteId }: Sources, span: Span): LogReading {
  const heads = readHeads(fs, world.stateFolder, siteId);
  const { days, newest } = readSpan(fs, logIn(folder), span);
  const entries: Entry[] = [];
  const damage: Damage[] = [];
  const newer: Notice[] = [];
  let head: Head | null = null;
  for (const day of days) {
    for (const entry of day.entries) entries.push(entry);
    damage.push(...day.damage);
    if (day.newer !== null)
      newer.push({ kind: 'newer-entries', file: dayFileName(day.day), version: day.newer });
    if (day.tail !== null) head = { ...day.tail, day: day.day };
  }
  const compared: { damage: Damage[]; notices: Notice[] } = newest
    ? compareWitness(heads, folder, head, seq => entries.findLast(entry => entry.seq === seq)?.hash)
    : { damage: [], notices: [] };
  // The first to write a log may be between its line and the witness of it.
  const notices = compared.notices.length > 0 && isBeingKept() ? [] : compared.notices;
  return { entries, damage: [...damage, ...compared.damage], notices: [...newer, ...notices], head };

  /** Does somebody write, or has whoever wrote kept the head by now? In this order: the lock goes last. */
  function isBeingKept(): boolean {
    if (isLocked(fs, folder)) return true;
    const kept = readHeads(fs, world.stateFolder, siteId);
    return kept !== null && Object.hasOwn(kept, folder);
  }
}

/** The files of a span, oldest first, and whether the newest of all is among them. */
function readSpan(fs: Fs, log: string, span: Span): { days: DayReading[]; newest: boolean } {
  if (span === 'newest') {
    const reading = readNewest(fs, log);
    const days = [reading?.sound, reading?.file].filter(day => day !== null && day !== undefined);
    return { days: [...new Set(days)], newest: true };
  }
  const [last] = daysBackwards(fs, log);
  const days = [...readDays(fs, log, daysIn(fs, log, span))];
  days.push(...goneOn(fs, log, span, days.length === 0));
  // Nothing was recorded in the span or after it: the newest file before it is what held all the time.
  if (days.length === 0 && last !== undefined) days.push(...readDays(fs, log, [last]));
  const held = days.some(day => day.day === last && day.tail !== null);
  // Without a single file the witness alone knows whether there ever was one.
  return { days, newest: last === undefined || held };
}

/**
 * The next file after the span, where it has a say about it: a clock that was set back goes on in the newest file, and
 * where the span has no file of its own, the balance carried into the next one is what held then.
 */
function goneOn(fs: Fs, log: string, { to }: Exclude<Span, 'newest'>, isBare: boolean): DayReading[] {
  const next = to === undefined ? null : dayAfter(fs, log, to);
  if (next === null) return [];
  const days = [...readDays(fs, log, [next])];
  return isBare || days.some(({ entries }) => entries.some(({ clockBack }) => clockBack)) ? days : [];
}

function isLocked(fs: Fs, folder: string): boolean {
  try {
    fs.lstatSync(lockIn(folder));
    return true;
  } catch {
    return false;
  }
}
