import type { Field } from '../domain/activity';
import { JOINT } from '../domain/field-joint';
import type { FieldValue } from '../domain/round';
import { strengthUnitOf } from '../domain/trade';
import { dateTimeOf, parseIso } from '../domain/wall';
import type { Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { termCell } from './cells';
import type { Cell } from './sheet';
import { fieldText } from './term-texts';

interface Around {
  readonly zone: Zone;
  readonly say: Messages;
}

/**
 * A field of a round: for programs as it is typed, for people in words and in the site's time. `field` is the declaration
 * or, where there is none, the name. A round without the field leaves its key out of JSON.
 */
export function fieldCell(field: Field | string, value: FieldValue | undefined, { zone, say }: Around): Cell {
  if (value === undefined) return { value, text: '' };
  if (typeof value === 'boolean')
    return { value, id: String(value), text: value ? say.common.yes : say.common.no };
  const text = fieldText(field, value, say.language);
  if (typeof value === 'number') return { value, text };
  if (typeof field !== 'string' && field.type === 'moment') {
    const at = parseIso(value);
    return at === null ? { value, text } : { value, text: dateTimeOf(zone, at) };
  }
  if (typeof field !== 'string' && field.many) return { value: value.split(JOINT), id: value, text };
  return termCell(value, text);
}

/** `体温 36.5 ℃`: a field as part of a sentence; yes is its label alone. */
export function fieldPhrase(
  field: Field | string,
  value: FieldValue,
  around: Around,
  agent?: FieldValue,
): string {
  const { language, common } = around.say;
  const label = typeof field === 'string' ? field : field.label[language];
  if (value === true) return label;
  const unit = typeof field === 'string' ? undefined : unitOf(field, agent);
  const { text } = fieldCell(field, value, around);
  return [label, text, ...(unit === undefined ? [] : [common.unit(unit)])].join(' ');
}

/** As `fieldPhrase`, without the label of what tells by itself what it is: `spray`, `500 mg/L`. */
export function shortPhrase(
  field: Field | string,
  value: FieldValue,
  around: Around,
  agent?: FieldValue,
): string {
  const phrase = fieldPhrase(field, value, around, agent);
  if (typeof field === 'string' || (field.of === undefined && field.name !== 'strength')) return phrase;
  return phrase.slice(field.label[around.say.language].length + 1);
}

/** The unit of a strength is the agent's. */
function unitOf(field: Field, agent: FieldValue | undefined): string | undefined {
  return field.name === 'strength' ? strengthUnitOf(agent) : field.unit;
}
