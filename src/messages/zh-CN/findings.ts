import type { FindingWords } from '../words/findings';

const severity = { minor: '一般', major: '较重', critical: '严重' } as const;

export const findings: FindingWords = {
  severity,
  line: ({ id, areas, text, severity: weight, due, owner, overdueBy }) =>
    [
      `${['发现', id, areas].filter(Boolean).join(' ')}：${text}（${severity[weight]}`,
      ...(owner === undefined ? [] : [owner]),
      ...(due === undefined ? [] : [`${due} 前整改`]),
      ...(overdueBy === undefined ? [] : [`已超期${overdueBy}`]),
    ].join('，') + '）',
  headings: { at: '发现时间', by: '发现人', due: '整改期限', note: '整改情况', overdue: '超期' },
  status: { open: '未整改', overdue: '超期', resolved: '已整改' },
  title: ({ site, at, open, overdue }) => `${site} 截至${at} 发现：未整改${open}项，其中超期${overdue}项`,
  none: ({ site, at }) => `${site} 截至${at} 没有未整改的发现。`,
  resolved: ({ id, text, by }) => `发现 ${id} 已由${by}整改：${text}`,
  reopened: ({ id, text }) => `发现 ${id} 重新打开：${text}`,
  noticed: ({ at, by }) => `${at} 由${by}发现`,
  resolvedIs: ({ at, by, note }) => `${at} 由${by}整改${note === undefined ? '' : `：${note}`}`,
};
