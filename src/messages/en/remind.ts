import type { RemindWords } from '../words/remind';

export const remind: RemindWords = {
  title: ({ site, at, n, all }) =>
    `${site}, ${at}: ${n} overdue${all > n ? ` (${all} altogether, the others were said before)` : ''}`,
  otherTitle: ({ site, at, n }) => `${site}, ${at}: ${n} to see to`,
  line: ({ area, name, activity, since, overdueBy }) =>
    `${[area, name].filter(Boolean).join(' ')}, ${activity}: due by ${since}, overdue by ${overdueBy}`,
  more: n => `and ${n} more: rounds overdue lists them all`,
  rest: 'rounds overdue lists them all',
  busy: 'busy: another process is writing; the reminder is left to the next run',
};
