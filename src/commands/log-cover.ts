import { coverOf, type Cover } from '../domain/cover';
import { addDays } from '../domain/day';
import { dutyKeyOf, owingsOf } from '../domain/duty';
import type { Entry, RoundsEntry } from '../domain/entry';
import { isCorrection, ledgerOf, type Ledger } from '../domain/ledger';
import { movedFrom } from '../domain/reach';
import { isValid, type Round } from '../domain/round';
import type { Area, Site } from '../domain/site';
import { siteDayOf } from '../domain/wall';
import type { WindowBook } from '../domain/windows';
import type { Calendar, Instant } from '../domain/zone';
import type { LogReading, Span } from '../store/store';
import { openAt, type Known } from './reading';

/** What a round pays for, or why nobody asked for it. */
export type Covering = Cover | { readonly extra: 'no-duty' | 'incident' };

type Reader = (span: Span) => LogReading;

/** The newest file knows all about windows that are open today; an older moment is looked up in the files around it. */
export function ledgerNear(
  at: Instant,
  read: Reader,
  newest: LogReading,
  calendar: Calendar,
  areas: readonly string[],
): Ledger {
  const day = siteDayOf(calendar, at);
  const isRecent = newest.head === null || day >= newest.head.day;
  // A correction may have taken away what the opening of the newest file carries.
  if (isRecent && !newest.entries.some(isCorrection)) return ledgerOf(entriesAbout(newest.entries, areas));
  const { entries } = read({ from: addDays(day, -1) });
  const from = movedFrom(entries);
  return ledgerOf(from === null ? entries : read({ from }).entries);
}

/** Without the tours that none of the areas had a part in: each round of them would be made for nothing. */
function entriesAbout(entries: readonly Entry[], areas: readonly string[]): readonly Entry[] {
  const named = new Set(areas);
  return entries.filter(entry => entry.kind !== 'rounds' || entry.areas.some(area => named.has(area)));
}

/** What a round that was just logged covers. `seq`: of its own entry, which is no round before it. */
export function coverFor(
  round: Round,
  seq: number,
  area: Area | undefined,
  site: Site,
  ledger: Ledger,
  book: WindowBook,
): Covering {
  if (round.incident) return { extra: 'incident' };
  const spells = area === undefined ? [] : owingsOf(site, area, round.activity, ledger.waivers);
  if (spells.length === 0) return { extra: 'no-duty' };
  const key = dutyKeyOf(round);
  const carried = ledger.carried.get(key);
  const known = ledger.rounds
    .filter(other => other.seq !== seq && isValid(other) && dutyKeyOf(other) === key)
    .map(({ at }) => at);
  return coverOf(spells, book, round.at, carried === undefined ? known : [...known, carried]);
}

/** The areas that are open at `now`, in the buildings of the tour, by building. */
export function stillOpen(entry: RoundsEntry, site: Site, known: Known, now: Instant): Map<string, string[]> {
  const after = new Map(known.last);
  for (const area of entry.areas) {
    const key = dutyKeyOf({ area, activity: entry.activity });
    after.set(key, Math.max(after.get(key) ?? -Infinity, entry.at));
  }
  const buildings = new Set(
    site.areas.filter(({ code }) => entry.areas.includes(code)).map(({ building }) => building),
  );
  const nearby = site.areas.filter(({ building }) => building !== undefined && buildings.has(building));
  const open = openAt({ site: { ...site, areas: nearby } }, { ...known, last: after }, now);
  const left = new Map<string, string[]>();
  for (const { code, building } of nearby) {
    if (building === undefined || !open.has(code)) continue;
    left.set(building, [...(left.get(building) ?? []), code]);
  }
  return left;
}
