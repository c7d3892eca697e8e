import type { Blocked, Correction, Round } from '../domain/round';
import type { Site } from '../domain/site';
import { fieldsOf, strengthUnitOf, type Field } from '../domain/trade';
import { dateTimeOf, isoOf } from '../domain/wall';
import type { Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import type { ColumnKey } from '../messages/words/headings';
import { momentCell, textCell } from './cells';
import { shortId } from './log-sheet';
import type { Cell, Column, Row, Sheet, Tone } from './sheet';
import { activityText, fieldText } from './term-texts';

const BEFORE = ['id', 'tour', 'area', 'activity', 'at', 'recordedAt', 'by'] as const;
const AFTER = ['note', 'voided', 'amended', 'backfilled', 'imported', 'reason'] as const;
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
  const fields = fieldColumnsOf(rounds);
  const rows = rounds.map(round => roundRow(round, fields, names, options));
  return {
    format: 'rounds.rounds/1',
    facts: {
      ...(site.demo === undefined ? {} : { demo: true }),
      ...(blocked === undefined ? {} : { blocked: blocked.map(each => blockedFact(each, zone)) }),
    },
    rowsKey: 'rounds',
    columns: columnsOf(fields, say),
    rows,
    ...(blocked === undefined
      ? {}
      : { shown: merged(rounds, rows, blocked, each => blockedRow(each, names, options)) }),
    ...(title === undefined ? {} : { title }),
    ...(foot === undefined ? {} : { foot }),
    empty: say.report.noHistory,
  };
}

interface FieldColumn {
  readonly name: string;
  readonly field?: Field;
}

/** The fields that the activities of these rounds declare, and whatever else the rounds carry. */
function fieldColumnsOf(rounds: readonly Round[]): FieldColumn[] {
  const columns = new Map<string, FieldColumn>();
  for (const activity of new Set(rounds.map(round => round.activity))) {
    for (const field of fieldsOf(activity)) {
      columns.set(field.name, { name: field.name, field });
      if (field.name === 'strength') columns.set('strengthUnit', { name: 'strengthUnit' });
    }
  }
  for (const { fields } of rounds)
    for (const name of Object.keys(fields)) if (!columns.has(name)) columns.set(name, { name });
  return [...columns.values()];
}

function columnsOf(fields: readonly FieldColumn[], { headings, language }: Messages): Column[] {
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
      return { key: name, heading: known ?? field?.label[language] ?? name, only: 'data' };
    }),
    ...AFTER.map(data),
    ...EYE.map((key): Column => ({ key, heading: eye[key], only: 'table' })),
  ];
}

function roundRow(
  round: Round,
  fields: readonly FieldColumn[],
  names: ReadonlyMap<string, string>,
  { zone, say }: RoundsOptions,
): Row {
  const tone: Tone = round.voided ? 'dim' : 'plain';
  return {
    id: textCell(round.id),
    short: textCell(shortId(round.id), tone),
    tour: textCell(round.tour),
    area: textCell(round.area, tone),
    name: textCell(names.get(round.area), tone),
    activity: { value: round.activity, text: activityText(round.activity, say.language), tone },
    at: { ...momentCell(zone, round.at), tone },
    recordedAt: momentCell(zone, round.recordedAt),
    by: textCell(round.by, tone),
    ...Object.fromEntries(fields.map(column => [column.name, fieldCell(column, round, say)])),
    note: textCell(round.note),
    voided: voidedCell(round.voided, zone),
    amended: {
      value: round.amended.map(each => correctionFact(each, zone)),
      text: round.amended.map(each => correctionText(each, zone)).join('; '),
    },
    backfilled: flagCell(round.backfilled, say.common.backfilled),
    imported: flagCell(round.imported, say.common.imported),
    reason: { value: round.reason, text: round.reason ?? '' },
    remark: textCell(remarkOf(round, say), round.backfilled && !round.voided ? 'late' : tone),
  };
}

/** A round without the field leaves its key out of JSON. */
function fieldCell({ name, field }: FieldColumn, { fields }: Round, { language }: Messages): Cell {
  if (name === 'strengthUnit') {
    const unit = fields.strength === undefined ? undefined : strengthUnitOf(fields.agent);
    return { value: unit, text: unit ?? '' };
  }
  const value = fields[name];
  return { value, text: value === undefined ? '' : fieldText(field ?? name, value, language) };
}

function flagCell(value: boolean, text: string): Cell {
  return { value, text: value ? text : '' };
}

function correctionFact({ by, at, reason }: Correction, zone: Zone): Record<string, string> {
  return { by, at: isoOf(zone, at), reason };
}

function correctionText({ by, at, reason }: Correction, zone: Zone): string {
  return `${dateTimeOf(zone, at)} ${by}: ${reason}`;
}

function voidedCell(voided: Correction | undefined, zone: Zone): Cell {
  if (voided === undefined) return { value: null, text: '' };
  return { value: correctionFact(voided, zone), text: correctionText(voided, zone) };
}

/** For the eye one column tells what is out of the ordinary. */
function remarkOf({ backfilled, imported, voided, amended, note }: Round, say: Messages): string {
  return [
    ...(voided ? [say.report.voided(voided)] : []),
    ...amended.map(say.report.amended),
    ...(backfilled ? [say.common.backfilled] : []),
    ...(imported ? [say.common.imported] : []),
    ...(note === undefined ? [] : [note]),
  ].join(say.common.comma);
}

function blockedFact({ id, tour, area, activity, at, recordedAt, by, reason }: Blocked, zone: Zone): unknown {
  return { id, tour, area, activity, at: isoOf(zone, at), recordedAt: isoOf(zone, recordedAt), by, reason };
}

function blockedRow(
  { id, area, activity, at, by, reason }: Blocked,
  names: ReadonlyMap<string, string>,
  { zone, say }: RoundsOptions,
): Row {
  return {
    short: textCell(shortId(id), 'bad'),
    at: { ...momentCell(zone, at), tone: 'bad' },
    area: textCell(area, 'bad'),
    name: textCell(names.get(area), 'bad'),
    activity: { value: activity, text: activityText(activity, say.language), tone: 'bad' },
    by: textCell(by, 'bad'),
    remark: textCell(say.report.blocked(reason), 'bad'),
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
