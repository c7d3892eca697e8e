import { Refusal } from '../problem';
import { command } from './command';
import { movedAnswer } from './stock-answer';
import { MOVE_OPTIONS, moveStock, saidOf } from './stock-move';
import { outOf } from './stock-out';

export const stockIssueCommand = command({
  name: 'stock issue',
  mode: 'writes',
  arguments: ['ITEM', 'QUANTITY'],
  options: { ...MOVE_OPTIONS, receiver: { value: 'NAME' }, approver: { value: 'NAME' } },
  run: async (kit, [word = '', text = ''], options) => {
    const receiver = saidOf('receiver', options.receiver);
    if (receiver.receiver === undefined)
      throw new Refusal({
        kind: 'missing',
        what: '--receiver',
        example: `--receiver ${kit.say.language === 'zh-CN' ? '张三' : 'Zhang'}`,
      });
    const said = { move: 'issue', ...receiver, ...saidOf('approver', options.approver) } as const;
    const moved = await moveStock(kit, word, options, place => outOf(place, text, options.lot, said));
    return movedAnswer(kit, moved, 'stock-issue');
  },
});
