import { isDay } from '../domain/day';
import { isoOf } from '../domain/wall';
import type { Instant, Zone } from '../domain/zone';
import { namesIn } from './day-files';
import { sha256Of } from './digest';
import { discard, readAt } from './durable-file';
import { join } from './folder';
import { OPEN, realFs, type Fs } from './fs';
import { MEMBER_FRONT, parseFront } from './sealed-gzip';

/** `rounds-3f9k...-2026-11-23-074000.tar.gz`: which site, and when by its own clock. Nothing that a person typed. */
export function backupName(siteId: string, zone: Zone, at: Instant): string {
  const iso = isoOf(zone, at);
  return `${stemOf(siteId)}${iso.slice(0, 10)}-${iso.slice(11, 19).replaceAll(':', '')}.tar.gz`;
}

/** An id is 16 letters and digits unless somebody edited it. */
function stemOf(siteId: string): string {
  const tag = /^[0-9a-z]{1,32}$/.test(siteId)
    ? siteId
    : sha256Of(siteId)
        .replace(/[^0-9A-Za-z]/g, '')
        .toLowerCase()
        .slice(0, 16);
  return `rounds-${tag}-`;
}

/** Is this the name of a backup of the site, as `backupName` makes it? */
export function isBackupName(name: string, siteId: string): boolean {
  const stem = stemOf(siteId);
  if (!name.startsWith(stem)) return false;
  const match = /^(\d{4}-\d{2}-\d{2})-([01]\d|2[0-3])[0-5]\d[0-5]\d\.tar\.gz$/.exec(name.slice(stem.length));
  return match?.[1] !== undefined && isDay(match[1]);
}

/** The backups among the names that are to go so that `keep` stay: the oldest, never `made`. */
export function outdated(names: readonly string[], siteId: string, made: string, keep: number): string[] {
  const older = names.filter(name => name !== made && isBackupName(name, siteId)).sort();
  return older.slice(0, Math.max(0, older.length - (keep - 1)));
}

/**
 * Deletes the oldest backups of a site in a folder; the answer names them. Nothing goes that has not both the name and
 * the beginning of one of ours, and no link. What cannot be deleted stays.
 */
export function pruneBackups(
  folder: string,
  { siteId, made, keep }: { readonly siteId: string; readonly made: string; readonly keep: number },
  fs: Fs = realFs,
): string[] {
  const gone = outdated(namesIn(fs, folder), siteId, made, keep).filter(name =>
    isOurs(fs, join(folder, name)),
  );
  for (const name of gone) discard(fs, join(folder, name));
  const left = new Set(namesIn(fs, folder));
  return gone.filter(name => !left.has(name));
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Deletes what backups of the site that were killed left half written in a folder. Other computers may write there too:
 * nothing goes that is not a day old.
 */
export function sweepUnfinished(folder: string, siteId: string, now: Instant, fs: Fs = realFs): void {
  for (const name of namesIn(fs, folder)) {
    const match = /^\.(.+\.tar\.gz)\.\d+\.[0-9a-z]+\.tmp$/.exec(name);
    if (match?.[1] === undefined || !isBackupName(match[1], siteId)) continue;
    const stats = fs.lstatSync(join(folder, name));
    if (stats.isFile() && stats.mtimeMs < now - DAY) discard(fs, join(folder, name));
  }
}

function isOurs(fs: Fs, path: string): boolean {
  try {
    if (!fs.lstatSync(path).isFile()) return false;
    const descriptor = fs.openSync(path, OPEN.read | OPEN.noFollow);
    try {
      return parseFront(readAt(fs, descriptor, 0, MEMBER_FRONT)) !== null;
    } finally {
      fs.closeSync(descriptor);
    }
  } catch {
    return false;
  }
}

/** The newest backup of the site in a folder, by name; null: none. */
export function newestBackup(folder: string, siteId: string, fs: Fs = realFs): string | null {
  return (
    namesIn(fs, folder)
      .filter(name => isBackupName(name, siteId))
      .at(-1) ?? null
  );
}
