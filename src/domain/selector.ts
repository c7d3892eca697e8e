import {
  findMatches,
  findProperty,
  inOrder,
  nearestAreas,
  searchedOf,
  unique,
  type Fault,
  type Found,
  type Searched,
} from './area-search';
import { nearest } from './near';
import { isGlob, isRange, matcherOfGlob, matcherOfRange } from './pattern';
import type { Area, AreaKind } from './site';
import { foldText } from './text';
import type { Instant } from './zone';

/** What selectors may ask about. The sets hold codes and are asked for only where a selector needs them. */
export interface SelectorContext {
  /** Areas retired by then are not selected. */
  readonly now: Instant;
  readonly includeRetired?: boolean;
  /** So that `kind:楼梯间` is understood as well as `kind:stairwell`. */
  readonly kinds?: readonly AreaKind[];
  readonly overdue: () => ReadonlySet<string>;
  readonly open: () => ReadonlySet<string>;
}

export type Selection =
  | { readonly ok: true; readonly areas: readonly Area[] }
  | ({ readonly ok: false; readonly selector: string } & Fault);

const PROPERTY = /^(kind|building|owner|tag):(.*)$/s;
const STATES = ['@overdue', '@open'];

/** The areas that are not retired at `now`, in order of code. */
export function activeAreas(areas: readonly Area[], now: Instant): readonly Area[] {
  return inOrder(areas.filter(area => !isRetired(area, now)));
}

/**
 * The areas that any of the selectors means, in order of code (by code point). The first selector that means
 * nothing refuses the whole, with up to three things that could have been meant. No selectors select nothing.
 */
export function selectAreas(
  areas: readonly Area[],
  selectors: readonly string[],
  context: SelectorContext,
): Selection {
  const all = searchedOf(areas);
  const searched = context.includeRetired
    ? all
    : searchedOf(areas.filter(area => !isRetired(area, context.now)));
  const chosen = new Set<Area>();
  for (const selector of selectors) {
    const found = find(selector.trim(), searched, context);
    if ('why' in found)
      return { ok: false, selector, ...unlessRetired(selector.trim(), found, all, context) };
    for (const area of found) chosen.add(area);
  }
  return { ok: true, areas: inOrder([...chosen]) };
}

/** `02-2-ST=电梯检修`: what to leave out and, after `=`, why. */
export function parseExcept(text: string): { readonly selector: string; readonly reason?: string } {
  const at = text.search(/[=＝]/);
  if (at < 0) return { selector: text.trim() };
  const reason = text.slice(at + 1).trim();
  return { selector: text.slice(0, at).trim(), ...(reason !== '' && { reason }) };
}

function find(selector: string, { areas, byCode, byName }: Searched, context: SelectorContext): Found {
  const folded = foldText(selector);
  const coded = byCode(selector);
  if (coded.length > 0) return unique(coded);
  const [, key, value] = PROPERTY.exec(folded) ?? [];
  if (key !== undefined && value !== undefined)
    return findProperty(key, value.trim(), areas, context.kinds ?? []);
  if (folded.startsWith('@')) return findState(folded, areas, context);
  if (isRange(folded)) return findMatches(matcherOfRange(folded), selector, areas);
  if (isGlob(folded)) return findMatches(matcherOfGlob(folded), selector, areas);
  const named = byName(selector);
  return named.length > 0 ? unique(named) : { why: 'unknown', near: nearestAreas(selector, areas) };
}

function findState(folded: string, areas: readonly Area[], context: SelectorContext): Found {
  if (!STATES.includes(folded)) return { why: 'unknown', near: nearest(folded, STATES) };
  const codes = folded === '@overdue' ? context.overdue() : context.open();
  const found = areas.filter(area => codes.has(area.code));
  return found.length > 0 ? found : { why: 'nothing', near: [] };
}

/** Who asks for what is retired is told that, not that it never was. */
function unlessRetired(selector: string, fault: Fault, all: Searched, context: SelectorContext): Fault {
  if (selector.startsWith('@') || (fault.why !== 'unknown' && fault.why !== 'nothing')) return fault;
  const found = find(selector, all, context);
  return 'why' in found ? fault : { why: 'retired', near: found.slice(0, 3).map(area => area.code) };
}

function isRetired(area: Area, now: Instant): boolean {
  return area.retired !== undefined && area.retired <= now;
}
