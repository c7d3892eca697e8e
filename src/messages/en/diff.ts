import type { DiffWords } from '../words/diff';

export const diff: DiffWords = {
  title: ({ site, day, from, to, isFinal }) =>
    `${site}, day ${day}: recorded ${isFinal ? `since it was final (${from})` : `after ${from}`}, up to ${to}`,
  none: 'Nothing was entered or corrected.',
  provisional: ({ site, day, finalAt }) =>
    `${site}, day ${day} is not final before ${finalAt}: nothing can have changed since. --from MOMENT compares from any moment.`,
  what: {
    added: 'entered',
    blocked: 'entered as blocked',
    voided: 'voided',
    restored: 'brought back',
    amended: 'amended',
    waived: 'waived',
    unwaived: 'waiver taken back',
    setup: 'setup changed',
  },
  heading: { what: 'What', who: 'Who' },
  recordedBy: ({ by, account }) => `${by} (account ${account})`,
  field: ({ id, field, before, after }) =>
    `${id}${id === '' ? '' : ' '}${field}${before === null && after === null ? '' : `: ${before ?? 'none'} -> ${after ?? 'none'}`}`,
  windows: n => (n === 1 ? '1 window stands otherwise:' : `${n} windows stand otherwise:`),
  window: ({ area, slot, before, after }) => `  ${area} ${slot}: ${before} -> ${after}`,
  unlisted: 'not listed',
  more: n => `  and ${n} more`,
  counts: changed => `Counts: ${changed.map(c => `${c.name} ${c.before} -> ${c.after}`).join(', ')}`,
  sameCounts: 'The counts are the same.',
};
