import type { Activity, Field } from '../domain/activity';
import type { FieldContext, FieldFault } from '../domain/field-text';
import { nearest } from '../domain/near';
import type { Language, Name } from '../domain/site';
import { valuesOf } from '../domain/trade';
import { dateTimeOf } from '../domain/wall';
import { Refusal } from '../problem';

export interface FieldTyped {
  readonly name: string;
  readonly text: string;
  readonly activity: Activity;
  readonly place: Omit<FieldContext, 'agent'> & { readonly language: Language };
}

/** Why a field was not taken, as the Refusal that says so. */
export function fieldRefusal(fault: FieldFault, typed: FieldTyped): Refusal {
  const { name, text: value, activity, place } = typed;
  const { language, calendar, now } = place;
  switch (fault.fault) {
    case 'unknown-field':
      return unknownField(activity, name, language);
    case 'not-allowed':
      return notAllowed(fault, value, language);
    case 'not-a-number': {
      const { least, most, unit } = fault.field;
      const range = { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
      return numberRange(fault.field, value, { ...range, ...(unit === undefined ? {} : { unit }) }, language);
    }
    case 'range': {
      const { least, most, unit } = fault;
      const range = { least, most, ...(unit === undefined ? {} : { unit }) };
      return numberRange(fault.field, value, range, language);
    }
    case 'no-moment':
      return new Refusal({ kind: 'moment-unreadable', text: value });
    case 'no-day':
      return new Refusal({ kind: 'day-unreadable', text: value });
    case 'future': {
      const [at, present] = [fault.at, now].map(instant => dateTimeOf(calendar.zone, instant));
      return new Refusal({ kind: 'moment-future', at: at ?? '', now: present ?? '' });
    }
  }
}

/** All that is required and was not given, with what one may type. */
export function fieldMissing({ name }: Activity, fields: readonly Field[]): Refusal {
  return new Refusal({
    kind: 'field-missing',
    activity: name,
    fields: fields.map(field => ({ name: field.name, label: field.label, example: exampleOf(field) })),
  });
}

/** What one may type for a field: `--set direction=in`, `--set 方向=进`. */
function exampleOf(field: Field): Name {
  const [value] = valuesOf(field);
  const { name, label, least = 0 } = field;
  const number = String(Math.max(least, 1));
  const of = (yes: string, text: string): string =>
    field.type === 'boolean' ? yes : field.type === 'number' || field.type === 'integer' ? number : text;
  return {
    'zh-CN': `--set ${label['zh-CN']}=${value?.name['zh-CN'] ?? of('是', '…')}`,
    en: `--set ${name}=${value?.id ?? of('yes', '…')}`,
  };
}

function numberRange(
  { label }: Field,
  value: string,
  range: { readonly least?: number; readonly most?: number; readonly unit?: string },
  language: Language,
): Refusal {
  return new Refusal({ kind: 'number-range', field: label[language], value, ...range });
}

function unknownField({ name: activity, fields }: Activity, value: string, language: Language): Refusal {
  const words = fields.flatMap(field => [field.name, field.label['zh-CN'], field.label.en]);
  const known = fields.map(({ name, label }) => (language === 'en' ? name : label[language]));
  return new Refusal({
    kind: 'unknown',
    what: 'field',
    value,
    near: nearest(value, words),
    known,
    of: activity,
  });
}

function notAllowed(
  { field, values }: Extract<FieldFault, { fault: 'not-allowed' }>,
  value: string,
  language: Language,
): Refusal {
  if (field.of !== undefined) {
    const what = field.of === 'methods' ? 'method' : 'agent';
    const words = values.flatMap(({ id, name }) => [id, name['zh-CN'], name.en]);
    return new Refusal({ kind: 'unknown', what, value, near: nearest(value, words) });
  }
  const isEnglish = language === 'en';
  const allowed =
    values.length === 0
      ? isEnglish
        ? ['yes', 'no']
        : ['是', '否']
      : values.map(({ id, name }) => (isEnglish ? id : name[language]));
  return new Refusal({
    kind: 'option-value',
    option: field.label[language],
    value,
    allowed: allowed.join(isEnglish ? ', ' : '、'),
  });
}
