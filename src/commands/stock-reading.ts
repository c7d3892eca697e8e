import { addDays } from '../domain/day';
import { stockAt, USE_DAYS, type StockStanding } from '../domain/stock-book';
import { siteDayOf } from '../domain/wall';
import type { Instant } from '../domain/zone';
import type { Kit } from './kit';

/** How the supplies stand at a moment; reads the days over which use is averaged. */
export function stockStandings(
  { store, site, calendar }: Pick<Kit, 'store' | 'site' | 'calendar'>,
  at: Instant,
): StockStanding[] {
  const today = siteDayOf(calendar, at);
  const { entries } = store.log({ from: addDays(today, -USE_DAYS) });
  return stockAt(site, entries, at, today);
}
