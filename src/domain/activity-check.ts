import type { Activity, Field } from './activity';
import { isCoreHeading } from './round-columns';
import type { Site } from './site';
import { cleanText, isCode } from './text';
import { folded } from './terms';
import { valuesOf } from './trade';

/** What is wrong with the declaration of an activity; `field` and `detail` say where. */
export interface DeclarationFault {
  readonly kind: 'activity-faulty';
  readonly fault: ActivityFault;
  readonly field: string;
  readonly detail?: string;
}

export type ActivityFault =
  | 'bad-name' // of a field: letters and digits only
  | 'core-name' // every round has such a part already
  | 'core-label' // at the head of a column it would be read as such a part
  | 'twice' // two fields, or two values of one, are called alike
  | 'no-values' // an enum without any
  | 'range' // least above most, or limits of what is no number
  | 'default' // not a value of the field
  | 'kind' // of area, that the site does not have
  | 'no-field' // `with`, `between`, a rule or the summary names a field that is not declared
  | 'text'; // empty, too long, or with characters that cannot be shown

/** What every round has beside the fields of its activity. */
const CORE = new Set(
  'id tour area activity at recordedAt recordedBy by note reason voided amended backfilled imported flags blocked incident finding covers strengthUnit seq key kind name used date format'.split(
    ' ',
  ),
);
const FIELD_NAME = /^\p{L}[\p{L}\p{Nd}]{0,39}$/u;

/** The first thing that is wrong with an activity, or null. */
export function activityFault(activity: Activity, site: Pick<Site, 'kinds'>): DeclarationFault | null {
  const { id, fields, rules = [], summary = [] } = activity;
  if (!isCode(id)) return fault('text', id);
  const bad = textsOf(activity).find(text => !isShowable(text));
  if (bad !== undefined) return fault('text', id, bad);
  const words = fields.flatMap(wordsOf);
  const twice = doubled(words.map(folded)) ?? doubled(fields.map(({ name }) => name));
  if (twice !== undefined) return fault('twice', twice);
  for (const field of fields) {
    const wrong = fieldFault(field, fields, site);
    if (wrong !== null) return wrong;
  }
  const named = new Set(fields.map(({ name }) => name));
  const asked = [
    ...summary,
    ...rules.flatMap(rule => [rule.field, ...(rule.where ? [rule.where.field] : [])]),
  ];
  const stranger = asked.find(name => !named.has(name));
  return stranger === undefined ? null : fault('no-field', stranger);
}

function fault(kind: ActivityFault, field: string, detail?: string): DeclarationFault {
  return { kind: 'activity-faulty', fault: kind, field, ...(detail === undefined ? {} : { detail }) };
}

function fieldFault(
  field: Field,
  all: readonly Field[],
  { kinds }: Pick<Site, 'kinds'>,
): DeclarationFault | null {
  const { name, type, least, most, decimals } = field;
  if (!FIELD_NAME.test(name)) return fault('bad-name', name);
  if (CORE.has(name)) return fault('core-name', name);
  const label = wordsOf(field).find(isCoreHeading);
  if (label !== undefined) return fault('core-label', name, label);
  const values = valuesOf(field);
  if (type === 'enum' && values.length === 0) return fault('no-values', name);
  const twice = doubled(
    values.flatMap(({ id, name }) => [...new Set([id, name['zh-CN'], name.en].map(folded))]),
  );
  if (twice !== undefined) return fault('twice', name, twice);
  const isNumber = type === 'number' || type === 'integer';
  if (!isNumber && (least ?? most ?? decimals) !== undefined) return fault('range', name);
  if (least !== undefined && most !== undefined && least > most)
    return fault('range', name, `${least}..${most}`);
  if (!fitsDefault(field)) return fault('default', name, String(field.default));
  const kind = field.kinds?.find(id => kinds.every(known => known.id !== id));
  if (kind !== undefined) return fault('kind', name, kind);
  const other = [...(field.with ?? []), ...(field.between ?? [])].find(each =>
    all.every(({ name }) => name !== each),
  );
  return other === undefined ? null : fault('no-field', name, other);
}

function fitsDefault(field: Field): boolean {
  const { type, default: value, least = -Infinity, most = Infinity } = field;
  if (value === undefined) return true;
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'enum') return valuesOf(field).some(({ id }) => id === value);
  if (type === 'text') return typeof value === 'string';
  if (type === 'moment' || type === 'day' || typeof value !== 'number') return false;
  return value >= least && value <= most && (type === 'number' || Number.isInteger(value));
}

/** What the field goes by, each word once. */
function wordsOf({ name, label, also = [] }: Field): string[] {
  const words = new Map([name, label['zh-CN'], label.en, ...also].map(word => [folded(word), word]));
  return [...words.values()];
}

function doubled(words: readonly string[]): string | undefined {
  return words.find((word, i) => words.indexOf(word) !== i);
}

const LONGEST = 60;

function isShowable(text: string): boolean {
  const cleaned = cleanText(text, { limit: LONGEST });
  return cleaned.ok && cleaned.value !== '' && cleaned.value === text;
}

/** Every word in it that somebody will see. */
function textsOf({ name, also = [], fields, rules = [] }: Activity): string[] {
  return [
    ...[name['zh-CN'], name.en, ...also],
    ...fields.flatMap(field => [
      ...wordsOf(field),
      ...(field.unit === undefined ? [] : [field.unit]),
      ...(field.values ?? []).flatMap(value => [value.id, value.name['zh-CN'], value.name.en]),
    ]),
    ...rules.flatMap(({ id, text }) => [id, text['zh-CN'], text.en]),
  ];
}
