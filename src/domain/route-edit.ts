import { withSpell, type SpellFault } from './duty-edit';
import { PATROL } from './patrol';
import { nearSchedules, scheduleNamed } from './schedule-edit';
import type { Area, Route, Site } from './site';
import {
  refused,
  required,
  without,
  withMember,
  type Edited,
  type Present,
  type TextFaultOf,
} from './site-edit';
import { foldText, isCode } from './text';

export interface RouteWish {
  readonly id: string;
  readonly name?: string;
  readonly schedule: string;
  /** In the order in which they are passed. */
  readonly areas: readonly Area[];
  /** Minutes after the tour opens at which the first is planned, and between one and the next. */
  readonly first: number;
  readonly step: number;
}

export type RouteFault =
  | SpellFault
  | TextFaultOf
  | { readonly kind: 'bad-code'; readonly code: string }
  | { readonly kind: 'stop-elsewhere'; readonly area: string; readonly schedule: string }
  | { readonly kind: 'stop-twice'; readonly area: string };

/**
 * The site with a route that is new, or laid out anew. A checkpoint that owes no patrol yet owes it from now on; one
 * that owes it by another schedule belongs to another route.
 */
export function setRoute(
  site: Site,
  wish: RouteWish,
  present: Present,
): Edited<RouteFault, { readonly route: Route; readonly begun: readonly string[] }> {
  const known = routeNamed(site, wish.id);
  const id = known?.id ?? wish.id.normalize('NFC');
  if (!isCode(id)) return refused({ kind: 'bad-code', code: wish.id });
  const name = required('--name', wish.name ?? known?.name ?? id);
  if (!name.ok) return name;
  const schedule = scheduleNamed(site, wish.schedule)?.id;
  if (schedule === undefined) {
    const near = nearSchedules(site, wish.schedule);
    return refused({ kind: 'unknown', what: 'schedule', value: wish.schedule, near });
  }
  const twice = wish.areas.find((area, index) => wish.areas.indexOf(area) !== index);
  if (twice !== undefined) return refused({ kind: 'stop-twice', area: twice.code });
  const begun: string[] = [];
  let areas = site.areas;
  for (const area of wish.areas) {
    const owed = area.duties.find(
      ({ activity, until = Infinity }) => activity === PATROL && until > present.now,
    );
    if (owed?.schedule === schedule) continue;
    if (owed !== undefined)
      return refused({ kind: 'stop-elsewhere', area: area.code, schedule: owed.schedule });
    const spells = withSpell(area.duties, { activity: PATROL, schedule, from: present.now }, site, present);
    if (!spells.ok) return spells;
    areas = withMember(areas, { ...area, duties: spells.duties }, ({ code }) => code);
    begun.push(area.code);
  }
  const checkpoints = wish.areas.map(({ code }, index) => ({
    area: code,
    after: wish.first + index * wish.step,
  }));
  const route: Route = { id, name: name.value, schedule, checkpoints };
  const routes = withMember(site.routes ?? [], route, member => member.id);
  return { ok: true, site: { ...site, areas, routes }, route, begun };
}

/** The site without a route; its checkpoints owe their patrols as before. */
export function removeRoute(site: Site, route: Route): Site {
  const routes = (site.routes ?? []).filter(({ id }) => id !== route.id);
  return routes.length === 0 ? without(site, 'routes') : { ...site, routes };
}

/** By id or name, without regard to case and width. */
export function routeNamed(site: Pick<Site, 'routes'>, word: string): Route | undefined {
  const wanted = foldText(word).trim();
  return site.routes?.find(({ id, name }) => [id, name].some(each => foldText(each) === wanted));
}
