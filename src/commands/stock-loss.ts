import { Refusal } from '../problem';
import { command } from './command';
import { cleaned } from './log-wish';
import { movedAnswer } from './stock-answer';
import { MOVE_OPTIONS, moveStock, saidOf } from './stock-move';
import { outOf } from './stock-out';

const LONGEST_REASON = 1000;

export const stockLossCommand = command({
  name: 'stock loss',
  mode: 'writes',
  arguments: ['ITEM', 'QUANTITY'],
  options: { ...MOVE_OPTIONS, reason: { value: 'TEXT' }, approver: { value: 'NAME' } },
  run: async (kit, [word = '', text = ''], options) => {
    const reason = cleaned('reason', options.reason, LONGEST_REASON);
    if (!reason) throw new Refusal({ kind: 'stock', fault: 'loss-reason' });
    const said = { move: 'loss', reason, ...saidOf('approver', options.approver) } as const;
    const moved = await moveStock(kit, word, options, place => outOf(place, text, options.lot, said));
    return movedAnswer(kit, moved, 'stock-loss');
  },
});
