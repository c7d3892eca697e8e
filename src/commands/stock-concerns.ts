import { stockAt, type StockWarning } from '../domain/stock-book';
import { dayStartOf, siteDayOf } from '../domain/wall';
import { addDays } from '../domain/day';
import { warningLine } from '../views/stock-warnings';
import type { ConcernsOf } from './concerns';

/** These ask for something to be done; that a lot ends soon is told under the board only. */
const PRESSING: ReadonlySet<StockWarning> = new Set(['below-zero', 'low', 'expired']);

/**
 * The supplies that something is wrong with. The balance of one file tells it; how many days the rest lasts takes a
 * week of files, and is what `stock list` is for.
 */
export const stockConcerns: ConcernsOf = ({ site, calendar, say }, entries, at) => {
  const today = siteDayOf(calendar, at);
  return stockAt(site, entries, at, today, { withUse: false })
    .filter(({ warnings }) => warnings.length > 0)
    .map(standing => {
      const { item, onHand, lots, warnings } = standing;
      const pressing = warnings.filter(warning => PRESSING.has(warning));
      const ended = lots.find(({ expiry }) => expiry !== undefined && expiry < today)?.expiry;
      return {
        kind: 'stock',
        id: [item.id, ...pressing].join(' '),
        // Nobody knows since when it is low; that it is another trouble is told anew by its id.
        since: ended === undefined ? 0 : dayStartOf(calendar, addDays(ended, 1)),
        pressing: pressing.length > 0,
        text: warningLine(standing, say),
        facts: { kind: 'stock', item: item.id, onHand, unit: item.unit, warnings },
      };
    });
};
