import type { CommandHelp } from '../../words/help';

/** log, overdue, board. */
export const everyday: Readonly<Record<string, CommandHelp>> = {
  log: {
    summary: '登记做了什么：一条命令登记一整趟',
    options: {
      activity: '作业；不写则取这些区域共同的作业',
      at: '完成的时间；不写则为现在。07:40、“昨天 18:10”、“20分钟前”',
      except: '除外；写成 区域=原因 则记为到场受阻',
      method: '方式：擦拭、拖拭、喷洒等',
      agent: '药剂：84消毒液、75%酒精等',
      strength: '浓度，按药剂的单位：mg/L，酒精为 %',
      contact: '作用分钟数',
      volume: '用量（升）',
      set: '作业的其他字段',
      note: '备注',
      blocked: '到场受阻的原因；有记录，不算完成',
      finding: '发现的问题',
      severity: '程度：minor 一般（默认）、major 较重、critical 严重',
      findingDue: '整改期限：日期、时间，或发现后多久（24h）',
      findingOwner: '整改责任人',
      reason: '迟录的原因；超过 24 小时前做的必须写',
      id: '防重复的键：同一个键登记两次只算一条',
      incident: '确已发生的危险操作，按事故登记，不抵任何时段',
      newPerson: '把这个名字加入人员名单',
      dryRun: '只说明会登记什么，不写入',
    },
    examples: [
      ['rounds log 01-1-ST --by 张三', '一个区域，现在'],
      ["rounds log '01-*-ST..03-*-ST' --by 张三 --at 08:10 --except 02-2-ST=电梯检修", '一趟，其中一个受阻'],
      ['rounds log 02-2-ST --by 张三 --blocked 电梯检修', '到场受阻，没有做成'],
      [
        'rounds log BIN-07 --by 张三 --finding 桶盖破损 --severity 较重 --finding-due 明天',
        '发现问题，明天之内整改',
      ],
      ['rounds log - < tours.txt', '从标准输入逐行登记，每行落盘后即答复'],
    ],
  },
  overdue: {
    summary: '哪里超时，最久的在前',
    options: { except: '除外的区域，可写多次', check: '有超时则退出码为 1' },
    examples: [['rounds overdue building:3', '只看3栋']],
  },
  board: {
    summary: '当天看板，逐个时段',
    options: {
      day: '今天、昨天、-2、2026-11-22',
      except: '除外的区域，可写多次',
      all: '连按时、未到和免做的也列出',
    },
    examples: [['rounds board --day 昨天 --all', '昨天全部']],
  },
};
