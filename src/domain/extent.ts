import { addDays } from './day';
import type { Entry } from './entry';
import type { Site } from './site';
import { dayStartOf } from './wall';
import type { WindowBook } from './windows';
import type { Day, Instant } from './zone';

/** `from <= at < to`. */
export interface Extent {
  readonly from: Instant;
  readonly to: Instant;
}

/** Where rounds of the days (inclusive) lie: on them, or in a window of theirs, which may reach over their borders. */
export function extentOf(
  { schedules }: Pick<Site, 'schedules'>,
  book: WindowBook,
  firstDay: Day,
  lastDay: Day,
): Extent {
  let from = dayStartOf(book.calendar, firstDay);
  let to = dayStartOf(book.calendar, addDays(lastDay, 1));
  for (const schedule of schedules) {
    for (const { opens, closes } of book.windows(schedule, firstDay, lastDay)) {
      from = Math.min(from, opens);
      to = Math.max(to, closes);
    }
  }
  return { from, to };
}

export function isWithin({ from, to }: Extent, at: Instant): boolean {
  return from <= at && at < to;
}

/**
 * The entries that can say something of rounds within the extent: the files of a day hold its neighbours' rounds as well.
 * Where moments were amended, any round may have lain there.
 */
export function entriesWithin(entries: readonly Entry[], extent: Extent): readonly Entry[] {
  if (entries.some(({ kind }) => kind === 'amendment')) return entries;
  return entries.filter(
    entry => (entry.kind !== 'rounds' && entry.kind !== 'blocked') || isWithin(extent, entry.at),
  );
}
