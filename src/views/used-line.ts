import type { Site } from '../domain/site';
import type { UsedUp } from '../domain/stock';
import { amountText } from '../domain/supply';
import { stockIn } from '../messages/supplies';
import type { Messages } from '../messages/messages';
import { shown } from './shown';

/** Behind what a tour covered: what it took from the supplies, what is left, and whether that is too little. */
export function usedLines(
  used: UsedUp,
  { supplies = [] }: Pick<Site, 'supplies'>,
  { language }: Messages,
): string[] {
  const stock = stockIn(language);
  const item = supplies.find(({ id }) => id === used.item);
  if (item === undefined) return [];
  const [name, onHand] = [item.name[language], amountText(used.left, item, language)];
  const line = stock.used({ item: name, quantity: amountText(used.quantity, item, language), onHand });
  const what = used.left < 0 ? 'below-zero' : item.low !== undefined && used.left < item.low ? 'low' : null;
  if (what === null) return [shown(line)];
  const facts = { item: name, what: [stock.warnings[what]], onHand, daysLeft: null, ends: null };
  return [line, stock.warning(facts)].map(each => shown(each));
}
