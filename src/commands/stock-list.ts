import { EXIT } from '../exit';
import { Refusal } from '../problem';
import { supplyNamed } from '../domain/supply';
import { unknownSupply } from '../domain/supply-edit';
import { stockSheet } from '../views/stock-sheet';
import { command } from './command';
import { stockStandings } from './stock-reading';

export const stockListCommand = command({
  name: 'stock list',
  mode: 'reads',
  arguments: ['[ITEM...]'],
  options: { check: {} },
  run: (kit, words, { check = false }) => {
    const { site, calendar, at, say } = kit;
    const named = words.map(word => {
      const item = supplyNamed(site, word);
      if (item === undefined) throw new Refusal(unknownSupply(site, word));
      return item.id;
    });
    const all = stockStandings(kit, at);
    const standings = named.length === 0 ? all : all.filter(({ item }) => named.includes(item.id));
    const isWrong = standings.some(({ warnings }) => warnings.some(what => what !== 'expires-soon'));
    return {
      sheet: stockSheet(site, standings, calendar.zone, at, say),
      exit: check && isWrong ? EXIT.no : EXIT.done,
    };
  },
});
