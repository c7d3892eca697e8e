import type { CommandHelp } from '../../words/help';

const owner = '唯一的责任人；有人员名单时须在名单上';
const people = '人数（默认 1）';
const channel = '联系方式：wechat 微信、phone 电话、door 上门';

/** household, calendar. */
export const households: Readonly<Record<string, CommandHelp>> = {
  'household list': {
    summary: '居家隔离户一览，核对有没有漏管的',
    options: {
      all: '已结束的也列出',
      reveal: '显示户号；不写则这里和别处都只显示代号',
      check: '有户没有责任人或缺应做项时退出码为 1',
    },
    examples: [
      ['rounds household list', '今日已做和应做、超时、责任人'],
      ['rounds household list --reveal', '带户号，给上门的人'],
    ],
  },
  'household add': {
    summary: '一户开始隔离：门口消毒、垃圾、每天两次联系测温从此应做',
    options: {
      owner,
      people,
      start: '第一天（默认今天）',
      days: '天数（默认 14）',
      end: '解除的日期（这一天起不再隔离）',
      reason: '不是14天的原因',
      channel,
      code: '代号（默认 Q-001、Q-002 依次编）',
    },
    examples: [
      ['rounds household add 3-2-501 --owner 张三 --people 3 --channel 微信', '从今天起14天'],
      ['rounds household add 3-2-502 --owner 张三 --start -2', '两天前已开始'],
    ],
    more: [
      '登记时写代号和作业：rounds log Q-001 -a 隔离户服务。',
      '户号存于 site.json 及日志中的设置记录，文件仅本账号可读。',
    ],
  },
  'household edit': {
    summary: '换责任人，改人数或联系方式',
    options: { owner, people, channel },
    examples: [['rounds household edit Q-001 --owner 李四', '由李四接手']],
  },
  'household extend': {
    summary: '延长隔离',
    options: { until: '解除的日期（这一天起不再隔离）', reason: '原因' },
    examples: [['rounds household extend Q-001 --until 2026-12-20 --reason 密接延长', '应做到那一天']],
  },
  'household release': {
    summary: '解除隔离：不再有应做项',
    options: { on: '从哪一天起（默认今天）', notice: '解除通知单编号', reason: '提前解除的原因' },
    examples: [
      ['rounds household release Q-001 --notice 2026-031', '期满'],
      ['rounds household release Q-001 --notice 2026-031 --reason 转院', '提前'],
    ],
  },
  'household import': {
    summary: '从表格导入隔离户；同一个文件导入两次，没有变化',
    options: {
      map: '外来的列对应什么：room=房间',
      ignore: '不要的列',
      dryRun: '只说明会改什么，不保存',
    },
    more: [
      '列名（顺序不限）：户号、责任人、人数、开始、结束、天数、联系方式、代号、原因。',
      '有一行不合要求就整个不导入；每个有问题的行都指出行号。',
    ],
    examples: [['rounds household import 隔离户.csv --dry-run', '先看一看']],
  },
  'calendar list': {
    summary: '哪些日子停用，没有应做项',
    options: { all: '已过去的也列出' },
  },
  'calendar close': {
    summary: '某一天或几天停用：假日、下雨',
    options: { kind: '只停用这一类型的区域，可写多次', reason: '原因；各报表都会显示' },
    examples: [
      ['rounds calendar close 2027-02-06..2027-02-08 --reason 春节', '三天，整个项目'],
      ['rounds calendar close 明天 --kind 主干道 --reason 下雨', '不喷洒道路'],
    ],
    more: ['在这些日子里开始的时段免做。也可指定区域：rounds calendar close 日期 区域。'],
  },
  'calendar open': {
    summary: '停用的日子又要做；已过去的不变',
    options: { kind: '只恢复这一类型的区域，可写多次' },
    examples: [['rounds calendar open 2027-02-08', '假期最后一天照常']],
  },
};
