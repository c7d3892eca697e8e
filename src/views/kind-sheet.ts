import type { AreaKind, Site } from '../domain/site';
import { agentOf, METHODS, strengthUnitOf } from '../domain/trade';
import type { Messages } from '../messages/messages';
import { tradeWordsIn } from '../messages/trade';
import { activityText } from './activity-text';
import { numberCell, textCell } from './cells';
import { demoFact, demoMarked } from './overdue-sheet';
import type { Column, Row, Sheet } from './sheet';

/** `rounds.kind-list/1`: the kinds of area of a site, with the usual way to do it there. */
export function kindsSheet(site: Site, say: Messages): Sheet {
  const words = tradeWordsIn(say.language);
  return {
    format: 'rounds.kind-list/1',
    facts: { site: site.name, ...demoFact(site) },
    rowsKey: 'kinds',
    columns: columnsOf(say),
    rows: site.kinds.map(kind => kindRow(site, kind, say)),
    title: demoMarked(site, say, words.kinds({ site: site.name, n: site.kinds.length })),
    empty: words.noKinds,
  };
}

/** `rounds.kind-show/1`: one kind, and on what basis it is done so. */
export function kindSheet(site: Site, kind: AreaKind, say: Messages): Sheet {
  const words = tradeWordsIn(say.language);
  return {
    format: 'rounds.kind-show/1',
    facts: { site: site.name, ...demoFact(site) },
    rowsKey: 'kinds',
    columns: columnsOf(say),
    rows: [kindRow(site, kind, say)],
    title: demoMarked(site, say, words.kind({ id: kind.id, name: kind.name[say.language] })),
    foot: kind.basis === undefined ? [] : [words.basis(kind.basis)],
  };
}

function columnsOf({ headings, language }: Messages): Column[] {
  const { head } = tradeWordsIn(language);
  const data = (key: string, heading: string): Column => ({ key, heading, only: 'data' });
  return [
    { key: 'id', heading: headings.id },
    { key: 'name', heading: headings.name },
    data('tier', head.tier),
    { key: 'activity', heading: headings.activity },
    { key: 'schedule', heading: headings.schedule },
    data('method', headings.method),
    data('agent', headings.agent),
    data('strength', headings.strength),
    data('strengthUnit', headings.strengthUnit),
    data('contactMinutes', head.minutes),
    data('basis', head.basis),
    { key: 'usual', heading: head.usual, only: 'table' },
    { key: 'areas', heading: head.areas, align: 'right' },
  ];
}

function kindRow(site: Site, kind: AreaKind, say: Messages): Row {
  const { language, common } = say;
  const { id, name, tier, activity, schedule, method, agent, strength, contactMinutes, basis } = kind;
  const methodText = METHODS.find(each => each.id === method)?.name[language] ?? method ?? '';
  const agentText = agent === undefined ? '' : (agentOf(agent)?.name[language] ?? agent);
  const unit = strength === undefined ? undefined : strengthUnitOf(agent);
  const usual = [
    ...[methodText, agentText].filter(text => text !== ''),
    ...(strength === undefined ? [] : [`${strength} ${unit ?? ''}`]),
    ...(contactMinutes === undefined ? [] : [common.minutes(contactMinutes)]),
  ];
  return {
    id: textCell(id),
    name: { value: name, text: name[language] },
    tier: {
      value: tier ?? null,
      id: tier ?? '',
      text: tier === undefined ? '' : tradeWordsIn(language).tier[tier],
    },
    activity: { value: activity, id: activity, text: activityText(site, activity, language) },
    schedule: textCell(schedule),
    method: { value: method ?? null, id: method ?? '', text: methodText },
    agent: { value: agent ?? null, id: agent ?? '', text: agentText },
    strength: numberCell(strength ?? null),
    strengthUnit: textCell(unit),
    contactMinutes: numberCell(contactMinutes ?? null),
    basis: textCell(basis),
    usual: textCell(usual.join(' ')),
    areas: numberCell(site.areas.filter(area => area.kind === id).length),
  };
}
