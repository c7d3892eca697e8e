import type { LowSync } from 'lowdb';
import type { Draft, Entry } from '../domain/entry';
import { pastChanges } from '../domain/past';
import type { Site } from '../domain/site';
import type { Instant } from '../domain/zone';
import { isRefusal, Refusal, type Notice } from '../problem';
import type { ChainLog, LogState } from './chain-log';
import { sha256Of } from './digest';
import type { SetupDraft } from './entry-text';
import { siteFileIn } from './folder';
import type { Fs } from './fs';
import { badFile } from './json-text';
import { siteOf, textOfSite, type DiskSite } from './site-codec';
import { applyChanges, changesBetween } from './site-diff';
import type { SiteFile } from './site-file';
import { siteOfLog } from './site-history';
import type { StoreWorld, WriteOptions } from './store';

/** What a transaction works on, all of it read after the lock was taken. */
export interface Work {
  readonly fs: Fs;
  readonly folder: string;
  readonly world: StoreWorld;
  readonly options: WriteOptions;
  readonly site: SiteFile;
  readonly chain: ChainLog;
  readonly log: LowSync<LogState>;
  readonly notices: Notice[];
}

/** Appends one entry through lowdb; the answer is the line as it stands. */
export function appendTo({ log, options }: Work, draft: Draft | SetupDraft): Entry {
  const acceptClock = options.acceptClock === true;
  log.update(state => state.pending.push({ draft, acceptClock }));
  const entry = log.data.written.at(-1);
  if (entry === undefined) throw new Error('nothing was appended');
  return entry;
}

/**
 * Writes `site.json`; once there is a log, the setup entry that says what changed comes first. Throws `past` where what
 * was owed before `now` would change: every command refuses that in its own words, this holds if one forgets.
 */
export function saveSite(work: Work, next: Site, by: string, now: Instant): void {
  const { site, chain, world } = work;
  const before = site.disk;
  const target = site.diskOf({ ...next, revision: site.site.revision + 1 });
  const changes = changesBetween(before, target);
  if (!changes.some(({ of }) => of !== 'revision')) return;
  if (chain.lastSetup() === null) {
    site.write(target);
    return;
  }
  refusePast(work, next, now);
  const digests = { before: site.digest, after: sha256Of(textOfSite(target)) };
  appendTo(work, { kind: 'setup', recordedAt: world.now(), by, changes, ...digests });
  try {
    site.write(target);
  } catch (error) {
    if (isRefusal(error) && error.saved === 'no') takeBack(work, by, before, target, digests);
    throw error;
  }
}

/** What begins or ends at `now` itself is not past. */
function refusePast({ site: { site }, world }: Work, next: Site, now: Instant): void {
  const calendar = { zone: world.zone(site.timezone), dayStart: site.dayStart };
  const past = pastChanges(site, next, calendar, now - 1);
  if (past.length > 0) throw new Refusal({ kind: 'past', what: past.join(', ') });
}

/** The log said what then did not happen: a second entry says so, so that both agree again. */
function takeBack(
  work: Work,
  by: string,
  before: DiskSite,
  target: DiskSite,
  digests: { before: string; after: string },
): void {
  const changes = changesBetween(target, before);
  const back = { before: digests.after, after: digests.before };
  appendTo(work, { kind: 'setup', recordedAt: work.world.now(), by, changes, ...back });
}

/**
 * Brings `site.json` and the log together before anything is written: a crash between the setup entry and the file is
 * finished, an edit by hand is recorded. A log that is damaged is left alone; writing to it is refused later.
 */
export function reconcile(work: Work): void {
  const { site, chain, log } = work;
  if (log.data.reading.damage.length > 0) return;
  const last = chain.lastSetup();
  if (last === null) return;
  const { digest } = site;
  if (digest === last.after) return;
  if (last.entry?.before === digest) {
    site.write(applyChanges(site.disk, last.entry.changes));
    return;
  }
  recordEdit(work, last.after, digest);
}

function recordEdit(work: Work, before: string, after: string): void {
  const { fs, folder, site, world, chain } = work;
  const recorded = siteOfLog(fs, folder);
  if (recorded === null) return;
  const path = siteFileIn(folder);
  const old = siteOf(JSON.parse(JSON.stringify(recorded)), path);
  const calendar = { zone: world.zone(old.timezone), dayStart: old.dayStart };
  const past = pastChanges(old, site.site, calendar, chain.newestAt() ?? world.now());
  if (past.length > 0) throw badFile(path, 'wrong-shape', past.join(', '));
  const changes = changesBetween(recorded, site.disk);
  const draft: SetupDraft = {
    ...{ kind: 'setup', recordedAt: world.now(), by: world.account, changes, before, after, byHand: true },
  };
  appendTo(work, draft);
  if (changes.length > 0) work.notices.push({ kind: 'edited-by-hand', changes });
}

/** Nothing is written to a log that is damaged. */
export function refuseDamaged({ log }: Work): void {
  const { damage } = log.data.reading;
  if (damage.length > 0) throw new Refusal({ kind: 'damaged', damage });
}
