import type { Field } from '../domain/activity';
import type { Blocked, Round } from '../domain/round';
import type { Site } from '../domain/site';
import { fieldsOf, type Trade } from '../domain/activities';
import { isoOf } from '../domain/wall';
import type { Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import type { ColumnKey } from '../messages/words/headings';
import { blockedRow, correctionFact, roundRow, type FieldColumn } from './round-row';
import { demoFact } from './overdue-sheet';
import type { Column, Row, Sheet } from './sheet';

const BEFORE = ['id', 'tour', 'area', 'activity', 'at', 'recordedAt', 'by'] as const;
const AFTER = ['note', 'voided', 'amended', 'backfilled', 'imported', 'incident', 'flags', 'reason'] as const;
const EYE = ['short', 'at', 'area', 'name', 'activity', 'by', 'remark'] as const;

export interface RoundsOptions {
  readonly site: Site;
  readonly zone: Zone;
  readonly say: Messages;
  /** Tried and not done, in the same order: shown among the rounds for the eye, a list of its own for programs. */
  readonly blocked?: readonly Blocked[];
  readonly title?: string;
  readonly foot?: readonly string[];
}

/** `rounds.rounds/1`: rounds in the order given. A round's own fields stand between `by` and `note`. */
export function roundsSheet(rounds: readonly Round[], options: RoundsOptions): Sheet {
  const { site, zone, say, blocked, title, foot } = options;
  const names = new Map(site.areas.map(area => [area.code, area.name]));
  const fields = fieldColumnsOf(rounds, site);
  const around = { site, names, zone, say, fieldOf: fieldFinder(site) };
  const rows = rounds.map(round => roundRow(round, fields, around));
  return {
    format: 'rounds.rounds/1',
    facts: {
      ...demoFact(site),
      ...(blocked === undefined ? {} : { blocked: blocked.map(each => blockedFact(each, zone)) }),
    },
    rowsKey: 'rounds',
    columns: columnsOf(fields, say),
    rows,
    ...(blocked === undefined
      ? {}
      : { shown: merged(rounds, rows, blocked, each => blockedRow(each, around)) }),
    ...(title === undefined ? {} : { title }),
    ...(foot === undefined ? {} : { foot }),
    empty: say.report.noHistory,
  };
}

/** Looks each declaration up once: a report asks for every cell. */
function fieldFinder(trade: Trade): (activity: string, name: string) => Field | undefined {
  const known = new Map<string, ReadonlyMap<string, Field>>();
  return (activity, name) => {
    let fields = known.get(activity);
    if (fields === undefined) {
      fields = new Map(fieldsOf(trade, activity).map(field => [field.name, field]));
      known.set(activity, fields);
    }
    return fields.get(name);
  };
}

/** The fields that the activities of these rounds declare, and whatever else the rounds carry. */
function fieldColumnsOf(rounds: readonly Round[], trade: Trade): FieldColumn[] {
  const columns = new Map<string, FieldColumn>();
  const said = new Set(rounds.flatMap(({ fields }) => Object.keys(fields)));
  for (const activity of new Set(rounds.map(round => round.activity))) {
    for (const field of fieldsOf(trade, activity)) {
      if (columns.has(field.name) || (field.rare && !said.has(field.name))) continue;
      columns.set(field.name, { name: field.name, field });
      if (field.name === 'strength') columns.set('strengthUnit', { name: 'strengthUnit' });
    }
  }
  for (const { fields } of rounds)
    for (const name of Object.keys(fields)) if (!columns.has(name)) columns.set(name, { name });
  if (rounds.some(({ finding }) => finding !== undefined)) columns.set('finding', { name: 'finding' });
  return [...columns.values()];
}

function columnsOf(fields: readonly FieldColumn[], say: Messages): Column[] {
  const { headings } = say;
  const data = (key: ColumnKey): Column => ({ key, heading: headings[key], only: 'data' });
  const eye: Record<(typeof EYE)[number], string> = {
    ...headings,
    short: headings.id,
    remark: headings.note,
  };
  return [
    ...BEFORE.map(data),
    ...fields.map(({ name, field }): Column => {
      const known = (headings as Readonly<Record<string, string>>)[name];
      return { key: name, heading: known ?? (field ? fieldHeading(field, say) : name), only: 'data' };
    }),
    ...AFTER.map(data),
    ...EYE.map((key): Column => ({ key, heading: eye[key], only: 'table' })),
  ];
}

/** With its unit, as `体温（℃）`: what stands below is the bare number. */
function fieldHeading({ label, unit }: Field, { language, common, report }: Messages): string {
  return unit === undefined ? label[language] : report.inUnit(label[language], common.unit(unit));
}

function blockedFact(blocked: Blocked, zone: Zone): unknown {
  const { id, tour, area, activity, at, recordedAt, by, reason, voided } = blocked;
  return {
    ...{ id, tour, area, activity, at: isoOf(zone, at), recordedAt: isoOf(zone, recordedAt), by, reason },
    voided: voided ? correctionFact(voided, zone) : null,
  };
}

/** Newest first, both lists as one. */
function merged(
  rounds: readonly Round[],
  rows: readonly Row[],
  blocked: readonly Blocked[],
  rowOf: (blocked: Blocked) => Row,
): Row[] {
  return [
    ...rounds.map(({ at, id }, index) => ({ at, id, row: rows[index] ?? {} })),
    ...blocked.map(each => ({ at: each.at, id: each.id, row: rowOf(each) })),
  ]
    .sort(newestFirst)
    .map(({ row }) => row);
}

/** By the moment of the deed, then by number. */
export function newestFirst(
  a: { readonly at: number; readonly id: string },
  b: { readonly at: number; readonly id: string },
): number {
  if (a.at !== b.at) return b.at - a.at;
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
}
