import { addDays } from '../domain/day';
import { dutyKeyOf, owingsOf, activitiesOf, excuseOf } from '../domain/duty';
import type { Entry } from '../domain/entry';
import { latestAt, ledgerOf, type Ledger } from '../domain/ledger';
import { overdueList, spellAt, type OverdueLine } from '../domain/overdue';
import { movedFrom, reachOf } from '../domain/reach';
import { selectAreas, activeAreas, type Selection } from '../domain/selector';
import type { Area, Site } from '../domain/site';
import type { Waiver } from '../domain/round';
import { siteDayOf } from '../domain/wall';
import { windowBook, type WindowBook } from '../domain/windows';
import type { Calendar, Day, Instant } from '../domain/zone';
import { Refusal } from '../problem';
import type { LogReading, Span, Store } from '../store/store';
import type { Kit } from './kit';

/** What is known as of a moment, as far back as the question needs. */
export interface Known {
  readonly waivers: readonly Waiver[];
  /** The latest valid round of every duty at or before the moment, by area + TAB + activity. */
  readonly last: ReadonlyMap<string, Instant>;
  readonly book: WindowBook;
}

/**
 * The newest file tells it all for now: its opening carries the past forward. A moment in the past is asked of the
 * files from the day before it to as far as late entries for it can lie.
 */
export function knownAt(
  { store, calendar, site, now }: Pick<Kit, 'store' | 'calendar' | 'site' | 'now'>,
  at: Instant,
): Known {
  const book = windowBook(calendar);
  if (at >= now) return { ...latestAt(store.log('newest').entries, at), book };
  const span = daysAround(siteDayOf(calendar, at), site);
  return { ...latestOfPast(store, span, at), book };
}

/** The same of entries that were read already. */
export function knownIn(entries: readonly Entry[], calendar: Calendar, at: Instant): Known {
  return { ...latestAt(entries, at), book: windowBook(calendar) };
}

/** Where rounds of older files were corrected afterwards, those files are read too, for the duties concerned. */
function latestOfPast(
  store: Pick<Store, 'log'>,
  span: Exclude<Span, 'newest'>,
  at: Instant,
): Pick<Known, 'last' | 'waivers'> {
  let { entries } = store.log(span);
  let from: Day | undefined;
  const { last, waivers } = latestAt(entries, at);
  const known = { last: new Map(last), waivers: [...waivers] };
  let reach = reachOf(entries);
  while (reach.size > 0) {
    const next = [...reach.values()].reduce((a, b) => (a < b ? a : b));
    // A file that is gone is told by the readers; it cannot be waited for here.
    if (from !== undefined && next >= from) break;
    from = next;
    entries = store.log({ ...span, from }).entries;
    const older = latestAt(entries, at);
    for (const key of reach.keys()) {
      const moment = older.last.get(key);
      if (moment === undefined) known.last.delete(key);
      else known.last.set(key, moment);
    }
    const duties = reach;
    known.waivers.push(...older.waivers.filter(waiver => duties.has(dutyKeyOf(waiver))));
    reach = new Map([...reachOf(entries)].filter(([key]) => duties.has(key)));
  }
  return known;
}

/** The recording days in which entries about a day of the site can lie. */
export function daysAround(day: Day, { settings }: Pick<Site, 'settings'>): Exclude<Span, 'newest'> {
  return { from: addDays(day, -1), to: addDays(day, settings.lateEntryDays + 2) };
}

/** The part of the log in which everything recorded about the days from `first` to `last` lies. */
export function logOfDays(store: Pick<Store, 'log'>, site: Site, first: Day, last: Day): LogReading {
  const span = { from: addDays(first, -1), to: addDays(last, site.settings.lateEntryDays + 2) };
  const reading = store.log(span);
  const from = movedFrom(reading.entries);
  return from === null ? reading : store.log({ ...span, from });
}

/** Everything recorded about the days from `first` to `last`. */
export function ledgerOfDays(store: Pick<Store, 'log'>, site: Site, first: Day, last: Day): Ledger {
  return ledgerOf(logOfDays(store, site, first, last).entries);
}

