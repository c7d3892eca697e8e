import { kindsSheet } from '../views/kind-sheet';
import { command } from './command';

export const kindListCommand = command({
  name: 'kind list',
  mode: 'reads',
  arguments: [],
  options: {},
  run: ({ site, say }) => ({ sheet: kindsSheet(site, say) }),
});
