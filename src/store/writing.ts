import { LowSync } from 'lowdb';
import type { Site } from '../domain/site';
import type { Calendar } from '../domain/zone';
import type { Notice } from '../problem';
import { ChainLog, type LogState } from './chain-log';
import type { Wait } from './durable-file';
import type { Fs } from './fs';
import { sweep } from './leftovers';
import { takeLock } from './lock';
import { realFacts, type ProcessFacts } from './owner';
import { readLog } from './read-log';
import type { ReminderFile } from './reminder-file';
import { wholeOf } from './site-diff';
import type { SiteFile } from './site-file';
import type { Store, StoreWorld, Transaction, WriteOptions } from './store';
import { appendTo, reconcile, refuseDamaged, saveSite, type Work } from './transaction';

/** The parts of an opened site that reading and writing share. */
export interface Parts {
  readonly fs: Fs;
  readonly folder: string;
  readonly world: StoreWorld;
  readonly wait: Wait;
  readonly facts?: ProcessFacts;
  readonly site: SiteFile;
  readonly reminders: ReminderFile;
}

/** What `Store.write` does. In a file of its own because those who only read do not load it. */
export function writerOf({ facts = realFacts, ...parts }: Parts): Store['write'] {
  const { fs, folder, world, wait, site } = parts;
  const calendar = calendarCache(world);
  const chain = new ChainLog({
    ...{ fs, folder, world, wait },
    site: () => ({
      id: site.site.id,
      calendar: calendar(site.site),
      firstSetup: () => ({ changes: wholeOf(site.disk), after: site.digest }),
    }),
  });
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

  return async (options, work) => {
    const lock = await takeLock(folder, options.waitSeconds, { fs, world, facts });
    try {
      const begun = begin(options);
      const value = work(transactionOf(begun, parts));
      site.keepChecked();
      return { value, notices: noticesOf(begun) };
    } finally {
      lock.release();
    }
  };
}

function transactionOf(
  work: Work,
  { fs, folder, world, site, reminders }: Omit<Parts, 'facts'>,
): Transaction {
  const now = world.now();
  return {
    now,
    get site() {
      return site.site;
    },
    get newest() {
      return work.log.data.reading;
    },
    read: span => readLog({ fs, folder, world, siteId: site.site.id }, span),
    refuseWrongClock: () => {
      work.chain.refuseWrongClock(world.now(), work.options.acceptClock === true);
    },
    append: draft => appendTo(work, draft),
    saveSite: (next, by) => {
      refuseDamaged(work);
      saveSite(work, next, by, now);
    },
    saveReminders: next => {
      reminders.write(next);
    },
  };
}

function noticesOf({ notices, chain }: Work): Notice[] {
  return [...notices, ...chain.notices];
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
