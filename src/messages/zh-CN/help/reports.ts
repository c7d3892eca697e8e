import type { CommandHelp } from '../../words/help';

/** export, history, import, check, seal, demo. */
export const reports: Readonly<Record<string, CommandHelp>> = {
  export: {
    summary: '导出一天、几天或一个月的报表：CSV 供表格软件，JSON 供程序',
    options: {
      day: '哪一天：today（默认）、昨天、2026-11-22、-1',
      from: '第一天',
      to: '与 --from 同用：最后一天（默认今天）；单独用：存放文件的文件夹，文件名取自日期，供定时任务使用',
      month: '整月：2026-11',
      of: 'summary：每天每项应做一行（默认）；windows：每个当次一行；rounds：每条记录一行；findings：每条发现一行；stock：物资台账',
      format: 'csv 或 json；不写则看文件扩展名，否则为 csv',
      json: '同 --format json',
      output: '写入的文件，要么完整要么不写；不写则输出到标准输出',
      force: '覆盖已有文件',
      except: '除外的区域，可写多次',
      totals: '加一行合计、一行封签（汇总所依据的最新一行日志）',
      headings: 'site：表头用项目的语言（默认）；keys：与 JSON 的键相同',
      noBom: '不写字节顺序标记，供程序读取；表格软件需要它',
    },
    examples: [
      ['rounds export -o summary.csv', '把今天的汇总存成文件'],
      ['rounds export --month 2026-11 --totals -o november.csv', '一个月，带合计和封签'],
      ["rounds export 'kind:bin' --of rounds --day yesterday --format json", '昨天垃圾桶的记录，供程序读取'],
    ],
  },
  history: {
    summary: '查看已登记的记录，最近的在前',
    options: {
      from: '第一天（默认：还可以补录的最早一天）',
      to: '最后一天（默认今天）',
      except: '除外的区域，可写多次',
      by: '只看此人的',
      activity: '只看此项作业',
      note: '只看备注（或未能完成的原因）中含有这些字的',
      limit: '最多列多少条（默认 50）',
    },
    examples: [['rounds history 01-1-ST --from 2026-11-01', '一个楼梯间本月以来的记录']],
  },
  why: {
    summary: '说明判定的由来：班次计划的哪一版、起止时间、停用、看过哪些记录、适用哪条规则',
    options: {
      day: '哪一天（默认：此刻所在时段的那一天）',
      activity: '只看此项作业',
    },
    examples: [
      ['rounds why 01-1-ST', '是否超时，今天每个时段是什么状态'],
      ['rounds why 01-1-ST morning --day yesterday', '昨天早上那次为什么不算'],
    ],
  },
  diff: {
    summary: '某一天事后补录或更正了什么、是谁做的、结果变了多少',
    options: {
      day: '哪一天（默认：最近一个已定报的日子）',
      from: '与这个时刻前录入的内容相比（默认：当天定报的时刻）',
      to: '截至这个时刻录入的内容（默认现在）',
      at: '两边都按这个时刻判断（默认同 --to）',
    },
    examples: [
      ['rounds diff --day 2026-11-22', '那天定报之后有哪些变动'],
      ["rounds diff --day today --from '2026-11-23 12:00'", '今天中午以后录入了什么'],
    ],
  },
  audit: {
    summary: '指出看起来像编造的记录，并按人、按天统计补录；只提示，不拦截',
    options: {
      day: '某一天',
      from: '第一天（默认：还可以补录的最早一天）',
      to: '最后一天（默认今天）',
      month: '整月：2026-11',
    },
    examples: [['rounds audit --month 2026-11', '看一个月']],
    more: ['提示只是值得一问，不是证据；每份报告下面都写明所用的尺度。'],
  },
  import: {
    summary: '把旧日志（CSV 或 JSON）导入还没有记录的项目',
    options: {
      map: '外来列的含义：area=Section；多列相连：at=Date+Time',
      set: '文件里没有的内容：activity=保洁',
      ignore: '文件中要略过的列',
      createAreas: '自动新增项目里没有的区域；从现在起才有应做',
      kind: '文件没有写明时，新区域的类型',
      dryRun: '只显示前几行读成什么样，不做改动',
    },
    examples: [
      [
        'rounds import old.csv --map area=Section --map at=Date+Time --set activity=保洁 --dry-run',
        '先看一看',
      ],
    ],
    more: [
      '列名可用中文或英文：区域、作业、完成时间（或日期和时间）、执行人、方式、药剂、浓度、作用时间、用量、备注、录入时间。',
      '每一行都合要求才会导入，否则一条也不导入。',
    ],
  },
  check: {
    summary: '检查全部数据并报告问题；一切正常时不输出',
    options: {
      against: '纸上的封签：核对截至那一条的日志是否仍是原样，可写多次',
      againstFile: '已交出的汇总文件：核对其中的每个封签，可写多次',
    },
    examples: [
      ['rounds check --against 4821:7KQ2-9M0C-XR4T', '核对纸上的封签'],
      ['rounds check --against-file summary-2026-11-22.csv', '核对已交出的汇总'],
    ],
    more: ['小写字母、写成 I 或 L 的 1、写成 O 的 0、漏写的连字符都能识别。'],
  },
  seal: {
    summary: '显示最新的封签，供抄在纸上：它能证明到目前为止的全部记录',
    examples: [['rounds seal --known-at "昨天 18:10"', '当时最新的封签']],
  },
  demo: {
    summary: '生成一个已运行数天的演示项目，供试用',
    options: {
      site: '建在哪个文件夹；不写则新建临时文件夹',
      days: '已运行多少天（默认 7）',
      seed: '换一个数字就换一批记录（默认 1）',
      overdue: '显示超时清单，而不是看板',
    },
  },
  patrol: {
    summary: '一天的巡更记录表：各点位的计划时间、实际时间和偏差',
    options: {
      day: '哪一天（默认今天）',
      format: '不要表格，输出 csv 或 json',
      output: '写入这个文件',
      force: '覆盖已有文件',
      headings: '表头用项目的语言（site），还是键名（keys）',
      noBom: '不加表格软件需要的文件头标记',
    },
    examples: [
      ['rounds patrol 东线 --day 昨天', '只看一条路线'],
      ['rounds patrol -o 巡更.csv', '用表格软件打开'],
    ],
  },
  'post list': {
    summary: '必须值守的岗位：空岗和缺员',
    options: { day: '哪一天（默认今天）' },
  },
};
