import type { StockDraft } from '../domain/entry';
import type { StockLine } from '../domain/stock';
import { takenFrom } from '../domain/stock-book';
import { Refusal } from '../problem';
import { saidOf, type MovePlace, type MovePlan } from './stock-move';

/** What goes out, of the lot that was named or of the one that ends first. Never more than there is. */
export function outOf(
  place: MovePlace,
  text: string,
  lot: string | undefined,
  said: Omit<StockDraft, 'kind' | 'recordedAt' | 'by' | 'at' | 'lines'>,
): MovePlan {
  const quantity = place.quantity(text);
  return { asked: -quantity, said, lines: () => linesOut(place, quantity, lot) };
}

export function linesOut(place: MovePlace, quantity: number, text: string | undefined): readonly StockLine[] {
  const { item, lots, onHand, today, written } = place;
  const { lot } = saidOf('lot', text);
  const lines = takenFrom(lots, quantity, today, lot);
  if (lines !== null && quantity <= onHand) return lines;
  const here =
    lot === undefined
      ? onHand
      : lots.reduce((sum, each) => (each.lot === lot ? sum + each.quantity : sum), 0);
  throw new Refusal({
    kind: 'stock',
    fault: 'short',
    item: item.name,
    asked: written(quantity),
    onHand: written(Math.max(0, here)),
    ...(lot === undefined ? {} : { lot }),
  });
}
