import { stockIn } from '../messages/supplies';
import { editSupply } from '../domain/supply-edit';
import { shown } from '../views/shown';
import { suppliesSheet } from '../views/supplies-sheet';
import { command } from './command';
import { changeSite } from './setup';

export const supplyEditCommand = command({
  name: 'supply edit',
  mode: 'writes',
  arguments: ['ITEM'],
  options: {
    name: { value: 'TEXT' },

    low: { value: 'QUANTITY' },
    agent: { value: 'AGENT' },
    holds: { value: 'AMOUNT' },
    label: { value: 'STRENGTH' },
  },
  run: async (kit, [word = ''], options) => {
    const { site, result } = await changeSite(kit, options, setting =>
      editSupply(setting.site, word, options),
    );
    const { say } = kit;
    return {
      sheet: suppliesSheet(site, [result.supply], say, 'rounds.supply-edit/1'),
      text: [shown(stockIn(say.language).changed(result.supply.name[say.language]))],
    };
  },
});
