import { movementsSheet } from '../views/stock-history-sheet';
import type { Sheet } from '../views/sheet';
import type { DaySpan } from './asked-days';
import type { Kit } from './kit';
import { movementsIn } from './stock-history';

/** The book of supplies for `export`, oldest first: `rounds.stock/1`. */
export function stockLedger(kit: Kit, span: DaySpan): Sheet {
  const { site, calendar, say } = kit;
  return movementsSheet(site, movementsIn(kit, span), { zone: calendar.zone, say, format: 'rounds.stock/1' });
}
