import { findingShowLines } from '../views/finding-show';
import { findingsSheet } from '../views/findings-sheet';
import { command } from './command';
import { findingNamed } from './finding-files';

export const findingShowCommand = command({
  name: 'finding show',
  mode: 'reads',
  arguments: ['ID'],
  options: {},
  run: (kit, [id = '']) => {
    const { at, site, store, calendar, say } = kit;
    const file = findingNamed(id, span => store.log(span));
    const around = { site, zone: calendar.zone, at, say };
    return {
      sheet: findingsSheet([file], around, 'rounds.finding-show/1'),
      text: findingShowLines(file, around),
    };
  },
});
