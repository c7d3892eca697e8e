import { nearest } from './near';
import { FIELD_NAMES } from './round-columns';
import type { FieldValue } from './round';
import type { Complain, RowFault } from './row-fault';
import { cleanText, maskPhones } from './text';
import { fieldsOf, parseField, type Field, type FieldFault } from './trade';

const LIMITS = { by: 100, note: 2000, reason: 500 } as const;

/** The cells of one row, by what they mean. */
export interface Cells {
  readonly text: (key: string) => string;
  readonly parts: (key: string) => readonly string[];
}

/** A cell may have several lines; a round has one. */
export function textOf(text: string, key: keyof typeof LIMITS, complain: Complain): string {
  const cleaned = cleanText(text.replace(/[\r\n\t]+/g, ' '), { limit: LIMITS[key] });
  if (cleaned.ok) return maskPhones(cleaned.value);
  complain(
    key,
    'limit' in cleaned.fault
      ? { kind: 'too-long', field: key, ...cleaned.fault }
      : { kind: 'bad-character', field: key, ...cleaned.fault },
  );
  return '';
}

/** The activity's fields, as far as the row has them. */
export function fieldsIn(cells: Cells, activity: string, complain: Complain): Record<string, FieldValue> {
  const fields: Record<string, FieldValue> = {};
  const known = fieldsOf(activity);
  for (const name of FIELD_NAMES) {
    const text = cells.text(name);
    if (text === '') continue;
    // `agent` is declared before `strength`, which is in its unit.
    const read = parseField(activity, name, text, fields.agent);
    if (read.ok) fields[read.field] = read.value;
    else complain(name, faultOf(read, name, text, known));
  }
  return fields;
}

function faultOf(fault: FieldFault, name: string, value: string, known: readonly Field[]): RowFault {
  switch (fault.fault) {
    case 'unknown-field':
      return {
        kind: 'unknown',
        what: 'field',
        value: name,
        near: known.map(field => field.name).slice(0, 3),
      };
    case 'not-allowed': {
      const what = name === 'method' || name === 'agent' ? name : 'field';
      return { kind: 'unknown', what, value, near: nearest(value, fault.values) };
    }
    case 'not-a-number':
      return { kind: 'number-range', field: name, value };
    case 'range': {
      const { least, most, unit } = fault;
      return {
        kind: 'number-range',
        field: name,
        value,
        least,
        most,
        ...(unit === undefined ? {} : { unit }),
      };
    }
  }
}
