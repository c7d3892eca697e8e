import { ledgerOf } from '../domain/ledger';
import { nearest } from '../domain/near';
import { stopsOf } from '../domain/patrol';
import { routeNamed } from '../domain/route-edit';
import type { Route, Site } from '../domain/site';
import { siteDayOf } from '../domain/wall';
import { windowBook } from '../domain/windows';
import { Refusal } from '../problem';
import { withDemoColumn } from '../views/demo-column';
import { patrolSheet } from '../views/patrol-sheet';
import { dayOf } from './board';
import { command, type Outcome } from './command';
import { exportTarget } from './export-target';
import { logOfDays } from './reading';

/** The patrol sheet of a day: every checkpoint of every tour, planned and actual. */
export const patrolCommand = command({
  name: 'patrol',
  mode: 'reads',
  arguments: ['[ROUTE...]'],
  options: {
    day: { value: 'DAY' },
    format: { value: 'FORMAT', choices: ['csv', 'json'] },
    output: { short: 'o', value: 'FILE' },
    force: {},
    headings: { value: 'site|keys', choices: ['site', 'keys'] },
    noBom: {},
  },
  run: (kit, words, options): Outcome => {
    const { at, site, store, calendar, say, world } = kit;
    const day = options.day === undefined ? siteDayOf(calendar, at) : dayOf(options.day, calendar, at);
    const routes = words.length === 0 ? (site.routes ?? []) : words.map(word => namedRoute(site, word));
    const { rounds, waivers } = ledgerOf(logOfDays(store, site, day, day).entries);
    const stops = stopsOf(site, routes, rounds, waivers, windowBook(calendar), day, at);
    const sheet = patrolSheet(stops, { site, day, at, zone: calendar.zone, say });
    if (options.format === undefined && options.output === undefined) return { sheet };
    const render = exportTarget(options, `patrol-${day}`, world.cwd);
    return { sheet: render.as === 'csv' ? withDemoColumn(sheet, site, say) : sheet, render };
  },
});

/** Throws `unknown` `route`. */
export function namedRoute(site: Pick<Site, 'routes'>, word: string): Route {
  const route = routeNamed(site, word);
  if (route !== undefined) return route;
  const known = (site.routes ?? []).map(({ id }) => id);
  throw new Refusal({ kind: 'unknown', what: 'route', value: word, near: nearest(word, known), known });
}
