import type { CommandHelp } from '../../words/help';

const severity = '程度：minor 一般（默认）、major 较重、critical 严重';

/** finding. */
export const findings: Readonly<Record<string, CommandHelp>> = {
  'finding list': {
    summary: '发现而未整改的问题，超期的在前',
    options: { all: '已整改的也列出', except: '除外的区域，可写多次' },
    examples: [
      ['rounds finding list', '未整改的'],
      ['rounds finding list building:3 --all', '3栋发现过的全部问题'],
    ],
    more: ['未整改的也列在看板下方；超期的由 remind 提醒。'],
  },
  'finding show': {
    summary: '一条发现，从发现到整改',
    examples: [['rounds finding show 1123-017', '按编号']],
  },
  'finding add': {
    summary: '登记一个不是在作业中发现的问题；作业中发现的用 rounds log --finding',
    options: {
      text: '问题',
      severity,
      due: '整改期限：日期、时间，或发现后多久（24h）',
      owner: '整改责任人',
      at: '发现的时间；不写则为现在',
      except: '除外的区域，可写多次',
    },
    examples: [
      ['rounds finding add BIN-07 --text 桶盖破损 --severity 较重 --due 明天 --owner 王五', '明天之内整改'],
    ],
  },
  'finding resolve': {
    summary: '已整改',
    options: { note: '怎样整改的', at: '整改的时间；不写则为现在' },
    examples: [['rounds finding resolve 1123-017 --note 已换新盖', '按编号']],
  },
  'finding reopen': {
    summary: '其实没有整改好，重新打开；前后都留有记录',
    options: { reason: '原因' },
    examples: [['rounds finding reopen 1123-017 --reason 又坏了', '回到未整改']],
  },
};
