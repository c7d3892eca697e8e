import { isDay } from '../domain/day';
import type { Damage } from '../problem';
import { bytesOfDay, namesIn } from './day-files';
import { LARGEST_DAY, readDay } from './day-file';
import { codeOf } from './disk-cause';
import { readFile } from './durable-file';
import { dayFileIn, dayFileName, join, logIn, yearIn } from './folder';
import type { Fs } from './fs';
import { leftoversIn } from './leftovers';
import type { StoreWorld } from './store';

/** What lies in a site's folder that this program did not put there, or left there, or that others can read. */
export function damageOfFolder(fs: Fs, folder: string, world: StoreWorld): Damage[] {
  const leftovers = [
    ...leftoversIn(fs, folder, world),
    ...namesIn(fs, folder).filter(name => name.startsWith('log.new-')),
  ];
  return [
    ...leftovers.map((file): Damage => ({ file, what: 'leftover' })),
    ...namesIn(fs, folder)
      .filter(isConflictOfSite)
      .map((file): Damage => ({ file, what: 'conflict-copy' })),
    ...damageOfLogFolder(fs, logIn(folder)),
    ...(world.process.platform === 'win32' ? [] : damageOfModes(fs, folder)),
  ];
}

/** Syncthing, Dropbox, OneDrive, Nutstore each name them in their way. */
function isConflictOfSite(name: string): boolean {
  return /^(?:site|reminders)\b.*(?:conflict|冲突|副本)/i.test(name);
}

function damageOfLogFolder(fs: Fs, log: string): Damage[] {
  return namesIn(fs, log)
    .filter(isVisible)
    .flatMap(year => (/^\d{4}$/.test(year) ? damageOfYear(fs, log, year) : [strange(`log/${year}`)]));
}

function damageOfYear(fs: Fs, log: string, year: string): Damage[] {
  return namesIn(fs, yearIn(log, year))
    .filter(isVisible)
    .flatMap(name => {
      const day = name.slice(0, 10);
      if (!isDay(day) || !day.startsWith(year)) return [strange(`log/${year}/${name}`)];
      if (name === `${day}.jsonl`) return [];
      const file = `log/${year}/${name}`;
      return [{ file, what: 'conflict-copy', found: roundsOnlyIn(fs, log, day, name) }];
    });
}

/** The rounds of a copy that the day's own file does not have. */
function roundsOnlyIn(fs: Fs, log: string, day: string, name: string): number {
  const copy = readFile(fs, join(yearIn(log, day.slice(0, 4)), name), LARGEST_DAY);
  if (copy === null || 'tooLarge' in copy) return 0;
  const own = new Set(hasFile(fs, dayFileIn(log, day)) ? hashesOf(bytesOfDay(fs, log, day), day) : []);
  return readDay(copy.bytes, day, null).entries.reduce(
    (sum, entry) => sum + ('areas' in entry && !own.has(entry.hash) ? entry.areas.length : 0),
    0,
  );
}

function hashesOf(bytes: Buffer, day: string): string[] {
  return readDay(bytes, day, null).entries.map(({ hash }) => hash);
}

function damageOfModes(fs: Fs, folder: string): Damage[] {
  const log = logIn(folder);
  const years = namesIn(fs, log).filter(name => /^\d{4}$/.test(name));
  const days = years.flatMap(year => namesIn(fs, yearIn(log, year)).filter(name => isDay(name.slice(0, 10))));
  return [
    // The folder may be one that was there before; only what others could put into it matters.
    ...modeOf(fs, folder, '.', 0o022),
    ...['site.json', 'reminders.json', 'log'].flatMap(name => modeOf(fs, join(folder, name), name, 0o077)),
    ...years.flatMap(year => modeOf(fs, yearIn(log, year), `log/${year}`, 0o077)),
    ...days.flatMap(name => modeOf(fs, join(yearIn(log, name.slice(0, 4)), name), nameOf(name), 0o077)),
  ];
}

function nameOf(name: string): string {
  return dayFileName(name.slice(0, 10)).replace(/[^/]*$/, name);
}

function modeOf(fs: Fs, path: string, file: string, forbidden: number): Damage[] {
  try {
    const { mode } = fs.lstatSync(path);
    if ((mode & forbidden) === 0) return [];
    return [{ file, what: 'mode', detail: (mode & 0o7777).toString(8).padStart(4, '0') }];
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function hasFile(fs: Fs, path: string): boolean {
  try {
    return fs.lstatSync(path).isFile();
  } catch {
    return false;
  }
}

/** Systems leave hidden files of their own everywhere. */
function isVisible(name: string): boolean {
  return !name.startsWith('.') && name !== 'Thumbs.db' && name !== 'desktop.ini';
}

function strange(file: string): Damage {
  return { file, what: 'strange-file' };
}
