import { addDays } from '../domain/day';
import { parseDay, parseMonth } from '../domain/moment';
import { siteDayOf } from '../domain/wall';
import type { Calendar, Day, Instant } from '../domain/zone';
import { Refusal } from '../problem';

interface Asked {
  readonly day?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly month?: string | undefined;
}

interface Present {
  readonly calendar: Calendar;
  readonly at: Instant;
}

/** The days that a report is about, both included, and how a file about them is called. */
export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
  /** `2026-11-23`, `2026-11-01_2026-11-07`, `2026-11`. */
  readonly label: string;
}

/** `--day`, `--from` with `--to`, or `--month`; today where nothing is said. */
export function askedDays({ day, from, to, month }: Asked, present: Present): DaySpan {
  const ways = [
    ...(day === undefined ? [] : ['--day']),
    ...(from === undefined && to === undefined ? [] : ['--from']),
    ...(month === undefined ? [] : ['--month']),
  ];
  if (ways.length > 1) throw new Refusal({ kind: 'options-clash', options: ways });
  if (month !== undefined) {
    const days = parseMonth(month);
    if (days === null)
      throw new Refusal({ kind: 'option-value', option: '--month', value: month, allowed: '2026-11' });
    return { ...days, label: days.first.slice(0, 7) };
  }
  if (from !== undefined) return ordered(dayNamed(from, present), dayNamed(to ?? 'today', present));
  const only = dayNamed(day ?? 'today', present);
  return { first: only, last: only, label: only };
}

/** `--from` and `--to`, each of which may be left out: the last `days` days up to today, or up to `--to`. */
export function recentDays(
  { from, to }: Pick<Asked, 'from' | 'to'>,
  present: Present,
  days: number,
): DaySpan {
  const last = dayNamed(to ?? 'today', present);
  return from === undefined ? spanOf(addDays(last, -days), last) : ordered(dayNamed(from, present), last);
}

function ordered(first: Day, last: Day): DaySpan {
  if (first > last) throw new Refusal({ kind: 'days-reversed', from: first, to: last });
  return spanOf(first, last);
}

function spanOf(first: Day, last: Day): DaySpan {
  return { first, last, label: first === last ? first : `${first}_${last}` };
}

function dayNamed(text: string, { calendar, at }: Present): Day {
  if (text === 'today') return siteDayOf(calendar, at);
  const read = parseDay(text, calendar, at);
  if (!read.ok) throw new Refusal({ kind: 'day-unreadable', text });
  return read.day;
}

/** The part of a span that has begun; all of it where none has: that is asked for as a forecast. */
export function begunDays(span: DaySpan, { calendar, at }: Present): DaySpan {
  const today = siteDayOf(calendar, at);
  return span.first <= today && today < span.last ? { ...span, last: today } : span;
}

/** Every day of the span, in order. */
export function daysOf({ first, last }: Pick<DaySpan, 'first' | 'last'>): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
