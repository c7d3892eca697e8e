import type { UnderstoodRow } from '../domain/round-rows';
import { fieldsOf, type Trade } from '../domain/activities';
import type { Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { momentCell, numberCell, textCell } from './cells';
import { fieldCell } from './field-cell';
import type { Column, Row, Sheet } from './sheet';
import { activityText } from './activity-text';

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

interface ImportAround {
  readonly trade: Trade;
  readonly zone: Zone;
  readonly say: Messages;
}

/** `rounds.import/1`: the first rows of an old log, as they were understood. */
export function importSheet(
  rows: readonly UnderstoodRow[],
  facts: ImportFacts,
  { trade, zone, say }: ImportAround,
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
    rows: rows.map(row => rowOf(row, fields, { trade, zone, say })),
    title: say.importing.title({ file: facts.file, shown: rows.length, rows: facts.entries }),
    foot: importLines(facts, say),
  };
}

function rowOf(
  { line, draft }: UnderstoodRow,
  fields: readonly string[],
  { trade, zone, say }: ImportAround,
): Row {
  const { areas, activity, at, recordedAt, by, note } = draft;
  return {
    line: numberCell(line),
    area: { value: areas, text: areas.join(' ') },
    activity: { value: activity, text: activityText(trade, activity, say.language) },
    at: momentCell(zone, at),
    recordedAt: momentCell(zone, recordedAt),
    by: textCell(by),
    ...Object.fromEntries(
      fields.map(name => {
        const field = fieldsOf(trade, activity).find(each => each.name === name);
        const cell = fieldCell(field ?? name, draft.fields[name], { zone, say });
        return [name, cell.value === undefined ? textCell(null) : cell];
      }),
    ),
    note: textCell(note),
  };
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
