import { addDays } from '../domain/day';
import { stockAt, USE_DAYS, usesIn, type StockStanding, type StockWarning } from '../domain/stock-book';
import { dayStartOf, siteDayOf } from '../domain/wall';
import type { Calendar, Day, Instant } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { warningLine } from '../views/stock-warnings';
import type { Concern } from '../views/concerns';
import type { ConcernsOf } from './concerns';
import type { Kit } from './kit';

/** These ask for something to be done; that a lot ends soon is told under the board only. */
const PRESSING: ReadonlySet<StockWarning> = new Set(['below-zero', 'low', 'expired']);

/**
 * The supplies that something is wrong with. What is left stands in any file; how fast it goes takes a week of them,
 * which is read once.
 */
export function stockConcerns(kit: Pick<Kit, 'store' | 'site' | 'calendar'>, now: Instant): ConcernsOf {
  const from = addDays(siteDayOf(kit.calendar, now), -USE_DAYS);
  const uses = usesIn(kit.site, kit.store.log({ from }).entries, now);
  return ({ site, calendar, say }, entries, at) => {
    const today = siteDayOf(calendar, at);
    return stockAt(site, entries, at, today, uses)
      .filter(({ warnings }) => warnings.length > 0)
      .map(standing => concernOf(standing, today, calendar, say));
  };
}

function concernOf(standing: StockStanding, today: Day, calendar: Calendar, say: Messages): Concern {
  const { item, onHand, daysLeft, lots, warnings } = standing;
  const pressing = warnings.filter(warning => PRESSING.has(warning));
  const ended = lots.find(({ expiry }) => expiry !== undefined && expiry < today)?.expiry;
  return {
    kind: 'stock',
    // Nobody knows since when it is low; another trouble is another concern.
    id: [item.id, ...pressing].join(' '),
    since: ended === undefined ? 0 : dayStartOf(calendar, addDays(ended, 1)),
    pressing: pressing.length > 0,
    text: warningLine(standing, say),
    facts: { kind: 'stock', item: item.id, onHand, unit: item.unit, daysLeft, warnings },
  };
}
