import type { BoardWords } from '../words/board';

export const board: BoardWords = {
  title: ({ site, day, at, provisional }) => `${site} ${day} 截至${at}${provisional ? '（暂报）' : ''}`,
  counts: c =>
    [
      `应做${c.owed}：按时${c.done}，迟到${c.late}，漏做${c.missed}，超时${c.overdue}，待做${c.open}，未到${c.upcoming}`,
      ...(c.extra > 0 ? [`额外${c.extra}`] : []),
      ...(c.backfilled > 0 ? [`补录${c.backfilled}`] : []),
      ...(c.closed > 0 ? [`停用${c.closed}`] : []),
      ...(c.waived > 0 ? [`豁免${c.waived}`] : []),
    ].join('；'),
  rate: ({ rate, onTimeRate }) =>
    rate === null ? '' : `完成率${rate.toFixed(1)}%，按时率${(onTimeRate ?? 0).toFixed(1)}%`,
  calm: '没有待做、超时、迟到或漏做的区域。',
  none: '这一天没有应做的区域。',
  lateBy: minutes => `迟到${minutes}`,
  overdueBy: minutes => `超时${minutes}`,
  extra: n => `另有${n}次`,
  moreRows: n => `另有${n}项按时、未到或免做：rounds board --all 可全部列出`,
  moreConcerns: ({ n, list }) => `另有${n}项：用 ${list} 查看`,
};
