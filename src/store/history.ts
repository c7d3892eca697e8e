import { readdirSync, rmSync } from 'node:fs';
import type { Draft, Entry } from '../domain/entry';
import { laterId, numbersOf, openingOf } from '../domain/ledger';
import type { Site } from '../domain/site';
import { siteDayOf } from '../domain/wall';
import type { Calendar, Day } from '../domain/zone';
import { Refusal } from '../problem';
import { daysIn } from './day-files';
import type { Link } from './day-file';
import { sha256Of } from './digest';
import { codeOf, notSaved } from './disk-cause';
import { blockingWait, makeFolder, renameBusy, syncFolder, writeTemp } from './durable-file';
import { lineOf, type LineDraft } from './entry-text';
import { dayFileIn, dirname, join, logIn } from './folder';
import { realFs, type Fs } from './fs';
import { randomText } from './ids';
import { takeLock } from './lock';
import { realFacts } from './owner';
import { wholeOf } from './site-diff';
import { SiteFile } from './site-file';
import type { Head, StoreWorld } from './store';
import { keepHead } from './witness';

export interface HistoryOptions {
  readonly waitSeconds: number;
  /** Who brings it in: stands in the setup entry. */
  readonly by: string;
  /** What a draft becomes after `entries`, those of its day so far; absent: itself. */
  readonly complete?: Complete;
}

type Complete = (draft: Draft, entries: readonly Entry[]) => Draft;

export interface HistoryWritten {
  readonly entries: number;
  readonly files: number;
  readonly head: Head | null;
}

/**
 * Writes a whole log at once, for `import` and `demo`: day files by `recordedAt`, oldest first, as if every entry had been
 * appended on its day. `drafts` ascend by `recordedAt`. All of it or nothing: the files become the log at the very end.
 * Throws `log-not-empty`, `not-saved`, `busy`, and whatever `drafts` throws.
 */
export async function writeHistory(
  folder: string,
  drafts: Iterable<Draft>,
  world: StoreWorld,
  { waitSeconds, by, complete = draft => draft }: HistoryOptions,
): Promise<HistoryWritten> {
  const fs = realFs;
  const lock = await takeLock(folder, waitSeconds, { fs, world, facts: realFacts });
  const temporary = join(folder, `log.new-${randomText(8)}`);
  try {
    if (daysIn(fs, logIn(folder)).length > 0) throw new Refusal({ kind: 'log-not-empty' });
    const site = siteFileOf(fs, folder, world);
    const written = writeFiles(fs, temporary, drafts, { ...siteContext(site, world, by), complete });
    if (written.head === null) return written;
    become(fs, temporary, folder);
    keepHead({ ...keeping(folder, world), siteId: site.site.id }, written.head);
    return written;
  } catch (error) {
    throw notSaved(fs, logIn(folder), error);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
    lock.release();
  }
}

function siteFileOf(fs: Fs, folder: string, world: StoreWorld): SiteFile {
  const missing = () => new Refusal({ kind: 'no-site', folder });
  const file = new SiteFile({ fs, folder, world, missing, wait: blockingWait });
  file.read();
  return file;
}

function keeping(folder: string, world: StoreWorld) {
  return { fs: realFs, folder, stateFolder: world.stateFolder, pid: world.process.pid, wait: blockingWait };
}

interface Context {
  readonly calendar: Calendar;
  readonly account: string;
  readonly by: string;
  readonly setup: Pick<Extract<LineDraft, { kind: 'setup' }>, 'changes' | 'after'>;
}

function siteContext(file: SiteFile, world: StoreWorld, by: string): Context {
  const { timezone, dayStart }: Site = file.site;
  return {
    ...{ by, account: world.account },
    calendar: { zone: world.zone(timezone), dayStart },
    setup: { changes: wholeOf(file.disk), after: sha256Of(file.bytes) },
  };
}

/** The day that is being filled; only this one is in memory. */
interface Filling {
  readonly day: Day;
  readonly lines: string[];
  readonly entries: Entry[];
  nextId: string;
}

function writeFiles(
  fs: Fs,
  log: string,
  drafts: Iterable<Draft>,
  { calendar, account, by, setup, complete }: Context & { readonly complete: Complete },
): HistoryWritten {
  let link: Link | null = null;
  let filling: Filling | null = null;
  const count = { entries: 0, files: 0 };
  const folders = new Set<string>();

  function add(to: Filling, draft: LineDraft): void {
    const seq: number = (link?.seq ?? 0) + 1;
    const { text, hash } = lineOf(draft, { seq, recordedBy: account }, link?.hash ?? '', calendar.zone);
    link = { seq, hash };
    to.lines.push(text);
    to.entries.push({ ...draft, v: 1, seq, recordedOn: to.day, recordedBy: account, hash });
  }

  function begin(day: Day, recordedAt: number, before: Filling | null): Filling {
    const next: Filling = { day, lines: [], entries: [], nextId: `${day.replaceAll('-', '')}-001` };
    const balance = openingOf(before?.entries ?? []);
    add(next, { kind: 'opening', recordedAt, ...balance, ...(before && { setup: setup.after }) });
    if (before === null) add(next, { kind: 'setup', recordedAt, by, ...setup });
    return next;
  }

  function finish({ day, lines }: Filling): void {
    const path = dayFileIn(log, day);
    if (!folders.has(dirname(path))) makeFolder(fs, dirname(path));
    folders.add(dirname(path));
    writeTemp(fs, path, path, Buffer.from(lines.join('')));
    count.files += 1;
  }

  for (const draft of drafts) {
    const day = siteDayOf(calendar, draft.recordedAt);
    if (filling === null || day !== filling.day) {
      if (filling !== null && day < filling.day) throw new Error('the entries do not ascend by recordedAt');
      if (filling !== null) finish(filling);
      filling = begin(day, draft.recordedAt, filling);
    }
    add(filling, { ...complete(draft, filling.entries), id: filling.nextId });
    filling.nextId = laterId(filling.nextId, numbersOf(draft));
    count.entries += 1;
  }
  if (filling !== null) finish(filling);
  for (const year of folders) syncFolder(fs, year);
  return { ...count, head: headOf(link, filling) };
}

function headOf(link: Link | null, filling: Filling | null): Head | null {
  return link && filling && { ...link, day: filling.day };
}

/** Folders of years that a crash left without a file may be in the way. */
function become(fs: Fs, temporary: string, folder: string): void {
  const log = logIn(folder);
  try {
    for (const year of readdirSync(log)) if (readdirSync(join(log, year)).length > 0) throw notEmpty();
    rmSync(log, { recursive: true });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  renameBusy(fs, temporary, log, blockingWait);
  syncFolder(fs, folder);
}

function notEmpty(): Refusal {
  return new Refusal({ kind: 'log-not-empty' });
}
