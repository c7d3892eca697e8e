import { EXIT } from '../exit';
import { overdueSheet } from '../views/overdue-sheet';
import { command } from './command';
import { areasOf, overdueAt } from './reading';

export const overdueCommand = command({
  name: 'overdue',
  mode: 'reads',
  arguments: ['[SELECTOR...]'],
  options: { check: {} },
  run: (kit, selectors, { check }) => {
    const { at, site, calendar, say } = kit;
    const all = overdueAt(kit, at);
    const named =
      selectors.length === 0 ? null : new Set(areasOf(kit, selectors, at).map(({ code }) => code));
    const lines = named === null ? all : all.filter(({ area }) => named.has(area));
    return {
      sheet: overdueSheet(site, lines, calendar.zone, at, say),
      exit: check && lines.length > 0 ? EXIT.no : EXIT.done,
    };
  },
});
