import type { PatrolWords } from '../words/patrol';

export const patrol: PatrolWords = {
  n: '序号',
  route: '路线',
  checkpoint: '点位编号',
  checkpoints: '点位数',
  inOrder: '巡查顺序（开始后分钟数）',
  planned: '计划时间',
  actual: '实际时间',
  deviation: '偏差（分）',
  order: '顺序',
  state: '情况',
  handling: '处理',
  by: '巡逻人',
  least: '应到',
  present: '实到',
  short: '缺员',

  status: {
    normal: '正常',
    early: '早到',
    late: '迟到',
    missed: '漏巡',
    pending: '待巡',
    overdue: '超时未到',
    closed: '停用',
    waived: '免做',
  },
  outOfOrder: '顺序有误',
  normal: '正常',
  abnormal: '异常',
  title: ({ site, day, at }) => `${site} ${day} 巡更记录表，截至 ${at}`,
  counts: ({ due, passed, normal, early, late, missed, pending }) =>
    `应巡 ${due}，已巡 ${passed}（正常 ${normal}、早到 ${early}、迟到 ${late}），漏巡 ${missed}，待巡 ${pending}`,
  quality: ({ rate, outOfOrder, abnormal }) =>
    `${rate === null ? '' : `到位率 ${rate}%，`}顺序有误 ${outOfOrder}，异常 ${abnormal}`,
  noRoutes: "还没有巡更路线；建一条：rounds route set 东线 'CP-01..08' --schedule patrol",
  nothing: day => `${day} 没有应巡的点位`,
  routesTitle: ({ site, n }) => `${site} ${n}条巡更路线`,
  routeSet: ({ id, n, schedule }) => `路线 ${id}：${n}个点位，班次 ${schedule}`,
  begun: codes => `从现在起应巡：${codes}`,
  routeRemoved: id => `已删除路线 ${id}；各点位照旧应巡`,

  postStatus: {
    manned: '在岗',
    short: '缺员',
    gap: '空岗',
    pending: '未到',
    closed: '停用',
    waived: '免做',
  },
  postsTitle: ({ site, day, at }) => `${site} ${day} 岗位值守，截至 ${at}`,
  postCounts: ({ posts, manned, short, gaps }) =>
    `共 ${posts} 班：在岗 ${manned}，缺员 ${short}，空岗 ${gaps}`,
  noPosts: '还没有必须值守的岗位；设一个：rounds post set 编号 --least 秩序员=2 --least 管理人员=2',
  people: ({ role, n }) => `${role} ${n}人`,
  postSet: ({ codes, least }) =>
    least === '' ? `${codes}：不再要求值守` : `${codes}：任何时候至少 ${least}`,
};
