import type { Concerned, CorrectionWords } from '../words/correction';

const things = ({ rounds, blocked, waivers, others }: Concerned): string =>
  [
    ...(rounds > 0 ? [`${rounds}条记录`] : []),
    ...(blocked > 0 ? [`${blocked}处受阻`] : []),
    ...(waivers > 0 ? [`${waivers}次豁免`] : []),
    ...(others > 0 ? [`${others}项登记`] : []),
  ].join('、');

const named = (facts: Concerned): string =>
  facts.areas === '' ? things(facts) : `${things(facts)}，${facts.areas}`;

export const correction: CorrectionWords = {
  voided: facts => `已作废 ${facts.ids}：${named(facts)}`,
  restored: facts => `已恢复 ${facts.ids}：${named(facts)}`,
  amended: ({ id, area }) => `已更正 ${id}（${area}）`,
  change: ({ what, from, to }) => `  ${what}：${from ?? '（无）'} → ${to ?? '（无）'}`,
  flag: value => (value ? '是' : '否'),
  waived: ({ id, area, slot, day }) => `已豁免 ${area} ${day} ${slot}时段（${id}）`,
  reason: ({ by, reason }) => `  ${by}：${reason}`,
  nowStands: ({ standing, slot, day, n, areas }) => `  现为${standing}（${day} ${slot}）：${n}个 ${areas}`,
  nothingSaved: '没有保存任何内容',
  willUndo: what => `最近一条：${what}`,
  willRedo: what => `最近一次撤销的：${what}`,
  askUndo: '要撤销吗？',
  askRedo: '要恢复吗？',
  whyCorrected: '为什么更正？',
  entry: {
    rounds: facts => `${facts.at} 的${things(facts)}（${facts.ids}：${facts.areas}）`,
    void: facts => `作废 ${facts.ids}（${facts.areas}）`,
    restored: facts => `恢复 ${facts.ids}（${facts.areas}）`,
    other: ({ id, what, at }) => `${at} 的${what}（${id}）`,
    amendment: ({ id, area }) => `更正 ${id}（${area}）`,
    waiver: ({ id, area, slot, day }) => `豁免 ${area} ${day} ${slot}时段（${id}）`,
  },
  story: {
    title: ({ id, what }) => `${id}：${what}`,
    what: {
      round: '记录',
      blocked: '受阻',
      waiver: '豁免',
      finding: '发现',
      resolution: '整改',
      stock: '物资出入',
      correction: '更正',
    },
    step: {
      recorded: '登记',
      blocked: '受阻',
      waived: '豁免',
      voided: '作废',
      restored: '恢复',
      amended: '更正',
    },
    heads: { when: '录入时间', what: '经过', who: '谁', why: '原因' },
    field: (what, value) => `${what}：${value}`,
    undo: '（撤销）',
    redo: '（恢复撤销）',
    who: (by, account) => (by === account ? by : `${by}（账号 ${account}）`),
    covers: ({ slot, day, standing }) => `对应 ${day} ${slot}时段：${standing}`,
    coversNothing: {
      voided: '不抵任何时段：已作废',
      incident: '不抵任何时段：按危险操作记录在案',
      outside: '不抵任何时段：不在任何时段内',
      'not-owed': '不抵任何时段：这一时段当时还不用做',
      closed: '不抵任何时段：区域当时停用',
      waived: '不抵任何时段：这一时段已豁免',
      'already-covered': '不抵任何时段：这一时段之前已有记录',
      'no-duty': '不抵任何时段：这里没有应做的作业',
    },
    line: seal => `所在行的封签：${seal}`,
    holds: { yes: '有效', voided: '已撤回' },
    concerns: ids => `涉及 ${ids}`,
  },
};
