import { addDays } from '../domain/day';
import type { Entry } from '../domain/entry';
import { findingsOf, type FindingFile } from '../domain/findings';
import { enteringOf } from '../domain/late-entry';
import { nearest } from '../domain/near';
import type { Site } from '../domain/site';
import { foldText } from '../domain/text';
import { dateTimeOf, siteDayOf } from '../domain/wall';
import type { Calendar, Day, Instant } from '../domain/zone';
import { Refusal } from '../problem';
import type { LogReading, Span, Store, Transaction } from '../store/store';
import { shortId } from '../views/log-sheet';
import type { Kit } from './kit';
import { momentOf, calendarOf } from './open-kit';
import { actorOf } from './setup';

/** Where a finding is written down: the site as it stands under the lock, the moment, and who says so. */
export interface Place {
  readonly site: Site;
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly by: string;
}

/** Every finding that is open at the moment of the kit, from as few files as tell it. */
export function openFindings({ store, site, calendar, at, now }: Kit): FindingFile[] {
  if (at >= now) return findingsOf(store.log('newest').entries);
  const day = siteDayOf(calendar, at);
  return findingsSince(store, addDays(day, -site.settings.lateEntryDays));
}

/** Every finding that was open on a day, or was noticed since; null: ever. */
export function findingsSince({ log }: Pick<Store, 'log'>, day: Day | null): FindingFile[] {
  const { entries } = log(day === null ? {} : { from: addDays(day, -1) });
  return findingsOf(entries.length > 0 ? entries : log('newest').entries);
}

/** The finding by its number, long or short. What is not open is looked for in the whole log. Throws `unknown`. */
export function findingNamed(word: string, read: (span: Span) => LogReading): FindingFile {
  const wanted = foldText(word).trim();
  const isIt = ({ id }: FindingFile): boolean => id === wanted || shortId(id) === wanted;
  const open = findingsOf(read('newest').entries);
  const found = open.findLast(isIt) ?? findingsOf(read({}).entries).findLast(isIt);
  if (found !== undefined) return found;
  const near = nearest(
    wanted,
    open.map(({ id }) => shortId(id)),
  );
  throw new Refusal({ kind: 'unknown', what: 'finding', value: word, near });
}

/** Works under the lock. */
export async function underLock<T>(
  kit: Kit,
  options: object,
  work: (place: Place, tx: Transaction) => T,
): Promise<T> {
  const acceptClock = 'acceptClock' in options && options.acceptClock === true;
  // A folder without a site is told as such, not as a lock that cannot be taken.
  kit.store.site();
  const { value } = await kit.store.write({ waitSeconds: kit.waitSeconds, acceptClock }, tx => {
    tx.refuseWrongClock();
    const { site, now } = tx;
    return work({ site, now, calendar: calendarOf(site, kit.world), by: actorOf(kit, site, now) }, tx);
  });
  return value;
}

/** What is in the log, under the lock. */
export function readerOf(tx: Transaction): (span: Span) => LogReading {
  return span => (span === 'newest' ? tx.newest : tx.read(span));
}

/** When it was, as typed; else now. Throws what `log` throws for a moment to come or one that is sealed. */
export function momentSaid(typed: string | undefined, { site, calendar, now }: Place): Instant {
  if (typed === undefined) return now;
  const at = momentOf(typed, calendar, now);
  const entering = enteringOf(at, now, site.settings, calendar);
  const written = dateTimeOf(calendar.zone, at);
  if (entering.kind === 'future')
    throw new Refusal({ kind: 'moment-future', at: written, now: dateTimeOf(calendar.zone, now) });
  if (entering.kind === 'taken') return at;
  const { lateEntryDays } = site.settings;
  throw new Refusal({ kind: 'moment-sealed', at: written, oldest: entering.oldest, lateEntryDays });
}

/** The finding as it stands after one more entry. */
export function after(id: string, entries: readonly Entry[], entry: Entry): FindingFile {
  const found = findingsOf([...entries, entry]).find(file => file.id === id);
  if (found === undefined) throw new Error(`finding ${id} is gone`);
  return found;
}
