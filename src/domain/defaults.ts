import type { FieldValue } from './round';
import type { AreaKind } from './site';

/** The fields that every kind of the tour does alike, as the template has them. */
export function defaultFields(
  kinds: readonly AreaKind[],
  activity: string,
  given: Readonly<Record<string, FieldValue>>,
): Record<string, FieldValue> {
  const [first] = kinds;
  if (first === undefined || kinds.some(kind => kind.activity !== activity)) return {};
  const shared = <K extends keyof AreaKind>(key: K): AreaKind[K] | undefined =>
    kinds.every(kind => kind[key] === first[key]) ? first[key] : undefined;
  const agent = shared('agent');
  // Strength and contact belong to the agent: another agent than the usual one has others.
  const usual = agent !== undefined && (given.agent === undefined || given.agent === agent);
  const defaults = {
    method: shared('method'),
    agent,
    ...(usual ? { strength: shared('strength'), contact: shared('contactMinutes') } : {}),
  };
  return Object.fromEntries(Object.entries(defaults).filter(([, value]) => value !== undefined)) as Record<
    string,
    FieldValue
  >;
}
