import { nearest } from '../domain/near';
import { wordsOf } from '../domain/terms';
import { agentOf, AGENTS } from '../domain/trade';
import { Refusal } from '../problem';
import { agentSheet } from '../views/agent-sheet';
import { command } from './command';

export const agentShowCommand = command({
  name: 'agent show',
  mode: 'reads',
  arguments: ['AGENT'],
  options: {},
  run: ({ say }, [word = '']) => {
    const agent = agentOf(word);
    if (agent !== undefined) return { sheet: agentSheet(agent, say) };
    throw new Refusal({ kind: 'unknown', what: 'agent', value: word, near: nearest(word, wordsOf(AGENTS)) });
  },
});
