/** One row of a file that somebody brings in. Lines count from 1, as an editor shows them; line 1 is the header. */
export interface FileRow {
  readonly line: number;
  /** In a list of entries: which one, from 1. */
  readonly entry?: number;
  readonly cells: readonly string[];
}

/** What is wrong with a row or the header. Each kind is one that the program has words for. */
export type RowFault =
  | {
      readonly kind: 'unknown';
      readonly what: RowName;
      readonly value: string;
      readonly near: readonly string[];
      readonly known?: readonly string[];
    }
  | {
      readonly kind: 'ambiguous';
      readonly what: RowName;
      readonly value: string;
      readonly matches: readonly string[];
    }
  | { readonly kind: 'missing'; readonly what: string; readonly example?: string }
  | { readonly kind: 'column-unknown'; readonly column: string; readonly field?: string }
  | { readonly kind: 'column-missing'; readonly field: string; readonly ways: readonly string[] }
  | { readonly kind: 'columns-double'; readonly field: string; readonly columns: readonly string[] }
  | { readonly kind: 'totals-row' | 'year-missing' | 'date-empty'; readonly text: string }
  | { readonly kind: 'code-twice'; readonly code: string; readonly lines: readonly number[] }
  | { readonly kind: 'exists'; readonly what: RowName; readonly value: string }
  | { readonly kind: 'moment-unreadable' | 'day-unreadable'; readonly text: string }
  | { readonly kind: 'moment-future'; readonly at: string; readonly now: string }
  | { readonly kind: 'recorded-before'; readonly at: string; readonly recordedAt: string }
  | {
      readonly kind: 'moment-sealed';
      readonly at: string;
      readonly oldest: string;
      readonly lateEntryDays: number;
    }
  | { readonly kind: 'past'; readonly what: string; readonly from: string }
  | { readonly kind: 'ends-early'; readonly what: string; readonly from: string }
  | { readonly kind: 'before-duty'; readonly area: string; readonly since: string }
  | { readonly kind: 'area-retired'; readonly area: string }
  | { readonly kind: 'bad-code'; readonly code: string }
  | { readonly kind: 'bad-character'; readonly field: string; readonly codePoint: string }
  | { readonly kind: 'too-long'; readonly field: string; readonly limit: number }
  | {
      readonly kind: 'number-range';
      readonly field: string;
      readonly value: string;
      readonly least?: number;
      readonly most?: number;
      readonly unit?: string;
    };

type RowName = 'area' | 'kind' | 'activity' | 'schedule' | 'field' | 'method' | 'agent' | 'column' | 'date';

export interface RowIssue {
  readonly line: number;
  readonly entry?: number;
  /** As the file's header has it. */
  readonly column?: string;
  readonly problem: RowFault;
}

/** Where an issue of the row is. */
export function placeOf({ line, entry }: FileRow): Pick<RowIssue, 'line' | 'entry'> {
  return entry === undefined ? { line } : { line, entry };
}

/** Gathers what is wrong, so that all of a file is named at once. */
export type Complain = (column: string, problem: RowFault) => void;
