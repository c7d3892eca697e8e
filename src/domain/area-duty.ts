import type { Complain } from './row-fault';
import type { Duty } from './site';
import { dateTimeOf } from './wall';
import type { Calendar, Instant } from './zone';

/** What somebody wants an area to owe. */
export interface Wish {
  readonly activity: string;
  /** `fallback`: nobody named one, so a duty that is there keeps its own. */
  readonly schedule: { readonly id: string } | { readonly fallback: string };
  readonly since?: Instant;
  readonly until?: Instant;
}

interface Present {
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly hasLog: boolean;
}

/**
 * The duties with the wish among them; null where it cannot be had. A duty that is there stays as it is; another schedule ends it and
 * begins a new one. Once there is a log, nothing takes effect before now.
 */
export function dutiesWith(
  duties: readonly Duty[],
  wish: Wish,
  present: Present,
  complain: Complain,
): readonly Duty[] | null {
  const spells = duties.filter(duty => duty.activity === wish.activity);
  const last = spells.at(-1);
  const isOver = last?.until !== undefined && last.until <= present.now && !isWished(last, wish);
  const current = isOver ? undefined : last;
  const next = current === undefined ? begun(wish, present) : changed(current, wish, present);
  const fault =
    (present.hasLog ? pastOf(current, next, present.now) : null) ??
    clashOf(spells.at(current === undefined ? -1 : -2), next);
  if (fault === null)
    return current === undefined
      ? [...duties, ...next]
      : duties.flatMap(duty => (duty === current ? next : [duty]));
  const from = dateTimeOf(present.calendar.zone, fault.at);
  complain(
    fault.column,
    fault.isPast
      ? { kind: 'past', what: fault.column, from }
      : { kind: 'ends-early', what: fault.column, from },
  );
  return null;
}

/** The file that made it, read once more. */
function isWished(duty: Duty, { schedule, since, until }: Wish): boolean {
  const isSchedule = 'fallback' in schedule || schedule.id === duty.schedule;
  return isSchedule && (since === undefined || since === duty.since) && until === duty.until;
}

function begun({ activity, schedule, since, until }: Wish, { now }: Present): Duty[] {
  const id = 'id' in schedule ? schedule.id : schedule.fallback;
  return [{ activity, schedule: id, since: since ?? now, ...(until === undefined ? {} : { until }) }];
}

function changed(current: Duty, wish: Wish, present: Present): Duty[] {
  const { schedule, since, until } = wish;
  if ('fallback' in schedule || schedule.id === current.schedule) {
    return [
      { ...current, ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) },
    ];
  }
  const from = since ?? present.now;
  const hasBegun = present.hasLog && current.since < present.now;
  // What has not begun, or has no history yet, is replaced rather than ended.
  if (!hasBegun && (current.since >= from || !present.hasLog))
    return begun({ ...wish, since: since ?? current.since }, present);
  return [{ ...current, until: from }, ...begun({ ...wish, since: from }, present)];
}

interface Fault {
  readonly column: 'since' | 'until';
  readonly isPast: boolean;
  readonly at: Instant;
}

/** Spells of one activity follow one another, and each ends after it began. */
function clashOf(before: Duty | undefined, next: readonly Duty[]): Fault | null {
  const ended = before?.until ?? -Infinity;
  if (next.some(({ since }) => since < ended)) return { column: 'since', isPast: false, at: ended };
  const backward = next.find(({ since, until }) => until !== undefined && until <= since);
  return backward === undefined ? null : { column: 'until', isPast: false, at: backward.since };
}

/** A beginning or an end that has come cannot be moved, and none can be moved to where it would have come. */
function pastOf(current: Duty | undefined, next: readonly Duty[], now: Instant): Fault | null {
  const [first, second] = next;
  if (second !== undefined)
    return second.since < now ? { column: 'since', isPast: true, at: second.since } : null;
  if (first === undefined) return null;
  const hasBegun = Math.min(first.since, current?.since ?? Infinity) < now;
  if (first.since !== current?.since && hasBegun) return { column: 'since', isPast: true, at: first.since };
  const hasEnded = Math.min(first.until ?? Infinity, current?.until ?? Infinity) < now;
  if (first.until !== current?.until && hasEnded)
    return { column: 'until', isPast: true, at: first.until ?? now };
  return null;
}
