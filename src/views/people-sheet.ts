import type { Person, Site } from '../domain/site';
import type { Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { momentCell, textCell } from './cells';
import { demoFact, demoMarked } from './overdue-sheet';
import type { Sheet } from './sheet';

/** `rounds.person-list/1`, or the answer of a command that changed some of them. */
export function peopleSheet(
  site: Site,
  people: readonly Person[],
  zone: Zone,
  say: Messages,
  format = 'rounds.person-list/1',
): Sheet {
  const { headings, setup } = say;
  return {
    format,
    facts: { site: site.name, ...demoFact(site) },
    rowsKey: 'people',
    columns: [
      { key: 'name', heading: headings.name },
      { key: 'role', heading: headings.role },
      { key: 'retired', heading: setup.left },
    ],
    rows: people.map(({ name, role, retired }) => ({
      name: textCell(name),
      role: textCell(role),
      retired: momentCell(zone, retired),
    })),
    title: demoMarked(site, say, setup.people({ site: site.name, n: people.length })),
    empty: setup.nobody,
  };
}
