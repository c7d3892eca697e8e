import type { Field } from './activity';
import { parseField, type FieldContext, type FieldFault } from './field-text';
import { nearest } from './near';
import type { FieldValue } from './round';
import type { Complain, RowFault } from './row-fault';
import { cleanText, maskPhones } from './text';
import { dateTimeOf } from './wall';

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

interface FieldsOfRow extends Omit<FieldContext, 'agent'> {
  /** The columns that are fields of some activity. */
  readonly names: readonly string[];
  /** The fields of the row's activity. */
  readonly known: readonly Field[];
}

/** The activity's fields, as far as the row has them. */
export function fieldsIn(cells: Cells, row: FieldsOfRow, complain: Complain): Record<string, FieldValue> {
  const fields: Record<string, FieldValue> = {};
  for (const name of row.names) {
    const text = cells.text(name);
    if (text === '') continue;
    const clean = cleanedField(text, name, complain);
    // `agent` is declared before `strength`, which is in its unit.
    const read = parseField(row.known, name, clean, { ...row, agent: fields.agent });
    if (read.ok) fields[read.field] = read.value;
    else complain(name, faultOf(read, name, text, row));
  }
  return fields;
}

const LONGEST_FIELD = 1000;

function cleanedField(text: string, field: string, complain: Complain): string {
  const cleaned = cleanText(text.replace(/[\r\n\t]+/g, ' '), { limit: LONGEST_FIELD });
  if (cleaned.ok) return maskPhones(cleaned.value);
  complain(
    field,
    'limit' in cleaned.fault
      ? { kind: 'too-long', field, ...cleaned.fault }
      : { kind: 'bad-character', field, ...cleaned.fault },
  );
  return '';
}

function faultOf(
  fault: FieldFault,
  name: string,
  value: string,
  { known, calendar, now }: FieldsOfRow,
): RowFault {
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
      const words = fault.values.map(({ id }) => id);
      return {
        kind: 'unknown',
        what,
        value,
        near: nearest(value, words.length === 0 ? ['yes', 'no'] : words),
      };
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
    case 'no-moment':
      return { kind: 'moment-unreadable', text: value };
    case 'no-day':
      return { kind: 'day-unreadable', text: value };
    case 'future':
      return {
        kind: 'moment-future',
        at: dateTimeOf(calendar.zone, fault.at),
        now: dateTimeOf(calendar.zone, now),
      };
  }
}
