import type { ReportWords } from '../words/report';

export const report: ReportWords = {
  incident: '事故',
  flagged: ids => `标记 ${ids.join(' ')}`,
  inUnit: (label, unit) => `${label}（${unit}）`,
  total: provisional => (provisional ? '合计（暂报）' : '合计'),
  seal: '封签',
  provisional: day => `${day} 为暂报：当天最后一个时段尚未关闭`,
  toCome: last => `${last} 之后的日期还没有到，未列入`,
  corrected: ({ day, n, ids }) => `${day} 定报之后又有${n}条记录补录或更正（${ids}）`,
  waivedLater: ({ day, n, ids }) => `${day} 定报之后又有${n}次豁免或收回豁免（${ids}）`,
  more: n => `等，另有${n}条`,
  written: ({ file, n }) => `已写入 ${file}，共${n}行`,
  history: ({ site, from, to }) =>
    from === to ? `${site} ${from} 的记录` : `${site} ${from} 至 ${to} 的记录`,
  noHistory: '这段时间没有记录。',
  cut: ({ shown, all }) => `共${all}条，只列最近${shown}条；要看全部请加 --limit ${all}`,
  voided: ({ by, reason }) => `${by}作废：${reason}`,
  amended: ({ by, reason }) => `${by}更正：${reason}`,
  finding: text => `发现：${text}`,
  blocked: reason => `受阻：${reason}`,
  blockedAt: (clock, reason) => `受阻 ${clock} ${reason}`,
  excused: (standing, reason) => `${standing}：${reason}`,
};
