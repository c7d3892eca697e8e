import { nearest } from '../domain/near';
import { kindNamed } from '../domain/row-areas';
import { wordsOf } from '../domain/terms';
import { Refusal } from '../problem';
import { kindSheet } from '../views/kind-sheet';
import { command } from './command';

export const kindShowCommand = command({
  name: 'kind show',
  mode: 'reads',
  arguments: ['KIND'],
  options: {},
  run: ({ site, say }, [word = '']) => {
    const kind = kindNamed(site, word);
    if (kind !== undefined) return { sheet: kindSheet(site, kind, say) };
    const known = site.kinds.map(({ id }) => id);
    throw new Refusal({
      kind: 'unknown',
      what: 'kind',
      value: word,
      near: nearest(word, wordsOf(site.kinds)),
      known,
    });
  },
});
