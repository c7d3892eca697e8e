import { EXIT } from '../exit';
import { overdueSheet } from '../views/overdue-sheet';
import { command } from './command';
import { codesOf, overdueAt } from './reading';

export const overdueCommand = command({
  name: 'overdue',
  mode: 'reads',
  arguments: ['[SELECTOR...]'],
  options: { except: { value: 'SELECTOR', many: true }, check: {} },
  run: (kit, selectors, { except = [], check }) => {
    const { at, site, calendar, say } = kit;
    const all = overdueAt(kit, at);
    const named = codesOf(kit, selectors, at, { except });
    const lines = named === null ? all : all.filter(({ area }) => named.has(area));
    return {
      sheet: overdueSheet(site, lines, calendar.zone, at, say),
      exit: check && lines.length > 0 ? EXIT.no : EXIT.done,
    };
  },
});
