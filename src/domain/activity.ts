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
  /** Several of the values at once, joined by `; `. */
  readonly many?: boolean;
  readonly required?: boolean;
  /** Taken where nothing was said. */
  readonly default?: string | number | boolean;
  /** The kinds of area that it applies to; absent: all. */
  readonly kinds?: readonly string[];
  /** Other words that people write for it, at the head of a column above all. */
  readonly also?: readonly string[];
  /** Seldom said: a list has a column for it only where some round has it. */
  readonly rare?: boolean;
  /** Mostly the same from round to round: what this person did last is taken where nothing was said. */
  readonly repeats?: boolean;
  /** Belongs to the values of these other fields, and is supposed only where they agree: a strength to its agent. */
  readonly with?: readonly string[];
  /** A moment that may lie ahead. */
  readonly ahead?: boolean;
  /** Whole minutes from one moment to another, the round's own where that one was not said. */
  readonly between?: readonly [start: string, end: string];
  /** What stands for a person is kept so that nobody can be found by it: the log cannot forget. */
  readonly masked?: Mask;
}

export const MASKS = ['name', 'phone', 'id'] as const;
export type Mask = (typeof MASKS)[number];

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
  /** A site's own, of which no more is logged from this instant on; what was logged keeps its words. */
  readonly retired?: number;
}
