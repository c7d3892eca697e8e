import { patrolIn } from '../messages/patrol';
import { isAbnormal, patrolCounts, type Stop, type StopStatus } from '../domain/patrol';
import type { Site } from '../domain/site';
import { clockOf, dateTimeOf, isoOf } from '../domain/wall';
import type { Day, Instant, Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { momentCell, numberCell, termCell, textCell } from './cells';
import { demoFact, demoMarked } from './overdue-sheet';
import type { Column, Row, Sheet, Tone } from './sheet';

const TONES: Readonly<Record<StopStatus, Tone>> = {
  normal: 'good',
  early: 'late',
  late: 'late',
  missed: 'bad',
  overdue: 'bad',
  pending: 'dim',
  closed: 'dim',
  waived: 'dim',
};

interface Seen {
  readonly site: Site;
  readonly day: Day;
  readonly at: Instant;
  readonly zone: Zone;
  readonly say: Messages;
}

/** `rounds.patrol/1`: the record of a day's patrols, in the order of the forms in use. */
export function patrolSheet(stops: readonly Stop[], seen: Seen): Sheet {
  const { site, day, at, zone, say } = seen;
  const { headings } = say;
  const patrol = patrolIn(say.language);
  const counts = patrolCounts(stops);
  const names = new Map(site.areas.map(({ code, name }) => [code, name]));
  const columns: Column[] = [
    { key: 'n', heading: patrol.n, align: 'right', only: 'data' },
    { key: 'route', heading: patrol.route },
    { key: 'slot', heading: headings.slot, only: 'data' },
    { key: 'day', heading: headings.day, only: 'data' },
    { key: 'area', heading: patrol.checkpoint },
    { key: 'name', heading: headings.name },
    { key: 'planned', heading: patrol.planned, only: 'data' },
    { key: 'plannedClock', heading: patrol.planned, only: 'table' },
    { key: 'actual', heading: patrol.actual, only: 'data' },
    { key: 'actualClock', heading: patrol.actual, only: 'table' },
    { key: 'deviationMinutes', heading: patrol.deviation, align: 'right' },
    // For the eye two columns in one each: nine fit into 80 columns, the twelve of the form do not.
    { key: 'status', heading: headings.standing, only: 'data' },
    { key: 'outOfOrder', heading: patrol.order, only: 'data' },
    { key: 'passing', heading: headings.standing, only: 'table' },
    { key: 'state', heading: patrol.state, only: 'data' },
    { key: 'handling', heading: patrol.handling, only: 'data' },
    { key: 'found', heading: patrol.state, only: 'table' },
    { key: 'by', heading: patrol.by },
    { key: 'round', heading: headings.round, only: 'data' },
    { key: 'backfilled', heading: headings.backfilled, only: 'data' },
  ];
  const rowOf = (stop: Stop, index: number): Row => {
    const { window, planned, status, deviationMinutes, outOfOrder } = stop;
    const { round } = window;
    const state = round === null ? '' : isAbnormal(round) ? patrol.abnormal : patrol.normal;
    const statusText = patrol.status[status];
    const joined = (...texts: string[]): string => texts.filter(Boolean).join(say.common.comma);
    return {
      n: numberCell(index + 1),
      route: termCell(stop.route.id, stop.route.name),
      slot: textCell(window.slot),
      day: textCell(window.day),
      area: textCell(window.area),
      name: textCell(names.get(window.area)),
      planned: momentCell(zone, planned),
      plannedClock: textCell(clockOf(zone, planned)),
      actual: momentCell(zone, round?.at),
      actualClock: textCell(round ? clockOf(zone, round.at) : ''),
      deviationMinutes: {
        ...numberCell(deviationMinutes),
        ...(deviationMinutes !== null && deviationMinutes > 0 && { text: `+${deviationMinutes}` }),
      },
      status: termCell(status, statusText, TONES[status]),
      passing: textCell(joined(statusText, outOfOrder ? patrol.outOfOrder : ''), TONES[status]),
      outOfOrder: { value: outOfOrder, text: outOfOrder ? patrol.outOfOrder : '', tone: 'late' },
      state: {
        ...termCell(round === null ? '' : isAbnormal(round) ? 'abnormal' : 'normal', state),
        ...(round === null && { value: null }),
        tone: isAbnormal(round) ? 'bad' : 'plain',
      },
      handling: textCell(handlingOf(stop)),
      found: textCell(joined(state, handlingOf(stop)), isAbnormal(round) ? 'bad' : 'plain'),
      by: textCell(round?.by),
      round: textCell(round?.id),
      backfilled: { value: round?.backfilled ?? false, text: round?.backfilled ? say.common.backfilled : '' },
    };
  };
  const sum = { ...counts, rate: counts.rate === null ? null : counts.rate.toFixed(1) };
  return {
    format: 'rounds.patrol/1',
    facts: { site: site.name, ...demoFact(site), day, at: isoOf(zone, at), counts },
    rowsKey: 'stops',
    columns,
    rows: stops.map(rowOf),
    title: demoMarked(site, say, patrol.title({ site: site.name, day, at: dateTimeOf(zone, at) })),
    foot: [patrol.counts(sum), patrol.quality(sum)],
    empty: (site.routes ?? []).length === 0 ? patrol.noRoutes : patrol.nothing(day),
  };
}

function handlingOf({ window: { round } }: Stop): string {
  const { handling } = round?.fields ?? {};
  return typeof handling === 'string' ? handling : (round?.note ?? '');
}
