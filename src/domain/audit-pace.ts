import { byPerson, type Claim } from './claims';
import { spanOf } from './group';
import { LIMITS, type Pointer } from './pointer';

const SECOND = 1000;

/**
 * Many commands of one person within a minute of claimed work. A tour is one command, and honest about it: it names one
 * moment for all its areas. Who claims one area after the other must have been at each.
 */
export function bursts(claims: readonly Claim[]): Pointer[] {
  return byPerson(claims).flatMap(own =>
    stretchesOf(own).map(stretch => {
      const { from, to } = spanOf(stretch.map(({ at }) => at));
      const seconds = Math.ceil((to - from) / SECOND);
      return pointerOf('burst', stretch, { commands: stretch.length, seconds });
    }),
  );
}

/** The longest stretches of which every part of a minute holds too many; overlapping ones are one. */
function stretchesOf(own: readonly Claim[]): Claim[][] {
  const stretches: { from: number; to: number }[] = [];
  for (let from = 0, to = 0; from < own.length; from += 1) {
    const start = own[from]?.at ?? 0;
    while (to < own.length && (own[to]?.at ?? 0) < start + LIMITS.burstSeconds * SECOND) to += 1;
    if (to - from < LIMITS.burstCommands) continue;
    const last = stretches.at(-1);
    if (last && from < last.to) last.to = to;
    else stretches.push({ from, to });
  }
  return stretches.map(({ from, to }) => own.slice(from, to));
}

/** One person in two buildings in the same minute, by two commands. */
export function twoPlaces(claims: readonly Claim[]): Pointer[] {
  return pairs(claims)
    .filter(pair => isTwoPlaces(...pair))
    .map(([one, other]) => {
      const buildings = [one, other].map(({ buildings: those }) => [...those].join(' ')).join(' / ');
      return pointerOf('two-places', [one, other], { seconds: secondsBetween(one, other), buildings });
    });
}

function isTwoPlaces(one: Claim, other: Claim): boolean {
  const isKnown = one.buildings.size > 0 && other.buildings.size > 0;
  return (
    isKnown && secondsBetween(one, other) < LIMITS.placeSeconds && isDisjoint(one.buildings, other.buildings)
  );
}

/**
 * Two tours of one person with less time between them than the smaller one takes: whether `at` is taken for the
 * beginning or the end of a tour, one of them does not fit. Tours that share a place may be one walk: who mops a
 * stairwell wipes its handrail too.
 */
export function toursTooClose(claims: readonly Claim[]): Pointer[] {
  return pairs(claims).flatMap(([one, other]) => {
    const least = Math.min(one.areas.length, other.areas.length);
    const needed = least * LIMITS.secondsAnArea;
    const seconds = secondsBetween(one, other);
    if (least < 2 || seconds >= needed || !isDisjoint(one.places, other.places)) return [];
    return isTwoPlaces(one, other) ? [] : [pointerOf('tours-close', [one, other], { seconds, needed })];
  });
}

function isDisjoint(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].every(member => !other.has(member));
}

/** Each claim of a person and the next. */
function pairs(claims: readonly Claim[]): (readonly [Claim, Claim])[] {
  return byPerson(claims).flatMap(own =>
    own.flatMap((claim, index) => {
      const next = own[index + 1];
      return next && next.tour !== claim.tour ? [[claim, next] as const] : [];
    }),
  );
}

function secondsBetween(one: Claim, other: Claim): number {
  return Math.floor((other.at - one.at) / SECOND);
}

function pointerOf(rule: Pointer['rule'], claims: readonly Claim[], measured: Pointer['measured']): Pointer {
  return {
    rule,
    people: [...new Set(claims.map(({ person }) => person))],
    ...spanOf(claims.map(({ at }) => at)),
    areas: [...new Set(claims.flatMap(({ areas }) => areas))],
    rounds: claims.flatMap(({ rounds }) => rounds.map(({ id }) => id)),
    measured,
  };
}
