import { siteSheet } from '../views/site-sheet';
import { command } from './command';

export const siteShowCommand = command({
  name: 'site show',
  mode: 'reads',
  arguments: [],
  options: {},
  run: ({ site, folder, say }) => ({ sheet: siteSheet(site, folder, say) }),
});
