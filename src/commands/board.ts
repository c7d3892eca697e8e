import { blockedByDay } from '../domain/blocked';
import { judgeDay } from '../domain/board';
import type { Entry } from '../domain/entry';
import { ledgerOf } from '../domain/ledger';
import { siteDayOf } from '../domain/wall';
import { roundDays } from '../domain/summary';
import { parseDay } from '../domain/moment';
import { waivedLater } from '../domain/waived-later';
import { windowBook } from '../domain/windows';
import type { Calendar, Day, Instant } from '../domain/zone';
import { Refusal } from '../problem';
import type { Concern } from '../views/concerns';
import { boardSheet } from '../views/board-sheet';
import { command } from './command';
import type { Kit } from './kit';
import { concernedWith } from './concerns';
import { codesOf, logOfDays } from './reading';

export const boardCommand = command({
  name: 'board',
  mode: 'reads',
  arguments: ['[SELECTOR...]'],
  options: { day: { value: 'DAY' }, except: { value: 'SELECTOR', many: true }, all: { short: 'a' } },
  run: async (kit, selectors, { day: asked, except = [], all = false }) => {
    const { at, site, store, calendar, say } = kit;
    const day = asked === undefined ? siteDayOf(calendar, at) : dayOf(asked, calendar, at);
    const named = codesOf(kit, selectors, at, { except, includeRetired: true });
    const { entries } = logOfDays(store, site, day, day);
    const { rounds, waivers, blocked } = ledgerOf(entries);
    const book = windowBook(calendar);
    const isNamed = named === null ? undefined : (area: string): boolean => named.has(area);
    const ofDay = judgeDay(site, rounds, waivers, book, day, at, isNamed);
    const judged = {
      ...ofDay,
      waivedLater: waivedLater(entries, ofDay, isNamed),
      blocked: blockedByDay(blocked, roundDays(site, book), at).get(day) ?? [],
    };
    // What is open now says nothing about a day that is over.
    const concerns = day === siteDayOf(calendar, at) ? await concernsNow(kit, entries, named) : [];
    return {
      sheet: boardSheet(judged, {
        ...{ site, zone: calendar.zone, at, say, concerns },
        all: all || selectors.length > 0,
      }),
    };
  },
});

/** What else is to be told of. After days without an entry, only the newest file knows. */
async function concernsNow(
  kit: Kit,
  ofDay: readonly Entry[],
  named: ReadonlySet<string> | null,
): Promise<readonly Concern[]> {
  const entries = ofDay.length > 0 ? ofDay : kit.store.log('newest').entries;
  return (await concernedWith(kit, entries, kit.at))(kit, entries, kit.at, named);
}

/** A DAY as typed, or a Refusal. */
export function dayOf(text: string, calendar: Calendar, now: Instant): Day {
  const read = parseDay(text, calendar, now);
  if (!read.ok) throw new Refusal({ kind: 'day-unreadable', text });
  return read.day;
}
