import { trade } from './help/trade';
import type { HelpWords } from '../words/help';
import { corrections } from './help/corrections';
import { everyday } from './help/everyday';
import { findings } from './help/findings';
import { households } from './help/households';
import { keeping } from './help/keeping';
import { outside } from './help/outside';
import { reports } from './help/reports';
import { setup } from './help/setup';
import { supplies } from './help/supplies';

export const help: HelpWords = {
  tagline: '消毒与巡查记录：登记做了什么，查看哪里超时，交出日报。',
  titles: {
    usage: '用法：',
    arguments: '参数：',
    options: '选项：',
    common: '通用选项：',
    commands: '命令：',
    examples: '示例：',
  },
  choices: words => `（可选：${words.join('、')}）`,
  usageOptions: '[选项]',
  usageCommand: '[命令]',
  helpCommand: '查看某个命令的说明',
  common: {
    site: '项目所在文件夹；否则用 ROUNDS_SITE，否则向上找最近的 site.json，否则用本人的数据文件夹',
    lang: '显示语言：zh-CN 或 en',
    json: '输出 JSON（键名固定，供程序读取）',
    noColor: '不用颜色',
    help: '显示帮助',
    version: '显示版本',
    at: '按这个时刻判断：07:40、“昨天 18:10”、“20分钟前”或 ISO 时刻',
    knownAt: '只算这个时刻前录入的内容；没有 --at 时也按这个时刻判断',
    by: '经办人；否则用 ROUNDS_BY，否则用本机账号',
    wait: '别的进程正在写入时最多等多少秒（默认 10）',
    yes: '所有确认一律回答“是”',
    acceptClock: '本机时钟看起来不对也照常使用',
  },
  groups: {
    site: '项目设置',
    person: '人员',
    area: '区域及其应做项',
    schedule: '每天的时段',
    route: '巡更路线',
    post: '必须值守的岗位',
    rule: '拒收和标记的规则',
    finding: '发现的问题，直到整改',
    household: '居家隔离户',
    calendar: '停用的日子（假日、雨天）',
    cron: '无人值守的提醒和日报',
    stock: '物资的进出和结存',
    supply: '物资清单',
    activity: '作业及其字段',
    agent: '药剂的浓度范围和注意事项',
    kind: '区域类型和常规做法',
  },
  sections: {
    '每天：': ['log', 'overdue', 'board', 'history', 'remind'],
    '查证与更正：': ['why', 'show', 'amend', 'void', 'undo', 'redo', 'waive', 'diff', 'audit'],
    '报表：': ['export', 'patrol', 'post', 'finding'],
    '物资：': ['stock', 'supply', 'dilute'],
    '隔离、节假日、级别：': ['household', 'calendar', 'level'],
    '设置：': [
      'init',
      'site',
      'person',
      'area',
      'schedule',
      'route',
      'rule',
      'activity',
      'agent',
      'kind',
      'import',
      'cron',
      'completion',
      'demo',
    ],
    '保管：': ['check', 'seal', 'backup', 'restore', 'doctor'],
  },
  commands: {
    ...everyday,
    ...corrections,
    ...setup,
    ...reports,
    ...supplies,
    ...outside,
    ...keeping,
    ...trade,
    ...findings,
    ...households,
  },
  footer: [
    "`rounds help log` 查看某个命令的说明。区域可用编号（01-1-ST）、通配（'01-*-ST'）、范围（BIN-01..24）、kind:stairwell、building:3、owner:姓名、tag:标签、@overdue、@open 或唯一的名称来选，可同时写几个。",
  ],
};
