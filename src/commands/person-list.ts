import { peopleSheet } from '../views/people-sheet';
import { command } from './command';

export const personListCommand = command({
  name: 'person list',
  mode: 'reads',
  arguments: [],
  options: {},
  run: ({ site, calendar, say }) => ({ sheet: peopleSheet(site, site.people, calendar.zone, say) }),
});
