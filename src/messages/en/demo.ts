import type { DemoWords } from '../words/demo';

export const demo: DemoWords = {
  made: ({ folder, areas, rounds, days }) =>
    `A made-up site lies in ${folder}: ${areas} areas, ${rounds} rounds of ${days === 1 ? '1 day' : `${days} days`}. Go on with:`,
  shows: 'And besides:',
  refused: 'Tried, and refused as it should be:',
};
