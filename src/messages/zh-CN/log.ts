import type { LogWords } from '../words/log';

export const log: LogWords = {
  saved: ({ ids, n, at, by }) => `已保存 ${ids}：${by} ${at}${n === 0 ? '' : ` 共${n}条`}`,
  already: ({ ids }) => `先前已保存为 ${ids}，没有重复登记`,
  dry: ({ n, at, by }) => `将登记 ${by} ${at}${n === 0 ? ' 到场受阻' : ` 共${n}条`}；本次未保存`,
  done: ({ slot, n, areas }) => `  按时（${slot}）：${n}个 ${areas}`,
  late: ({ slot, n, areas, minutes }) => `  迟到${minutes}（${slot}）：${n}个 ${areas}`,
  extra: {
    outside: ({ n, areas }) => `  额外，此刻不在任何时段内：${n}个 ${areas}`,
    'not-owed': ({ n, areas }) => `  额外，这一时段不用做：${n}个 ${areas}`,
    closed: ({ n, areas }) => `  额外，当时已停用：${n}个 ${areas}`,
    waived: ({ n, areas }) => `  额外，这一时段已豁免：${n}个 ${areas}`,
    'already-covered': ({ n, areas }) => `  额外，这一时段先前已做：${n}个 ${areas}`,
    incident: ({ n, areas }) => `  按事故登记，不抵任何时段：${n}个 ${areas}`,
    'no-duty': ({ n, areas }) => `  额外，这里没有这项应做：${n}个 ${areas}`,
  },
  blocked: ({ area, reason }) => `  受阻，不算完成：${area}（${reason}）`,
  backfilled: '  录入较晚，已标为补录',
  stillOpen: ({ building, n, areas }) =>
    `  ${building}${/\d$/.test(building) ? '栋' : ''}还有${n}个待做：${areas}`,
  assumed: {
    yesterday: at => `按昨天理解：${at}`,
    'first-of-two': at => `这个钟点出现两次，取第一次：${at}`,
    'after-gap': at => `这个钟点被拨过，取${at}`,
  },
  more: n => `等，另有${n}个`,
  refusedLine: ({ line, why }) => `第${line}行未保存：${why}`,
  pick: '做了哪些？输入文字可筛选，回车勾选',
  picked: n => `选好了：登记${n}个`,
  who: '谁做的？',
  nothingPicked: '没有勾选任何区域，未保存任何内容。',
  asLast: fields => `与上次相同：${fields.join('、')}`,
  flagged: ({ id, text, basis }) => `已标记 ${id}：${text}${basis === undefined ? '' : `（${basis}）`}`,
  askField: ({ label, unit }) => `${label}${unit === undefined ? '' : `（${unit}）`}？`,
  unfilled: '没有补全方式和药剂：这些区域的类型各不相同；请写明，或按类型分开登记',
  nothingOpen: '现在没有待做或超时的区域。要登记额外的一次，请写出区域：rounds log 01-1-ST',
};
