import type { HouseholdWords } from '../words/households';

const CHANNELS: Readonly<Record<string, string>> = { wechat: '微信', phone: '电话', door: '上门' };

export const households: HouseholdWords = {
  headings: {
    code: '代号',
    room: '户号',
    people: '人数',
    start: '开始',
    end: '结束',
    day: '第几天',
    door: '门口消毒',
    waste: '垃圾',
    visit: '联系测温',
    problem: '待处理',
  },
  phase: { planned: '未开始', active: '隔离中', over: '已结束' },
  channel: id => CHANNELS[id] ?? id,
  title: ({ site, at }) => `${site} 隔离户 截至${at}（今日已做/应做）`,
  none: '没有隔离户。',
  proof: ({ active, planned, people, uncovered, overdue }) =>
    [
      `隔离中${active}户，无人负责或缺项${uncovered}户`,
      `共${people}人`,
      ...(overdue > 0 ? [`超时${overdue}户`] : []),
      ...(planned > 0 ? [`未开始${planned}户`] : []),
    ].join('；'),
  noOwner: '没有责任人',
  ownerGone: name => `${name}已离岗，请另定责任人`,
  noDuty: activities => `缺应做项：${activities}`,
  overdue: by => `超时${by}`,
  added: ({ code, owner, start, end, days, people }) =>
    `${code}：${start} 至 ${end} 隔离（${days}天），${people}人，责任人${owner}`,
  edited: ({ code, owner, people }) => `${code}：${people}人，责任人${owner}`,
  extended: ({ code, end, days }) => `${code}：延长至 ${end}（共${days}天）`,
  released: ({ code, day, notice }) => `${code}：${day} 解除隔离，通知单 ${notice}；此后不再有应做项`,
  codeName: code => `各处只显示代号 ${code}；查看户号：rounds household list --reveal`,
  imported: ({ file, added, changed, isDry }) =>
    `${file}：${isDry ? '将' : ''}新增${added}户，更改${changed}户`,
};
