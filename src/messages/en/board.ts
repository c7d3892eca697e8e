import type { BoardWords } from '../words/board';

export const board: BoardWords = {
  title: ({ site, day, at, provisional }) =>
    `${site}, day ${day}, as of ${at}${provisional ? ' (provisional)' : ''}`,
  counts: c =>
    [
      `${c.owed} owed: ${c.done} on time, ${c.late} late, ${c.missed} missed, ${c.overdue} overdue, ${c.open} open, ${c.upcoming} upcoming`,
      ...(c.extra > 0 ? [`${c.extra} extra`] : []),
      ...(c.backfilled > 0 ? [`${c.backfilled} back-filled`] : []),
      ...(c.closed > 0 ? [`${c.closed} closed`] : []),
      ...(c.waived > 0 ? [`${c.waived} waived`] : []),
    ].join('; '),
  rate: ({ rate, onTimeRate }) =>
    rate === null ? '' : `Rate ${rate.toFixed(1)} %, on time ${(onTimeRate ?? 0).toFixed(1)} %`,
  calm: 'Nothing is open, overdue, late or missed.',
  none: 'Nothing is owed on this day.',
  lateBy: minutes => `late by ${minutes}`,
  overdueBy: minutes => `overdue by ${minutes}`,
  extra: n => `+${n} extra`,
  moreRows: n => `${n} more windows are on time, upcoming or excused: rounds board --all shows them`,
  moreConcerns: ({ n, list }) => `and ${n} more: ${list}`,
};
