import type { StockLine } from '../domain/stock';
import { Refusal } from '../problem';
import { command } from './command';
import { movedAnswer } from './stock-answer';
import { MOVE_OPTIONS, moveStock, saidOf, type MovePlace } from './stock-move';
import { linesOut } from './stock-out';

export const stockCountCommand = command({
  name: 'stock count',
  mode: 'writes',
  arguments: ['ITEM', 'QUANTITY'],
  options: MOVE_OPTIONS,
  run: async (kit, [word = '', text = ''], options) => {
    let counted = 0;
    const moved = await moveStock(kit, word, options, place => {
      counted = place.quantity(text, true);
      const lines = (): readonly StockLine[] => adjustment(place, counted, options.lot, options.note);
      return { asked: null, said: { move: 'count' }, lines };
    });
    return movedAnswer(kit, moved, 'stock-count', counted);
  },
});

/** What makes the book say what was counted: of one lot, or of all that lies there. A difference needs a note. */
function adjustment(
  place: MovePlace,
  counted: number,
  text: string | undefined,
  note: string | undefined,
): readonly StockLine[] {
  const { item, lots, written } = place;
  const { lot } = saidOf('lot', text);
  const of = lot === undefined ? lots : lots.filter(each => each.lot === lot);
  const book = Math.round(of.reduce((sum, { quantity }) => sum + quantity, 0) * 1000) / 1000;
  const off = Math.round((counted - book) * 1000) / 1000;
  if (off !== 0 && !note?.trim())
    throw new Refusal({
      kind: 'stock',
      fault: 'count-differs',
      item: item.name,
      counted: written(counted),
      book: written(book),
    });
  if (off < 0 && book > 0) return linesOut(place, -off, lot);
  const expiry = lot === undefined ? undefined : of.find(each => each.expiry !== undefined)?.expiry;
  return [
    {
      ...{ item: item.id, quantity: off },
      ...(lot === undefined ? {} : { lot }),
      ...(expiry === undefined ? {} : { expiry }),
    },
  ];
}
