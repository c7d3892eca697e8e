import type { OverdueWords } from '../words/overdue';

export const overdue: OverdueWords = {
  title: ({ site, at, n }) => `${site} ${at} 共${n}项超时`,
  none: ({ site, at }) => `${site} ${at} 没有超时。`,
  never: '从未',
};
