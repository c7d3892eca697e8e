import type { Name } from './name';

/** Something with an id, a name in both languages, and other words that people write for it. */
export interface Term {
  readonly id: string;
  readonly name: Name;
  readonly also?: readonly string[];
}

export const FIELD_TYPES = ['text', 'number', 'integer', 'boolean', 'enum', 'moment', 'day'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** One field that an activity declares. An enum has `values`, or takes those `of` the shipped methods or agents. */
export interface Field {
  readonly name: string;
  readonly label: Name;
  readonly type: FieldType;
  readonly unit?: string;
  readonly least?: number;
  readonly most?: number;
  readonly decimals?: number;
  readonly values?: readonly Term[];
  readonly of?: 'methods' | 'agents';
  readonly required?: boolean;
  /** Taken where nothing was said. */
  readonly default?: string | number | boolean;
  /** The kinds of area that it applies to; absent: all. */
  readonly kinds?: readonly string[];
}

/** When a field stands so, the round is refused, or stored and flagged. A row of a table, not code. */
export interface FieldRule {
  readonly id: string;
  readonly field: string;
  readonly is: 'missing' | 'under' | 'over' | 'equal';
  readonly value?: string | number | boolean;
  /** Only where another field has this value. */
  readonly where?: { readonly field: string; readonly value: string | number | boolean };
  readonly severity: 'warn' | 'refuse';
  readonly text: Name;
  readonly basis?: Name;
}

/** What may be done at an area: data, not code. */
export interface Activity extends Term {
  readonly fields: readonly Field[];
  readonly rules?: readonly FieldRule[];
  /** The fields that a summary adds up (numbers) or counts by value (enums, booleans). */
  readonly summary?: readonly string[];
}
