import type { Blocked, Changes, Correction, FieldValue, Round } from '../domain/round';
import type { Site } from '../domain/site';
import { strengthUnitOf, type Field } from '../domain/trade';
import { dateTimeOf, isoOf } from '../domain/wall';
import type { Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { momentCell, termCell, textCell } from './cells';
import { fieldCell, shortPhrase } from './field-cell';
import { shortId } from './log-sheet';
import type { Cell, Row, Tone } from './sheet';
import { activityText } from './activity-text';

/** A column of its own for a field of an activity; without `field` it is `strengthUnit`, or one that nobody declares. */
export interface FieldColumn {
  readonly name: string;
  readonly field?: Field;
}

interface Around {
  readonly site: Site;
  /** The declaration of a field of an activity. */
  readonly fieldOf: (activity: string, name: string) => Field | undefined;
  /** The names of the areas, by code. */
  readonly names: ReadonlyMap<string, string>;
  readonly zone: Zone;
  readonly say: Messages;
}

/** A round as `rounds.rounds/1` has it and, for the eye, shorter cells and a remark. */
export function roundRow(round: Round, fields: readonly FieldColumn[], around: Around): Row {
  const { site, names, zone, say } = around;
  const tone: Tone = round.voided ? 'dim' : 'plain';
  return {
    id: textCell(round.id),
    short: textCell(shortId(round.id), tone),
    tour: textCell(round.tour),
    area: textCell(round.area, tone),
    name: textCell(names.get(round.area), tone),
    activity: termCell(round.activity, activityText(site, round.activity, say.language), tone),
    at: { ...momentCell(zone, round.at), tone },
    recordedAt: momentCell(zone, round.recordedAt),
    by: textCell(round.by, tone),
    ...Object.fromEntries(fields.map(column => [column.name, fieldCellOf(column, round, around)])),
    note: textCell(round.note),
    voided: voidedCell(round.voided, zone),
    amended: {
      value: round.amended.map(each => ({
        ...correctionFact(each, zone),
        changes: changesFact(each.changes, zone),
      })),
      text: round.amended.map(each => correctionText(each, zone)).join('; '),
    },
    backfilled: flagCell(round.backfilled, say.common.backfilled),
    imported: flagCell(round.imported, say.common.imported),
    incident: { value: round.incident ?? false, text: round.incident ? say.report.incident : '' },
    flags: { value: round.flags ?? [], text: (round.flags ?? []).join('; ') },
    reason: { value: round.reason, text: round.reason ?? '' },
    remark: textCell(remarkOf(round, around), round.backfilled && !round.voided ? 'late' : tone),
  };
}

/** By the declaration of the round's own activity: two may call different things by one name. */
function fieldCellOf(
  { name }: FieldColumn,
  { activity, fields, finding }: Round,
  { fieldOf, zone, say }: Around,
): Cell {
  if (name === 'strengthUnit') {
    const unit = fields.strength === undefined ? undefined : strengthUnitOf(fields.agent);
    return { value: unit, text: unit ?? '' };
  }
  const value = fields[name] ?? (name === 'finding' ? finding?.text : undefined);
  if (value === undefined) return { value, text: '' };
  return fieldCell(fieldOf(activity, name) ?? name, value, { zone, say });
}

function flagCell(value: boolean, text: string): Cell {
  return { value, text: value ? text : '' };
}

export function correctionFact({ by, at, reason }: Correction, zone: Zone): Record<string, string> {
  return { by, at: isoOf(zone, at), reason };
}

/** Moments as ISO, as everywhere in JSON. */
export function changesFact(changes: Changes, zone: Zone): unknown {
  const fact = (key: string, value: FieldValue | null) =>
    key === 'at' && typeof value === 'number' ? isoOf(zone, value) : value;
  return Object.fromEntries(
    Object.entries(changes).map(([key, { from, to }]) => [key, { from: fact(key, from), to: fact(key, to) }]),
  );
}

function correctionText({ by, at, reason }: Correction, zone: Zone): string {
  return `${dateTimeOf(zone, at)} ${by}: ${reason}`;
}

function voidedCell(voided: Correction | undefined, zone: Zone): Cell {
  if (voided === undefined) return { value: null, text: '' };
  return { value: correctionFact(voided, zone), text: correctionText(voided, zone) };
}

/** For the eye one column tells what is out of the ordinary. */
function remarkOf(round: Round, { fieldOf, zone, say }: Around): string {
  const {
    backfilled,
    imported,
    flags = [],
    incident,
    voided,
    amended,
    note,
    finding,
    activity,
    fields,
  } = round;
  return [
    ...(incident ? [say.report.incident] : []),
    ...(voided ? [say.report.voided(voided)] : []),
    ...amended.map(say.report.amended),
    ...(backfilled ? [say.common.backfilled] : []),
    ...(imported ? [say.common.imported] : []),
    ...(flags.length === 0 ? [] : [say.report.flagged(flags)]),
    ...(note === undefined ? [] : [note]),
    ...(finding === undefined ? [] : [say.report.finding(finding.text)]),
    ...Object.entries(fields).map(([name, value]) =>
      shortPhrase(fieldOf(activity, name) ?? name, value, { zone, say }, fields.agent),
    ),
  ].join(say.common.comma);
}

/** What was tried and not done, among the rounds for the eye. */
export function blockedRow(
  { id, area, activity, at, by, reason, voided }: Blocked,
  { site, names, zone, say }: Around,
): Row {
  const tone: Tone = voided ? 'dim' : 'bad';
  const remark = [...(voided ? [say.report.voided(voided)] : []), say.report.blocked(reason)];
  return {
    short: textCell(shortId(id), tone),
    at: { ...momentCell(zone, at), tone },
    area: textCell(area, tone),
    name: textCell(names.get(area), tone),
    activity: { value: activity, text: activityText(site, activity, say.language), tone },
    by: textCell(by, tone),
    remark: textCell(remark.join(say.common.comma), tone),
  };
}
