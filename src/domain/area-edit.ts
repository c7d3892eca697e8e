import { areaOf } from './area-row';
import { activitiesOf } from './duty';
import { withSpell, type SpellFault } from './duty-edit';
import { nearest } from './near';
import { activePeople, type PersonFault } from './person-edit';
import { kindNamed } from './row-areas';
import type { RowFault } from './row-fault';
import type { Area, Site } from './site';
import {
  pastFault,
  refused,
  tidied,
  withMember,
  without,
  type Edited,
  type PastFault,
  type Present,
  type TextFaultOf,
} from './site-edit';
import { foldText } from './text';
import type { Instant } from './zone';

/** What may be said about an area, as typed. An empty text takes away what was there. */
export interface AreaWords {
  readonly name?: string;
  readonly kind?: string;
  readonly building?: string;
  readonly unit?: string;
  readonly floor?: string;
  readonly owner?: string;
  readonly tags?: readonly string[];
}

/** The duty of a new area: what is left out is the kind's, and `since` is now. */
export interface NewAreaWords extends AreaWords {
  readonly code: string;
  readonly activity?: string;
  readonly schedule?: string;
  readonly since?: string;
  readonly until?: string;
}

export type AreaFault =
  | RowFault
  | TextFaultOf
  | PastFault
  | SpellFault
  | Extract<PersonFault, { readonly kind: 'unknown' }>
  | { readonly kind: 'activities-differ'; readonly activities: readonly string[] };

type AreaEdited = Edited<AreaFault, { readonly area: Area }>;

/** The site with an area more, by the rules of a row of `area import`. */
export function addArea(site: Site, words: NewAreaWords, present: Present): AreaEdited {
  const { code, tags = [], ...texts } = words;
  const taken = site.areas.find(area => foldText(area.code) === foldText(code).trim());
  if (taken?.retired !== undefined && taken.retired <= present.now)
    return refused({ kind: 'area-retired', area: taken.code });
  if (taken !== undefined) return refused({ kind: 'exists', what: 'area', value: taken.code });
  const cells: Readonly<Record<string, string>> = { ...texts, code, tags: tags.join(';') };
  const faults: RowFault[] = [];
  const area = areaOf(
    key => (cells[key] ?? '').trim(),
    undefined,
    { ...present, site, named: new Map() },
    (column, fault) => faults.push(asOption(column, fault)),
  );
  const stranger = area && strangerFault(site, area, present.now);
  if (stranger) return refused(stranger);
  if (area !== null) return { ok: true, site: { ...site, areas: [...site.areas, area] }, area };
  return refused(faults[0] ?? { kind: 'bad-code', code });
}

/** A fault of a row names the column; at the command line it is an option. */
function asOption(column: string, fault: RowFault): RowFault {
  const option = column === 'code' ? 'CODE' : `--${column === 'tags' ? 'tag' : column}`;
  if ('field' in fault) return { ...fault, field: option };
  const isNamed = fault.kind === 'past' || fault.kind === 'missing' || fault.kind === 'ends-early';
  return isNamed ? { ...fault, what: option } : fault;
}

/** Another schedule for one of the area's activities, from a moment on. */
export interface DutyWish {
  readonly schedule: string;
  /** Needed where the area has several; one that it has not yet begins. */
  readonly activity?: string;
  readonly from: Instant;
}

/** The area as described anew, and its duty changed. What an area is called may change at any time. */
export function editArea(
  site: Site,
  known: Area,
  words: AreaWords,
  wish: DutyWish | null,
  present: Present,
): AreaEdited {
  const described = describe(site, known, words);
  if (!described.ok) return described;
  const stranger = words.owner === undefined ? null : strangerFault(site, described.area, present.now);
  if (stranger !== null) return refused(stranger);
  if (wish === null) return withArea(site, described.area);
  const activities = activitiesOf(known);
  const activity = wish.activity ?? (activities.length === 1 ? activities[0] : undefined);
  if (activity === undefined) return refused({ kind: 'activities-differ', activities });
  const spells = withSpell(known.duties, { ...wish, activity }, site, present);
  return spells.ok ? withArea(site, { ...described.area, duties: spells.duties }) : spells;
}

/** Where the people are listed, an owner who is none of them was mistyped. */
function strangerFault(site: Site, { owner }: Area, now: Instant): AreaFault | null {
  const names = activePeople(site, now).map(({ name }) => name);
  if (owner === undefined || names.length === 0 || names.includes(owner)) return null;
  return { kind: 'unknown', what: 'person', value: owner, near: nearest(owner, names) };
}

const TEXTS = ['building', 'unit', 'floor', 'owner'] as const;

function describe(
  site: Site,
  known: Area,
  words: AreaWords,
): { readonly ok: true; readonly area: Area } | { readonly ok: false; readonly fault: AreaFault } {
  const kind = words.kind === undefined ? known.kind : kindNamed(site, words.kind)?.id;
  if (kind === undefined) return refused(unknownKind(site, words.kind ?? ''));
  let area: Area = { ...known, kind };
  for (const key of ['name', ...TEXTS] as const) {
    const word = words[key];
    if (word === undefined) continue;
    const read = tidied(`--${key}`, word);
    if (!read.ok) return read;
    area = key === 'name' ? { ...area, name: read.value || known.code } : withText(area, key, read.value);
  }
  if (words.tags === undefined) return { ok: true, area };
  const tags = new Set<string>();
  for (const tag of words.tags) {
    const read = tidied('--tag', tag);
    if (!read.ok) return read;
    if (read.value !== '') tags.add(read.value);
  }
  const bare = without(area, 'tags');
  return { ok: true, area: tags.size === 0 ? bare : { ...bare, tags: [...tags] } };
}

function withText(area: Area, key: (typeof TEXTS)[number], value: string): Area {
  const rest = without(area, key);
  return value === '' ? rest : { ...rest, [key]: value };
}

function unknownKind(site: Site, value: string): AreaFault {
  const words = site.kinds.flatMap(({ id, name }) => [id, name['zh-CN'], name.en]);
  return { kind: 'unknown', what: 'kind', value, near: nearest(value, words) };
}

/** From `from` on the area owes nothing and takes no rounds; its history stays. */
export function retireArea(site: Site, known: Area, from: Instant, present: Present): AreaEdited {
  const past = pastFault('--effective', from, present);
  return past === null ? withArea(site, { ...known, retired: from }) : refused(past);
}

function withArea(site: Site, area: Area): AreaEdited {
  return { ok: true, site: { ...site, areas: withMember(site.areas, area, ({ code }) => code) }, area };
}
