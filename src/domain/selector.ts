import { nearest } from './near';
import { isGlob, isRange, matcherOfGlob, matcherOfRange } from './pattern';
import type { Area, AreaKind } from './site';
import { compareCodePoints, foldText } from './text';
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

/** `unknown`: no such code or name; `nothing`: understood, but nothing is so; `retired`: only retired areas are. */
export type SelectorFault = 'nothing' | 'uneven-range' | 'unknown' | 'ambiguous' | 'retired';

export type Selection =
  | { readonly ok: true; readonly areas: readonly Area[] }
  | {
      readonly ok: false;
      readonly selector: string;
      readonly why: SelectorFault;
      readonly near: readonly string[];
    };

type Found = readonly Area[] | { readonly why: SelectorFault; readonly near: readonly string[] };

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
  const eligible = context.includeRetired ? areas : areas.filter(area => !isRetired(area, context.now));
  const codes = lookupOf(eligible, area => area.code);
  const chosen = new Set<Area>();
  for (const selector of selectors) {
    const found = find(selector.trim(), eligible, codes, context);
    if ('why' in found) return { ok: false, selector, ...unlessRetired(selector, found, areas, context) };
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

function find(selector: string, areas: readonly Area[], codes: Lookup, context: SelectorContext): Found {
  const folded = foldText(selector);
  const coded = codes(selector);
  if (coded.length > 0) return unique(coded);
  const property = PROPERTY.exec(folded);
  if (property) return findProperty(property[1]!, property[2]!.trim(), areas, context.kinds ?? []);
  if (folded.startsWith('@')) return findState(folded, areas, context);
  if (isRange(folded)) return findMatches(matcherOfRange(folded), selector, areas);
  if (isGlob(folded)) return findMatches(matcherOfGlob(folded), selector, areas);
  const named = lookupOf(areas, area => area.name)(selector);
  return named.length > 0 ? unique(named) : { why: 'unknown', near: nearestAreas(selector, areas) };
}

function findProperty(key: string, value: string, areas: readonly Area[], kinds: readonly AreaKind[]): Found {
  const aliases = kinds
    .filter(kind => namesOf(kind).some(name => foldText(name) === value))
    .map(({ id }) => id);
  const wanted = new Set([value, ...aliases.map(foldText)]);
  const valuesOf = (area: Area): readonly (string | undefined)[] => {
    if (key === 'kind') return [area.kind];
    if (key === 'building') return [area.building];
    return key === 'owner' ? [area.owner] : (area.tags ?? []);
  };
  const isWanted = (text: string | undefined): boolean => text !== undefined && wanted.has(foldText(text));
  const found = areas.filter(area => valuesOf(area).some(isWanted));
  if (found.length > 0) return found;
  const known = new Set(areas.flatMap(valuesOf).filter(text => text !== undefined));
  return { why: 'nothing', near: nearest(value, known).map(text => `${key}:${text}`) };
}

function findState(folded: string, areas: readonly Area[], context: SelectorContext): Found {
  if (!STATES.includes(folded)) return { why: 'unknown', near: nearest(folded, STATES) };
  const codes = folded === '@overdue' ? context.overdue() : context.open();
  const found = areas.filter(area => codes.has(area.code));
  return found.length > 0 ? found : { why: 'nothing', near: [] };
}

function findMatches(
  matches: ((foldedCode: string) => boolean) | null,
  selector: string,
  areas: readonly Area[],
): Found {
  if (!matches) return { why: 'uneven-range', near: [] };
  const found = areas.filter(area => matches(foldText(area.code)));
  return found.length > 0
    ? found
    : { why: 'nothing', near: nearestAreas(foldText(selector).split('..')[0]!, areas) };
}

/** Codes that are near; where none is, names: whoever typed a name sees the name. */
function nearestAreas(word: string, areas: readonly Area[]): readonly string[] {
  const codes = nearest(word, areas.map(area => area.code).sort(compareCodePoints));
  return codes.length > 0
    ? codes
    : nearest(
        word,
        areas.map(area => area.name),
      );
}

function unlessRetired(
  selector: string,
  fault: { readonly why: SelectorFault; readonly near: readonly string[] },
  areas: readonly Area[],
  context: SelectorContext,
): { readonly why: SelectorFault; readonly near: readonly string[] } {
  if (context.includeRetired || fault.why === 'ambiguous' || fault.why === 'uneven-range') return fault;
  if (selector.trim().startsWith('@')) return fault;
  const again = find(
    selector.trim(),
    areas,
    lookupOf(areas, area => area.code),
    context,
  );
  return 'why' in again ? fault : { why: 'retired', near: again.slice(0, 3).map(area => area.code) };
}

type Lookup = (text: string) => readonly Area[];

/** By folded text; among several that fold alike, the one that is written just so. */
function lookupOf(areas: readonly Area[], keyOf: (area: Area) => string): Lookup {
  const byKey = new Map<string, Area[]>();
  for (const area of areas) {
    const key = foldText(keyOf(area));
    const alike = byKey.get(key);
    if (alike) alike.push(area);
    else byKey.set(key, [area]);
  }
  return text => {
    const alike = byKey.get(foldText(text)) ?? [];
    const exact = alike.filter(area => keyOf(area) === text);
    return exact.length > 0 ? exact : alike;
  };
}

function unique(found: readonly Area[]): Found {
  return found.length === 1 ? found : { why: 'ambiguous', near: inOrder(found).map(area => area.code) };
}

function namesOf(kind: AreaKind): readonly string[] {
  return [kind.id, kind.name['zh-CN'], kind.name.en];
}

function isRetired(area: Area, now: Instant): boolean {
  return area.retired !== undefined && area.retired <= now;
}

function inOrder(areas: readonly Area[]): readonly Area[] {
  return [...areas].sort((a, b) => compareCodePoints(a.code, b.code));
}
