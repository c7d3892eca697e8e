import type { RulesWords } from '../words/rules';

export const rules: RulesWords = {
  rule: 'Rule',
  severity: 'Severity',
  text: 'What is wrong',
  limits: 'Limits',
  basis: 'Basis',
  changed: 'Changed',

  of: { off: 'off', warn: 'flagged', refuse: 'refused' },
  incident: 'refused, or an incident',
  bySite: 'by the site',
  title: site => `${site}, rules`,
  set: id => `${id} is changed from now on; what was logged stays as it was judged`,
};
