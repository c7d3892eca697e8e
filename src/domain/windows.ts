import { clockMinutesOf, dayNumberOf } from './day';
import type { Schedule } from './schedule';
import { instantOfNumber, siteDayNumberOf } from './wall';
import type { Window } from './window';
import { windowsOfNumbers } from './window';
import type { Calendar, Day, Instant } from './zone';

export type { Window } from './window';
export { windowsOf } from './window';

/** The windows of a site's schedules, worked out once for all duties that share a schedule. */
export interface WindowBook {
  readonly calendar: Calendar;
  /** The windows of the days (inclusive), in the order in which they open. */
  windows(schedule: Schedule, firstDay: Day, lastDay: Day): readonly Window[];
  /** The windows that open at or after `from` and at or before `to`, in order. */
  opening(schedule: Schedule, from: Instant, to: Instant): readonly Window[];
  /** The window in which the instant lies: `opens <= instant < closes`. */
  at(schedule: Schedule, instant: Instant): Window | null;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
  /** When day `first` begins and day `last` ends: what opens between them is here. */
  readonly starts: Instant;
  readonly ends: Instant;
  readonly windows: readonly Window[];
}

const DAY = 86_400_000;
const NONE: readonly Window[] = [];

/** Days that are worked out along rather than begun anew. */
const BRIDGED_DAYS = 62;

export function windowBook(calendar: Calendar): WindowBook {
  const stretches = new Map<Schedule, Stretch>();
  /** A report asks for the same days duty after duty. */
  const lastAsked = new Map<Schedule, { firstDay: Day; lastDay: Day; windows: readonly Window[] }>();

  /** And every duty for what has opened by the same moment. */
  const lastOpened = new Map<Schedule, { windows: readonly Window[]; to: Instant; count: number }>();

  function stretch(schedule: Schedule, first: number, last: number): Stretch {
    const known = stretches.get(schedule);
    if (known && known.first <= first && last <= known.last) return known;
    const next = known ? grown(known, schedule, first, last) : fresh(schedule, first, last);
    stretches.set(schedule, next);
    return next;
  }

  function fresh(schedule: Schedule, first: number, last: number): Stretch {
    return stretchOf(first, last, windowsOfNumbers(schedule, calendar, first, last));
  }

  function grown(known: Stretch, schedule: Schedule, first: number, last: number): Stretch {
    const isFar = first > known.last + BRIDGED_DAYS || last < known.first - BRIDGED_DAYS;
    if (isFar) return fresh(schedule, first, last);
    const before = first < known.first ? windowsOfNumbers(schedule, calendar, first, known.first - 1) : [];
    const after = last > known.last ? windowsOfNumbers(schedule, calendar, known.last + 1, last) : [];
    const windows = [...before, ...known.windows, ...after];
    return stretchOf(Math.min(first, known.first), Math.max(last, known.last), windows);
  }

  function stretchOf(first: number, last: number, windows: readonly Window[]): Stretch {
    const dayStart = clockMinutesOf(calendar.dayStart);
    const starts = instantOfNumber(calendar.zone, first, dayStart);
    return { first, last, starts, ends: instantOfNumber(calendar.zone, last + 1, dayStart), windows };
  }

  function stretchAround(schedule: Schedule, from: Instant, to: Instant): Stretch {
    const known = stretches.get(schedule);
    if (known && known.starts < from && to < known.ends) return known;
    // A clock change may move an opening to the very end of its day, hence the day before.
    return stretch(schedule, siteDayNumberOf(calendar, from) - 1, siteDayNumberOf(calendar, to));
  }

  /** How many of the windows open at or before `to`. */
  function openedBy(schedule: Schedule, windows: readonly Window[], to: Instant): number {
    const known = lastOpened.get(schedule);
    if (known?.windows === windows && known.to === to) return known.count;
    const count = firstIndex(windows, window => window.opens > to);
    lastOpened.set(schedule, { windows, to, count });
    return count;
  }

  return {
    calendar,
    windows(schedule, firstDay, lastDay) {
      const asked = lastAsked.get(schedule);
      if (asked?.firstDay === firstDay && asked.lastDay === lastDay) return asked.windows;
      const { windows } = stretch(schedule, dayNumberOf(firstDay), dayNumberOf(lastDay));
      // Days as text stand in the order of time.
      const from = firstIndex(windows, window => window.day >= firstDay);
      const found = windows.slice(
        from,
        firstIndex(windows, window => window.day > lastDay),
      );
      lastAsked.set(schedule, { firstDay, lastDay, windows: found });
      return found;
    },
    opening(schedule, from, to) {
      if (to < from) return NONE;
      const { windows } = stretchAround(schedule, from, to);
      const end = openedBy(schedule, windows, to);
      let start = end;
      // Mostly little or nothing has opened since.
      while (start > 0 && (windows[start - 1]?.opens ?? -Infinity) >= from) start -= 1;
      return start === end ? NONE : windows.slice(start, end);
    },
    at(schedule, instant) {
      // A window closes at the latest two calendar dates after its day; three days hold that even past a skipped one.
      const { windows } = stretchAround(schedule, instant - 3 * DAY, instant);
      const window = windows[firstIndex(windows, ({ opens }) => opens > instant) - 1];
      return window && instant < window.closes ? window : null;
    },
  };
}

/** The index of the first member that fits; all after it fit too. */
function firstIndex<T>(members: readonly T[], fits: (member: T) => boolean): number {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const member = members[middle];
    if (member !== undefined && fits(member)) high = middle;
    else low = middle + 1;
  }
  return low;
}
