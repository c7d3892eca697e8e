import { fieldsOf } from '../domain/activities';
import type { Cover } from '../domain/cover';
import { isCorrection } from '../domain/ledger';
import type { Recorded } from '../domain/recorded';
import type { Round } from '../domain/round';
import type { Site } from '../domain/site';
import type { Step } from '../domain/story';
import { isoOf } from '../domain/wall';
import type { Zone } from '../domain/zone';
import { evidenceIn } from '../messages/evidence';
import type { Messages } from '../messages/messages';
import type { StoryStep } from '../messages/words/correction';
import { momentCell, textCell } from './cells';
import { changeLines, idRuns, keyText, valueText } from './correction-sheet';
import { shortId } from './log-sheet';
import { demoFact, demoMarked } from './overdue-sheet';
import { changesFact } from './round-row';
import { roundsSheet } from './rounds-sheet';
import type { Row, Sheet } from './sheet';
import { shown } from './shown';
import { activityText } from './activity-text';

/** What a round pays for, or why for nothing. */
export type Covering = Cover | { readonly extra: 'no-duty' | 'voided' | 'incident' };

export interface StoryOptions {
  readonly site: Site;
  readonly zone: Zone;
  readonly say: Messages;
  readonly covering: Covering | null;
  /** Of the line of the log that holds it. */
  readonly seal: string;
  /** What a correction concerns. */
  readonly others: readonly Recorded[];
}

/** `rounds.show/1`: a record as it now is, and the entries that made it so. */
export function storySheet(one: Recorded, steps: readonly Step[], options: StoryOptions): Sheet {
  const { site, say, seal } = options;
  const { story } = evidenceIn(say.language).correction;
  return {
    format: 'rounds.show/1',
    facts: {
      ...{ id: one.id, is: one.is, seq: one.entry.seq, seal, ...demoFact(site) },
      ...recordFacts(one, options),
    },
    rowsKey: 'steps',
    columns: [
      ...(
        ['id', 'step', 'recordedAt', 'by', 'recordedBy', 'reason', 'changes', 'undoes', 'redoes'] as const
      ).map(key => ({
        ...{ key, heading: key, only: 'data' as const },
      })),
      ...(['when', 'what', 'who', 'why'] as const).map(key => ({
        ...{ key, heading: story.heads[key], only: 'table' as const },
      })),
    ],
    rows: steps.map(step => stepRow(step, one, options)),
    title: demoMarked(site, say, titleOf(one, options)),
    foot: footOf(one, options),
  };
}

/** The round as `rounds.rounds/1` has it; what it covers. */
function recordFacts(one: Recorded, { site, zone, say, covering }: StoryOptions): Record<string, unknown> {
  if (one.is === 'waiver') {
    const { area, activity, slot, day } = one.entry;
    return { waiver: { area, activity, slot, day, holds: one.voided === null } };
  }
  if (one.is === 'correction') {
    const { entry } = one;
    return { concerns: entry.kind === 'amendment' ? [entry.round] : entry.rounds };
  }
  if ('voided' in one) return { at: isoOf(zone, one.entry.at), holds: one.voided === null };
  if (one.is === 'blocked') {
    const { area, activity, at, by, reason, tour, voided } = one.blocked;
    const taken = voided ? { by: voided.by, at: isoOf(zone, voided.at), reason: voided.reason } : null;
    return { blocked: { tour, area, activity, at: isoOf(zone, at), by, reason, voided: taken } };
  }
  const { columns, rows } = roundsSheet([one.round], { site, zone, say });
  const [row = {}] = rows;
  const data = columns.filter(({ only }) => only !== 'table').map(({ key }) => [key, row[key]?.value]);
  return { round: Object.fromEntries(data) as object, covers: coversFact(covering) };
}

function coversFact(covering: Covering | null): unknown {
  if (covering === null) return null;
  if ('extra' in covering) return { extra: covering.extra };
  const { window, standing, lateMinutes } = covering;
  return { slot: window.slot, day: window.day, standing, lateMinutes };
}

function titleOf(one: Recorded, { site, say, zone }: StoryOptions): string {
  const { story, entry: words } = evidenceIn(say.language).correction;
  const id = shortId(one.id);
  if (one.is === 'correction') return story.title({ id, what: story.what.correction });
  if (one.is === 'waiver') {
    const { area, slot, day } = one.entry;
    return words.waiver({ id, area, slot: shown(slot), day });
  }
  if ('voided' in one)
    return words.other({ id, what: story.what[one.is], at: momentCell(zone, one.entry.at).text });
  const { area, activity, at, by } = one.is === 'round' ? one.round : one.blocked;
  const name = site.areas.find(({ code }) => code === area)?.name ?? '';
  const what = [
    ...[story.what[one.is], `${area} ${shown(name)}`.trim(), activityText(site, activity, say.language)],
    ...[momentCell(zone, at).text, shown(by)],
  ];
  return story.title({ id, what: what.join(say.common.comma) });
}

