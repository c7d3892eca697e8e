import { EXIT } from '../exit';
import { householdsSheet } from '../views/household-sheet';
import { command } from './command';
import { householdsAt } from './household-known';

export const householdListCommand = command({
  name: 'household list',
  mode: 'reads',
  arguments: [],
  options: { all: { short: 'a' }, reveal: {}, check: {} },
  run: (kit, _, { all = false, reveal = false, check = false }) => {
    const { at, site, calendar, say } = kit;
    const lines = householdsAt(kit, at).filter(({ phase }) => all || phase !== 'over');
    const isUncovered = lines.some(({ gaps }) => gaps.length > 0);
    return {
      sheet: householdsSheet(lines, { site, zone: calendar.zone, at, say, reveal }),
      exit: check && isUncovered ? EXIT.no : EXIT.done,
    };
  },
});
