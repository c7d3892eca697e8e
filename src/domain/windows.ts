import { dayNumberOf } from './day';
import type { Schedule } from './schedule';
import { siteDayNumberOf } from './wall';
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
  readonly windows: readonly Window[];
}

/** Days that are worked out along rather than begun anew. */
const BRIDGED_DAYS = 62;

export function windowBook(calendar: Calendar): WindowBook {
  const stretches = new Map<Schedule, Stretch>();

  function stretch(schedule: Schedule, first: number, last: number): Stretch {
    const known = stretches.get(schedule);
    if (known && known.first <= first && last <= known.last) return known;
    const next = known ? grown(known, schedule, first, last) : fresh(schedule, first, last);
    stretches.set(schedule, next);
    return next;
  }

  function fresh(schedule: Schedule, first: number, last: number): Stretch {
    return { first, last, windows: windowsOfNumbers(schedule, calendar, first, last) };
  }

  function grown(known: Stretch, schedule: Schedule, first: number, last: number): Stretch {
    if (first > known.last + BRIDGED_DAYS || last < known.first - BRIDGED_DAYS)
      return fresh(schedule, first, last);
    const before = first < known.first ? windowsOfNumbers(schedule, calendar, first, known.first - 1) : [];
    const after = last > known.last ? windowsOfNumbers(schedule, calendar, known.last + 1, last) : [];
    return {
      first: Math.min(first, known.first),
      last: Math.max(last, known.last),
      windows: [...before, ...known.windows, ...after],
    };
  }

  return {
    calendar,
    windows(schedule, firstDay, lastDay) {
      const { windows } = stretch(schedule, dayNumberOf(firstDay), dayNumberOf(lastDay));
      // Days as text stand in the order of time.
      const from = firstIndex(windows, window => window.day >= firstDay);
      return windows.slice(
        from,
        firstIndex(windows, window => window.day > lastDay),
      );
    },
    opening(schedule, from, to) {
      if (to < from) return [];
      // A clock change may move an opening over the border of its day.
      const first = siteDayNumberOf(calendar, from) - 1;
      const { windows } = stretch(schedule, first, siteDayNumberOf(calendar, to));
      const start = firstIndex(windows, window => window.opens >= from);
      return windows.slice(
        start,
        firstIndex(windows, window => window.opens > to),
      );
    },
    at(schedule, instant) {
      const dayNumber = siteDayNumberOf(calendar, instant);
      const { windows } = stretch(schedule, dayNumber - 2, dayNumber);
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
