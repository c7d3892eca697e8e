import type { CalendarWords } from '../words/calendar';

export const calendar: CalendarWords = {
  title: ({ site, n }) => `${site}: ${n} ${n === 1 ? 'closure' : 'closures'} in force or to come`,
  none: ({ site }) => `${site}: nothing is closed.`,
  closed: ({ days, areas, reason }) => `closed on ${days}: ${areas} (${reason})`,
  opened: ({ days, areas }) => `open again on ${days}: ${areas}`,
};
