import { hoursToMilliseconds } from 'date-fns/hoursToMilliseconds';
import { minutesToMilliseconds } from 'date-fns/minutesToMilliseconds';
import { addDays } from './day';
import type { Settings } from './site';
import { siteDayOf } from './wall';
import type { Calendar, Day, Instant } from './zone';

/** How far ahead of the machine's clock a person's watch may be. Milliseconds. */
const SLACK = minutesToMilliseconds(2);
const DAY = hoursToMilliseconds(24);

/** How a moment of work stands to the clock that records it. */
export type Entering =
  | { readonly kind: 'future' }
  /** Before the days that are still open; `oldest` is the first of those. */
  | { readonly kind: 'sealed'; readonly oldest: Day }
  | { readonly kind: 'taken'; readonly backfilled: boolean; readonly needsReason: boolean };

/** Judges a round at `at` that is recorded at `now`. */
export function enteringOf(at: Instant, now: Instant, settings: Settings, calendar: Calendar): Entering {
  if (at > now + SLACK) return { kind: 'future' };
  const oldest = addDays(siteDayOf(calendar, now), -settings.lateEntryDays);
  if (siteDayOf(calendar, at) < oldest) return { kind: 'sealed', oldest };
  return {
    kind: 'taken',
    backfilled: now - at > minutesToMilliseconds(settings.backfillAfterMinutes),
    needsReason: now - at > DAY,
  };
}
