import type { RulesWords } from '../words/rules';

export const rules: RulesWords = {
  rule: '规则',
  severity: '处置',
  text: '问题',
  limits: '限值',
  basis: '依据',
  changed: '本项目修改',

  of: { off: '停用', warn: '标记', refuse: '拒收' },
  incident: '拒收，或按事故登记',
  bySite: '已修改',
  title: site => `${site} 规则`,
  set: id => `${id} 从现在起改变，此前登记的不变`,
};
