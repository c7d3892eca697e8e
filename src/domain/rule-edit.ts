import { standingRule } from './rules';
import type { Rule, StandingRule } from './rule';
import type { RuleSetting, Site } from './site';
import { refused, tidied, withMember, without, type Edited, type TextFaultOf } from './site-edit';

export interface RuleWish {
  readonly rule: Rule;
  readonly severity?: 'off' | 'warn' | 'refuse';
  readonly limits?: Readonly<Record<string, number>>;
  readonly basis?: string;
  /** As it ships. */
  readonly reset?: boolean;
}

export type RuleFault =
  | TextFaultOf
  | {
      readonly kind: 'unknown';
      readonly what: 'limit';
      readonly value: string;
      readonly near: readonly string[];
      readonly known: readonly string[];
    }
  /** What cannot be true or endangers people may not be let through. */
  | { readonly kind: 'rule-fixed'; readonly id: string };

/** The names of the numbers of a rule that a site can change; `agents`: those of a rule that goes by agent. */
export function limitsOf(rule: Rule, agents: readonly string[]): readonly string[] {
  return rule.id === 'R14' ? agents : Object.keys(rule.limits ?? {});
}

/** The site with a rule of other severity, limits or basis. What it already changed of it stays where nothing is said. */
export function setRule(
  site: Site,
  { rule, severity, limits = {}, basis, reset = false }: RuleWish,
  agents: readonly string[],
): Edited<RuleFault, { readonly standing: StandingRule }> {
  if (reset) {
    const rules = (site.rules ?? []).filter(({ id }) => id !== rule.id);
    const next: Site = rules.length === 0 ? without(site, 'rules') : { ...site, rules };
    return { ok: true, site: next, standing: standingRule(rule, next) };
  }
  if (rule.severity === 'refuse' && severity !== undefined && severity !== 'refuse')
    return refused({ kind: 'rule-fixed', id: rule.id });
  const known = limitsOf(rule, agents);
  const stranger = Object.keys(limits).find(name => !known.includes(name));
  if (stranger !== undefined)
    return refused({ kind: 'unknown', what: 'limit', value: stranger, near: [], known });
  const text = basis === undefined ? undefined : tidied('--basis', basis);
  if (text?.ok === false) return text;
  const before = site.rules?.find(({ id }) => id === rule.id);
  const all = { ...before?.limits, ...limits };
  const setting: RuleSetting = {
    ...before,
    id: rule.id,
    ...(severity === undefined ? {} : { severity }),
    ...(Object.keys(all).length === 0 ? {} : { limits: all }),
    ...(text === undefined ? {} : { basis: text.value }),
  };
  const next = { ...site, rules: withMember(site.rules ?? [], setting, ({ id }) => id) };
  return { ok: true, site: next, standing: standingRule(rule, next) };
}
