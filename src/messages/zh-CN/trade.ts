import type { TradeWords } from '../words/trade';

const TYPES: TradeWords['type'] = {
  text: '文字',
  number: '数字',
  integer: '整数',
  boolean: '是否',
  enum: '选项',
  moment: '时刻',
  day: '日期',
};

export const trade: TradeWords = {
  activities: ({ site, n }) => `${site}：${n}项作业`,
  activity: ({ id, name }) => (id === name ? id : `${name}（${id}）`),
  added: ({ id, name }) => [
    `已添加作业 ${id === name ? id : `${name}（${id}）`}`,
    `登记：rounds log 区域 -a ${id}；让区域应做：rounds area edit 区域 -a ${id} --schedule 班次计划`,
  ],
  edited: id => `已修改作业 ${id}；以前的记录不变`,
  retired: id => `作业 ${id} 已停止使用，不再接受登记`,
  noFields: '没有自己的字段',
  agents: n => `${n}种药剂`,
  agent: ({ id, name }) => `${name}（${id}）`,
  kinds: ({ site, n }) => `${site}：${n}种区域类型`,
  kind: ({ id, name }) => (id === name ? id : `${name}（${id}）`),
  noKinds: '没有区域类型',
  type: TYPES,
  required: '必填',
  repeats: '沿用上次',
  masked: '打码保存',
  byDefault: value => `默认 ${value}`,
  onlyFor: kinds => `只用于 ${kinds}`,
  rule: ({ id, refuses, text, basis }) =>
    `${id} ${refuses ? '拒绝' : '标记'}：${text}${basis === undefined ? '' : `（${basis}）`}`,
  basis: text => `依据：${text}`,
  use: ({ what, range, basis, minutes }) =>
    `- ${what}：${range}${minutes === undefined ? '' : `，${minutes}`}（${basis}）`,
  also: words => `也叫：${words}`,
  head: {
    field: '字段',
    label: '名称',
    type: '类型',
    allowed: '可填',
    remark: '说明',
    ships: '自带',
    fields: '字段',
    areas: '区域数',
    stock: '原液',
    working: '使用浓度',
    minutes: '作用分钟',
    usual: '常规做法',
    basis: '依据',
    tier: '级别',
  },
  tier: { A: '高频接触', B: '封闭公共', C: '室外', Q: '隔离' },
  perTablet: milligrams => `每片 ${milligrams} mg`,
  undiluted: '直接使用',
};
