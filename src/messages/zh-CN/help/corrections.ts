import type { CommandHelp } from '../../words/help';

const reason = '原因；在终端上没写会询问';
const dryRun = '只说会怎样，不改动';

/** amend、void、undo、redo、waive、show。什么也不删除：每次更正都另记一条。 */
export const corrections: Readonly<Record<string, CommandHelp>> = {
  show: {
    summary: '一条记录的来龙去脉：谁、何时、改过什么、抵哪个时段',
    examples: [
      ['rounds show 1123-017', '最近的11月23日'],
      ['rounds show 20251123-017', '2025年的'],
    ],
  },
  amend: {
    summary: '更正一条记录：时间、执行人、各项字段',
    options: {
      at: '实际完成时间',
      doneBy: '实际执行人；--by 是更正的人',
      method: '方式：擦拭、拖拭、喷洒等',
      agent: '药剂：84消毒液、75%酒精等',
      strength: '浓度，按药剂的单位：mg/L，酒精为 %',
      contact: '作用分钟数',
      volume: '用量，升',
      set: '该作业的其他字段',
      unset: '去掉一个字段或备注',
      note: '改备注',
      reason,
    },
    examples: [
      ['rounds amend 1123-017 --strength 1000 --reason 看错标签', '改一个字段'],
      ['rounds amend 1123-017 --at 08:10 --done-by 李四 --reason 抄错单', '改时间和人'],
    ],
    more: ['登记时不收的，这里也不收；已封账的日期不能再改。'],
  },
  void: {
    summary: '作废没有做过的记录，不再计数；也可撤回豁免',
    options: { tour: '一条命令登记的全部；写其中任一编号', reason },
    examples: [
      ['rounds void 1123-017 1123-020 --reason 区域写错', '两条'],
      ['rounds void 1123-017..040 --reason 重复登记', '连续编号，照登记时的写法'],
      ['rounds void --tour 1123-017 --reason 重复登记', '整批'],
    ],
  },
  undo: {
    summary: '撤销自己最近的一条，先显示再撤销',
    options: { reason, dryRun },
    examples: [
      ['rounds undo --by 张三', '张三最近的一条'],
      ['rounds undo --dry-run', '只显示'],
      ['rounds undo --yes --reason 重复登记', '不再询问'],
    ],
    more: ['每撤销一次再往前一条；rounds redo 恢复最近撤销的一条。'],
  },
  redo: {
    summary: '恢复自己最近撤销的一条',
    options: { reason, dryRun },
    examples: [['rounds redo --yes --reason 原来没错', '撤销之后没有新记录时']],
  },
  waive: {
    summary: '事后豁免一个时段：不算应做，计入豁免',
    options: {
      day: '今天、昨天、-2、2026-11-22',
      activity: '哪项作业；区域有多项时要写',
      reason,
    },
    examples: [
      ['rounds waive 01-1-ST 上午 --reason 水管爆裂', '今天的'],
      ['rounds waive BIN-07 下午 --day 昨天 --reason 进不去', '昨天的'],
    ],
    more: ['撤回豁免：rounds undo，或用豁免的编号 rounds void。'],
  },
};
