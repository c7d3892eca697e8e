import { clockMinutesOf, clockTimeOf, isClockTime, isDay } from './day';
import type { SlotMinutes } from './candidates';
import { slotMinutesOf } from './candidates';
import type { DayRule, Revision, Slot } from './schedule';
import type { ClockTime } from './zone';

/** Why a revision is refused. */
export type ScheduleFault =
  | { readonly kind: 'schedule-empty' }
  | { readonly kind: 'slot-doubled'; readonly slot: string }
  | { readonly kind: 'slot-unreadable'; readonly text: string }
  | { readonly kind: 'slots-overlap'; readonly first: string; readonly second: string }
  | { readonly kind: 'slot-meets-itself'; readonly slot: string };

export type StepFault =
  | {
      readonly kind: 'step-uneven';
      readonly step: string;
      readonly from: ClockTime;
      readonly until: ClockTime;
    }
  | { readonly kind: 'slot-unreadable'; readonly text: string };

/**
 * The first thing that is wrong with the slots of a revision, or null. Its windows must satisfy
 * `opens < due <= closes <= the next opens` in wall-clock time, from each day that has slots to the next such day.
 */
export function scheduleFaults(revision: Revision, dayStart: ClockTime): ScheduleFault | null {
  return spellingFault(revision) ?? orderFault(revision, dayStart);
}

function spellingFault({ slots, rule }: Revision): ScheduleFault | null {
  if (slots.length === 0 || !selectsDays(rule)) return { kind: 'schedule-empty' };
  const names = new Set<string>();
  for (const slot of slots) {
    const bad = unreadableOf(slot);
    if (bad !== undefined) return { kind: 'slot-unreadable', text: bad };
    if (names.has(slot.name)) return { kind: 'slot-doubled', slot: slot.name };
    names.add(slot.name);
  }
  return null;
}

function selectsDays(rule: DayRule | undefined): boolean {
  if (rule === undefined) return true;
  if ('days' in rule) return rule.days.some(day => Number.isInteger(day) && day >= 0 && day <= 6);
  return Number.isInteger(rule.everyDays) && rule.everyDays >= 1 && isDay(rule.starting);
}

function unreadableOf({ opens, due, closes }: Slot): string | undefined {
  if (!isClockTime(opens) || opens === '24:00') return opens;
  if (!isClockTime(due)) return due;
  return closes !== undefined && !isClockTime(closes) ? closes : undefined;
}

function orderFault({ slots, rule }: Revision, dayStart: ClockTime): ScheduleFault | null {
  const times = slotMinutesOf(slots, clockMinutesOf(dayStart));
  for (const [index, slot] of times.entries()) {
    const next = times[index + 1] ?? laterBy(times[0] ?? slot, leastGapOf(rule) * 1440);
    if (slot.due > next.opens) return { kind: 'slots-overlap', first: slot.name, second: next.name };
    if (slot.closes !== null && slot.closes > next.opens) {
      // `06:00-10:00-09:00` is read as 09:00 of the next date, by when the only slot has opened again.
      if (slot.name === next.name) return { kind: 'slot-meets-itself', slot: slot.name };
      return { kind: 'slots-overlap', first: slot.name, second: next.name };
    }
  }
  return null;
}

function laterBy(slot: SlotMinutes, minutes: number): SlotMinutes {
  return { ...slot, opens: slot.opens + minutes };
}

/** The least number of days from one day with slots to the next. */
function leastGapOf(rule: DayRule | undefined): number {
  if (rule === undefined) return 1;
  if ('everyDays' in rule) return rule.everyDays;
  const days = [...new Set(rule.days)].sort((a, b) => a - b);
  const gaps = days.map((day, index) => (days[index + 1] ?? (days[0] ?? day) + 7) - day);
  return Math.min(...gaps);
}

/**
 * The slots of `every 2h from 07:00 until 21:00`, each named by its `opens` and due one step later. `step` in minutes;
 * `until` at or before `from` means the next day.
 */
export function slotsOfEvery(stretch: {
  readonly step: number;
  readonly from: ClockTime;
  readonly until: ClockTime;
}): { readonly ok: true; readonly slots: Slot[] } | { readonly ok: false; readonly fault: StepFault } {
  const { step, from, until } = stretch;
  if (!isClockTime(from) || from === '24:00')
    return { ok: false, fault: { kind: 'slot-unreadable', text: from } };
  if (!isClockTime(until)) return { ok: false, fault: { kind: 'slot-unreadable', text: until } };
  const first = clockMinutesOf(from);
  const last = clockMinutesOf(until) + (clockMinutesOf(until) <= first ? 1440 : 0);
  if (!Number.isInteger(step) || step < 1 || (last - first) % step !== 0) {
    return { ok: false, fault: { kind: 'step-uneven', step: `${step}m`, from, until } };
  }
  const slots: Slot[] = [];
  for (let opens = first; opens < last; opens += step) {
    const name = clockTimeOf(opens % 1440);
    slots.push({
      name,
      opens: name,
      due: opens + step === 1440 ? '24:00' : clockTimeOf((opens + step) % 1440),
    });
  }
  return { ok: true, slots };
}
