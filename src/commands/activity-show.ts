import { activityOf, activityWords } from '../domain/activities';
import { nearest } from '../domain/near';
import { Refusal } from '../problem';
import { activitySheet } from '../views/activity-sheet';
import { command } from './command';

export const activityShowCommand = command({
  name: 'activity show',
  mode: 'reads',
  arguments: ['ACTIVITY'],
  options: {},
  run: ({ site, say }, [word = '']) => {
    const activity = activityOf(site, word);
    if (activity !== undefined) return { sheet: activitySheet(site, activity, say) };
    const near = nearest(word, activityWords(site));
    throw new Refusal({ kind: 'unknown', what: 'activity', value: word, near });
  },
});
