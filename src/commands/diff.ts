import { addDays } from '../domain/day';
import { diffOf, finalOf, type Knowledge } from '../domain/diff';
import { parseDayOrMoment } from '../domain/moment';
import { dateTimeOf, siteDayOf } from '../domain/wall';
import { windowBook, type WindowBook } from '../domain/windows';
import type { Day, Instant } from '../domain/zone';
import { Refusal } from '../problem';
import { storeKnownBy } from '../store/known';
import { diffSheet } from '../views/diff-sheet';
import { dayOf } from './board';
import { command } from './command';
import type { Kit } from './kit';
import { momentOf } from './open-kit';
import { logOfDays } from './reading';

export const diffCommand = command({
  name: 'diff',
  mode: 'reads',
  ofNow: true,
  arguments: [],
  options: {
    day: { value: 'DAY' },
    from: { value: 'MOMENT' },
    to: { value: 'MOMENT' },
    at: { value: 'MOMENT' },
  },
  run: (kit, _, options) => {
    const { calendar, say, now } = kit;
    const to = options.to === undefined ? now : knownMoment(options.to, kit);
    const at = options.at === undefined ? to : momentOf(options.at, calendar, now);
    const [known, book] = [knowledgeBy(kit, to), windowBook(calendar)];
    const day = options.day === undefined ? lastFinalDay(known, book) : dayOf(options.day, calendar, now);
    const finalAt = finalOf(known.site, book, day);
    const isFinal = options.from === undefined;
    const isOpen = isFinal && finalAt > to;
    // What is recorded at the very instant at which the day becomes final is a correction of it.
    const from = options.from === undefined ? Math.min(finalAt - 1, to) : knownMoment(options.from, kit);
    if (from > to) throw new Refusal({ kind: 'days-reversed', ...written({ from, to }, kit) });
    const first = [day, siteDayOf(calendar, from)].sort()[0] ?? day;
    const { entries } = logOfDays(storeBy(kit, to), known.site, first, day);
    const before = isOpen ? known : knowledgeBy(kit, from);
    const diff = diffOf(entries, { ...before, moment: isOpen ? to : from }, known, book, day, at);
    const seen = { site: known.site, zone: calendar.zone, say, to, isFinal, at };
    const shownFrom = isFinal && !isOpen ? finalAt : from;
    return { sheet: diffSheet(diff, { ...seen, from: shownFrom, ...(isOpen && { finalAt }) }) };
  },
});

/** A window may close two days after its own: yesterday is seldom final. */
function lastFinalDay({ site, moment }: Knowledge, book: WindowBook): Day {
  const yesterday = addDays(siteDayOf(book.calendar, moment), -1);
  const days = [yesterday, addDays(yesterday, -1), addDays(yesterday, -2)];
  return days.find(day => finalOf(site, book, day) <= moment) ?? yesterday;
}

function storeBy({ store, calendar }: Kit, moment: Instant): Kit['store'] {
  return storeKnownBy(store, { moment, day: siteDayOf(calendar, moment) });
}

function knowledgeBy(kit: Kit, moment: Instant): Knowledge {
  return { moment, site: storeBy(kit, moment).site() };
}

/** A moment of recording: a DAY means its start. Throws `moment-unreadable`, `known-future`. */
function knownMoment(text: string, { calendar, now }: Kit): Instant {
  const read = parseDayOrMoment(text, calendar, now);
  if (!read.ok) throw new Refusal({ kind: 'moment-unreadable', text });
  if (read.at <= now) return read.at;
  const [at, clock] = [read.at, now].map(instant => dateTimeOf(calendar.zone, instant));
  throw new Refusal({ kind: 'known-future', at: at ?? '', now: clock ?? '' });
}

function written({ from, to }: { from: Instant; to: Instant }, { calendar }: Kit): { from: Day; to: Day } {
  return { from: dateTimeOf(calendar.zone, from), to: dateTimeOf(calendar.zone, to) };
}
