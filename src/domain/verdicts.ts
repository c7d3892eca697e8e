import type { RoundsDraft } from './entry';
import { fieldVerdicts } from './field-rules';
import type { VerdictContext } from './rule';
import { ruleVerdicts, type RuleVerdict } from './rules';

export type { VerdictContext } from './rule';
export type { RuleVerdict } from './rules';

/** What all rules say of a tour that is about to be saved: each rule once, whatever is refused first. */
export function verdictsOf(draft: RoundsDraft, context: VerdictContext): readonly RuleVerdict[] {
  if (draft.areas.length === 0) return [];
  const kinds = context.kinds.length === 0 ? [undefined] : context.kinds.map(({ id }) => id);
  const all = kinds.flatMap(kind => fieldVerdicts(context.activity, draft.fields, kind));
  const each = new Map<string, RuleVerdict>(all.map(verdict => [verdict.id, verdict]));
  for (const verdict of ruleVerdicts(draft, context)) each.set(verdict.id, verdict);
  return [...each.values()].sort((a, b) => Number(b.severity === 'refuse') - Number(a.severity === 'refuse'));
}
