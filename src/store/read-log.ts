import type { Entry } from '../domain/entry';
import type { Damage, Notice } from '../problem';
import { daysBackwards, daysIn, readDays, readNewest } from './day-files';
import type { DayReading } from './day-file';
import { logIn } from './folder';
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
  let head: Head | null = null;
  for (const day of days) {
    for (const entry of day.entries) entries.push(entry);
    damage.push(...day.damage);
    if (day.tail !== null) head = { ...day.tail, day: day.day };
  }
  const compared: { damage: Damage[]; notices: Notice[] } = newest
    ? compareWitness(heads, folder, head, seq => entries.findLast(entry => entry.seq === seq)?.hash)
    : { damage: [], notices: [] };
  return { entries, damage: [...damage, ...compared.damage], notices: compared.notices, head };
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
  const held = days.some(day => day.day === last && day.tail !== null);
  // Without a single file the witness alone knows whether there ever was one.
  return { days, newest: last === undefined || held };
}
