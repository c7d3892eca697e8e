import { Refusal } from '../problem';
import { checkStore } from './check';
import { blockingWait, type Wait } from './durable-file';
import { logIn, siteFileIn } from './folder';
import { realFs, type Fs } from './fs';
import { daysIn, readNewest } from './day-files';
import { readLog } from './read-log';
import type { ProcessFacts } from './owner';
import { reminderFile } from './reminder-file';
import { SiteFile } from './site-file';
import type { Store, StoreWorld } from './store';
import { isKnown } from './witness';

/** What tests put in the place of the machine. */
export interface Machine {
  readonly fs?: Fs;
  readonly facts?: ProcessFacts;
  readonly wait?: Wait;
}

/** One site's folder. Nothing is read until it is asked for. `folder` is absolute. */
export function openStore(folder: string, world: StoreWorld, machine: Machine = {}): Store {
  const { fs = realFs, wait = blockingWait } = machine;
  const site = new SiteFile({ fs, folder, world, wait, missing: () => missingSite(fs, folder, world) });
  const reminders = reminderFile(fs, folder, world.process.pid, wait);
  const parts = { ...machine, fs, folder, world, wait, site, reminders };
  let writer: Promise<Store['write']> | undefined;

  return {
    folder,
    site: () => site.read(),
    hasLog: () => readNewest(fs, logIn(folder))?.sound?.entries.some(isFirst) ?? false,
    log: span => {
      const reading = readLog({ fs, folder, world, siteId: site.site.id }, span);
      return site.hasBom ? { ...reading, notices: [...reading.notices, { kind: 'bom' }] } : reading;
    },
    reminders: () => reminders.read(),
    write: async (options, work) => {
      writer ??= import('./writing').then(({ writerOf }) => writerOf(parts));
      return (await writer)(options, work);
    },
    check: options => checkStore({ fs, folder, world, site }, options),
  };
}

/** Is there a site in this folder, or the log of one whose `site.json` is gone? */
export function hasSite(folder: string, fs: Fs = realFs): boolean {
  return hasSiteFile(folder, fs) || hasDays(fs, folder);
}

function hasSiteFile(folder: string, fs: Fs): boolean {
  return existsIn(siteFileIn(folder), fs);
}

/** Is there anything of this name, a broken link too? */
export function existsIn(path: string, fs: Fs = realFs): boolean {
  try {
    fs.lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

/** A folder whose log cannot be listed says so where it is read. */
function hasDays(fs: Fs, folder: string): boolean {
  try {
    return daysIn(fs, logIn(folder)).length > 0;
  } catch {
    return false;
  }
}

/** A crash may leave an opening alone, before the first setup: that is no log yet. */
function isFirst(entry: { readonly kind: string; readonly setup?: string }): boolean {
  return entry.kind !== 'opening' || entry.setup !== undefined;
}

/** A folder that was known and holds no site now is a disk that was taken out, not a site to be made. */
function missingSite(fs: Fs, folder: string, { stateFolder }: StoreWorld): Refusal {
  if (hasDays(fs, folder)) return new Refusal({ kind: 'site-file-missing', folder });
  if (!isKnown(fs, stateFolder, folder)) return new Refusal({ kind: 'no-site', folder });
  return new Refusal({ kind: 'folder-missing', path: folder });
}
