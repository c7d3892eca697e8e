import type { DayJudgment, JudgedWindow } from './board';
import type { Blocked } from './round';
import type { Day, Instant } from './zone';

/** What was tried and not done, not voided, known at `at`, by the day to which it belongs, in the order of time. */
export function blockedByDay(
  blocked: readonly Blocked[],
  dayOf: (blocked: Blocked) => Day,
  at: Instant,
): ReadonlyMap<Day, readonly Blocked[]> {
  const days = new Map<Day, Blocked[]>();
  for (const each of blocked) {
    if (each.at > at || each.voided) continue;
    const day = dayOf(each);
    days.set(day, [...(days.get(day) ?? []), each]);
  }
  for (const list of days.values()) list.sort((a, b) => a.at - b.at);
  return days;
}

/** What stood in the way of a window that nobody covered. */
export function blockedIn(
  { area, activity, opens, closes, round }: JudgedWindow,
  { blocked = [] }: Pick<DayJudgment, 'blocked'>,
): readonly Blocked[] {
  if (round !== null || blocked.length === 0) return [];
  return blocked.filter(
    each => each.area === area && each.activity === activity && opens <= each.at && each.at < closes,
  );
}
