import { addDays } from '../domain/day';
import type { Entry, RoundsDraft, RoundsEntry } from '../domain/entry';
import type { Finding } from '../domain/finding';
import { blockedOfEntry, latestAt, roundsOfEntry } from '../domain/ledger';
import type { Assumed } from '../domain/moment';
import type { Blocked, Round } from '../domain/round';
import type { Site } from '../domain/site';
import type { UsedUp } from '../domain/stock';
import { siteDayOf } from '../domain/wall';
import { windowBook } from '../domain/windows';
import type { Instant } from '../domain/zone';
import { Refusal } from '../problem';
import type { LogReading, Span, Store, Transaction } from '../store/store';
import type { Kit } from './kit';
import { coverFor, ledgerNear, stillOpen, type Covering } from './log-cover';
import { plannedOf, type Place, type Planned } from './log-draft';
import type { Wish } from './log-wish';
import type * as usage from './log-supplies';

/** What came of a wish: each round with what it covers, and what is left to do next door. */
export interface Answer {
  readonly rounds: readonly {
    readonly round: Round;
    readonly cover: Covering;
  }[];
  readonly blocked: readonly Blocked[];
  readonly finding?: Finding;
  readonly assumed?: Assumed;
  readonly unfilled: boolean;
  readonly repeated: Planned['repeated'];
  readonly warnings: Planned['warnings'];
  /** `already`: the same key was saved before; `dry`: nothing was written. */
  readonly how: 'saved' | 'already' | 'dry';
  /** In the buildings of the tour, what is still open, by building. */
  readonly stillOpen: ReadonlyMap<string, readonly string[]>;
  /** What it took from the supplies, and what is left there. */
  readonly used?: UsedUp;
}

/** Saves a wish durably, or with `dry` only says what would come of it. */
export async function saved(
  wish: Wish,
  kit: Kit,
  now: Instant,
  dry: boolean,
  acceptClock: boolean,
): Promise<Answer> {
  if (dry) {
    const newest = kit.store.log('newest');
    const { store, site, calendar, say } = kit;
    const place = { store, site, calendar, now, language: say.language, entries: newest.entries };
    const planned = plannedOf(wish, place, kit.by);
    return answerOf(unwritten(planned.draft), planned, 'dry', place, newest);
  }
  const usage = await usageFor(kit.site);
  const { value } = await kit.store.write({ waitSeconds: kit.waitSeconds, acceptClock }, tx =>
    written(wish, kit, now, tx, usage),
  );
  return value;
}

type Usage = typeof usage;

/** Only a site that keeps supplies pays for knowing what a round uses up. */
async function usageFor({ supplies = [] }: Site): Promise<Usage | null> {
  return supplies.some(({ agent }) => agent !== undefined) ? import('./log-supplies') : null;
}

function written(wish: Wish, kit: Kit, now: Instant, tx: Transaction, usage: Usage | null): Answer {
  tx.refuseWrongClock();
  const store = { log: (span: Span): LogReading => (span === 'newest' ? tx.newest : tx.read(span)) };
  // The lock may have been waited for: what was done `now` is judged by when it was typed.
  const place = {
    store: store as Store,
    site: tx.site,
    calendar: { ...kit.calendar, dayStart: tx.site.dayStart },
    now,
    language: kit.say.language,
    entries: tx.newest.entries,
  };
  const retried = wish.key === undefined ? null : entryOfKey(wish.key, place);
  const planned = plannedOf(wish, retried === null ? place : { ...place, entries: retried.earlier }, kit.by);
  if (retried !== null) {
    const { before } = retried;
    if (!isSame(before, planned.draft, wish.at !== undefined))
      throw new Refusal({ kind: 'key-reused', key: wish.key ?? '' });
    return answerOf(before, planned, 'already', place, tx.newest);
  }
  // Everything that can fail is read before the round is written: what is saved must be answered as saved.
  const answered = answerer(planned, place, tx.newest, planned.draft.at);
  if (planned.newPerson !== undefined) {
    tx.saveSite({ ...tx.site, people: [...tx.site.people, { name: planned.newPerson }] }, planned.draft.by);
  }
  const used = planned.draft.kind === 'rounds' ? usage?.usedBy(tx.site, planned.draft.fields) : undefined;
  const lots = used && usage?.usedLots(used, tx.newest.entries, siteDayOf(place.calendar, planned.draft.at));
  const entry = tx.append({ ...planned.draft, recordedAt: tx.now, ...(lots && { used: lots }) });
  const left = used && usage?.leftOf(used.item, tx.newest.entries);
  return {
    ...answered(entry as RoundsEntry, 'saved'),
    ...(used && left !== undefined ? { used: { ...used, left } } : {}),
  };
}

