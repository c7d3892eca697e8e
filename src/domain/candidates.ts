import { clockMinutesOf, dayNumberOf, dayOfNumber, weekdayOfNumber } from './day';
import type { DayRule, Revision, Schedule, Slot } from './schedule';
import { dateResolver, instantOfNumber } from './wall';
import type { Calendar, Day, Instant } from './zone';

/** A slot's times in minutes after midnight of the day it belongs to; beyond 1440 on later dates. */
export interface SlotMinutes {
  readonly name: string;
  readonly opens: number;
  readonly due: number;
  readonly closes: number | null;
}

/** A window that may exist, with the instant by which it closes whatever follows it. */
export interface Candidate {
  readonly slot: string;
  readonly day: Day;
  readonly opens: Instant;
  readonly due: Instant;
  readonly closes: Instant;
  readonly revision: number;
  readonly dayNumber: number;
}

/** A schedule resolved against a calendar. */
export interface Plan {
  readonly calendar: Calendar;
  readonly dayStart: number;
  readonly revisions: readonly {
    readonly from: number;
    /** The instant from which it is in force. */
    readonly starts: Instant;
    readonly rule: DayRule | undefined;
    readonly slots: readonly SlotMinutes[];
  }[];
}

export function planOf(schedule: Schedule, calendar: Calendar): Plan {
  const dayStart = clockMinutesOf(calendar.dayStart);
  const revisions = schedule.revisions.map(({ from, rule, slots }: Revision) => {
    const dayNumber = from === undefined ? -Infinity : dayNumberOf(from);
    const starts = from === undefined ? -Infinity : instantOfNumber(calendar.zone, dayNumber, dayStart);
    return { from: dayNumber, starts, rule, slots: slotMinutesOf(slots, dayStart) };
  });
  return { calendar, dayStart, revisions };
}

/** The slots of a day in the order in which they open, resolved against `dayStart` (minutes after midnight). */
export function slotMinutesOf(slots: readonly Slot[], dayStart: number): SlotMinutes[] {
  const resolved = slots.map(slot => {
    const clock = clockMinutesOf(slot.opens);
    const midnight = clock < dayStart ? 1440 : 0;
    const opens = midnight + clock;
    const due = firstAfter(midnight + clockMinutesOf(slot.due), opens + 1);
    const closes = slot.closes === undefined ? null : firstAfter(midnight + clockMinutesOf(slot.closes), due);
    return { name: slot.name, opens, due, closes };
  });
  return resolved.sort((a, b) => a.opens - b.opens);
}

/** The first repetition of a wall-clock time at or after `least`. */
function firstAfter(minutes: number, least: number): number {
  return minutes >= least ? minutes : minutes + Math.ceil((least - minutes) / 1440) * 1440;
}

function revisionAt(plan: Plan, instant: Instant): number {
  let index = plan.revisions.length - 1;
  while (index > 0 && (plan.revisions[index]?.starts ?? Infinity) > instant) index -= 1;
  return index;
}

/** Whether the rule selects the day. */
function isSelected(rule: DayRule | undefined, dayNumber: number): boolean {
  if (rule === undefined) return true;
  if ('days' in rule) return rule.days.includes(weekdayOfNumber(dayNumber));
  const since = dayNumber - dayNumberOf(rule.starting);
  return since >= 0 && since % rule.everyDays === 0;
}

/** The windows of a day by the revisions in force, in the order in which they open; later ones may still cut them. */
export function candidatesOf(plan: Plan, dayNumber: number): Candidate[] {
  const { zone } = plan.calendar;
  const at = dateResolver(zone, dayNumber);
  const starts = at(plan.dayStart);
  const ends = at(1440 + plan.dayStart);
  const shut = instantOfNumber(zone, dayNumber + 2, plan.dayStart);
  const day = dayOfNumber(dayNumber);
  const found: Candidate[] = [];
  // Where a clock change swallows the border, a slot of this day may open at the very start of the next revision.
  for (let revision = revisionAt(plan, starts); revision <= revisionAt(plan, ends); revision += 1) {
    const { rule, slots } = plan.revisions[revision] ?? { rule: undefined, slots: [] };
    if (!isSelected(rule, dayNumber)) continue;
    for (const slot of slots) {
      const opens = at(slot.opens);
      const due = at(slot.due);
      if (opens === due || revisionAt(plan, opens) !== revision || isSkipped(at, slot.opens)) continue;
      const closes = slot.closes === null ? shut : Math.min(shut, at(slot.closes));
      found.push({ slot: slot.name, day, opens, due, closes, revision, dayNumber });
    }
  }
  return found;
}

/** Whether the zone skips the whole calendar date on which the minutes lie. */
function isSkipped(at: (minutes: number) => Instant, minutes: number): boolean {
  const midnight = minutes - (minutes % 1440);
  return at(midnight) === at(midnight + 1440);
}
