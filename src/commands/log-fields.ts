import type { Activity } from '../domain/activity';
import { isAt, supposedFields, type Supposed } from '../domain/defaults';
import { fieldNamed, parseField, type FieldContext } from '../domain/field-text';
import type { FieldValue } from '../domain/round';
import type { AreaKind, Language } from '../domain/site';
import { Refusal } from '../problem';
import { fieldRefusal } from './field-refusal';
import { cleaned } from './log-wish';

type Fields = Readonly<Record<string, FieldValue>>;

/** What the fields of a tour are read and filled in by. */
export interface FieldsPlace extends TypedPlace {
  /** What this person did last there. */
  readonly last: Fields;
}

/** What typed fields are read by. */
export interface TypedPlace extends Omit<FieldContext, 'agent'> {
  readonly activity: Activity;
  /** Of the areas that were visited. */
  readonly kinds: readonly AreaKind[];
  readonly language: Language;
}

const LONGEST_TEXT = 1000;

/** The fields as typed, and what may be supposed where nothing was said. Throws a Refusal; what is missing is none yet. */
export function fieldsFor(typed: Readonly<Record<string, string>>, place: FieldsPlace): Supposed {
  return supposedFields({ ...place, given: typedFields(typed, place) });
}

/** Only the fields as typed. `agent`: in whose unit a strength is, where none is typed. Throws a Refusal. */
export function typedFields(
  typed: Readonly<Record<string, string>>,
  place: TypedPlace,
  agent?: FieldValue,
): Record<string, FieldValue> {
  const given: Record<string, FieldValue> = {};
  // The agent first: the strength is read in its unit.
  const { fields } = place.activity;
  const isAgent = (name: string): boolean => fieldNamed(fields, name)?.name === 'agent';
  const names = Object.keys(typed).sort((a, b) => Number(isAgent(b)) - Number(isAgent(a)));
  for (const name of names) {
    const text = typed[name] ?? '';
    if (name === 'finding') given.finding = cleaned('finding', text, LONGEST_TEXT) ?? '';
    else Object.assign(given, fieldOf(name, text, given, { ...place, agent: given.agent ?? agent }));
  }
  return given;
}

/** The required fields that are still empty. */
export function missingFields({ activity, kinds }: Pick<FieldsPlace, 'activity' | 'kinds'>, fields: Fields) {
  return activity.fields.filter(
    field =>
      field.required && isAt(field, kinds) && (fields[field.name] === undefined || fields[field.name] === ''),
  );
}

/** Do the kinds have a usual way of their own that could not be filled in, because they differ? */
export function isUnfilled(fields: Fields, kinds: readonly AreaKind[], activity: string): boolean {
  const usual = kinds.filter(kind => kind.activity === activity);
  return (['method', 'agent'] as const).some(
    key => fields[key] === undefined && new Set(usual.map(kind => kind[key])).size > 1,
  );
}

/** One field as typed, by the name under which it is kept. */
function fieldOf(
  name: string,
  text: string,
  given: Fields,
  place: TypedPlace & FieldContext,
): Record<string, FieldValue> {
  const { activity, kinds, language } = place;
  const declared = fieldNamed(activity.fields, name);
  if (declared !== undefined && given[declared.name] !== undefined)
    throw new Refusal({ kind: 'options-clash', options: [declared.name, name] });
  const clean =
    declared?.type === 'text' ? (cleaned(declared.label[language], text, LONGEST_TEXT) ?? '') : text;
  const reading = parseField(activity.fields, name, clean, place);
  if (!reading.ok) throw fieldRefusal(reading, { name, text, activity, place });
  if (declared !== undefined && !isAt(declared, kinds)) {
    throw new Refusal({
      kind: 'field-elsewhere',
      field: declared.label,
      kinds: declared.kinds ?? [],
    });
  }
  return { [reading.field]: reading.value };
}
