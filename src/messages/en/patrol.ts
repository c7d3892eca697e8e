import type { PatrolWords } from '../words/patrol';

const counted = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

export const patrol: PatrolWords = {
  n: 'No.',
  route: 'Route',
  checkpoint: 'Checkpoint',
  checkpoints: 'Checkpoints',
  inOrder: 'In order, minutes after the start',
  planned: 'Planned',
  actual: 'Actual',
  deviation: 'Deviation (min)',
  order: 'Order',
  state: 'Found',
  handling: 'Handling',
  by: 'Guard',
  least: 'Needed',
  present: 'Present',
  short: 'Missing',

  status: {
    normal: 'on time',
    early: 'early',
    late: 'late',
    missed: 'missed',
    pending: 'to come',
    overdue: 'overdue',
    closed: 'closed',
    waived: 'waived',
  },
  outOfOrder: 'out of order',
  normal: 'normal',
  abnormal: 'abnormal',
  title: ({ site, day, at }) => `${site}, patrols of ${day}, as of ${at}`,
  counts: ({ due, passed, normal, early, late, missed, pending }) =>
    `${due} due: ${passed} passed (${normal} on time, ${early} early, ${late} late), ${missed} missed, ${pending} to come`,
  quality: ({ rate, outOfOrder, abnormal }) =>
    `${rate === null ? '' : `passed ${rate}%, `}${outOfOrder} out of order, ${abnormal} abnormal`,
  noRoutes: "no route yet; lay one out: rounds route set EAST 'CP-01..08' --schedule patrol",
  nothing: day => `no patrol is owed on ${day}`,
  routesTitle: ({ site, n }) => `${site}, ${counted(n, 'route')}`,
  routeSet: ({ id, n, schedule }) => `route ${id}: ${counted(n, 'checkpoint')} by the schedule ${schedule}`,
  begun: codes => `patrols are owed from now on: ${codes}`,
  routeRemoved: id => `route ${id} removed; its checkpoints owe their patrols as before`,

  postStatus: {
    manned: 'manned',
    short: 'too few',
    gap: 'gap',
    pending: 'to come',
    closed: 'closed',
    waived: 'waived',
  },
  postsTitle: ({ site, day, at }) => `${site}, posts on ${day}, as of ${at}`,
  postCounts: ({ posts, manned, short, gaps }) =>
    `${counted(posts, 'slot')}: ${manned} manned, ${short} with too few, ${gaps} not manned`,
  noPosts: 'no post must be manned; make one: rounds post set CODE --least guards=2 --least managers=2',
  people: ({ role, n }) => `${role} ${n}`,
  postSet: ({ codes, least }) =>
    least === '' ? `${codes}: need not be manned any more` : `${codes}: at least ${least} at any time`,
};
