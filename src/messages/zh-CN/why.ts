import type { WhyWords } from '../words/why';

export const why: WhyWords = {
  title: ({ area, activity, at }) => `${area}：${activity}，按 ${at} 判断`,
  overdue: ({ since, minutes, n, windows, more }) =>
    `  自 ${since} 起超时，已 ${minutes}：有${n}个当次过了期限，开始之后一直没有人来：` +
    `\n    ${windows.join('、')}${more > 0 ? `，另有${more}个` : ''}`,
  notOverdue: {
    'no-duty': '  不算超时：此刻这里没有应做',
    closed: '  不算超时：此刻正在停用；停用结束后，之前欠下的当次重新计算',
    'nothing-past': '  不算超时：过了期限的应做当次，开始之后都有人来过',
  },
  lastRound: at => (at === null ? '  最近一次：从未' : `  最近一次：${at}`),
  window: ({ day, slot, verdict }) => `${day} ${slot}：${verdict}`,
  times: ({ opens, due, closes }) => `${opens} 开始，${due} 到期，${closes} 关闭`,
  closedBy: {
    slot: '时段本身这样规定',
    'next-window': '此时下一个时段开始',
    'day-end': '次日到此结束',
    'next-duty': '此时改用别的班次计划',
  },
  revision: ({ schedule, number, from, slots }) =>
    `班次计划 ${schedule} 第${number}版，${from === null ? '一开始就生效' : `自 ${from} 起生效`}：${slots}`,
  owed: ({ since, until }) =>
    until === null
      ? `应做：自 ${since} 起有此应做，没有停用，也没有豁免`
      : `应做：自 ${since} 起、至 ${until} 止有此应做，没有停用，也没有豁免`,
  closed: ({ from, to, reason }) =>
    `不应做：${from} 起${to === null ? '停用，何时恢复未定' : `至 ${to} 停用`}（${reason}）`,
  waived: ({ by, reason }) => `不应做：${by}已豁免（${reason}）`,
  rounds: '看过的记录：',
  noRounds: '当次之内和前后都没有记录',
  round: ({ id, at, by }) => `${id} ${at} ${by}`,
  blocked: reason => `到场受阻，不算完成：${reason}`,
  recorded: at => `${at} 录入`,
  counts: {
    covers: '由这条完成',
    extra: '额外：此前已经完成',
    voided: '已作废，不计',
    'to-come': '晚于所问的时刻，不计',
    before: '之前最近的一条；那时还没有开始',
    after: '之后最早的一条；那时已经关闭',
    'not-owed': '额外：本来就不应做',
  },
  verdict: ({ number, why: reason, standing }) =>
    `适用第${number}条（共8条）：${reason}，所以是“${standing}”`,
  rule: {
    waived: '事后已豁免',
    closed: '开始时正在停用',
    done: '当次之内有记录，没有超过到期时间',
    late: '当次之内有记录，但超过了到期时间',
    upcoming: '还没有开始',
    missed: '已经关闭，没有人来过',
    open: '还没有人来，也还没有到期',
    overdue: '还没有人来，已过到期时间，尚未关闭',
  },
  unlisted: ({ opens, since, until }) =>
    `  不列入：它在 ${opens} 开始，而应做${until === null ? `自 ${since} 起` : `自 ${since} 起、至 ${until} 止`}`,
  noDuties: '这个区域没有应做项。',
  noWindows: ({ day, schedules }) => `  班次计划 ${schedules} 在 ${day} 没有时段`,
};
