import { carriedOf } from './carried';
import { mixOf, PER_CENT, strongestOf } from './dilution';
import type { Entry } from './entry';
import type { FieldValue } from './round';
import type { Site, SupplyItem } from './site';
import type { Used } from './stock';
import { settled, takenFrom } from './stock-book';
import { heldStock, labelledStock } from './supply';
import type { Day } from './zone';

/**
 * What a disinfection takes from the supplies: its volume by the recipe of its agent. Nothing where the site keeps no
 * item that holds the agent, or the volume or strength was not said.
 */
export function usedBy(
  { supplies = [] }: Pick<Site, 'supplies'>,
  fields: Readonly<Record<string, FieldValue>>,
): Wanted | undefined {
  const { agent, volume, strength } = fields;
  const item = supplies.find(each => each.agent !== undefined && each.agent === agent);
  if (item === undefined || typeof volume !== 'number' || volume <= 0) return undefined;
  const amount = amountIn(item, volume, typeof strength === 'number' ? strength : undefined);
  const quantity = amount === undefined ? 0 : Math.round(amount * 1000) / 1000;
  return quantity > 0 ? { item: item.id, quantity } : undefined;
}

/** In the item's unit. A ready agent is used as it comes. */
function amountIn(item: SupplyItem, volume: number, strength: number | undefined): number | undefined {
  const held = heldStock(item);
  if (held === undefined) return undefined;
  const { agent, perUnit } = held;
  if (agent.form === 'ready') return volume / perUnit;
  const stock = labelledStock(item, agent);
  if (stock === undefined || strength === undefined) return undefined;
  const wanted = strength * (agent.unit === '%' ? PER_CENT : 1);
  if (wanted > strongestOf(stock)) return undefined;
  const { amount } = mixOf(stock, wanted, volume);
  return (stock.unit === 'mL' ? amount / 1000 : amount) / perUnit;
}

interface Wanted {
  readonly item: string;
  readonly quantity: number;
}

/** The lots that it comes from, as on the day `today`; what the book has too little of is of none. */
export function usedLots({ item, quantity }: Wanted, entries: readonly Entry[], today: Day): Used[] {
  const lots = settled(carriedOf(entries).stock.filter(lot => lot.item === item));
  const onHand = lots.reduce((sum, lot) => sum + Math.max(0, lot.quantity), 0);
  const known = Math.round(Math.min(quantity, onHand) * 1000) / 1000;
  const taken = (known > 0 ? takenFrom(lots, known, today) : null) ?? [];
  const rest = Math.round((quantity - (taken.length > 0 ? known : 0)) * 1000) / 1000;
  return [
    ...taken.map(lot => ({ ...lot, quantity: -lot.quantity })),
    ...(rest > 0 ? [{ item, quantity: rest }] : []),
  ];
}

/** What the book says of an item after these entries. */
export function leftOf(item: string, entries: readonly Entry[]): number {
  const lots = carriedOf(entries).stock.filter(lot => lot.item === item);
  return Math.round(lots.reduce((sum, { quantity }) => sum + quantity, 0) * 1000) / 1000;
}
