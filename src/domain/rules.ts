import type { RoundsDraft } from './entry';
import type { Verdict } from './field-rules';
import type { Rule, RuleFacts, StandingRule, VerdictContext } from './rule';
import { HANDLING_RULES } from './rules-handling';
import { MIXTURE_RULES } from './rules-mixture';
import { PEOPLE_RULES } from './rules-people';
import { STRENGTH_RULES } from './rules-strength';
import type { Site } from './site';

export const RULES: readonly Rule[] = [
  ...STRENGTH_RULES,
  ...HANDLING_RULES,
  ...MIXTURE_RULES,
  ...PEOPLE_RULES,
].sort((a, b) => (a.id < b.id ? -1 : 1));

export function ruleOf(id: string): Rule | undefined {
  return RULES.find(rule => rule.id === id);
}

/** The rule with what the site changed of it. */
export function standingRule(rule: Rule, { rules = [] }: Pick<Site, 'rules'>): StandingRule {
  const setting = rules.find(({ id }) => id === rule.id);
  const limits = { ...rule.limits, ...setting?.limits };
  const basis = setting?.basis;
  return {
    rule,
    severity: setting?.severity ?? rule.severity,
    limits,
    text: rule.text(limits),
    basis: basis === undefined ? rule.basis : { 'zh-CN': basis, en: basis },
    ...(setting === undefined ? {} : { setting }),
  };
}

export interface RuleVerdict extends Verdict {
  readonly incident?: true;
}

/** What the table says of a tour: each rule that it breaks, once. */
export function ruleVerdicts(draft: RoundsDraft, context: VerdictContext): RuleVerdict[] {
  const facts = { ...context, draft };
  const verdicts: RuleVerdict[] = [];
  for (const rule of RULES) {
    if (rule.activities?.includes(draft.activity) === false) continue;
    if (!isBroken(rule, facts)) continue;
    const { severity, text, basis } = standingRule(rule, context.site);
    if (severity === 'off') continue;
    verdicts.push({ id: rule.id, severity, text, basis, ...(rule.incident && { incident: true }) });
  }
  return verdicts;
}

/** Most are not, and then nobody needs their words. */
function isBroken(rule: Rule, facts: RuleFacts): boolean {
  const setting = facts.site.rules?.find(({ id }) => id === rule.id);
  return rule.breaks(facts, { ...rule.limits, ...setting?.limits });
}