export function overdueAt(kit: Pick<Kit, 'store' | 'calendar' | 'site' | 'now'>, at: Instant): OverdueLine[] {
  const { last, waivers, book } = knownAt(kit, at);
  return overdueList(kit.site, last, waivers, book, at);
}

/** The duties with a window in which `at` lies and that no round has covered, by area code. */
export function openAt(
  { site }: Pick<Kit, 'site'>,
  { last, waivers, book }: Known,
  at: Instant,
): Set<string> {
  return new Set(
    site.areas
      .filter(area =>
        activitiesOf(area).some(activity => {
          const spell = spellAt(owingsOf(site, area, activity, waivers), at);
          const window = spell && book.at(spell.schedule, at);
          if (!spell || !window || window.opens < spell.since || excuseOf(window, spell)) return false;
          return (last.get(dutyKeyOf({ area: area.code, activity })) ?? -Infinity) < window.opens;
        }),
      )
      .map(({ code }) => code),
  );
}

type Asked = Pick<Kit, 'store' | 'calendar' | 'site' | 'now'>;

interface Choice {
  /** Selectors of what is taken away again. */
  readonly except?: readonly string[];
  readonly includeRetired?: boolean;
}

/** The areas that the words name, all that are in use where there are none, without those of `except`. */
export function areasOf(
  kit: Asked,
  selectors: readonly string[],
  at: Instant,
  { except = [], includeRetired = false }: Choice = {},
): readonly Area[] {
  const { areas } = kit.site;
  const all = includeRetired ? areas : activeAreas(areas, at);
  const named = selectors.length === 0 ? all : selected(kit, selectors, at, includeRetired);
  if (except.length === 0) return named;
  const away = new Set(except.flatMap(selector => takenAway(kit, selector, at)));
  const left = named.filter(area => !away.has(area));
  if (left.length === 0 && named.length > 0) throw new Refusal({ kind: 'nothing-left', except });
  return left;
}

/** The codes that a report is asked about; null: nothing was said, so all of them. */
export function codesOf(
  kit: Asked,
  selectors: readonly string[],
  at: Instant,
  choice: Choice = {},
): ReadonlySet<string> | null {
  const { except = [] } = choice;
  if (selectors.length === 0 && except.length === 0) return null;
  return new Set(areasOf(kit, selectors, at, choice).map(({ code }) => code));
}

function selected(
  kit: Asked,
  selectors: readonly string[],
  at: Instant,
  includeRetired: boolean,
): readonly Area[] {
  const selection = selectionOf(kit, selectors, at, includeRetired);
  if (selection.ok) return selection.areas;
  throw new Refusal(refusedSelector(selection));
}

/** Where nothing is overdue or open just now, nothing is taken away. */
function takenAway(kit: Asked, selector: string, at: Instant): readonly Area[] {
  const selection = selectionOf(kit, [selector], at, true);
  if (selection.ok) return selection.areas;
  if (selection.why === 'nothing' && selector.trim().startsWith('@')) return [];
  throw new Refusal(refusedSelector(selection));
}

function selectionOf(
  kit: Asked,
  selectors: readonly string[],
  at: Instant,
  includeRetired: boolean,
): Selection {
  const { site } = kit;
  return selectAreas(site.areas, selectors, {
    now: at,
    includeRetired,
    kinds: site.kinds,
    overdue: () => new Set(overdueAt(kit, at).map(({ area }) => area)),
    open: () => openAt(kit, knownAt(kit, at), at),
  });
}

function refusedSelector({
  selector,
  why,
  near,
}: Extract<Selection, { readonly ok: false }>): Refusal['problem'] {
  switch (why) {
    case 'unknown':
      return { kind: 'unknown', what: 'area', value: selector, near };
    case 'ambiguous':
      return { kind: 'ambiguous', what: 'area', value: selector, matches: near };
    case 'uneven-range':
      return { kind: 'range-uneven', selector };
    case 'retired':
      return { kind: 'area-retired', area: near[0] ?? selector };
    case 'nothing':
      return { kind: 'nothing-selected', selector, near };
  }
}
