import type { Entry } from '../domain/entry';
import { daysIn, readDays } from './day-files';
import { logIn } from './folder';
import type { Fs } from './fs';
import type { DiskSite } from './site-codec';
import { applyChanges } from './site-diff';

/** What the setup entries make of the site, from the first to the last; null: the log has none. Reads all files. */
export function siteOfLog(fs: Fs, folder: string): DiskSite | null {
  let disk: DiskSite | null = null;
  const log = logIn(folder);
  for (const { entries } of readDays(fs, log, daysIn(fs, log))) disk = siteAfter(disk, entries);
  return disk;
}

/** The site after the setup entries among `entries`. */
export function siteAfter(before: DiskSite | null, entries: readonly Entry[]): DiskSite | null {
  return entries.reduce<DiskSite | null>(
    (disk, entry) => (entry.kind === 'setup' ? applyChanges(disk ?? {}, entry.changes) : disk),
    before,
  );
}
