import type { CommandHelp } from '../../words/help';

const described = {
  name: '名称',
  kind: '区域类型；rounds kind list 可查看有哪些',
  building: '楼栋',
  unit: '单元',
  floor: '楼层',
  tag: '标签，之后可用 tag:标签 来选；可写多个',
  owner: '责任人',
};

/** init, site, person, area, schedule. */
export const setup: Readonly<Record<string, CommandHelp>> = {
  init: {
    summary: '建立一个项目（小区）',
    options: {
      site: '建在哪个文件夹；否则用 ROUNDS_SITE，否则用本人的数据文件夹',
      template: '模板：residential（默认）、hospital、school、empty',
      name: '项目名称',
      timezone: '项目所在时区，例如 Asia/Shanghai',
      dayStart: '一天从几点算起（默认 00:00）',
      lang: '项目所用语言：zh-CN 或 en',
    },
    examples: [
      ['rounds init', '缺什么就问什么'],
      ['rounds init --name 锦绣园 --timezone Asia/Shanghai --site ./jinxiu', '什么都不问'],
    ],
  },
  'site show': { summary: '查看项目设置和区域类型' },
  'site set': {
    summary: '修改设置：name、language、timezone、dayStart、backfillAfter、lateEntryDays',
    examples: [
      ['rounds site set backfillAfter 2h', '超过2小时才录入的算补录'],
      ['rounds site set dayStart 06:00', '只能在还没有记录时修改'],
    ],
  },
  'site rebuild': {
    summary: 'site.json 缺失或损坏时，根据日志重新生成',
    options: { force: 'site.json 没有问题也重新生成；尚未登记的手工修改会丢失' },
    examples: [['rounds site rebuild', '损坏的文件保留在旁边，文件名带日期']],
  },
  'person list': { summary: '查看人员名单' },
  'person add': {
    summary: '把人员列入名单；有了名单以后，名单外的姓名不予接受',
    options: { role: '岗位' },
    examples: [['rounds person add 张三 --role 保洁', '从现在起生效']],
  },
  'person retire': { summary: '人员离岗；以前登记的记录保留' },
  'area list': {
    summary: '查看区域及其应做项',
    options: { except: '除外的区域，可写多次', retired: '连已撤销的一起列出' },
    examples: [['rounds area list building:3', '只看3栋']],
  },
  'area show': { summary: '查看一个区域：历次应做项和停用' },
  'area add': {
    summary: '添加区域及其应做项；没写的按区域类型的默认',
    options: {
      ...described,
      activity: '做什么',
      schedule: '按哪个班次计划；rounds schedule list 可查看有哪些',
      since: '从何时起算应做（默认现在；只有还没有记录时才能填过去的时间）',
      until: '到何时为止',
    },
    examples: [
      ['rounds area add 01-1-ST --kind 楼梯间 --name 1栋1单元楼梯间 --building 1', '从现在起应做'],
      ['rounds area add GATE-1 --kind 岗亭 --schedule 每2小时 --since 明天', '从明天起应做'],
    ],
  },
  'area edit': {
    summary: '修改区域资料，或换一个班次计划',
    options: {
      ...described,
      schedule: '从 --effective 那天起改用的班次计划',
      activity: '区域有几项作业时指明哪一项；写新的作业就新增一项',
      effective: '班次计划从何时起改（默认明天）',
    },
    more: ['写空文字表示去掉，例如：--owner ""。'],
    examples: [['rounds area edit kind:岗亭 --schedule 每2小时 --effective 2026-12-01', '从12月起改']],
  },
  'area import': {
    summary: '从表格导入区域，一行一项应做；同一份文件再导入一次不会有变化',
    options: {
      map: '外来列的含义：code=房号',
      ignore: '文件中要略过的列',
      dryRun: '只说明会有哪些变化，不保存',
    },
    more: [
      '列名（顺序不限）：编号、名称、类型、楼栋、单元、楼层、标签、责任人、作业、班次、开始、结束。',
      '有一行不合要求就整份不导入；不合要求的每一行都会指出行号。',
    ],
    examples: [['rounds area import 区域表.csv --dry-run', '先看看会有哪些变化']],
  },
  'area retire': {
    summary: '撤销区域：不再有应做，历史记录保留',
    options: { effective: '从何时起（默认现在）' },
  },
  'area close': {
    summary: '暂时停用：电梯检修、放假等，期间不算应做',
    options: {
      all: '整个项目',
      reason: '原因，会写进报表',
      from: '从何时起（默认现在）',
      until: '到何时为止；不写就一直到恢复',
    },
    examples: [
      ['rounds area close 02-2-EB --reason 电梯检修', '一直到恢复'],
      ['rounds area close --all --reason 春节 --from 2027-02-06 --until 2027-02-08', '放假两天'],
    ],
  },
  'area reopen': {
    summary: '恢复停用的区域，取消计划中的停用，或重新启用已撤销的区域',
    options: { all: '整个项目', from: '从何时起（默认现在）；落在计划的停用之内则取消它' },
    examples: [
      ['rounds area reopen 02-2-EB', '从现在起恢复'],
      ['rounds area reopen 02-2-EB --from 2027-02-06', '原定那天开始的停用取消'],
    ],
  },
  'schedule list': { summary: '查看班次计划' },
  'schedule show': { summary: '查看一个班次计划的历次修改' },
  'schedule set': {
    summary: '建立班次计划，或从明天起修改',
    options: {
      slot: '一个时段，例如 下午=14:00-18:00 或 14:00-18:00-22:00（开始、应完成、截止）',
      every: '一个接一个的等长时段：2h',
      from: '第一个时段几点开始',
      until: '最后一个时段几点前完成',
      days: '只在这些日子：周一至周五、mon-fri',
      everyDays: '每隔几天一次，从 --starting 那天起',
      starting: '其中的第一天',
      effective: '从哪天起改（默认明天）',
    },
    examples: [
      ['rounds schedule set 每天两次 --slot 上午=06:00-10:00 --slot 下午=14:00-18:00', '两个时段'],
      ['rounds schedule set 每2小时 --every 2h --from 07:00 --until 21:00 --days 周一至周五', '工作日'],
    ],
  },
  level: {
    summary: '查看有哪些防控级别、现在执行哪一级；写上级别则改为那一级',
    options: {
      effective: '从哪天起执行（默认明天）',
      reason: '原因',
    },
    more: ['一个级别一次改动多个班次计划；normal（常态）把它们恢复原样。'],
    examples: [
      ['rounds level', '现在是哪一级'],
      ['rounds level enhanced --effective 2026-12-01', '从那天起每天多做几次'],
      ['rounds level normal', '从明天起恢复常态'],
    ],
  },
  'route list': { summary: '查看巡更路线和点位顺序' },
  'route set': {
    summary: '建立巡更路线，或重新排定',
    options: {
      name: '名称',
      schedule: '按哪个班次出巡（默认 patrol）',
      first: '开始后几分钟到第一个点位（默认 0）',
      step: '相邻点位相隔几分钟（默认 5）',
    },
    more: ['点位按书写顺序经过。'],
    examples: [["rounds route set 东线 'CP-01..08' --step 6 --first 10", '八个点位，相隔六分钟']],
  },
  'route remove': { summary: '删除路线，点位不变' },
  'post set': {
    summary: '设定岗位任何时候的最少人数；全为 0 则不再要求值守',
    options: {
      least: '某一角色的最少人数：秩序员=2、管理人员=2；可写多次',
      schedule: '班次（默认 shifts）',
    },
    examples: [['rounds post set G-1 --least 秩序员=2 --least 管理人员=2', '昼夜值守']],
  },
  'rule list': { summary: '登记时哪些拒收、哪些标记，各有什么依据' },
  'rule set': {
    summary: '本项目改用别的限值或依据',
    options: {
      severity: 'off（停用）、warn（标记）或 refuse（拒收）；原本拒收的不能放宽',
      limit: '规则里的一个数：strength=300；可写多次',
      basis: '依据，报表照此印出',
      reset: '恢复原样',
    },
    examples: [
      ['rounds rule set R21 --limit celsius=37.2 --basis 教育局要求', '发热线从严'],
      ['rounds rule set R16 --severity off', '本地要求道路喷洒'],
    ],
  },
};
