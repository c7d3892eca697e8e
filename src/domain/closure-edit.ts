import { byCodePoint } from './order';
import type { Area, Closure, Site } from './site';
import {
  pastFault,
  refused,
  required,
  type Edited,
  type PastFault,
  type Present,
  type TextFaultOf,
} from './site-edit';
import { dateTimeOf } from './wall';
import type { Instant } from './zone';

/** The areas concerned; null: the whole site. */
export type Concerned = readonly Area[] | null;

export interface ClosureWish {
  readonly areas: Concerned;
  readonly from: Instant;
  readonly to?: Instant;
  readonly reason: string;
  readonly by: string;
}

export type ClosureFault =
  | PastFault
  | TextFaultOf
  | { readonly kind: 'ends-early'; readonly what: string; readonly from: string }
  | { readonly kind: 'not-closed'; readonly areas: readonly string[]; readonly planned?: string }
  | { readonly kind: 'closed-already'; readonly areas: readonly string[]; readonly until?: string };

/** Closes areas or the whole site: windows that open in it are not owed. */
export function closeAreas(
  site: Site,
  { areas, from, to, reason, by }: ClosureWish,
  present: Present,
): Edited<ClosureFault, { readonly closure: Closure }> {
  const why = required('--reason', reason);
  if (!why.ok) return why;
  const past = pastFault('--from', from, present);
  if (past !== null) return refused(past);
  if (to !== undefined && to <= from)
    return refused({ kind: 'ends-early', what: '--until', from: dateTimeOf(present.calendar.zone, from) });
  const standing = standingClosure(site, areas, from, to ?? Infinity);
  if (standing !== undefined) {
    const until = standing.to === undefined ? {} : { until: dateTimeOf(present.calendar.zone, standing.to) };
    return refused({ kind: 'closed-already', areas: (areas ?? []).map(({ code }) => code), ...until });
  }
  const closure: Closure = {
    id: nextClosureId(site.closures),
    ...(areas === null ? {} : { areas: areas.map(({ code }) => code) }),
    from,
    ...(to === undefined ? {} : { to }),
    reason: why.value,
    by,
  };
  return { ok: true, site: { ...site, closures: [...site.closures, closure] }, closure };
}

/** One that holds over the whole stretch, where every area lies in such a one: nothing is left to close. */
function standingClosure(site: Site, areas: Concerned, from: Instant, to: Instant): Closure | undefined {
  const holding = site.closures.filter(closure => closure.from <= from && to <= (closure.to ?? Infinity));
  if (areas === null) return holding.find(closure => closure.areas === undefined);
  const each = areas.map(({ code }) => holding.find(closure => closure.areas?.includes(code) ?? true));
  return each.includes(undefined) ? undefined : each[0];
}

/** What reopening did: closures that end at `from`, and planned ones that would have begun then and no longer come. */
export interface Reopened {
  readonly ended: readonly Closure[];
  readonly cancelled: readonly Closure[];
}

/**
 * Ends, at `from`, the closures in which areas lie then. A planned one is only touched where `from` lies in it. What
 * is closed together with other areas stays closed for those.
 */
export function reopenAreas(
  site: Site,
  areas: Concerned,
  from: Instant,
  present: Present,
): Edited<ClosureFault, Reopened> {
  const past = pastFault('--from', from, present);
  if (past !== null) return refused(past);
  const codes = areas === null ? null : new Set(areas.map(({ code }) => code));
  const lying = site.closures.filter(closure => (closure.to ?? Infinity) > from && concerns(closure, codes));
  const hit = lying.filter(closure => closure.from <= from);
  if (hit.length === 0) {
    const next = lying.length === 0 ? Infinity : Math.min(...lying.map(closure => closure.from));
    const planned = next < Infinity ? { planned: dateTimeOf(present.calendar.zone, next) } : {};
    return refused({ kind: 'not-closed', areas: [...(codes ?? [])], ...planned });
  }
  let closures = site.closures;
  for (const closure of hit) closures = reopened({ ...site, closures }, closure, codes, from);
  const isPlanned = (closure: Closure): boolean => closure.from === from && from > present.now;
  const ended = hit.filter(closure => !isPlanned(closure));
  return { ok: true, site: { ...site, closures }, ended, cancelled: hit.filter(isPlanned) };
}

/** Whether it closes one of the areas; null: any area at all. */
function concerns({ areas }: Closure, codes: ReadonlySet<string> | null): boolean {
  if (codes === null) return true;
  return areas === undefined ? codes.size > 0 : areas.some(code => codes.has(code));
}

/** The closures with one ended at `from`, or gone where it has not begun, and gone on for the areas that stay closed. */
function reopened(
  site: Site,
  closure: Closure,
  codes: ReadonlySet<string> | null,
  from: Instant,
): readonly Closure[] {
  const covered = closure.areas ?? site.areas.map(({ code }) => code);
  const staying = codes === null ? [] : covered.filter(code => !codes.has(code)).sort(byCodePoint);
  const begun = closure.from < from;
  const next = site.closures.flatMap(other => {
    if (other !== closure) return [other];
    return begun ? [{ ...closure, to: from }] : [];
  });
  if (staying.length === 0) return next;
  const rest = { ...closure, id: begun ? nextClosureId(site.closures) : closure.id, areas: staying };
  return [...next, { ...rest, from: begun ? from : closure.from }];
}

/** `c1`, `c2` ...: one more than the highest. */
export function nextClosureId(closures: readonly Closure[]): string {
  const numbers = closures.map(({ id }) => Number(/^c(\d{1,9})$/.exec(id)?.[1] ?? 0));
  return `c${Math.max(0, ...numbers) + 1}`;
}

/** The closures of an area that have not ended by `at`, the earliest first. */
export function closuresOf(site: Pick<Site, 'closures'>, code: string, at: Instant): Closure[] {
  return site.closures
    .filter(({ areas, to }) => (areas === undefined || areas.includes(code)) && (to === undefined || to > at))
    .sort((a, b) => a.from - b.from);
}
