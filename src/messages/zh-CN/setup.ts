import { runsOf } from '../runs';
import type { SetupWords } from '../words/setup';

const DAYS = '一二三四五六日';
const until = (to: string | null) => (to === null ? '，直到恢复' : `至 ${to}`);
const rows = (added: number, changed: number) =>
  added + changed === 0 ? '没有新的内容' : `新增${added}个区域，修改${changed}个`;
/** `周一至周五`, `周六`. */
const dayOf = (day: number | undefined) => `周${DAYS.charAt(day ?? 0)}`;
const spanOf = (run: readonly number[]) =>
  run.length > 1 ? `${dayOf(run[0])}至${dayOf(run.at(-1))}` : dayOf(run[0]);

export const setup: SetupWords = {
  unnamed: '我的小区',
  ask: {
    name: '项目（小区）叫什么名称？',
    timezone: '在哪个时区？',
    template: '是什么样的场所？',
    kind: '是哪种区域？',
    reason: '为什么停用？',
    noZone: text => `没有时区 ${text}；请用时区名，例如 Asia/Shanghai`,
    noName: '项目要有名称',
  },
  made: ({ name, folder }) => `已建立项目“${name}”，位置：${folder}`,
  madeOf: ({ template, kinds, schedules, timezone, dayStart }) =>
    `模板“${template}”：${kinds}种区域类型，${schedules}个班次计划；时区 ${timezone}，每天从 ${dayStart} 算起`,
  next: ({ kind, site }) => [
    '接下来可以：',
    `  rounds area add 01-1-ST --kind ${kind} --name 1栋1单元楼梯间${site}   # 添加一个区域，或`,
    `  rounds area import 区域表.csv${site}   # 从表格一次导入`,
    `  rounds log 01-1-ST --by 姓名${site}   # 登记做了什么`,
    `  rounds overdue${site}   # 查看哪里超时`,
  ],

  settings: {
    name: '项目名称',
    language: '报表所用语言',
    timezone: '所有时间所在的时区',
    dayStart: '项目的一天从几点算起',
    backfillAfter: '完成后超过这个时长才录入的算补录',
    lateEntryDays: '最多可补录几天以前的记录',
  },
  siteTitle: ({ name, folder }) => `${name} ${folder}`,
  siteFoot: ({ template, areas, people, schedules }) =>
    `${areas}个区域，${people}名人员，${schedules}个班次计划；模板“${template}”`,
  kinds: names => `区域类型：${names}`,
  set: ({ key, from, to }) => `${key} 已由 ${from} 改为 ${to}，从现在起生效`,
  unchanged: what => `${what} 没有变化`,
  days: n => `${n}天`,

  people: ({ site, n }) => `${site} ${n}名人员`,
  nobody: '还没有人员名单，登记时任何姓名都可以用；建立名单：rounds person add 姓名',
  left: '离岗时间',
  personAdded: name => `${name} 已列入人员名单，从现在起生效`,
  personRetired: name => `${name} 已离岗，从现在起生效；以前登记的记录保留`,

  areas: ({ site, n }) => `${site} ${n}个区域`,
  noAreas: '还没有区域；添加：rounds area add 编号 --kind 类型',
  noDuties: '没有应做的作业',
  areaAdded: what => `已添加 ${what}`,
  owes: ({ activity, schedule, from }) => `${activity}，班次 ${schedule}，从 ${from} 起计`,
  firstWindow: ({ opens, due }) => `第一次应做：${opens} 开始，${due} 前完成`,
  areaEdited: codes => `已修改 ${codes}`,
  areaRetired: ({ codes, from }) => `${codes} 从 ${from} 起撤销，历史记录保留`,
  confirmRetire: ({ codes, n }) => `撤销${n}个区域（${codes}）？`,
  returned: ({ areas, from }) => `${areas} 从 ${from} 起重新启用；撤销期间开始的时段不算应做`,
  retiredSince: at => `${at} 起撤销`,
  wholeSite: '整个项目',
  closed: ({ areas, from, to, reason }) =>
    `${areas} 从 ${from} 起停用${until(to)}：${reason}；期间开始的时段不算应做`,
  closure: ({ from, to, reason, by }) => `${from} 起停用${until(to)}：${reason}（${by}）`,
  reopened: ({ areas, from }) => `${areas} 已恢复，从 ${from} 起重新计算`,
  cancelled: ({ areas, from, to, reason }) =>
    `${areas}：原定 ${from} 起${until(to)}的停用已取消（${reason}）`,
  imported: ({ file, added, changed }) => `${file}：${rows(added, changed)}`,
  newDuties: from => (from === null ? '新的应做项各从自己的起始时间起计' : `新的应做项从 ${from} 起计`),
  wouldImport: ({ file, added, changed }) => `${file}：${rows(added, changed)}（试运行，未保存）`,

  schedules: ({ site, n }) => `${site} ${n}个班次计划`,
  schedule: ({ id, areas }) => `${id} 用于${areas}个区域`,
  users: '区域数',
  noSchedules: '还没有班次计划；添加：rounds schedule set 编号 --slot 上午=06:00-10:00',
  weekdays: days => runsOf(days).map(spanOf).join('、'),
  everyDay: '每天',
  nextDay: time => `次日${time}`,
  overnight: slots => `跨到次日：${slots}`,
  everyDays: ({ days, starting }) =>
    days === 1 ? `自 ${starting} 起每天` : `自 ${starting} 起每${days}天一次`,
  fromTheBeginning: '最初',
  scheduleNew: id => `已建立班次计划 ${id}；对每个区域从其应做项的起始时间算起`,
  scheduleFrom: ({ id, from, until: to }) =>
    `班次计划 ${id} 已修改，从 ${from} 起生效${to === null ? '' : `，到 ${to} 下一次修改生效为止`}`,
};
