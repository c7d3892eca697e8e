import { FIELD_TYPES, type Field, type FieldType, type Term } from './activity';
import { foldText } from './text';

/** A field in one line; `part` is what could not be understood. */
export type FieldSpec =
  { readonly ok: true; readonly field: Field } | { readonly ok: false; readonly part: string };

const TYPE_WORDS: Readonly<Record<string, FieldType>> = {
  ...(Object.fromEntries(FIELD_TYPES.map(type => [type, type])) as Record<string, FieldType>),
  ...{ 文字: 'text', 数字: 'number', 整数: 'integer', 是否: 'boolean', 选项: 'enum' },
  ...{ 时刻: 'moment', 时间: 'moment', 日期: 'day' },
};
const REQUIRED = new Set(['required', '必填']);
const REPEATS = new Set(['repeats', '沿用']);
const RANGE = /^(-?\d+(?:\.\d+)?)?\.\.(-?\d+(?:\.\d+)?)?$/;

/**
 * Reads `count/数量/Count:integer:个:required:0..500`: the name and its labels (Chinese, English), the type, and in any
 * order a unit, a range, `required`, `repeats`, `=default`, and the values of an enum, `ok/合格|bad/不合格`.
 */
export function parseFieldSpec(text: string): FieldSpec {
  const [head = '', ...parts] = text
    .normalize('NFC')
    .split(/[:：]/)
    .map(part => part.trim());
  const { id: name, name: label } = termIn(head);
  const type = TYPE_WORDS[foldText(parts[0] ?? 'text')];
  if (name === '') return { ok: false, part: text };
  if (type === undefined) return { ok: false, part: parts[0] ?? '' };
  let field: Field = { name, label, type };
  for (const part of parts.slice(1)) {
    const said = partOf(part, type);
    if (said === null) return { ok: false, part };
    field = { ...field, ...said };
  }
  return { ok: true, field };
}

function partOf(part: string, type: FieldType): Partial<Field> | null {
  const word = foldText(part);
  if (word === '') return null;
  if (REQUIRED.has(word)) return { required: true };
  if (REPEATS.has(word)) return { repeats: true };
  if (/^[=＝]/.test(part)) return { default: valueOf(part.slice(1).trim(), type) };
  if (type === 'enum') return { values: part.split(/[|｜]/).map(termIn) };
  if (type !== 'number' && type !== 'integer') return null;
  const [range, least, most] = RANGE.exec(word) ?? [];
  if (range === undefined) return { unit: part };
  return {
    ...(least === undefined ? {} : { least: Number(least) }),
    ...(most === undefined ? {} : { most: Number(most) }),
  };
}

function valueOf(text: string, type: FieldType): string | number | boolean {
  if (type === 'boolean') return ['true', 'yes', '是', '1'].includes(foldText(text));
  return type === 'number' || type === 'integer' ? Number(text) : text;
}

/** `ok/合格/fine`: the id, then its Chinese and its English name; one that is left out is the one before. */
export function termIn(text: string): Term {
  const [id = '', zh = id, en = id] = text.split(/[/／]/).map(part => part.trim());
  return { id, name: { 'zh-CN': zh, en } };
}
