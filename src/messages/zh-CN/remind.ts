import type { RemindWords } from '../words/remind';

export const remind: RemindWords = {
  title: ({ site, at, n, all }) =>
    `${site} ${at} 提醒：${n}项超时${all > n ? `（共${all}项超时，其余已提醒过）` : ''}`,
  otherTitle: ({ site, at, n }) => `${site} ${at} 提醒：${n}件事需要处理`,
  line: ({ area, name, activity, since, overdueBy }) =>
    `${[area, name, activity].filter(Boolean).join(' ')}：应在 ${since} 前完成，已超时${overdueBy}`,
  more: n => `另有${n}项，用 rounds overdue 查看全部`,
  rest: '用 rounds overdue 查看全部',
  busy: '另一个进程正在写入，这次提醒留到下次运行',
};
