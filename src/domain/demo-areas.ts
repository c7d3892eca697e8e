import { twoDigits } from './day';
import { demoWords, type Post } from './demo-words';
import type { Area, Duty, Language } from './site';

/** An area as the plan of the compound knows it. */
interface Spot {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly owner: Post;
  readonly place?: { readonly building: string; readonly unit: string; readonly tags?: readonly string[] };
}

const BUILDINGS = 12;
const UNITS = 2;
const BUILDINGS_A_ZONE = 3;
const ZONES: readonly (readonly [tag: string, owner: Post])[] = [
  ['zone-a', 'cleanerA'],
  ['zone-b', 'cleanerB'],
  ['zone-c', 'cleanerC'],
  ['zone-d', 'cleanerD'],
];

/** What every unit has: the end of its code and its kind. */
const UNIT_KINDS: readonly (readonly [end: string, kind: string])[] = [
  ['EB', 'elevator-button'],
  ['EC', 'elevator-car'],
  ['UD', 'unit-door'],
  ['HR', 'handrail'],
  ['ST', 'stairwell'],
  ['EH', 'elevator-hall'],
];

/** Building, unit, room. */
const QUARANTINED: readonly (readonly [number, number, string])[] = [
  [2, 1, '302'],
  [3, 2, '1101'],
  [4, 1, '701'],
  [5, 2, '202'],
  [6, 1, '501'],
  [8, 2, '902'],
  [9, 1, '402'],
  [10, 2, '601'],
  [12, 1, '1002'],
];

/** The 191 areas of the compound; `dutyOf` says what an area of a kind owes. */
export function demoAreas(language: Language, dutyOf: (kind: string) => Duty): Area[] {
  return [...unitSpots(language), ...yardSpots(language), ...quarantinedSpots(language)].map(
    ({ owner, place, ...spot }) => ({
      ...spot,
      ...place,
      owner: demoWords(language).people[owner][0],
      duties: [dutyOf(spot.kind)],
    }),
  );
}

function unitSpots(language: Language): Spot[] {
  const words = demoWords(language);
  return units().flatMap(([building, unit]) => {
    const [tag, owner] = ZONES[Math.floor((building - 1) / BUILDINGS_A_ZONE)] ?? ['zone-a', 'cleanerA'];
    return UNIT_KINDS.map(([end, kind]) => ({
      code: `${twoDigits(building)}-${unit}-${end}`,
      name: `${words.unit(building, unit)}${words.unitParts[end] ?? end}`,
      kind,
      owner,
      place: { building: String(building), unit: String(unit), tags: [tag] },
    }));
  });
}

function units(): (readonly [building: number, unit: number])[] {
  return Array.from({ length: BUILDINGS * UNITS }, (_, i) => [Math.floor(i / UNITS) + 1, (i % UNITS) + 1]);
}

function yardSpots(language: Language): Spot[] {
  const { numbered, single } = demoWords(language);
  const row = (
    count: number,
    prefix: string,
    kind: string,
    owner: Post,
    codeOf: (n: number) => string,
  ): Spot[] =>
    Array.from({ length: count }, (_, i) => ({
      code: codeOf(i + 1),
      name: numbered[prefix]?.(i + 1) ?? codeOf(i + 1),
      kind,
      owner,
    }));
  const one = (code: string, kind: string, owner: Post): Spot => ({
    code,
    name: single[code] ?? code,
    kind,
    owner,
  });
  return [
    ...row(24, 'BIN', 'bin', 'bins', n => `BIN-${twoDigits(n)}`),
    ...row(2, 'WS', 'waste-station', 'bins', n => `WS-${n}`),
    ...row(2, 'GA', 'garage', 'driver', n => `GA-${n}`),
    ...row(2, 'WC', 'public-toilet', 'bins', n => `WC-${n}`),
    ...row(1, 'G', 'gate', 'dayGuard1', n => `G-${n}`),
    one('PP-1', 'parcel-point', 'officer'),
    one('RD-M', 'main-road', 'driver'),
    ...row(4, 'S', 'secondary-road', 'driver', n => `RD-S${n}`),
    one('SC-1', 'service-center', 'keeper1'),
  ];
}

function quarantinedSpots(language: Language): Spot[] {
  const words = demoWords(language);
  return QUARANTINED.map(([building, unit, room], i) => ({
    code: `Q-${twoDigits(building)}-${unit}-${room}`,
    name: `${words.unit(building, unit)}${words.door(room)}`,
    kind: 'quarantine-door',
    owner: i < 5 ? 'keeper1' : 'keeper2',
    place: { building: String(building), unit: String(unit) },
  }));
}
