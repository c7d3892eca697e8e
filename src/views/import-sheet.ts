import type { FieldValue } from '../domain/round';
import type { UnderstoodRow } from '../domain/round-rows';
import { fieldsOf } from '../domain/trade';
import type { Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { momentCell, numberCell, textCell } from './cells';
import type { Column, Row, Sheet } from './sheet';
import { activityText, fieldText } from './term-texts';

export interface ImportFacts {
  readonly file: string;
  readonly dryRun: boolean;
  /** Rows of the file. */
  readonly entries: number;
  /** A row that names several areas holds several. */
  readonly rounds: number;
  readonly from: string;
  readonly to: string;
  readonly newAreas: readonly string[];
  readonly newPeople: readonly string[];
}

/** `rounds.import/1`: the first rows of an old log, as they were understood. */
export function importSheet(
  rows: readonly UnderstoodRow[],
  facts: ImportFacts,
  zone: Zone,
  say: Messages,
): Sheet {
  const fields = [...new Set(rows.flatMap(({ draft }) => Object.keys(draft.fields)))];
  const heading = (key: string): string => (say.headings as Readonly<Record<string, string>>)[key] ?? key;
  const column = (key: string): Column => ({ key, heading: heading(key) });
  return {
    format: 'rounds.import/1',
    facts: { ...facts },
    rowsKey: 'rows',
    columns: [
      { ...column('line'), align: 'right' },
      ...['area', 'activity', 'at', 'recordedAt', 'by', ...fields, 'note'].map(column),
    ],
    rows: rows.map(row => rowOf(row, fields, zone, say)),
    title: say.importing.title({ file: facts.file, shown: rows.length, rows: facts.entries }),
    foot: importLines(facts, say),
  };
}

function rowOf({ line, draft }: UnderstoodRow, fields: readonly string[], zone: Zone, say: Messages): Row {
  const { areas, activity, at, recordedAt, by, note } = draft;
  return {
    line: numberCell(line),
    area: { value: areas, text: areas.join(' ') },
    activity: { value: activity, text: activityText(activity, say.language) },
    at: momentCell(zone, at),
    recordedAt: momentCell(zone, recordedAt),
    by: textCell(by),
    ...Object.fromEntries(fields.map(name => [name, fieldCell(activity, name, draft.fields[name], say)])),
    note: textCell(note),
  };
}

function fieldCell(activity: string, name: string, value: FieldValue | undefined, say: Messages) {
  if (value === undefined) return { value: null, text: '' };
  const field = fieldsOf(activity).find(each => each.name === name);
  return { value, text: fieldText(field ?? name, value, say.language) };
}

const MOST_NAMES = 12;

/** What came of it, or would. */
export function importLines(facts: ImportFacts, { importing }: Messages): string[] {
  const { newAreas, newPeople, dryRun } = facts;
  const cut = (names: readonly string[]): string =>
    [
      ...names.slice(0, MOST_NAMES),
      ...(names.length > MOST_NAMES ? [importing.more(names.length - MOST_NAMES)] : []),
    ].join(' ');
  return [
    dryRun ? importing.would(facts) : importing.done(facts),
    ...(newAreas.length === 0 ? [] : [importing.newAreas({ n: newAreas.length, codes: cut(newAreas) })]),
    ...(newPeople.length === 0 ? [] : [importing.newPeople({ n: newPeople.length, names: cut(newPeople) })]),
    importing.claim,
  ];
}
