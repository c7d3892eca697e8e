import { nearest } from './near';
import type { Matcher } from './pattern';
import type { Area, AreaKind } from './site';
import { compareCodePoints, foldText } from './text';

/** `unknown`: no such code or name; `nothing`: understood, but nothing is so; `retired`: only retired areas are. */
export type SelectorFault = 'nothing' | 'uneven-range' | 'unknown' | 'ambiguous' | 'retired';

/** `near`: what could have been meant, as it may be typed. */
export interface Fault {
  readonly why: SelectorFault;
  readonly near: readonly string[];
}

export type Found = readonly Area[] | Fault;

/** The areas that can be selected, found by their code or by their name. */
export interface Searched {
  readonly areas: readonly Area[];
  readonly byCode: Lookup;
  readonly byName: Lookup;
}

type Lookup = (text: string) => readonly Area[];

export function searchedOf(areas: readonly Area[]): Searched {
  return { areas, byCode: lookupOf(areas, area => area.code), byName: lookupOf(areas, area => area.name) };
}

/** By folded text; among several that fold alike, the one that is written just so. Indexed when first asked. */
function lookupOf(areas: readonly Area[], keyOf: (area: Area) => string): Lookup {
  const byKey = new Map<string, Area[]>();
  return text => {
    for (const area of byKey.size === 0 ? areas : []) {
      const key = foldText(keyOf(area));
      const alike = byKey.get(key);
      if (alike) alike.push(area);
      else byKey.set(key, [area]);
    }
    const alike = byKey.get(foldText(text)) ?? [];
    const exact = alike.filter(area => keyOf(area) === text);
    return exact.length > 0 ? exact : alike;
  };
}

/** A code or a name must mean one area. */
export function unique(found: readonly Area[]): Found {
  return found.length === 1 ? found : { why: 'ambiguous', near: inOrder(found).map(area => area.code) };
}

/** `kind:`, `building:`, `owner:` or `tag:` with a folded value; a kind also by its name in either language. */
export function findProperty(
  key: string,
  value: string,
  areas: readonly Area[],
  kinds: readonly AreaKind[],
): Found {
  const named = kinds.filter(({ name }) => [name['zh-CN'], name.en].some(one => foldText(one) === value));
  const wanted = new Set([value, ...(key === 'kind' ? named.map(kind => foldText(kind.id)) : [])]);
  const valuesOf = (area: Area): readonly (string | undefined)[] => {
    if (key === 'kind') return [area.kind];
    if (key === 'building') return [area.building];
    return key === 'owner' ? [area.owner] : (area.tags ?? []);
  };
  const isWanted = (text: string | undefined): boolean => text !== undefined && wanted.has(foldText(text));
  const found = areas.filter(area => valuesOf(area).some(isWanted));
  if (found.length > 0) return found;
  const known = new Set(areas.flatMap(valuesOf).filter(text => text !== undefined));
  const ids = nearest(value, known);
  // Whoever typed the name of a kind sees the name.
  const spoken = key !== 'kind' || ids.length > 0 ? [] : kinds.filter(({ id }) => known.has(id));
  const names = spoken.flatMap(({ name }) => [name['zh-CN'], name.en]);
  return { why: 'nothing', near: [...ids, ...nearest(value, names)].map(text => `${key}:${text}`) };
}

/** The areas whose code a glob or a range takes; null for a range that cannot be read. */
export function findMatches(matches: Matcher | null, selector: string, areas: readonly Area[]): Found {
  if (!matches) return { why: 'uneven-range', near: [] };
  const found = areas.filter(area => matches(foldText(area.code)));
  return found.length > 0 ? found : { why: 'nothing', near: nearestAreas(beginningOf(selector), areas) };
}

/** What stands before the first wildcard or the end of a range. */
function beginningOf(selector: string): string {
  return foldText(selector).split(/[*?]|\.{2,}/)[0]!;
}

/** Codes that are near; where none is, names: whoever typed a name sees the name. */
export function nearestAreas(word: string, areas: readonly Area[]): readonly string[] {
  const sorted = areas.map(area => area.code).sort(compareCodePoints);
  const codes = nearest(word, sorted);
  if (codes.length > 0) return codes;
  const names = areas.map(area => area.name);
  return nearest(word, names);
}

/** By code, by code point. */
export function inOrder(areas: readonly Area[]): readonly Area[] {
  return [...areas].sort((a, b) => compareCodePoints(a.code, b.code));
}
