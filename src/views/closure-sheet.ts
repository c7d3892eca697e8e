import type { Closure, Site } from '../domain/site';
import type { Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { momentCell, textCell } from './cells';
import { demoFact } from './overdue-sheet';
import type { Sheet } from './sheet';

/** The closures that a command made, ended or cancelled. */
export function closuresSheet(
  site: Site,
  closures: readonly Closure[],
  zone: Zone,
  say: Messages,
  format: string,
): Sheet {
  const { headings, setup, common } = say;
  return {
    format,
    facts: { site: site.name, ...demoFact(site) },
    rowsKey: 'closures',
    columns: (['id', 'area', 'from', 'to', 'reason', 'by'] as const).map(key => ({
      key: key === 'area' ? 'areas' : key,
      heading: headings[key],
    })),
    rows: closures.map(({ id, areas, from, to, reason, by }) => ({
      id: textCell(id),
      areas: { value: areas ?? null, text: areas === undefined ? setup.wholeSite : common.list(areas) },
      from: momentCell(zone, from),
      to: momentCell(zone, to),
      reason: textCell(reason),
      by: textCell(by),
    })),
  };
}
