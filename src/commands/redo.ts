import { command } from './command';
import { REVERSAL_OPTIONS, reversed } from './undo';

export const redoCommand = command({
  name: 'redo',
  mode: 'writes',
  arguments: [],
  options: REVERSAL_OPTIONS,
  run: (kit, _, options) => reversed('redo', kit, options),
});
