/** What a cell means for the eye; the table paints by it, nothing else looks at it. */
export type Tone = 'good' | 'late' | 'bad' | 'dim' | 'plain';

export interface Cell {
  /** What programs get in JSON. `undefined` leaves the key out. */
  readonly value: unknown;
  /** What people read, in the table and in CSV. */
  readonly text: string;
  /** What CSV with keys has where the text is a word of some language: the id. */
  readonly id?: string;
  readonly tone?: Tone;
}

export interface Column {
  readonly key: string;
  readonly heading: string;
  /** `table`: only for the eye; `data`: only JSON and CSV. Absent: both. */
  readonly only?: 'table' | 'data';
  readonly align?: 'right';
}

/** One row; cells by column key. A missing cell is empty (null in JSON). */
export type Row = Readonly<Record<string, Cell>>;

/**
 * The one view model: a report is a Sheet, a format is a function of a Sheet.
 * JSON is `{ format, ...facts, [rowsKey]: rows }`; CSV is headings and rows; the table adds `title` and `foot`.
 */
export interface Sheet {
  /** Names the shape and its version: `rounds.overdue/1`. */
  readonly format: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Absent: it has facts and no rows. */
  readonly rowsKey?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The rows for the eye, where those are fewer than `rows`. */
  readonly shown?: readonly Row[];
  readonly title?: string;
  readonly foot?: readonly string[];
  /** Said instead of a table without rows. */
  readonly empty?: string;
}

/** The rows for the eye. */
export function rowsFor(sheet: Pick<Sheet, 'rows' | 'shown'>): readonly Row[] {
  return sheet.shown ?? sheet.rows;
}
