import { Refusal } from '../problem';
import { command } from './command';
import { movedAnswer } from './stock-answer';
import { MOVE_OPTIONS, moveStock, saidOf, type MovePlace, type MovePlan } from './stock-move';
import { outOf } from './stock-out';

export const stockTransferCommand = command({
  name: 'stock transfer',
  mode: 'writes',
  arguments: ['ITEM', 'QUANTITY'],
  options: {
    ...MOVE_OPTIONS,
    to: { value: 'PROJECT' },
    from: { value: 'PROJECT' },
    expiry: { value: 'DAY' },
    receiver: { value: 'NAME' },
    approver: { value: 'NAME' },
  },
  run: async (kit, [word = '', text = ''], options) => {
    const to = saidOf('to', options.to);
    const from = saidOf('from', options.from);
    if (to.to === undefined && from.from === undefined)
      throw new Refusal({
        kind: 'missing',
        what: '--to',
        example: `--to ${kit.say.language === 'zh-CN' ? '东棠' : 'Willow'}`,
      });
    if (to.to !== undefined && from.from !== undefined)
      throw new Refusal({ kind: 'options-clash', options: ['--to', '--from'] });
    if (to.to !== undefined && options.expiry !== undefined)
      throw new Refusal({ kind: 'options-clash', options: ['--to', '--expiry'] });
    const people = { ...saidOf('receiver', options.receiver), ...saidOf('approver', options.approver) };
    const said = { move: 'transfer', ...to, ...from, ...people } as const;
    const plan = (place: MovePlace): MovePlan =>
      from.from === undefined
        ? outOf(place, text, options.lot, said)
        : { ...inTo(place, text, options), said };
    return movedAnswer(
      kit,
      await moveStock(kit, word, options, plan, from.from !== undefined),
      'stock-transfer',
    );
  },
});

function inTo(
  place: MovePlace,
  text: string,
  { lot, expiry }: { readonly lot?: string; readonly expiry?: string },
): Pick<MovePlan, 'asked' | 'lines'> {
  const quantity = place.quantity(text);
  const line = {
    ...{ item: place.item.id, quantity, ...saidOf('lot', lot) },
    ...(expiry === undefined ? {} : { expiry: place.day('--expiry', expiry) }),
  };
  return { asked: quantity, lines: () => [line] };
}