function stepRow({ entry, changes }: Step, one: Recorded, { site, zone, say }: StoryOptions): Row {
  const { story } = evidenceIn(say.language).correction;
  const step = stepOf(entry, one);
  const { undoes = null, redoes = null } = isCorrection(entry) ? entry : {};
  const way = undoes === null ? (redoes === null ? [] : [story.redo]) : [story.undo];
  const what = [
    [story.step[step], ...way].join(''),
    ...changeLines(changes, activityOf(one), { site, zone, say }).map(line => line.trim()),
  ];
  return {
    id: textCell(entry.id),
    step: textCell(step),
    recordedAt: momentCell(zone, entry.recordedAt),
    recordedBy: textCell(entry.recordedBy),
    by: textCell(entry.by),
    reason: textCell(reasonOf(entry, one)),
    undoes: textCell(undoes),
    redoes: textCell(redoes),
    changes: { value: changesFact(changes, zone), text: '' },
    when: momentCell(zone, entry.recordedAt),
    what: textCell(what.join(say.common.comma)),
    who: textCell(story.who(entry.by, entry.recordedBy)),
    why: textCell(reasonOf(entry, one)),
  };
}

function reasonOf(entry: Step['entry'], one: Recorded): string | undefined {
  if (one.is === 'blocked' && 'areas' in entry) return one.blocked.reason;
  return 'reason' in entry ? entry.reason : undefined;
}

function activityOf(one: Recorded): string {
  return one.is === 'round' ? one.round.activity : '';
}

function stepOf(entry: Step['entry'], one: Recorded): StoryStep {
  if (!isCorrection(entry) && entry.kind !== 'waiver') return one.is === 'blocked' ? 'blocked' : 'recorded';
  if (entry.kind === 'waiver') return 'waived';
  return entry.kind === 'void' ? 'voided' : entry.kind === 'restored' ? 'restored' : 'amended';
}

/** The fields as they now are, the marks, what it covers, the seal. */
function footOf(one: Recorded, options: StoryOptions): string[] {
  const { say, covering, seal, others } = options;
  const { story } = evidenceIn(say.language).correction;
  return [
    ...(one.is === 'round' ? roundFoot(one.round, options) : []),
    ...(covering === null ? [] : [coveringText(covering, say)]),
    ...('voided' in one ? [story.holds[one.voided === null ? 'yes' : 'voided']] : []),
    ...(others.length > 0 ? [story.concerns(idRuns(others.map(({ id }) => id)))] : []),
    story.line(seal),
  ];
}

function roundFoot(round: Round, { site, zone, say }: StoryOptions): string[] {
  const { fields, flags, note, tour, id, activity, backfilled, imported } = round;
  const { story } = evidenceIn(say.language).correction;
  const declared = new Map(fieldsOf(site, activity).map(field => [field.name, field]));
  const told = [...Object.entries(fields), ...(note === undefined ? [] : [['note', note] as const])];
  const marks = [...(backfilled ? [say.common.backfilled] : []), ...(imported ? [say.common.imported] : [])];
  return [
    ...told.map(([key, value]) => {
      const field = declared.get(key);
      return story.field(keyText(key, field, say), shown(valueText(key, value, field, zone, say)));
    }),
    ...(flags === undefined ? [] : [story.field(say.headings.flags, flags.join('; '))]),
    ...(tour === id ? [] : [story.field(say.headings.tour, shortId(tour))]),
    ...(marks.length > 0 ? [marks.join(say.common.comma)] : []),
  ];
}

function coveringText(covering: Covering, say: Messages): string {
  const { story } = evidenceIn(say.language).correction;
  if (!('extra' in covering)) {
    const { window, standing, lateMinutes } = covering;
    const late = standing === 'late' ? say.board.lateBy(say.common.minutes(lateMinutes)) : '';
    return story.covers({
      ...{ slot: shown(window.slot), day: window.day },
      standing: late === '' ? say.common.standing[standing] : late,
    });
  }
  if (covering.extra !== 'not-owed') return story.coversNothing[covering.extra];
  return story.coversNothing[('excuse' in covering ? covering.excuse : undefined) ?? 'not-owed'];
}
