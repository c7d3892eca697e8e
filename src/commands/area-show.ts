import { Refusal } from '../problem';
import { areaSheet } from '../views/area-show-sheet';
import { command } from './command';
import { areasOf } from './reading';

export const areaShowCommand = command({
  name: 'area show',
  mode: 'reads',
  arguments: ['AREA'],
  options: {},
  run: (kit, [word = '']) => {
    const { site, calendar, at, say } = kit;
    const [area, ...others] = areasOf(kit, [word], at, { includeRetired: true });
    if (area === undefined) throw new Refusal({ kind: 'nothing-selected', selector: word, near: [] });
    if (others.length > 0) {
      const matches = [area, ...others].slice(0, 3).map(({ code }) => code);
      throw new Refusal({ kind: 'ambiguous', what: 'area', value: word, matches });
    }
    return { sheet: areaSheet(area, { site, zone: calendar.zone, at, say }) };
  },
});
