import { addDays } from '../domain/day';
import type { Concerned } from '../domain/closure-edit';
import { dayStartOf, siteDayOf } from '../domain/wall';
import type { Instant } from '../domain/zone';
import { Refusal } from '../problem';
import type { Messages } from '../messages/messages';
import { shownCodes } from '../views/log-sheet';
import type { Kit } from './kit';
import { dayOf, namedAreas, type Setting } from './setup';

/** A DAY, or the first and the last of several: `2027-02-06..2027-02-08`. */
export interface Days {
  readonly text: string;
  readonly from: Instant;
  /** The start of the day after the last. */
  readonly to: Instant;
}

/**
 * The days as typed; they are days of the site. Of a day that has begun the rest is meant, for nothing rewrites the past.
 * Throws `day-unreadable`, `days-reversed`, `past`.
 */
export function daysOf(typed: string, setting: Setting): Days {
  const { calendar, now, hasLog } = setting;
  const [one = '', other = one] = typed.split(/\.\.|…|～|~/);
  const [first, last] = [dayOf(one, setting), dayOf(other, setting)];
  if (last < first) throw new Refusal({ kind: 'days-reversed', from: first, to: last });
  if (hasLog && last < siteDayOf(calendar, now)) throw new Refusal({ kind: 'past', what: 'DAY', from: last });
  const begins = dayStartOf(calendar, first);
  return {
    text: first === last ? first : `${first}..${last}`,
    from: hasLog ? Math.max(begins, now) : begins,
    to: dayStartOf(calendar, addDays(last, 1)),
  };
}

/** The areas of the kinds and those that the words name; null where neither was said: the whole site. */
export function concernedBy(
  kit: Kit,
  words: readonly string[],
  kinds: readonly string[],
  setting: Setting,
): Concerned {
  const selectors = [...words, ...kinds.map(kind => `kind:${kind}`)];
  return selectors.length === 0 ? null : namedAreas(kit, selectors, setting);
}

export function areasText(codes: readonly string[] | null, say: Messages): string {
  return codes === null ? say.setup.wholeSite : shownCodes(codes, say);
}
