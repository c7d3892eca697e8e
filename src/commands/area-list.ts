import { areasSheet } from '../views/area-sheet';
import { command } from './command';
import { areasOf } from './reading';

export const areaListCommand = command({
  name: 'area list',
  mode: 'reads',
  arguments: ['[SELECTOR...]'],
  options: { retired: {} },
  run: (kit, selectors, { retired = false }) => {
    const { site, calendar, at, say } = kit;
    const areas = areasOf(kit, selectors, at, retired);
    return { sheet: areasSheet(areas, { site, zone: calendar.zone, at, say }) };
  },
});
