import { activityNamed } from './activities';
import type { Draft, Entry, RoundsDraft } from './entry';
import { findingsOf } from './findings';
import type { Site } from './site';
import { usedBy, usedLots } from './usage';
import { verdictsOf } from './verdicts';
import { siteDayOf } from './wall';
import type { Calendar } from './zone';

/**
 * What the made-up compound wrote down, as the program would have saved it after `entries`, the lines of the day so far:
 * with the flags of the rules, what it took from the store, and the number of the finding that it resolves.
 */
export function asLogged(site: Site, calendar: Calendar): (draft: Draft, entries: readonly Entry[]) => Draft {
  const areas = new Map(site.areas.map(area => [area.code, area]));
  const kinds = new Map(site.kinds.map(kind => [kind.id, kind]));

  function flagged(draft: RoundsDraft, entries: readonly Entry[]): readonly string[] {
    const visited = draft.areas.flatMap(code => areas.get(code) ?? []);
    const verdicts = verdictsOf(draft, {
      ...{ site, calendar, now: draft.recordedAt, entries, areas: visited },
      activity: activityNamed(site, draft.activity),
      kinds: [...new Set(visited.map(({ kind }) => kind))].flatMap(kind => kinds.get(kind) ?? []),
    });
    return verdicts.map(({ id }) => id);
  }

  function logged(draft: RoundsDraft, entries: readonly Entry[]): RoundsDraft {
    const flags = flagged(draft, entries);
    const wanted = draft.kind === 'rounds' ? usedBy(site, draft.fields) : undefined;
    const used = wanted && usedLots(wanted, entries, siteDayOf(calendar, draft.at));
    return { ...draft, ...(flags.length > 0 && { flags }), ...(used && { used }) };
  }

  return (draft, entries) => {
    if (draft.kind === 'rounds' || draft.kind === 'blocked') return logged(draft, entries);
    if (draft.kind !== 'resolution') return draft;
    const finding = findingsOf(entries).find(({ text }) => text === draft.finding);
    return finding === undefined ? draft : { ...draft, finding: finding.id };
  };
}
