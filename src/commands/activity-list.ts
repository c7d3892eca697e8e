import { activitiesSheet } from '../views/activity-sheet';
import { command } from './command';

export const activityListCommand = command({
  name: 'activity list',
  mode: 'reads',
  arguments: [],
  options: {},
  run: ({ site, say }) => ({ sheet: activitiesSheet(site, say) }),
});
