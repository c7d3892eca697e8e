import { defaultFields } from '../domain/defaults';
import { nearest } from '../domain/near';
import type { FieldValue } from '../domain/round';
import type { AreaKind } from '../domain/site';
import { parseField } from '../domain/trade';
import { Refusal } from '../problem';
import { cleaned } from './log-wish';

type Fields = Readonly<Record<string, FieldValue>>;

const LONGEST_TEXT = 1000;

/** The fields as typed, and what all kinds of the tour do alike where nothing was said. Throws a Refusal. */
export function fieldsFor(
  typed: Readonly<Record<string, string>>,
  kinds: readonly AreaKind[],
  activity: string,
): Fields {
  const given = typedFields(typed, activity);
  return { ...defaultFields(kinds, activity, given), ...given };
}

/** Only the fields as typed. `agent`: in whose unit a strength is, where none is typed. Throws a Refusal. */
export function typedFields(
  typed: Readonly<Record<string, string>>,
  activity: string,
  agent?: FieldValue,
): Record<string, FieldValue> {
  const given: Record<string, FieldValue> = {};
  // The agent first: the strength is read in its unit.
  const names = Object.keys(typed).sort((a, b) => Number(b === 'agent') - Number(a === 'agent'));
  for (const name of names) {
    const text = typed[name] ?? '';
    if (name === 'finding') given.finding = cleaned('finding', text, LONGEST_TEXT) ?? '';
    else Object.assign(given, fieldOf(activity, name, text, given.agent ?? agent));
  }
  return given;
}

/** Do the kinds have a usual way of their own that could not be filled in, because they differ? */
export function isUnfilled(fields: Fields, kinds: readonly AreaKind[], activity: string): boolean {
  const usual = kinds.filter(kind => kind.activity === activity);
  return (['method', 'agent'] as const).some(
    key => fields[key] === undefined && new Set(usual.map(kind => kind[key])).size > 1,
  );
}

function fieldOf(
  activity: string,
  name: string,
  text: string,
  agent: FieldValue | undefined,
): Record<string, FieldValue> {
  const reading = parseField(activity, name, text, agent);
  if (reading.ok) {
    const { field, value } = reading;
    return { [field]: typeof value === 'string' ? (cleaned(field, value, LONGEST_TEXT) ?? '') : value };
  }
  switch (reading.fault) {
    case 'unknown-field':
      throw new Refusal({ kind: 'unknown', what: 'field', value: name, near: nearest(name, reading.known) });
    case 'not-allowed':
      throw new Refusal(
        name === 'agent' || name === 'method'
          ? { kind: 'unknown', what: name, value: text, near: nearest(text, reading.values) }
          : { kind: 'option-value', option: name, value: text, allowed: reading.values.join(', ') },
      );
    case 'not-a-number':
      throw new Refusal({ kind: 'number-range', field: name, value: text });
    case 'range':
      throw new Refusal({
        kind: 'number-range',
        field: name,
        value: text,
        least: reading.least,
        most: reading.most,
        ...(reading.unit === undefined ? {} : { unit: reading.unit }),
      });
  }
}
