import { isDay } from './day';
import { laterId } from './entry-rounds';
import { dayOfId } from './reach';
import type { RoundId } from './round';
import { foldText } from './text';
import type { Day } from './zone';

/** Years to look back for a 29 February. */
const LEAP = 8;
const MOST = 1000;

/**
 * An id as people type it: `1123-017` is of the newest such day up to `newest`, `20261123-017` of that very day. A run
 * as the program prints it, `1123-017..040`, is all of them. Null: it is none.
 */
export function parseIds(text: string, newest: Day): RoundId[] | null {
  const match = /^(\d{4})?(\d{4})-(\d{1,6})(?:\.\.(\d{1,6}))?$/.exec(foldText(text).trim());
  if (match === null) return null;
  const [, year, date = '', first = '', last = first] = match;
  const day = dayOf(date, year, newest);
  const count = Number(last) - Number(first);
  if (day === null || Number(first) < 1 || count < 0 || count >= MOST) return null;
  const id = laterId(`${day.replaceAll('-', '')}-0`, Number(first));
  return Array.from({ length: count + 1 }, (_, index) => laterId(id, index));
}

function dayOf(date: string, year: string | undefined, newest: Day): Day | null {
  const dated = (each: number | string) => `${each}-${date.slice(0, 2)}-${date.slice(2)}`;
  if (year !== undefined) return isDay(dated(year)) ? dated(year) : null;
  const last = Number(newest.slice(0, 4));
  for (let each = last; each > last - LEAP; each -= 1)
    if (isDay(dated(each)) && dated(each) <= newest) return dated(each);
  return null;
}

/** The ids of the same day that are nearest by number, for whoever mistyped one. */
export function nearIds(id: RoundId, ids: Iterable<RoundId>, most = 3): RoundId[] {
  const number = (each: RoundId) => Number(each.slice(each.indexOf('-') + 1));
  const away = (each: RoundId) => Math.abs(number(each) - number(id));
  return [...ids]
    .filter(each => dayOfId(each) === dayOfId(id))
    .sort((a, b) => away(a) - away(b) || number(a) - number(b))
    .slice(0, most);
}
