import { suppliesSheet } from '../views/supplies-sheet';
import { command } from './command';

export const supplyListCommand = command({
  name: 'supply list',
  mode: 'reads',
  arguments: [],
  options: {},
  run: ({ site, say }) => ({ sheet: suppliesSheet(site, site.supplies ?? [], say) }),
});
