import { routesSheet } from '../views/route-sheet';
import { command } from './command';

export const routeListCommand = command({
  name: 'route list',
  mode: 'reads',
  arguments: [],
  options: {},
  run: ({ site, say }) => ({ sheet: routesSheet(site, site.routes ?? [], say, 'rounds.route-list/1') }),
});
