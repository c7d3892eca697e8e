import { type Concerned, nextClosureId } from './closure-edit';
import type { Closure, Site } from './site';
import { refused, type Edited } from './site-edit';
import type { Instant } from './zone';

interface NotClosed {
  readonly kind: 'not-closed';
  readonly areas: readonly string[];
}

/**
 * Opens areas (null: every area) from `from` until `to` that were closed then. What lies before and after stays closed, and
 * so do other areas. `from` is not before now: what is past stays as it was.
 */
export function openDays(
  site: Site,
  areas: Concerned,
  from: Instant,
  to: Instant,
): Edited<NotClosed, { readonly before: readonly Closure[] }> {
  const codes = areas === null ? null : new Set(areas.map(({ code }) => code));
  const isHit = (closure: Closure): boolean =>
    closure.from < to &&
    (closure.to ?? Infinity) > from &&
    (codes === null || closure.areas === undefined || closure.areas.some(code => codes.has(code)));
  const before = site.closures.filter(isHit);
  if (before.length === 0) return refused({ kind: 'not-closed', areas: [...(codes ?? [])] });
  let closures: readonly Closure[] = [];
  for (const closure of site.closures) {
    const pieces = isHit(closure) ? piecesOf(closure, codes, from, to, site) : [closure];
    for (const [index, piece] of pieces.entries()) {
      // The first piece is the closure itself, cut short; the others are new ones.
      const id = index === 0 ? piece.id : nextClosureId([...site.closures, ...closures]);
      closures = [...closures, { ...piece, id }];
    }
  }
  return { ok: true, site: { ...site, closures }, before };
}

/** What is left of a closure: before and after the stretch, and in it for the areas that stay closed. */
function piecesOf(
  closure: Closure,
  codes: ReadonlySet<string> | null,
  from: Instant,
  to: Instant,
  site: Site,
): Closure[] {
  const { to: end, ...open } = closure;
  const covered = closure.areas ?? site.areas.map(({ code }) => code);
  const staying = codes === null ? [] : covered.filter(code => !codes.has(code));
  const [first, last] = [Math.max(closure.from, from), Math.min(end ?? Infinity, to)];
  return [
    ...(closure.from < from ? [{ ...closure, to: from }] : []),
    ...(staying.length > 0 ? [{ ...open, areas: staying, from: first, to: last }] : []),
    ...((end ?? Infinity) > to ? [{ ...open, from: to, ...(end !== undefined && { to: end }) }] : []),
  ];
}
