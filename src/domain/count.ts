import type { Round } from './round';
import type { Standing } from './standing';

export interface Counts {
  readonly owed: number;
  readonly done: number;
  readonly late: number;
  readonly missed: number;
  /** Upcoming, open or overdue. */
  readonly pending: number;
  readonly upcoming: number;
  readonly open: number;
  readonly overdue: number;
  readonly extra: number;
  readonly backfilled: number;
  readonly waived: number;
  readonly closed: number;
}

export const NO_COUNTS: Counts = {
  owed: 0,
  done: 0,
  late: 0,
  missed: 0,
  pending: 0,
  upcoming: 0,
  open: 0,
  overdue: 0,
  extra: 0,
  backfilled: 0,
  waived: 0,
  closed: 0,
};

/** Counts judged windows and the rounds that cover nothing (in a window or not), of any day and duty. */
export function countOf(
  windows: readonly { readonly standing: Standing; readonly round: Round | null }[],
  extras: readonly Round[],
): Counts {
  // One object for each: a report counts every duty of every day.
  const of: Record<keyof Counts, number> = { ...NO_COUNTS };
  for (const round of extras) if (round.backfilled) of.backfilled += 1;
  for (const { standing, round } of windows) {
    of[standing] += 1;
    if (round?.backfilled) of.backfilled += 1;
  }
  of.pending = of.upcoming + of.open + of.overdue;
  of.owed = of.done + of.late + of.missed + of.pending;
  of.extra = extras.length;
  return of;
}

/** The sum, member by member. */
export function totalOf(counts: readonly Counts[]): Counts {
  const total: Record<keyof Counts, number> = { ...NO_COUNTS };
  const members = Object.keys(NO_COUNTS) as (keyof Counts)[];
  for (const count of counts) for (const member of members) total[member] += count[member];
  return total;
}

/** A percentage with one decimal, never rounded up, so that 100.0 means all; null when there was nothing to do. */
export function rateOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((1000 * part) / whole) / 10;
}

/** How much of what was owed and is over was visited at all, in per cent. */
export function visitRateOf({ done, late, missed }: Counts): number | null {
  return rateOf(done + late, done + late + missed);
}

/** How much of what was owed and is over was visited in time, in per cent. */
export function onTimeRateOf({ done, late, missed }: Counts): number | null {
  return rateOf(done, done + late + missed);
}
