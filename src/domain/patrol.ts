import { judgeDay, type JudgedWindow } from './board';
import { dutyKeyOf } from './duty';
import type { Round, Waiver } from './round';
import type { Route, Site } from './site';
import type { WindowBook } from './windows';
import type { Day, Instant } from './zone';

/** The activity of a checkpoint. */
export const PATROL = 'patrol';

/** A deviation of up to so many minutes is none. Source: forms of patrol records in use, "±5 min". */
export const TOLERANCE_MINUTES = 5;

/** Where a checkpoint stands: `pending` is not yet due, `overdue` is due and can still be passed. */
export type StopStatus = 'normal' | 'early' | 'late' | 'missed' | 'pending' | 'overdue' | 'closed' | 'waived';

/** One checkpoint on one tour of a route. */
export interface Stop {
  readonly route: Route;
  /** From 1, in the order of the route. */
  readonly place: number;
  readonly window: JudgedWindow;
  readonly planned: Instant;
  readonly status: StopStatus;
  /** Actual less planned, away from zero; null while nobody came. */
  readonly deviationMinutes: number | null;
  /** A checkpoint that comes before it was passed after it. */
  readonly outOfOrder: boolean;
}

/** The tours of the routes on a day as of `at`: by route, tour and place. Parameters as for `judgeDay`. */
export function stopsOf(
  site: Site,
  routes: readonly Route[],
  rounds: readonly Round[],
  waivers: readonly Waiver[],
  book: WindowBook,
  day: Day,
  at: Instant,
): Stop[] {
  const codes = new Set(routes.flatMap(({ checkpoints }) => checkpoints.map(({ area }) => area)));
  const isAsked = (area: string, activity: string): boolean => activity === PATROL && codes.has(area);
  const { windows } = judgeDay(site, rounds, waivers, book, day, at, isAsked);
  const byArea = new Map<string, JudgedWindow[]>();
  for (const window of windows) {
    const key = dutyKeyOf(window);
    byArea.set(key, [...(byArea.get(key) ?? []), window]);
  }
  return routes.flatMap(route => tourStops(route, byArea, at));
}

function tourStops(route: Route, byArea: ReadonlyMap<string, readonly JudgedWindow[]>, at: Instant): Stop[] {
  const stops = route.checkpoints.flatMap(({ area, after }, index) =>
    (byArea.get(dutyKeyOf({ area, activity: PATROL })) ?? [])
      .filter(window => window.schedule === route.schedule)
      .map(window => stopOf(route, index + 1, window, window.opens + after * 60_000, at)),
  );
  const tours = new Map<Instant, Stop[]>();
  for (const stop of stops) tours.set(stop.window.opens, [...(tours.get(stop.window.opens) ?? []), stop]);
  return [...tours].sort(([a], [b]) => a - b).flatMap(([, tour]) => ordered(tour));
}

function stopOf(route: Route, place: number, window: JudgedWindow, planned: Instant, at: Instant): Stop {
  const actual = window.round?.at;
  const deviation = actual === undefined ? null : deviationOf(actual - planned);
  const status = statusOf(window, planned, actual, at);
  return { route, place, window, planned, status, deviationMinutes: deviation, outOfOrder: false };
}

function statusOf(
  { standing, closes }: JudgedWindow,
  planned: Instant,
  actual: Instant | undefined,
  at: Instant,
): StopStatus {
  if (standing === 'closed' || standing === 'waived') return standing;
  const tolerance = TOLERANCE_MINUTES * 60_000;
  if (actual !== undefined)
    return actual < planned - tolerance ? 'early' : actual > planned + tolerance ? 'late' : 'normal';
  if (at >= closes) return 'missed';
  return at > planned + tolerance ? 'overdue' : 'pending';
}

/** Whole minutes, away from zero: what is not on time is never rounded to it. */
function deviationOf(milliseconds: number): number {
  const minutes = milliseconds / 60_000;
  return minutes < 0 ? Math.floor(minutes) : Math.ceil(minutes);
}

/** In the order of the route, with those marked that were passed before one that comes before them. */
function ordered(tour: readonly Stop[]): Stop[] {
  let latest = -Infinity;
  return [...tour]
    .sort((a, b) => a.place - b.place)
    .map(stop => {
      const actual = stop.window.round?.at;
      if (actual === undefined) return stop;
      const outOfOrder = actual < latest;
      latest = Math.max(latest, actual);
      return outOfOrder ? { ...stop, outOfOrder } : stop;
    });
}

export interface PatrolCounts {
  /** All but closed and waived. */
  readonly due: number;
  readonly passed: number;
  readonly normal: number;
  readonly early: number;
  readonly late: number;
  readonly missed: number;
  readonly pending: number;
  readonly outOfOrder: number;
  readonly abnormal: number;
  /** (passed) / (passed + missed), floor to a tenth of a per cent; null where that is 0 / 0. */
  readonly rate: number | null;
}

export function patrolCounts(stops: readonly Stop[]): PatrolCounts {
  const count = (...statuses: readonly StopStatus[]): number =>
    stops.filter(({ status }) => statuses.includes(status)).length;
  const passed = count('normal', 'early', 'late');
  const missed = count('missed');
  const pending = count('pending', 'overdue');
  const judged = passed + missed;
  return {
    due: judged + pending,
    passed,
    normal: count('normal'),
    early: count('early'),
    late: count('late'),
    missed,
    pending,
    outOfOrder: stops.filter(({ outOfOrder }) => outOfOrder).length,
    abnormal: stops.filter(({ window }) => isAbnormal(window.round)).length,
    rate: judged === 0 ? null : Math.floor((1000 * passed) / judged) / 10,
  };
}

export function isAbnormal(round: Round | null): boolean {
  return round?.fields.state === 'abnormal';
}
