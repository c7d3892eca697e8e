import type { Site, SupplyItem } from '../domain/site';
import { unitText } from '../domain/supply';
import { agentOf } from '../domain/trade';
import { stockIn } from '../messages/supplies';
import type { Messages } from '../messages/messages';
import { numberCell, textCell } from './cells';
import { demoFact, demoMarked } from './overdue-sheet';
import type { Row, Sheet } from './sheet';

/** `rounds.supply-list/1`, or the answer of a command that changed some of them. */
export function suppliesSheet(
  site: Site,
  supplies: readonly SupplyItem[],
  say: Messages,
  format = 'rounds.supply-list/1',
): Sheet {
  const keys = ['item', 'name', 'unit', 'low', 'agent', 'holds'] as const;
  return {
    format,
    facts: { site: site.name, ...demoFact(site) },
    rowsKey: 'supplies',
    columns: keys.map(key => ({ key, heading: stockIn(say.language).headings[key] })),
    rows: supplies.map(item => rowOf(item, say)),
    title: demoMarked(site, say, stockIn(say.language).supplies({ site: site.name, n: supplies.length })),
    empty: stockIn(say.language).none,
  };
}

function rowOf({ id, name, unit, low, agent, perUnit, label }: SupplyItem, { language }: Messages): Row {
  const held = agent === undefined ? undefined : agentOf(agent);
  const content = held === undefined ? '' : `${perUnit ?? 1} ${CONTENT[held.form] ?? 'L'}`;
  const strength = label === undefined ? '' : ` (${label}${held?.stock?.unit === 'mg' ? ' mg' : '%'})`;
  return {
    item: textCell(id),
    name: textCell(name[language]),
    unit: { value: unit, id: unit, text: unitText(unit, language) },
    low: numberCell(low ?? null),
    agent: held === undefined ? textCell(agent) : { value: held.id, id: held.id, text: held.name[language] },
    holds: { value: held === undefined ? null : (perUnit ?? 1), text: `${content}${strength}` },
  };
}

/** In what the content of one unit is counted; a tablet is a tablet. */
const CONTENT: Readonly<Record<string, string>> = { powder: 'g', tablet: '' };
