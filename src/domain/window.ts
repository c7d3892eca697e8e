import { dayNumberOf } from './day';
import type { Candidate, Plan } from './candidates';
import { candidatesOf, planOf } from './candidates';
import type { Schedule } from './schedule';
import type { Calendar, Day, Instant } from './zone';

/** One slot on one day, as instants. It takes rounds from `opens` until just before `closes`. */
export interface Window {
  readonly slot: string;
  readonly day: Day;
  readonly opens: Instant;
  readonly due: Instant;
  readonly closes: Instant;
  /** The index of the revision by which it is judged. */
  readonly revision: number;
}

/** Windows last at most two dates, so a window of so many days ago has no say any more, even past a skipped date. */
const SETTLED_DAYS = 4;

/** All windows that exist and belong to the days (inclusive), in the order in which they open. */
export function windowsOf(schedule: Schedule, calendar: Calendar, firstDay: Day, lastDay: Day): Window[] {
  return windowsOfNumbers(schedule, calendar, dayNumberOf(firstDay), dayNumberOf(lastDay));
}

/** As `windowsOf`, for day numbers. */
export function windowsOfNumbers(
  schedule: Schedule,
  calendar: Calendar,
  first: number,
  last: number,
): Window[] {
  const plan = planOf(schedule, calendar);
  const candidates: Candidate[] = [];
  // One day more: the next window may cut a window of the last day. Windows after it open when that is closed anyway.
  for (let dayNumber = settledDay(plan, first); dayNumber <= last + 1; dayNumber += 1) {
    for (const candidate of candidatesOf(plan, dayNumber)) candidates.push(candidate);
  }
  const existing = existingOf(candidates);
  const windows: Window[] = [];
  existing.forEach(({ dayNumber, ...window }, index) => {
    if (dayNumber < first || dayNumber > last) return;
    const next = existing[index + 1];
    windows.push(next && next.opens < window.closes ? { ...window, closes: next.opens } : window);
  });
  return windows;
}

/**
 * A day at or before `first` from which the windows can be worked out one after another. A window may be cut by one
 * of an earlier revision, which may be cut by one of a still earlier: only where no revision begins is there an end.
 */
function settledDay(plan: Plan, first: number): number {
  let dayNumber = first;
  for (const { from } of [...plan.revisions].reverse()) {
    if (Math.abs(from - dayNumber) <= SETTLED_DAYS) dayNumber = Math.min(dayNumber, from - SETTLED_DAYS);
  }
  return dayNumber;
}

/** Leaves out what opens while a window of an earlier revision is not yet due. */
function existingOf(candidates: readonly Candidate[]): Candidate[] {
  const existing: Candidate[] = [];
  let earlierDue = -Infinity;
  let revision = -1;
  let due = -Infinity;
  for (const candidate of candidates) {
    if (candidate.revision !== revision) {
      earlierDue = Math.max(earlierDue, due);
      revision = candidate.revision;
    }
    if (candidate.opens < earlierDue) continue;
    existing.push(candidate);
    due = Math.max(due, candidate.due);
  }
  return existing;
}
