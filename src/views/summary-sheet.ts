import { activityTotals, type ActivityTotals } from '../domain/activity-totals';
import type { DayJudgment } from '../domain/board';
import { onTimeRateOf, visitRateOf, type Counts } from '../domain/count';
import type { FieldValue, Round } from '../domain/round';
import type { Area, Site } from '../domain/site';
import { dutyDaysOf, totalOfDays, type DutyDay } from '../domain/summary';
import { clockOf, isoOf } from '../domain/wall';
import type { Instant, Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import type { ColumnKey } from '../messages/words/headings';
import { numberCell, textCell } from './cells';
import { daysFacts } from './days-facts';
import type { Cell, Row, Sheet } from './sheet';
import { activityText } from './activity-text';
import { totalsTexts } from './activity-totals-text';
import { fieldText, kindText } from './term-texts';

/** The columns of the daily summary, in the order in which the office wants them. */
// prettier-ignore
const KEYS = [
  'day', 'area', 'name', 'kind', 'building', 'activity',
  'owed', 'done', 'late', 'missed', 'pending', 'extra', 'backfilled', 'waived', 'closed', 'rate', 'onTimeRate',
  'times', 'by', 'method', 'agent', 'strength', 'note',
] as const satisfies readonly ColumnKey[];

// prettier-ignore
const COUNTED = [
  'owed', 'done', 'late', 'missed', 'pending', 'extra', 'backfilled', 'waived', 'closed',
] as const satisfies readonly (keyof Counts)[];

export interface SummaryOptions {
  readonly site: Site;
  readonly zone: Zone;
  readonly at: Instant;
  readonly say: Messages;
  /** Of the newest line that the summary was drawn from; null while the log is empty. */
  readonly seal: string | null;
  /** With a row of totals and one with the seal: for CSV, JSON has both anyway. */
  readonly totalRows: boolean;
}

/** `rounds.summary/1`: one row a duty and day, as it is handed in. */
export function summarySheet(days: readonly DayJudgment[], options: SummaryOptions): Sheet {
  const { site, zone, at, say, seal, totalRows } = options;
  const areas = new Map(site.areas.map(area => [area.code, area]));
  const total = totalOfDays(days);
  const duties = days.flatMap(dutyDaysOf);
  const rows = duties.map(duty => dutyRow(duty, areas.get(duty.area), options));
  return {
    format: 'rounds.summary/1',
    facts: {
      ...daysFacts(days, { site, zone, at }),
      totals: { ...countsOf(total), rate: visitRateOf(total), onTimeRate: onTimeRateOf(total) },
      // CSV never asks.
      activities: { toJSON: () => totalsOf(duties, site) },
      seal,
    },
    rowsKey: 'rows',
    columns: KEYS.map(key => ({ key, heading: say.headings[key] })),
    rows: totalRows ? [...rows, ...totalRowsOf(days, total, duties, options)] : rows,
  };
}

function countsOf(counts: Counts): Record<string, number> {
  return Object.fromEntries(COUNTED.map(key => [key, counts[key]]));
}

function dutyRow(duty: DutyDay, area: Area | undefined, { site, zone, say }: SummaryOptions): Row {
  const { language } = say;
  const { day, area: code, activity, counts, rounds } = duty;
  const field = (name: 'method' | 'agent'): Cell =>
    listCell(fieldsIn(rounds, name), value => fieldText(name, value, language));
  return {
    day: textCell(day),
    area: textCell(code),
    name: textCell(area?.name),
    kind: { value: area?.kind ?? null, text: kindText(site, area?.kind, language) },
    building: textCell(area?.building),
    activity: { value: activity, text: activityText(site, activity, language) },
    ...countCells(counts),
    times: {
      // CSV never asks, and for a day's rounds it would be half of the sheet's time.
      value: { toJSON: () => rounds.map(({ at }) => isoOf(zone, at)) },
      text: rounds.map(({ at }) => clockOf(zone, at)).join(' '),
    },
    by: listCell(distinct(rounds.map(({ by }) => by)), String),
    method: field('method'),
    agent: field('agent'),
    strength: listCell(fieldsIn(rounds, 'strength'), String),
    note: noteCell(duty, zone, say),
  };
}

function countCells(counts: Counts): Row {
  const cells: Record<string, Cell> = {};
  for (const key of COUNTED) cells[key] = numberCell(counts[key]);
  cells.rate = rateCell(visitRateOf(counts));
  cells.onTimeRate = rateCell(onTimeRateOf(counts));
  return cells;
}

/** One decimal always, so that 100.0 is seen to mean all. */
function rateCell(rate: number | null): Cell {
  return { value: rate, text: rate === null ? '' : rate.toFixed(1) };
}

/** Several in one cell: `; ` between them for the eye, a list for programs. */
function listCell<T>(values: readonly T[], textOf: (value: T) => string): Cell {
  return { value: values, text: values.map(textOf).join('; ') };
}

/** What was imported is a claim, and is shown so to whoever reads; so is why something was not done. */
function noteCell({ rounds, excused, blocked }: DutyDay, zone: Zone, { common, report }: Messages): Cell {
  const notes = distinct(rounds.flatMap(({ note }) => note ?? []));
  const texts = [
    ...(rounds.some(round => round.imported) ? [common.imported] : []),
    ...excused.map(({ standing, excuse }) => report.excused(common.standing[standing], excuse ?? '')),
    ...rounds.flatMap(({ amended }) => amended.slice(-1).map(report.amended)),
    ...blocked.map(({ at, reason }) => report.blockedAt(clockOf(zone, at), reason)),
    ...notes,
  ];
  return { value: notes, text: distinct(texts).join('; ') };
}

function fieldsIn(rounds: readonly Round[], name: string): FieldValue[] {
  return distinct(rounds.flatMap(({ fields }) => fields[name] ?? []));
}

function distinct<T>(values: readonly T[]): T[] {
  return values.length < 2 ? [...values] : [...new Set(values)];
}

function totalsOf(duties: readonly DutyDay[], site: Site): ActivityTotals[] {
  return activityTotals(
    site,
    duties.flatMap(({ rounds }) => rounds),
  );
}

function totalRowsOf(
  days: readonly DayJudgment[],
  total: Counts,
  duties: readonly DutyDay[],
  { site, zone, say, seal }: SummaryOptions,
): Row[] {
  const provisional = days.some(day => day.provisional);
  return [
    {
      day: textCell(say.report.total(provisional)),
      ...countCells(total),
      note: textCell(totalsTexts(totalsOf(duties, site), site, { zone, say }).join('; ')),
    },
    ...(seal === null ? [] : [{ day: textCell(say.report.seal), area: textCell(seal) }]),
  ];
}
