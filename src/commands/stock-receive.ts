import { nearest } from '../domain/near';
import type { StockLine } from '../domain/stock';
import { SOURCES } from '../domain/supply';
import { foldText } from '../domain/text';
import { termOf } from '../domain/terms';
import { Refusal } from '../problem';
import { command } from './command';
import { movedAnswer } from './stock-answer';
import { MOVE_OPTIONS, moveStock, saidOf, type MovePlace } from './stock-move';

export const stockReceiveCommand = command({
  name: 'stock receive',
  mode: 'writes',
  arguments: ['ITEM', 'QUANTITY'],
  options: {
    ...MOVE_OPTIONS,
    expiry: { value: 'DAY' },
    source: { value: 'SOURCE' },
    supplier: { value: 'NAME' },
    receiver: { value: 'NAME' },
    approver: { value: 'NAME' },
    split: { value: 'PROJECT=QUANTITY', many: true },
  },
  run: async (kit, [word = '', text = ''], options) => {
    const source = options.source === undefined ? {} : { source: sourceNamed(options.source) };
    const said = { ...saidOf('receiver', options.receiver), ...saidOf('approver', options.approver) };
    const moved = await moveStock(
      kit,
      word,
      options,
      place => {
        const quantity = place.quantity(text);
        const lot = {
          item: place.item.id,
          ...saidOf('lot', options.lot),
          ...(options.expiry === undefined ? {} : { expiry: place.day('--expiry', options.expiry) }),
        };
        const received = { ...lot, quantity, ...source, ...saidOf('supplier', options.supplier) };
        const splits = splitsOf(place, lot, quantity, options.split ?? []);
        return { asked: quantity, said: { move: 'receipt', ...said }, lines: () => [received, ...splits] };
      },
      true,
    );
    return movedAnswer(kit, moved, 'stock-receive');
  },
});

function sourceNamed(text: string): string {
  const source = termOf(SOURCES, text);
  if (source !== undefined) return source.id;
  const known = SOURCES.map(({ id }) => id);
  throw new Refusal({ kind: 'unknown', what: 'source', value: text, near: nearest(text, known), known });
}

/** What goes on to other projects. The parts make the whole; the one that bears the site's own name stays. */
function splitsOf(
  place: MovePlace,
  lot: Omit<StockLine, 'quantity'>,
  quantity: number,
  splits: readonly string[],
): StockLine[] {
  if (splits.length === 0) return [];
  const parts = splits.map(text => partOf(place, text));
  const sum = Math.round(parts.reduce((all, part) => all + part.quantity, 0) * 1000) / 1000;
  if (sum !== quantity) {
    const facts = { quantity: place.written(quantity), splits: place.written(sum) };
    throw new Refusal({ kind: 'stock', fault: 'split', ...facts });
  }
  const own = foldText(place.site.name);
  return parts
    .filter(({ to }) => foldText(to) !== own)
    .map(({ to, quantity: part }) => ({ ...lot, quantity: -part, to }));
}

function partOf(place: MovePlace, text: string): { to: string; quantity: number } {
  const sign = text.search(/[=＝]/);
  const { to } = saidOf('to', sign < 0 ? '' : text.slice(0, sign));
  if (to === undefined)
    throw new Refusal({
      kind: 'option-value',
      option: '--split',
      value: text,
      allowed: '--split A=20 --split B=30',
    });
  return { to, quantity: place.quantity(text.slice(sign + 1)) };
}
