import type { LevelWords } from '../words/level';

const NAMES: Readonly<Record<string, string>> = {
  normal: '常态',
  enhanced: '加强',
  lockdown: '封控',
  holiday: '假期',
  'before-return': '返校前',
};

export const level: LevelWords = {
  name: id => NAMES[id] ?? id,
  heading: '级别',
  changes: '变动的班次计划',
  title: site => `${site} 防控级别`,
  inForce: from => (from === null ? '执行中' : `${from} 起执行`),
  planned: ({ level, from }) => `已安排：${from} 起${level}`,
  set: ({ level, from, schedules }) =>
    `${from} 起为${level}级别，${schedules} 个班次计划随之改变，此前应做的不变`,
};
