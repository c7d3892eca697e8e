import type { Activity } from './activity';
import type { Entry, RoundsDraft } from './entry';
import { fieldVerdicts, type Verdict } from './field-rules';
import type { Area, AreaKind, Site } from './site';
import type { Calendar, Instant } from './zone';

/** What the rules may look at beside the draft itself. */
export interface VerdictContext {
  readonly site: Site;
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly activity: Activity;
  /** The areas that were visited, and their kinds. */
  readonly areas: readonly Area[];
  readonly kinds: readonly AreaKind[];
  /** The entries of the newest file of the log. */
  readonly entries: readonly Entry[];
}

/** What all rules say of a tour that is about to be saved: each rule once, whatever is refused first. */
export function verdictsOf(draft: RoundsDraft, context: VerdictContext): readonly Verdict[] {
  if (draft.areas.length === 0) return [];
  const kinds = context.kinds.length === 0 ? [undefined] : context.kinds.map(({ id }) => id);
  const all = kinds.flatMap(kind => fieldVerdicts(context.activity, draft.fields, kind));
  const each = new Map(all.map(verdict => [verdict.id, verdict]));
  return [...each.values()].sort((a, b) => Number(b.severity === 'refuse') - Number(a.severity === 'refuse'));
}
