import { agentsSheet } from '../views/agent-sheet';
import { command } from './command';

export const agentListCommand = command({
  name: 'agent list',
  mode: 'reads',
  arguments: [],
  options: {},
  run: ({ say }) => ({ sheet: agentsSheet(say) }),
});
