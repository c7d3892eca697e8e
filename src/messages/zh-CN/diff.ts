import type { DiffWords } from '../words/diff';

export const diff: DiffWords = {
  title: ({ site, day, from, to, isFinal }) =>
    `${site} ${day}：${isFinal ? `定报（${from}）之后` : `${from} 之后`}、截至 ${to} 录入的变动`,
  none: '没有补录，也没有更正。',
  provisional: ({ site, day, finalAt }) =>
    `${site} ${day} 要到 ${finalAt} 才定报，谈不上定报之后的变动。要从别的时刻比起，请加 --from 时刻。`,
  what: {
    added: '录入',
    blocked: '录入受阻',
    voided: '作废',
    restored: '恢复',
    amended: '更正',
    waived: '豁免',
    unwaived: '撤销豁免',
    setup: '改动设置',
  },
  heading: { what: '变动', who: '经办人' },
  recordedBy: ({ by, account }) => `${by}（账号 ${account}）`,
  field: ({ id, field, before, after }) =>
    `${id}${id === '' ? '' : ' '}${field}${before === null && after === null ? '' : `：${before ?? '无'} → ${after ?? '无'}`}`,
  windows: n => `${n}个当次的状态变了：`,
  window: ({ area, slot, before, after }) => `  ${area} ${slot}：${before} → ${after}`,
  unlisted: '未列入',
  more: n => `  另有${n}个`,
  counts: changed => `计数：${changed.map(c => `${c.name} ${c.before} → ${c.after}`).join('，')}`,
  sameCounts: '各项计数没有变化。',
};
