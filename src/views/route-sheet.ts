import { patrolIn } from '../messages/patrol';
import type { Route, Site } from '../domain/site';
import type { Messages } from '../messages/messages';
import { numberCell, textCell } from './cells';
import { demoFact, demoMarked } from './overdue-sheet';
import type { Sheet } from './sheet';

/** Routes with their checkpoints in the order in which they are passed, and when after the start of the tour. */
export function routesSheet(site: Site, routes: readonly Route[], say: Messages, format: string): Sheet {
  const { headings } = say;
  const patrol = patrolIn(say.language);
  return {
    format,
    facts: { site: site.name, ...demoFact(site) },
    rowsKey: 'routes',
    columns: [
      { key: 'id', heading: patrol.route },
      { key: 'name', heading: headings.name },
      { key: 'schedule', heading: headings.schedule },
      { key: 'n', heading: patrol.checkpoints, align: 'right', only: 'table' },
      { key: 'checkpoints', heading: patrol.inOrder },
    ],
    rows: routes.map(({ id, name, schedule, checkpoints }) => ({
      id: textCell(id),
      name: textCell(name),
      schedule: textCell(schedule),
      n: numberCell(checkpoints.length),
      checkpoints: {
        value: checkpoints,
        text: checkpoints.map(({ area, after }) => `${area} +${after}`).join('; '),
      },
    })),
    title: demoMarked(site, say, patrol.routesTitle({ site: site.name, n: routes.length })),
    empty: patrol.noRoutes,
  };
}
