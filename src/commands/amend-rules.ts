import { activityNamed } from '../domain/activities';
import type { RoundsDraft } from '../domain/entry';
import { amendedOf } from '../domain/entry-rounds';
import type { FieldValue, Round } from '../domain/round';
import { verdictsOf, type RuleVerdict } from '../domain/verdicts';
import { Refusal } from '../problem';
import type { Desk } from './correcting';

/**
 * Puts an amended round before the rules: the ids of those that it breaks, joined, or null. Throws the Refusal of a rule
 * that it breaks only now.
 */
export function judgedAgain(
  round: Round,
  changes: Readonly<Record<string, FieldValue | null>>,
  desk: Desk,
): string | null {
  const said = { by: desk.by, recordedAt: desk.now, reason: '' };
  const before = new Set(verdictsOn(round, desk).map(({ id }) => id));
  const verdicts = verdictsOn(amendedOf(round, { ...said, changes }), desk);
  const refused = verdicts.find(
    ({ id, severity, incident }) => severity === 'refuse' && !before.has(id) && !(incident && round.incident),
  );
  // What it broke by what it met on its day, it still does.
  const kept = (round.flags ?? []).filter(id => !before.has(id));
  if (refused === undefined)
    return [...new Set([...kept, ...verdicts.map(({ id }) => id)])].join('; ') || null;
  const { id, text, basis } = refused;
  throw new Refusal({ kind: 'rule', id, text, ...(basis && { basis }) });
}

function verdictsOn(round: Round, { site, calendar, now }: Desk): readonly RuleVerdict[] {
  const areas = site.areas.filter(({ code }) => code === round.area);
  const kinds = site.kinds.filter(({ id }) => areas.some(({ kind }) => kind === id));
  const { at, by, activity, fields, note, recordedAt } = round;
  const draft: RoundsDraft = {
    kind: 'rounds',
    ...{ areas: [round.area], activity, at, by, fields, recordedAt },
    ...(note === undefined ? {} : { note }),
  };
  const context = { site, calendar, now, areas, kinds, entries: [] };
  return verdictsOf(draft, { ...context, activity: activityNamed(site, activity) });
}
