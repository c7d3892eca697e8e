import type { FindingWords } from '../words/findings';

export const findings: FindingWords = {
  severity: { minor: 'minor', major: 'major', critical: 'critical' },
  line: ({ id, areas, text, severity, due, owner, overdueBy }) =>
    [
      `${['Finding', id, areas].filter(Boolean).join(' ')}: ${text} (${severity}`,
      ...(owner === undefined ? [] : [owner]),
      ...(due === undefined ? [] : [`due ${due}`]),
      ...(overdueBy === undefined ? [] : [`overdue by ${overdueBy}`]),
    ].join(', ') + ')',
  headings: { at: 'Noticed at', by: 'Noticed by', due: 'Due', note: 'How resolved', overdue: 'Overdue' },
  status: { open: 'open', overdue: 'overdue', resolved: 'resolved' },
  title: ({ site, at, open, overdue }) => `${site}, findings as of ${at}: ${open} open, ${overdue} overdue`,
  none: ({ site, at }) => `${site}, ${at}: no finding is open.`,
  resolved: ({ id, text, by }) => `Finding ${id} is resolved by ${by}: ${text}`,
  reopened: ({ id, text }) => `Finding ${id} is open again: ${text}`,
  noticed: ({ at, by }) => `noticed ${at} by ${by}`,
  resolvedIs: ({ at, by, note }) => `resolved ${at} by ${by}${note === undefined ? '' : `: ${note}`}`,
};
