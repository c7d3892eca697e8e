import { calendarSheet } from '../views/calendar-sheet';
import { command } from './command';

export const calendarListCommand = command({
  name: 'calendar list',
  mode: 'reads',
  arguments: [],
  options: { all: { short: 'a' } },
  run: ({ site, calendar, at, say }, _, { all = false }) => {
    const closures = site.closures
      .filter(({ to }) => all || to === undefined || to > at)
      .sort((a, b) => a.from - b.from);
    return { sheet: calendarSheet(site, closures, calendar.zone, at, say) };
  },
});
