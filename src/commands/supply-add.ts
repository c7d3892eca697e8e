import { stockIn } from '../messages/supplies';
import { addSupply } from '../domain/supply-edit';
import { shown } from '../views/shown';
import { suppliesSheet } from '../views/supplies-sheet';
import { command } from './command';
import { changeSite } from './setup';

export const supplyAddCommand = command({
  name: 'supply add',
  mode: 'writes',
  arguments: ['ITEM'],
  options: {
    name: { value: 'TEXT' },
    unit: { value: 'UNIT' },
    low: { value: 'QUANTITY' },
    agent: { value: 'AGENT' },
    holds: { value: 'AMOUNT' },
    label: { value: 'STRENGTH' },
  },
  run: async (kit, [word = ''], options) => {
    const { site, result } = await changeSite(kit, options, setting =>
      addSupply(setting.site, word, options),
    );
    const { say } = kit;
    return {
      sheet: suppliesSheet(site, [result.supply], say, 'rounds.supply-add/1'),
      text: [shown(stockIn(say.language).added(result.supply.name[say.language]))],
    };
  },
});
