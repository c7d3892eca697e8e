import { addDays } from '../domain/day';
import type { Entry } from '../domain/entry';
import type { Site } from '../domain/site';
import type { Day, Instant } from '../domain/zone';
import { daysIn, readDays } from './day-files';
import { sha256Of } from './digest';
import { readFile } from './durable-file';
import { logIn, siteFileIn } from './folder';
import { realFs, type Fs } from './fs';
import { siteOf, type DiskSite } from './site-codec';
import { siteAfter } from './site-history';
import type { LogReading, Span, Store } from './store';

/** A moment of recording, and the day of the site in whose file an entry recorded then lies. */
export interface KnownBy {
  readonly moment: Instant;
  readonly day: Day;
}

/** How many days further back a balance is looked for, step by step, before all is read. */
const FURTHER_BACK = [0, 1, 8, 64, 512] as const;

/**
 * The store as it answered at a moment: entries recorded later (rounds, corrections, setups) are not there, and the
 * site is that of its setup then. What each entry says of its own recording decides, also where a clock was set back.
 */
export function storeKnownBy(store: Store, known: KnownBy, fs: Fs = realFs): Store {
  let site: Site | undefined;
  return {
    ...store,
    site: () => (site ??= siteKnownBy(store, known, fs)),
    log: span => logKnownBy(store, span, known),
  };
}

/**
 * The part of the span that was known. It begins with a balance that was known as well, so that nothing older is
 * forgotten: where the span's own was written later, the files before it are read too.
 */
function logKnownBy(store: Store, span: Span, { moment, day }: KnownBy): LogReading {
  const { from, to } = span === 'newest' ? { from: day, to: day } : { from: span.from, to: span.to };
  const last = to === undefined || to > day ? day : to;
  if (from !== undefined) {
    const first = from > last ? last : from;
    for (const days of FURTHER_BACK) {
      const reading = knownOf(store.log({ from: addDays(first, -days), to: last }), moment);
      if (reading.entries[0]?.kind === 'opening') return reading;
    }
  }
  return knownOf(store.log({ to: last }), moment);
}

function knownOf(reading: LogReading, moment: Instant): LogReading {
  const entries = reading.entries.filter(({ recordedAt }) => recordedAt <= moment);
  const newest = entries.at(-1);
  return {
    ...reading,
    entries,
    head: newest ? { seq: newest.seq, hash: newest.hash, day: newest.recordedOn } : null,
  };
}

/**
 * The site as its setup entries made it by then. Before the first of them the setup was not recorded: the first one
 * stands for that time, for its duties say themselves since when they are owed.
 */
function siteKnownBy(store: Store, known: KnownBy, fs: Fs): Site {
  const path = siteFileIn(store.folder);
  if (setupOf(logKnownBy(store, 'newest', known).entries) === digestOf(fs, path)) return store.site();
  const log = logIn(store.folder);
  let first: DiskSite | null = null;
  let disk: DiskSite | null = null;
  for (const { entries } of readDays(fs, log, daysIn(fs, log))) {
    const setups = entries.filter(({ kind }) => kind === 'setup');
    first ??= siteAfter(null, setups.slice(0, 1));
    disk = siteAfter(
      disk,
      setups.filter(({ recordedAt }) => recordedAt <= known.moment),
    );
  }
  const found = disk ?? first;
  return found === null ? store.site() : siteOf(JSON.parse(JSON.stringify(found)), path);
}

/** The digest of `site.json` after the last setup entry that the entries know of. */
function setupOf(entries: readonly Entry[]): string | null {
  const last = entries.findLast(({ kind }) => kind === 'setup');
  if (last?.kind === 'setup') return last.after;
  const [opening] = entries;
  return opening?.kind === 'opening' ? (opening.setup ?? null) : null;
}

const LARGEST_SITE = 32 * 1024 * 1024;

function digestOf(fs: Fs, path: string): string | null {
  const reading = readFile(fs, path, LARGEST_SITE);
  return reading === null || 'tooLarge' in reading ? null : sha256Of(reading.bytes);
}
