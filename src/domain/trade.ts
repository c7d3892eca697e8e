import activities from '../../data/activities.json' with { type: 'json' };
import agents from '../../data/agents.json' with { type: 'json' };
import methods from '../../data/methods.json' with { type: 'json' };
import type { Activity, Field, Term } from './activity';
import type { Name } from './name';
import type { FieldValue } from './round';
import { foldText } from './text';

export type { Activity, Field, Term } from './activity';

export type StrengthUnit = 'mg/L' | '%';

/** A disinfectant. `working` and `strength` are in `unit`; `stock` is what comes in the bottle, pack or tablet. */
export interface Agent extends Term {
  readonly form: 'liquid' | 'powder' | 'tablet' | 'ready' | 'lamp';
  readonly family: string;
  /** Absent for a lamp. */
  readonly unit?: StrengthUnit;
  readonly stock?: {
    /** `%` of available chlorine or active substance; `mg` a tablet. */
    readonly unit: '%' | 'mg';
    readonly default: number;
    readonly least: number;
    readonly most: number;
    readonly packGrams?: number;
  };
  readonly working?: { readonly least: number; readonly most: number };
  /** The shortest contact that counts. */
  readonly contactMinutes: number;
  readonly warnings: readonly Name[];
  readonly basis: Name;
}

export const AGENTS = agents as readonly Agent[];
export const METHODS = methods as readonly Term[];
export const ACTIVITIES = activities as readonly Activity[];

export type FieldFault =
  | { readonly fault: 'unknown-field'; readonly known: readonly string[] }
  | { readonly fault: 'not-a-number' }
  | { readonly fault: 'range'; readonly least: number; readonly most: number; readonly unit?: string }
  | { readonly fault: 'not-allowed'; readonly values: readonly string[] };

export type FieldReading =
  | { readonly ok: true; readonly field: string; readonly value: FieldValue }
  | ({ readonly ok: false } & FieldFault);

/** By id, by either language's name or by another word for it, whatever the case, width and blanks. */
export function termOf<T extends Term>(terms: readonly T[], text: string): T | undefined {
  const wanted = folded(text);
  return terms.find(
    term =>
      folded(term.id) === wanted ||
      folded(term.name['zh-CN']) === wanted ||
      folded(term.name.en) === wanted ||
      term.also?.some(word => folded(word) === wanted) === true,
  );
}

export function activityOf(text: string): Activity | undefined {
  return termOf(ACTIVITIES, text);
}

export function agentOf(text: string): Agent | undefined {
  return termOf(AGENTS, text);
}

export function methodOf(text: string): Term | undefined {
  return termOf(METHODS, text);
}

/** The fields that an activity declares; none for one that is not known. */
export function fieldsOf(activity: string): readonly Field[] {
  return activityOf(activity)?.fields ?? [];
}

/** What an enum field may be. */
export function valuesOf(field: Field): readonly Term[] {
  if (field.of === 'methods') return METHODS;
  if (field.of === 'agents') return AGENTS;
  return field.values ?? [];
}

/** The unit of `strength`, which is the agent's; mg/L where no agent is named. */
export function strengthUnitOf(agent: FieldValue | undefined): StrengthUnit {
  return (typeof agent === 'string' ? agentOf(agent)?.unit : undefined) ?? 'mg/L';
}

/**
 * Reads a field as a person writes it: `500`, `５００mg/L`, `30分钟`, `16L`, `擦拭`. The field by name or label; `agent`
 * (an id) decides in which unit a strength is.
 */
export function parseField(activity: string, name: string, text: string, agent?: FieldValue): FieldReading {
  const fields = fieldsOf(activity);
  const wanted = folded(name);
  const field = fields.find(({ name, label }) =>
    [name, label['zh-CN'], label.en].some(word => folded(word) === wanted),
  );
  if (field === undefined)
    return { ok: false, fault: 'unknown-field', known: fields.map(known => known.name) };
  switch (field.type) {
    case 'text':
      return { ok: true, field: field.name, value: text.trim() };
    case 'boolean':
      return booleanOf(field, text);
    case 'enum':
      return memberOf(field, text);
    case 'moment':
    case 'day':
      return { ok: true, field: field.name, value: text.trim() };
    case 'number':
    case 'integer':
      return numberOf(inUnitOf(field, agent), text);
  }
}

const YES = ['true', 'yes', 'y', '1', '是', '有'];
const NO = ['false', 'no', 'n', '0', '否', '无'];

function booleanOf(field: Field, text: string): FieldReading {
  const word = folded(text);
  if (YES.includes(word)) return { ok: true, field: field.name, value: true };
  if (NO.includes(word)) return { ok: true, field: field.name, value: false };
  return { ok: false, fault: 'not-allowed', values: ['yes', 'no'] };
}

function memberOf(field: Field, text: string): FieldReading {
  const values = valuesOf(field);
  const value = termOf(values, text);
  return value === undefined
    ? { ok: false, fault: 'not-allowed', values: values.map(({ id }) => id) }
    : { ok: true, field: field.name, value: value.id };
}

function inUnitOf(field: Field, agent: FieldValue | undefined): Field {
  if (field.name !== 'strength' || strengthUnitOf(agent) === 'mg/L') return field;
  return { ...field, unit: '%', most: 100 };
}

/** What one of each spelling is in the field's unit. 1 % is 10,000 mg/L. */
const SPELLINGS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'mg/L': { 'mg/l': 1, 毫克每升: 1, '毫克/升': 1, ppm: 1, '%': 10_000 },
  '%': { '%': 1 },
  min: { min: 1, mins: 1, minutes: 1, m: 1, 分: 1, 分钟: 1, h: 60, 小时: 60 },
  L: { l: 1, 升: 1, 公升: 1, litres: 1, liters: 1, ml: 0.001, 毫升: 0.001 },
};

function numberOf(field: Field, text: string): FieldReading {
  const match = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(.*)$/.exec(folded(text));
  const [, digits = '', unit = ''] = match ?? [];
  const factor = unit === '' ? 1 : SPELLINGS[field.unit ?? '']?.[unit];
  if (match === null || factor === undefined) return { ok: false, fault: 'not-a-number' };
  const value = rounded(Number(digits.replaceAll(',', '')) * factor, field.decimals ?? 6);
  if (field.type === 'integer' && !Number.isInteger(value)) return { ok: false, fault: 'not-a-number' };
  const { least = -Infinity, most = Infinity } = field;
  if (value >= least && value <= most) return { ok: true, field: field.name, value };
  return {
    ok: false,
    fault: 'range',
    least,
    most,
    ...(field.unit === undefined ? {} : { unit: field.unit }),
  };
}

/** Also takes away what binary fractions add: 0.05 x 10,000 is 500. */
function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** For comparing only: blanks make no difference either. */
function folded(text: string): string {
  return foldText(text).replaceAll(/\s+/g, '');
}
