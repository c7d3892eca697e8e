import { differenceInMinutes } from 'date-fns/differenceInMinutes';
import type { Owing } from './duty';
import { activitiesOf, closureAt, dutyKeyOf, excuseOf, isListed, owingsOf } from './duty';
import { byCodePoint } from './order';
import type { Waiver } from './round';
import type { Site } from './site';
import type { Window, WindowBook } from './windows';
import type { Instant } from './zone';

/** How far behind a duty is. */
export interface Overdue {
  /** When the earliest of the windows was due. */
  readonly overdueSince: Instant;
  readonly windowsOwed: number;
  /** Whole minutes since then, rounded down. */
  readonly minutesOverdue: number;
}

export interface OverdueLine extends Overdue {
  readonly area: string;
  readonly activity: string;
  readonly schedule: string;
  readonly lastRoundAt: Instant | null;
}

/** How far the spell is behind at `at`, or null. `lastRoundAt`: the latest valid round of the duty at or before `at`. */
export function overdueOf(
  owing: Owing,
  book: WindowBook,
  lastRoundAt: Instant | null,
  at: Instant,
): Overdue | null {
  if (owing.until !== undefined && at >= owing.until) return null;
  if (closureAt(owing, at)) return null;
  const from = Math.max(owing.since, lastRoundAt ?? -Infinity);
  let overdueSince = Infinity;
  let windowsOwed = 0;
  for (const window of book.opening(owing.schedule, from, at)) {
    if (!isBehind(window, owing, lastRoundAt, at)) continue;
    overdueSince = Math.min(overdueSince, window.due);
    windowsOwed += 1;
  }
  if (windowsOwed === 0) return null;
  return { overdueSince, windowsOwed, minutesOverdue: differenceInMinutes(at, overdueSince) };
}

/** Is the window owed and past at `at`, and did no round come since it opened? */
export function isBehind(window: Window, owing: Owing, lastRoundAt: Instant | null, at: Instant): boolean {
  const isPast = at > window.due || at >= window.closes;
  const isUnvisited = lastRoundAt === null || window.opens > lastRoundAt;
  return isPast && isUnvisited && isListed(window, owing) && !excuseOf(window, owing);
}

/**
 * The duties that are overdue at `at`, worst first, one line each. `lastRounds`: the latest valid round at or before
 * `at`, by area + TAB + activity.
 */
export function overdueList(
  site: Site,
  lastRounds: ReadonlyMap<string, Instant>,
  waivers: readonly Waiver[],
  book: WindowBook,
  at: Instant,
): OverdueLine[] {
  const lines: OverdueLine[] = [];
  for (const area of site.areas) {
    for (const activity of activitiesOf(area)) {
      const owing = spellAt(owingsOf(site, area, activity, waivers), at);
      if (!owing) continue;
      const lastRoundAt = lastRounds.get(dutyKeyOf(owing)) ?? null;
      const overdue = overdueOf(owing, book, lastRoundAt, at);
      if (overdue)
        lines.push({ area: area.code, activity, schedule: owing.schedule.id, lastRoundAt, ...overdue });
    }
  }
  return lines.sort(worstFirst);
}

/** The spell in force at the instant. */
export function spellAt(spells: readonly Owing[], at: Instant): Owing | null {
  return spells.find(({ since, until }) => since <= at && (until === undefined || at < until)) ?? null;
}

function worstFirst(a: OverdueLine, b: OverdueLine): number {
  return (
    a.overdueSince - b.overdueSince || byCodePoint(a.area, b.area) || byCodePoint(a.activity, b.activity)
  );
}
