import type { RoundsDraft } from '../domain/entry';
import { verdictsOf, type VerdictContext } from '../domain/verdicts';
import type { RuleVerdict } from '../domain/rules';
import { Refusal } from '../problem';

export interface Ruled {
  readonly draft: RoundsDraft;
  /** What the rules warn of, or, of an incident, what makes it one. */
  readonly warnings: readonly RuleVerdict[];
}

/**
 * Puts a tour before the rules: flags what is unwise, throws the Refusal of what cannot be true or endangers people.
 * As an incident a dangerous act that really happened goes in, and covers nothing.
 */
export function ruled(draft: RoundsDraft, context: VerdictContext, isIncident: boolean): Ruled {
  const warnings = verdictsOf(draft, context);
  const refused = warnings.find(
    ({ severity, incident }) => severity === 'refuse' && !(isIncident && incident),
  );
  if (refused !== undefined) {
    const { id, text, basis, incident } = refused;
    throw new Refusal({ kind: 'rule', id, text, ...(basis && { basis }), ...(incident && { incident }) });
  }
  const isDangerous = warnings.some(({ incident }) => incident);
  if (isIncident && !isDangerous && draft.note === undefined)
    throw new Refusal({ kind: 'missing', what: '--note', example: '--note TEXT' });
  const flags = warnings.map(({ id }) => id);
  return {
    draft: {
      ...draft,
      ...(isIncident && { incident: true }),
      ...(flags.length > 0 && { flags }),
    },
    warnings,
  };
}
