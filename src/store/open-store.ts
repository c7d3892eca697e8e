import { LowSync } from 'lowdb';
import type { Calendar } from '../domain/zone';
import type { Site } from '../domain/site';
import { Refusal, type Notice } from '../problem';
import { ChainLog, type LogState } from './chain-log';
import { checkStore } from './check';
import { sha256Of } from './digest';
import { blockingWait, type Wait } from './durable-file';
import { logIn, siteFileIn } from './folder';
import { realFs, type Fs } from './fs';
import { sweep } from './leftovers';
import { takeLock } from './lock';
import { readNewest } from './day-files';
import { readLog } from './read-log';
import { realFacts, type ProcessFacts } from './owner';
import { reminderFile } from './reminder-file';
import { wholeOf } from './site-diff';
import { SiteFile } from './site-file';
import type { Store, StoreWorld, Transaction, WriteOptions } from './store';
import { appendTo, reconcile, refuseDamaged, saveSite, type Work } from './transaction';
import { isKnown } from './witness';

/** What tests put in the place of the machine. */
export interface Machine {
  readonly fs?: Fs;
  readonly facts?: ProcessFacts;
  readonly wait?: Wait;
}

/** One site's folder. Nothing is read until it is asked for. `folder` is absolute. */
export function openStore(folder: string, world: StoreWorld, machine: Machine = {}): Store {
  const { fs = realFs, facts = realFacts, wait = blockingWait } = machine;
  const site = new SiteFile({ fs, folder, world, wait, missing: () => missingSite(fs, folder, world) });
  const calendar = calendarCache(world);
  const chain = new ChainLog({
    ...{ fs, folder, world, wait },
    site: () => ({
      id: site.site.id,
      calendar: calendar(site.site),
      firstSetup: () => ({ changes: wholeOf(site.disk), after: sha256Of(site.bytes) }),
    }),
  });
  const reminders = reminderFile(fs, folder, world.process.pid, wait);
  const empty: LogState = {
    reading: { entries: [], damage: [], notices: [], head: null },
    ...{ pending: [], written: [] },
  };
  const log = new LowSync<LogState>(chain, empty);

  /** Everything afresh: what was read before the lock was taken may be old. */
  function begin(options: WriteOptions): Work {
    sweep(fs, folder, world);
    site.read();
    log.read();
    const work: Work = { fs, folder, world, options, site, chain, log, notices: [] };
    if (site.hasBom) work.notices.push({ kind: 'bom' });
    reconcile(work);
    return work;
  }

  function transactionOf(work: Work): Transaction {
    return {
      now: world.now(),
      get site() {
        return site.site;
      },
      get newest() {
        return log.data.reading;
      },
      read: span => readLog({ fs, folder, world, siteId: site.site.id }, span),
      append: draft => appendTo(work, draft),
      saveSite: (next, by) => {
        refuseDamaged(work);
        saveSite(work, next, by);
      },
      saveReminders: next => {
        reminders.write(next);
      },
    };
  }

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
      const lock = await takeLock(folder, options.waitSeconds, { fs, world, facts });
      try {
        const begun = begin(options);
        const value = work(transactionOf(begun));
        return { value, notices: noticesOf(begun) };
      } finally {
        lock.release();
      }
    },
    check: options => checkStore({ fs, folder, world, site }, options),
  };
}

/** Is there a site in this folder? */
export function hasSite(folder: string, fs: Fs = realFs): boolean {
  try {
    fs.lstatSync(siteFileIn(folder));
    return true;
  } catch {
    return false;
  }
}

/** A crash may leave an opening alone, before the first setup: that is no log yet. */
function isFirst(entry: { readonly kind: string; readonly setup?: string }): boolean {
  return entry.kind !== 'opening' || entry.setup !== undefined;
}

function noticesOf({ notices, chain }: Work): Notice[] {
  return [...notices, ...chain.notices];
}

/** A folder that was known and holds no site now is a disk that was taken out, not a site to be made. */
function missingSite(fs: Fs, folder: string, { stateFolder }: StoreWorld): Refusal {
  if (!isKnown(fs, stateFolder, folder)) return new Refusal({ kind: 'no-site', folder });
  return new Refusal({ kind: 'folder-missing', path: folder });
}

/** The zone is made once a name: making one may set the zone of the process. */
function calendarCache(world: StoreWorld): (site: Site) => Calendar {
  let made: { timezone: string; calendar: Calendar } | null = null;
  return ({ timezone, dayStart }) => {
    if (made?.timezone !== timezone || made.calendar.dayStart !== dayStart)
      made = { timezone, calendar: { zone: world.zone(timezone), dayStart } };
    return made.calendar;
  };
}
