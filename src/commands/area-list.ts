import { areasSheet } from '../views/area-sheet';
import { command } from './command';
import { areasOf } from './reading';

export const areaListCommand = command({
  name: 'area list',
  mode: 'reads',
  arguments: ['[SELECTOR...]'],
  options: { except: { value: 'SELECTOR', many: true }, retired: {} },
  run: (kit, selectors, { except = [], retired: includeRetired = false }) => {
    const { site, calendar, at, say } = kit;
    const areas = areasOf(kit, selectors, at, { except, includeRetired });
    return { sheet: areasSheet(areas, { site, zone: calendar.zone, at, say }) };
  },
});
