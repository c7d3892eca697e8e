import type { Gap, HouseholdLine, Share } from '../domain/household-line';
import { endOf } from '../domain/household';
import type { Site } from '../domain/site';
import { dateTimeOf, isoOf } from '../domain/wall';
import type { Instant, Zone } from '../domain/zone';
import { householdsIn } from '../messages/households';
import type { Messages } from '../messages/messages';
import { numberCell, termCell, textCell } from './cells';
import { demoFact, demoMarked } from './overdue-sheet';
import type { Cell, Column, Row, Sheet, Tone } from './sheet';
import { activityText } from './activity-text';

export interface HouseholdsAround {
  readonly site: Site;
  readonly zone: Zone;
  readonly at: Instant;
  readonly say: Messages;
  /** Rooms are shown. */
  readonly reveal: boolean;
}

const DATA = ['start', 'end', 'days', 'channel', 'reason', 'phase', 'uncovered', 'minutesOverdue'] as const;

/** `rounds.household-list/1`, and the answers of the commands that change one. Without `reveal` no room is in it. */
export function householdsSheet(
  lines: readonly HouseholdLine[],
  around: HouseholdsAround,
  format = 'rounds.household-list/1',
): Sheet {
  const { site, zone, at, say } = around;
  const { title, none, proof } = householdsIn(say.language);
  const active = lines.filter(({ phase }) => phase === 'active');
  const counts = {
    active: active.length,
    planned: lines.filter(({ phase }) => phase === 'planned').length,
    people: active.reduce((sum, { area }) => sum + area.household.people, 0),
    uncovered: lines.filter(({ gaps }) => gaps.length > 0).length,
    overdue: lines.filter(({ minutesOverdue }) => minutesOverdue !== null).length,
  };
  return {
    format,
    facts: { site: site.name, ...demoFact(site), at: isoOf(zone, at), counts },
    rowsKey: 'households',
    columns: columnsOf(around),
    rows: lines.map(line => rowOf(line, around)),
    title: demoMarked(site, say, title({ site: site.name, at: dateTimeOf(zone, at) })),
    foot: [proof(counts)],
    empty: none,
  };
}

function columnsOf({ say, reveal }: HouseholdsAround): Column[] {
  const words = householdsIn(say.language).headings;
  const { headings } = say;
  return [
    { key: 'code', heading: words.code },
    ...(reveal ? [{ key: 'room', heading: words.room }] : []),
    { key: 'owner', heading: headings.owner },
    { key: 'people', heading: words.people, align: 'right' },
    ...DATA.map((key): Column => ({ key, heading: key, only: 'data' })),
    { key: 'day', heading: words.day, align: 'right' },
    { key: 'until', heading: words.end, only: 'table' },
    { key: 'door', heading: words.door },
    { key: 'waste', heading: words.waste },
    { key: 'visit', heading: words.visit },
    { key: 'problem', heading: words.problem, only: 'table' },
  ];
}

function rowOf(line: HouseholdLine, { site, say, reveal }: HouseholdsAround): Row {
  const { area, phase, day, days, today, minutesOverdue, gaps } = line;
  const { household, code, owner } = area;
  const words = householdsIn(say.language);
  const tone: Tone =
    gaps.length > 0 || minutesOverdue !== null ? 'bad' : phase === 'active' ? 'plain' : 'dim';
  return {
    code: textCell(code, tone),
    ...(reveal && { room: textCell(household.room, tone) }),
    owner: textCell(owner, tone),
    people: numberCell(household.people),
    start: textCell(household.start),
    end: textCell(endOf(household)),
    days: numberCell(days),
    channel: textCell(household.channel),
    reason: textCell(household.release?.reason ?? household.reason),
    phase: termCell(phase, words.phase[phase]),
    uncovered: { value: gaps.map(({ why }) => why), text: '' },
    minutesOverdue: numberCell(minutesOverdue),
    day: { value: day, text: day === null ? words.phase[phase] : `${day}/${days}`, tone },
    until: textCell(endOf(household).slice('2026-'.length), tone),
    door: shareCell(today.disinfection, phase),
    waste: shareCell(today.waste, phase),
    visit: shareCell(today['household-visit'], phase),
    problem: textCell(problemOf(gaps, minutesOverdue, site, say), tone),
  };
}

function shareCell({ owed, done }: Share, phase: HouseholdLine['phase']): Cell {
  const text = phase === 'active' ? `${done}/${owed}` : '';
  return { value: { owed, done }, text, tone: owed > 0 && done === owed ? 'good' : 'plain' };
}

function problemOf(gaps: readonly Gap[], minutesOverdue: number | null, site: Site, say: Messages): string {
  const words = householdsIn(say.language);
  const gapText = (gap: Gap): string => {
    if (gap.why === 'no-owner') return words.noOwner;
    if (gap.why === 'owner-gone') return words.ownerGone(gap.name);
    return words.noDuty(
      say.common.list(gap.activities.map(activity => activityText(site, activity, say.language))),
    );
  };
  const overdue = minutesOverdue === null ? [] : [words.overdue(say.common.minutes(minutesOverdue))];
  return [...gaps.map(gapText), ...overdue].join(say.common.comma);
}
