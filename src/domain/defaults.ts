import type { Activity, Field } from './activity';
import type { Entry, RoundsEntry } from './entry';
import { appliesTo } from './field-rules';
import type { FieldValue } from './round';
import type { Area, AreaKind } from './site';
import { parseIso } from './wall';
import type { Instant } from './zone';

type Fields = Readonly<Record<string, FieldValue>>;

/** What was said, what was supposed, and what of that was taken from the last time. */
export interface Supposed {
  readonly fields: Fields;
  readonly repeated: Fields;
}

export interface Sources {
  readonly activity: Activity;
  /** Of the areas that were visited. */
  readonly kinds: readonly AreaKind[];
  readonly given: Fields;
  /** What this person did last there. */
  readonly last: Fields;
  readonly at: Instant;
}

/**
 * What was left unsaid: as last time where the field repeats itself, else as all kinds of the tour do it alike, else by
 * the field's own default. What belongs to another field (a strength to its agent) goes only with the same one.
 */
export function supposedFields({ activity, kinds, given, last, at }: Sources): Supposed {
  const usual = usualFields(kinds, activity.id);
  const fields: Record<string, FieldValue> = {};
  const repeated: Record<string, FieldValue> = {};
  const known = (name: string): FieldValue | undefined => given[name] ?? fields[name];
  for (const field of activity.fields) {
    const { name, with: others = [] } = field;
    const said = given[name];
    if (said !== undefined) fields[name] = said;
    if (said !== undefined || !isAt(field, kinds)) continue;
    const fits = (source: Fields, among: readonly string[]): boolean =>
      among.every(other => source[other] === known(other));
    const again = field.repeats && fits(last, others) ? last[name] : undefined;
    const asUsual = fits(
      usual,
      others.filter(other => other === 'agent'),
    )
      ? usual[name]
      : undefined;
    const value = again ?? asUsual ?? field.default ?? minutesOf(field, known, at);
    if (value === undefined) continue;
    fields[name] = value;
    if (again !== undefined && again !== asUsual) repeated[name] = again;
  }
  return { fields: { ...fields, ...given }, repeated };
}

/** Is the field one of any of these kinds? An area of no kind that is known has those of all kinds. */
export function isAt(field: Field, kinds: readonly AreaKind[]): boolean {
  return field.kinds === undefined || kinds.some(({ id }) => appliesTo(field, id));
}

/** The fields that every kind of the tour does alike, as the template has them. */
function usualFields(kinds: readonly AreaKind[], activity: string): Fields {
  const [first] = kinds;
  if (first === undefined || kinds.some(kind => kind.activity !== activity)) return {};
  const shared = <K extends keyof AreaKind>(key: K): AreaKind[K] | undefined =>
    kinds.every(kind => kind[key] === first[key]) ? first[key] : undefined;
  const usual = {
    method: shared('method'),
    agent: shared('agent'),
    ...(shared('agent') === undefined
      ? {}
      : { strength: shared('strength'), contact: shared('contactMinutes') }),
  };
  return Object.fromEntries(Object.entries(usual).filter(([, value]) => value !== undefined)) as Fields;
}

/** Whole minutes between two moments, where both are known and in order; the round's own stands for the later one. */
function minutesOf(
  { between }: Field,
  known: (name: string) => FieldValue | undefined,
  at: Instant,
): number | undefined {
  if (between === undefined) return undefined;
  const instantOf = (name: string): Instant | null => {
    const text = known(name);
    return typeof text === 'string' ? parseIso(text) : null;
  };
  const start = instantOf(between[0]);
  const end = instantOf(between[1]) ?? at;
  return start === null || end < start ? undefined : Math.round((end - start) / 60_000);
}

/**
 * The fields of what this person did last at these very areas, or at another of their kind where they are all of one.
 * What a rule flagged, what was taken back and what was a dangerous act is nothing to go by.
 */
export function lastFields(
  entries: readonly Entry[],
  by: string,
  activity: string,
  areas: readonly Area[],
  all: readonly Area[],
): Fields {
  const codes = areas.map(({ code }) => code);
  const [kind, ...others] = new Set(areas.map(area => area.kind));
  const kin = (): Set<string> =>
    new Set(others.length > 0 ? [] : all.filter(area => area.kind === kind).map(({ code }) => code));
  const voided = new Set(entries.flatMap(entry => (entry.kind === 'void' ? entry.rounds : [])));
  let kindred: Set<string> | undefined;
  const isIt = (entry: Entry): boolean =>
    entry.kind === 'rounds' &&
    entry.by === by &&
    entry.activity === activity &&
    entry.incident !== true &&
    entry.flags === undefined &&
    !voided.has(entry.id) &&
    (codes.every(code => entry.areas.includes(code)) ||
      entry.areas.every(code => (kindred ??= kin()).has(code)));
  return entries.findLast((entry): entry is RoundsEntry => isIt(entry))?.fields ?? {};
}
