import { schedulesSheet } from '../views/schedule-sheet';
import { command } from './command';

export const scheduleListCommand = command({
  name: 'schedule list',
  mode: 'reads',
  arguments: [],
  options: {},
  run: ({ site, calendar, at, say }) => ({ sheet: schedulesSheet(site, calendar, at, say) }),
});
