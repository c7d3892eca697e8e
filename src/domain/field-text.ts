import type { Field } from './activity';
import { addDays } from './day';
import { JOINT } from './field-joint';
import { masked } from './mask';
import { parseDay, parseMoment } from './moment';
import type { FieldValue } from './round';
import { folded, termOf } from './terms';
import { strengthUnitOf, valuesOf, type Term } from './trade';
import { isoOf, wallOf } from './wall';
import type { Calendar, Instant } from './zone';

export type FieldFault =
  | { readonly fault: 'unknown-field'; readonly known: readonly string[] }
  | { readonly fault: 'not-a-number'; readonly field: Field }
  | {
      readonly fault: 'range';
      readonly field: Field;
      readonly least: number;
      readonly most: number;
      readonly unit?: string;
    }
  /** No values: yes or no is asked for. */
  | { readonly fault: 'not-allowed'; readonly field: Field; readonly values: readonly Term[] }
  | { readonly fault: 'no-moment' | 'no-day'; readonly field: Field }
  | { readonly fault: 'future'; readonly field: Field; readonly at: Instant };

export type FieldReading =
  | { readonly ok: true; readonly field: string; readonly value: FieldValue }
  | ({ readonly ok: false } & FieldFault);

/** What a field's text may lean on. */
export interface FieldContext {
  readonly calendar: Calendar;
  readonly now: Instant;
  /** The round's own moment: a time of day in a field is meant near it. */
  readonly at: Instant;
  /** The id of the agent, which decides in which unit a strength is. */
  readonly agent?: FieldValue | undefined;
}

/** The field of that name, label, or other word for it. */
export function fieldNamed(fields: readonly Field[], word: string): Field | undefined {
  const same = fields.find(({ name }) => name === word);
  if (same !== undefined) return same;
  const wanted = folded(word);
  return fields.find(({ name, label, also = [] }) =>
    [name, label['zh-CN'], label.en, ...also].some(each => folded(each) === wanted),
  );
}

/** Reads a field as a person writes it: `500`, `５００mg/L`, `30分钟`, `16L`, `擦拭`, `36.5℃`, `昨天 18:10`, `是`. */
export function parseField(
  fields: readonly Field[],
  name: string,
  text: string,
  context: FieldContext,
): FieldReading {
  const field = fieldNamed(fields, name);
  if (field === undefined)
    return { ok: false, fault: 'unknown-field', known: fields.map(known => known.name) };
  switch (field.type) {
    case 'text':
      return read(field, field.masked ? masked(text.trim(), field.masked) : text.trim());
    case 'boolean':
      return booleanOf(field, text);
    case 'enum':
      return field.many ? membersOf(field, text) : memberOf(field, text);
    case 'moment':
      return momentOf(field, text, context);
    case 'day':
      return dayOf(field, text, context);
    case 'number':
    case 'integer':
      return numberOf(inUnitOf(field, context.agent), text);
  }
}

function read(field: Field, value: FieldValue): FieldReading {
  return { ok: true, field: field.name, value };
}

const YES = ['true', 'yes', 'y', '1', '是', '有', '√'];
const NO = ['false', 'no', 'n', '0', '否', '无', '×'];

function booleanOf(field: Field, text: string): FieldReading {
  const word = folded(text);
  if (YES.includes(word)) return read(field, true);
  if (NO.includes(word)) return read(field, false);
  return { ok: false, fault: 'not-allowed', field, values: [] };
}

function memberOf(field: Field, text: string): FieldReading {
  const values = valuesOf(field);
  const value = termOf(values, text);
  return value === undefined ? { ok: false, fault: 'not-allowed', field, values } : read(field, value.id);
}

function membersOf(field: Field, text: string): FieldReading {
  const ids = new Set<FieldValue>();
  for (const word of text.split(/[;；、,，/]/)) {
    if (word.trim() === '') continue;
    const reading = memberOf(field, word);
    if (!reading.ok) return reading;
    ids.add(reading.value);
  }
  return ids.size === 0 ? memberOf(field, text) : read(field, [...ids].join(JOINT));
}

