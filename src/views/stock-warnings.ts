import type { StockStanding } from '../domain/stock-book';
import { amountText } from '../domain/supply';
import { stockIn } from '../messages/supplies';
import type { Messages } from '../messages/messages';

/** What is wrong with an item, in one line. */
export function warningLine(
  { item, onHand, daysLeft, warnings, lots }: StockStanding,
  say: Messages,
): string {
  const isOfDates = warnings.includes('expired') || warnings.includes('expires-soon');
  return stockIn(say.language).warning({
    item: item.name[say.language],
    what: warnings.map(warning => stockIn(say.language).warnings[warning]),
    onHand: amountText(onHand, item, say.language),
    daysLeft: warnings.includes('low') ? daysLeft : null,
    ends: isOfDates ? (lots[0]?.expiry ?? null) : null,
  });
}

/** One line for each item that something is wrong with. */
export function warningLines(standings: readonly StockStanding[], say: Messages): string[] {
  return standings.filter(({ warnings }) => warnings.length > 0).map(standing => warningLine(standing, say));
}
