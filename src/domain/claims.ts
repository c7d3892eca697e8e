import { groupedBy } from './group';
import { byCodePoint } from './order';
import { SEPARATORS } from './row-areas';
import { isValid, type Round, type RoundId } from './round';
import type { Area } from './site';
import type { Instant } from './zone';

/** What one person says with one command: these areas, at this moment. */
export interface Claim {
  readonly person: string;
  /** The id of the tour. */
  readonly tour: RoundId;
  readonly at: Instant;
  readonly rounds: readonly Round[];
  readonly areas: readonly string[];
  /** Of the areas that say so. */
  readonly buildings: ReadonlySet<string>;
  /** The buildings, and the codes of the areas that name none. */
  readonly places: ReadonlySet<string>;
}

/** The people of a round: several may have done it together, `张三、李四`. */
export function peopleOf({ by }: Pick<Round, 'by'>): string[] {
  const people = by.split(SEPARATORS).map(name => name.trim());
  return [...new Set(people.filter(name => name !== ''))];
}

/** The valid rounds as claims, by person (code point) and then in the order of `at`. */
export function claimsOf(rounds: readonly Round[], areas: readonly Area[]): Claim[] {
  const buildings = new Map(areas.map(({ code, building }) => [code, building]));
  const said = rounds.filter(isValid).flatMap(round => peopleOf(round).map(person => ({ person, round })));
  // An amendment may give one round of a tour a moment of its own.
  return groupedBy(said, ({ person, round }) => [person, round.tour, round.at].join('\t'))
    .flatMap(group => {
      const own = group.map(({ round }) => round);
      const person = group[0]?.person ?? '';
      const [first] = own;
      if (first === undefined) return [];
      const { tour, at } = first;
      const codes = own.map(({ area }) => area);
      const places = new Set(codes.map(code => buildings.get(code) ?? code));
      const known = new Set(codes.flatMap(code => buildings.get(code) ?? []));
      return [{ person, tour, at, rounds: own, areas: codes, buildings: known, places }];
    })
    .sort((a, b) => byCodePoint(a.person, b.person) || a.at - b.at || byCodePoint(a.tour, b.tour));
}

/** Those of each person together, in their order. */
export function byPerson(claims: readonly Claim[]): Claim[][] {
  return groupedBy(claims, ({ person }) => person);
}