interface Retried {
  readonly before: RoundsEntry;
  /** What the newest file held when it was written: the retry is to be understood as it was. */
  readonly earlier: readonly Entry[];
}

/** A retry is looked for in the days that may still be written about. */
function entryOfKey(key: string, { store, site, calendar, now }: Place): Retried | null {
  const from = addDays(siteDayOf(calendar, now), -site.settings.lateEntryDays);
  const isIt = (entry: Entry): entry is RoundsEntry =>
    (entry.kind === 'rounds' || entry.kind === 'blocked') && entry.key === key;
  const { entries } = store.log({ from });
  const before = entries.find(isIt);
  if (before === undefined) return null;
  return {
    before,
    earlier: entries.filter(({ recordedOn, seq }) => recordedOn === before.recordedOn && seq < before.seq),
  };
}

/** Does a retry say the same? Its moment counts only where one was typed: `now` moves on. */
function isSame(entry: RoundsEntry, draft: RoundsDraft, withMoment: boolean): boolean {
  const told = ({ areas, blocked, activity, by, fields, note, finding, at }: RoundsDraft): string =>
    JSON.stringify([
      areas,
      blocked ?? [],
      activity,
      by,
      Object.entries(fields).sort(),
      note ?? '',
      finding?.text ?? '',
      withMoment ? at : 0,
    ]);
  return told(entry) === told(draft);
}

function unwritten(draft: RoundsDraft): RoundsEntry {
  return { ...draft, v: 1, seq: 0, id: '', recordedOn: '', recordedBy: '', hash: '' };
}

function answerOf(
  entry: RoundsEntry,
  planned: Planned,
  how: Answer['how'],
  place: Place,
  newest: LogReading,
): Answer {
  return answerer(planned, place, newest, entry.at)(entry, how);
}

/** Reads what the answer will need of the log; the function it gives reads nothing more. */
function answerer(
  planned: Planned,
  place: Place,
  newest: LogReading,
  at: Instant,
): (entry: RoundsEntry, how: Answer['how']) => Answer {
  const { calendar, site, now } = place;
  const ledger = ledgerNear(at, place.store.log.bind(place.store), newest, calendar, planned.draft.areas);
  const known = latestAt(newest.entries, now);
  const book = windowBook(calendar);
  const areas = new Map(site.areas.map(area => [area.code, area]));
  return (entry, how) => ({
    rounds: roundsOfEntry(entry).map(round => ({
      round: { ...round, id: entry.id === '' ? '' : round.id },
      cover: coverFor(round, entry.seq, areas.get(round.area), site, ledger, book),
    })),
    blocked: blockedOfEntry(entry),
    ...findingIn(entry),
    how,
    unfilled: planned.unfilled,
    repeated: planned.repeated,
    warnings: planned.warnings,
    ...(planned.assumed === undefined ? {} : { assumed: planned.assumed }),
    stillOpen: stillOpen(entry, site, { ...known, book }, now),
  });
}

function findingIn({ id, areas, blocked = [], at, by, finding }: RoundsEntry): {
  readonly finding?: Finding;
} {
  const all = [...areas, ...blocked.map(({ area }) => area)];
  return finding === undefined ? {} : { finding: { ...finding, id, areas: all, at, by } };
}
