import { dutyKeyOf } from './duty';
import type { Instant } from './zone';

/** That somebody was told of a duty: since when it was overdue then, and when they were told. */
export interface ToldOf {
  readonly overdueSince: Instant;
  readonly at: Instant;
}

/** By area + TAB + activity. */
export type ToldByDuty = Readonly<Record<string, ToldOf>>;

/** Something that somebody may be told of: a duty, or a finding or supply by its kind and id. */
export interface Tellable {
  readonly area: string;
  readonly activity: string;
  readonly overdueSince: Instant;
}

export interface RemindersDue<T extends Tellable> {
  /** What is to be said now, in the order of the list. */
  readonly say: readonly T[];
  /** What is to be remembered once it is said; duties that are no longer overdue are forgotten. */
  readonly told: ToldByDuty;
  /** False: there is nothing to say and nothing to remember. */
  readonly changed: boolean;
}

const MINUTE = 60_000;

/** Which of what is overdue to tell of: each once, and again every so many minutes while it lasts. */
export function remindersDue<T extends Tellable>(
  lines: readonly T[],
  told: ToldByDuty,
  now: Instant,
  everyMinutes: number,
): RemindersDue<T> {
  const say: T[] = [];
  const next: Record<string, ToldOf> = {};
  for (const line of lines) {
    const key = dutyKeyOf(line);
    const before = Object.hasOwn(told, key) ? told[key] : undefined;
    if (before !== undefined && !isDue(line, before, now, everyMinutes)) {
      next[key] = before;
      continue;
    }
    say.push(line);
    next[key] = { overdueSince: line.overdueSince, at: now };
  }
  const forgotten = Object.keys(told).some(key => !Object.hasOwn(next, key));
  return { say, told: next, changed: say.length > 0 || forgotten };
}

/**
 * Minutes are counted as a clock shows them: cron starts each run some seconds after the minute, now earlier, now
 * later, and an hourly reminder must not wait for the next run because of one second. A telling that lies in the
 * future comes from a clock that stood wrong; it must not silence anything until then.
 */
function isDue(line: Tellable, before: ToldOf, now: Instant, everyMinutes: number): boolean {
  if (line.overdueSince !== before.overdueSince || before.at > now) return true;
  return Math.floor(now / MINUTE) - Math.floor(before.at / MINUTE) >= everyMinutes;
}