const CLOCK_SLACK = 120_000;
const SIX_HOURS = 21_600_000;

/** A time of day is the last such one that is not long after the round; of what may lie ahead, the nearest. */
function momentOf(field: Field, text: string, { calendar, now, at }: FieldContext): FieldReading {
  const said = parseMoment(text, calendar, now);
  if (!said.ok) return { ok: false, fault: 'no-moment', field };
  const written = (instant: Instant): FieldReading =>
    field.ahead || instant <= now + CLOCK_SLACK
      ? read(field, isoOf(calendar.zone, instant))
      : { ok: false, fault: 'future', field, at: instant };
  if (said.assumed !== 'today' && said.assumed !== 'yesterday') return written(said.at);
  const { day } = wallOf(calendar.zone, at);
  const near = [-1, 0, 1].flatMap(days => {
    const moment = parseMoment(`${addDays(day, days)} ${text}`, calendar, now);
    return moment.ok ? moment.at : [];
  });
  const [nearest] = [...near].sort((a, b) => Math.abs(a - at) - Math.abs(b - at));
  const past = near.findLast(each => each <= Math.min(at + SIX_HOURS, now + CLOCK_SLACK));
  return written((field.ahead ? nearest : past) ?? said.at);
}

function dayOf(field: Field, text: string, { calendar, now }: FieldContext): FieldReading {
  const day = parseDay(text, calendar, now);
  return day.ok ? read(field, day.day) : { ok: false, fault: 'no-day', field };
}

function inUnitOf(field: Field, agent: FieldValue | undefined): Field {
  if (field.name !== 'strength' || strengthUnitOf(agent) === 'mg/L') return field;
  return { ...field, unit: '%', most: 100 };
}

/** What one of each spelling is in the field's unit. 1 % is 10,000 mg/L. A unit's own spelling is always understood. */
const SPELLINGS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'mg/L': { 毫克每升: 1, '毫克/升': 1, ppm: 1, '%': 10_000 },
  min: { mins: 1, minutes: 1, m: 1, 分: 1, 分钟: 1, h: 60, 小时: 60 },
  L: { 升: 1, 公升: 1, litres: 1, liters: 1, ml: 0.001, 毫升: 0.001 },
  '℃': { 度: 1, 摄氏度: 1, c: 1 },
  kg: { 公斤: 1, 千克: 1, 斤: 0.5, g: 0.001, 克: 0.001, t: 1000, 吨: 1000 },
  'm²': { 平方米: 1, 平米: 1, 平方: 1, 平: 1 },
  'm³': { 立方米: 1, 立方: 1 },
  yuan: { 元: 1, 块: 1, rmb: 1, cny: 1 },
};

function numberOf(field: Field, text: string): FieldReading {
  const match = /^[¥￥]?([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(.*)$/.exec(folded(text));
  const [, digits = '', unit = ''] = match ?? [];
  const factor = unit === '' || unit === folded(field.unit ?? '') ? 1 : SPELLINGS[field.unit ?? '']?.[unit];
  if (match === null || factor === undefined) return { ok: false, fault: 'not-a-number', field };
  const value = rounded(Number(digits.replaceAll(',', '')) * factor, field.decimals ?? 6);
  if (field.type === 'integer' && !Number.isInteger(value))
    return { ok: false, fault: 'not-a-number', field };
  const { least = -Infinity, most = Infinity } = field;
  if (value >= least && value <= most) return read(field, value);
  return {
    ok: false,
    fault: 'range',
    field,
    least,
    most,
    ...(field.unit === undefined ? {} : { unit: field.unit }),
  };
}

/** Also takes away what binary fractions add: 0.05 x 10,000 is 500. */
function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
