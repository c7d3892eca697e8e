import { parseClock, parseDuration } from '../domain/moment';
import type { DayRule, Slot } from '../domain/schedule';
import { parseDays, parseSlot } from '../domain/slot';
import { slotsOfEvery } from '../domain/validity';
import { Refusal } from '../problem';
import { dayOf, type Setting } from './setup';

/** The options of `schedule set` that say when something is owed, as typed. */
export interface SlotWords {
  readonly slot?: readonly string[];
  readonly every?: string;
  readonly from?: string;
  readonly until?: string;
}

export interface DayWords {
  readonly days?: string;
  readonly everyDays?: string;
  readonly starting?: string;
}

const MOST_DAYS = 366;

/** The slots of `--slot ...` or of `--every 2h --from 07:00 --until 21:00`; none where nothing is said. */
export function slotsOf({ slot = [], every, from, until }: SlotWords): readonly Slot[] {
  if (every === undefined) {
    if ((from ?? until) !== undefined) throw missing('--every', '--every 2h');
    return slot.map(readSlot);
  }
  if (slot.length > 0) throw new Refusal({ kind: 'options-clash', options: ['--slot', '--every'] });
  if (from === undefined) throw missing('--from', '--from 07:00');
  if (until === undefined) throw missing('--until', '--until 21:00');
  const step = parseDuration(every);
  if (step === null) throw new Refusal({ kind: 'duration-unreadable', text: every });
  const read = slotsOfEvery({ step, from: clockOf(from), until: clockOf(until) });
  if (read.ok) return read.slots;
  throw new Refusal(read.fault.kind === 'step-uneven' ? { ...read.fault, step: every } : read.fault);
}

function readSlot(text: string): Slot {
  const slot = parseSlot(text);
  if (slot === null) throw new Refusal({ kind: 'slot-unreadable', text });
  return slot;
}

function clockOf(text: string): string {
  const clock = parseClock(text);
  if (clock === null) throw new Refusal({ kind: 'time-unreadable', text });
  return clock;
}

/** Which days; undefined: every day. */
export function ruleOf(words: DayWords, setting: Pick<Setting, 'calendar' | 'now'>): DayRule | undefined {
  const { days, everyDays, starting } = words;
  if (everyDays === undefined) {
    if (starting !== undefined) throw missing('--every-days', '--every-days 2');
    return days === undefined ? undefined : { days: daysOf(days) };
  }
  if (days !== undefined) throw new Refusal({ kind: 'options-clash', options: ['--days', '--every-days'] });
  if (starting === undefined) throw missing('--starting', '--starting 2026-11-23');
  const number = /^\d{1,4}$/.test(everyDays) ? Number(everyDays) : 0;
  if (number < 1 || number > MOST_DAYS) {
    const range = { least: 1, most: MOST_DAYS };
    throw new Refusal({ kind: 'number-range', field: '--every-days', value: everyDays, ...range });
  }
  return { everyDays: number, starting: dayOf(starting, setting) };
}

function daysOf(text: string): readonly number[] {
  const days = parseDays(text);
  if (days !== null) return days;
  const allowed = 'mon-fri, sat,sun, 周一至周五';
  throw new Refusal({ kind: 'option-value', option: '--days', value: text, allowed });
}

function missing(what: string, example: string): Refusal {
  return new Refusal({ kind: 'missing', what, example });
}
