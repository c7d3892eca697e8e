import type { OverdueWords } from '../words/overdue';

export const overdue: OverdueWords = {
  title: ({ site, at, n }) => `${site}, ${at}: ${n} overdue`,
  none: ({ site, at }) => `${site}, ${at}: nothing is overdue.`,
  never: 'never',
};
