import { dayOfNumber, twoDigits } from './day';
import { parseMoment } from './moment';
import type { RowFault } from './row-fault';
import { foldText } from './text';
import { dateTimeOf, instantOf } from './wall';
import type { Calendar, Instant } from './zone';

export type RowMoment =
  { readonly ok: true; readonly at: Instant } | { readonly ok: false; readonly problem: RowFault };

/** A spreadsheet counts days from the end of 1899, so that 25569 is 1970-01-01. */
const SERIAL_OF_1970 = 25_569;
/** 1990 to 2099. Smaller numbers are times without a date, larger ones no dates at all. */
const SERIALS = [32_874, 73_050] as const;
const SECONDS_A_DAY = 86_400;

const NUMBER = /^\d{1,5}(?:\.\d+)?$/;
const YEAR_FIRST = /^(\d{4})([-/.年])\d/;
const DOTTED = /^(\d{4})\.(\d{1,2})\.(\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?=[ t]|$)/;
/** `11-21`, `11/21 7:40`, `11月21日`. */
const YEARLESS = /^\d{1,2}(?:[-/]\d{1,2}(?![-/\d])|月\d{1,2}(?!\d))/;
const CLOCK_ONLY = /^(?:[上中下]午|[早晚]上|am|pm)?\s*(?:\d{1,2}\s*[:时点]|0?\.\d)/;
const YEAR_LAST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})[ t](.+)$/;

/**
 * Reads when something was done as people keep it in a spreadsheet: a date with its year, and a time of day, in one
 * cell or several. A date of which one cannot tell day and month is refused, not guessed.
 */
export function rowMoment(cells: readonly string[], calendar: Calendar, now: Instant): RowMoment {
  const parts = cells.map(cell => foldText(cell).trim()).filter(part => part !== '');
  const shown = parts.join(' ');
  if (parts.length > 0 && parts.every(part => NUMBER.test(part))) return ofSerial(parts, shown, calendar);
  const text = withoutMidnight(parts);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) return ofYearLast(yearLast, shown, calendar, now);
  const dated = text.replace(DOTTED, '$1-$2-$3').replace(COMPACT, '$1-$2-$3');
  if (YEAR_FIRST.test(dated)) return read(dated, shown, calendar, now);
  return YEARLESS.test(dated)
    ? { ok: false, problem: { kind: 'year-missing', text: shown } }
    : unreadable(shown);
}

/** A time of day with no date beside it. */
export function isClockOnly(cells: readonly string[]): boolean {
  return cells.length === 1 && CLOCK_ONLY.test(foldText(cells[0] ?? '').trim());
}

/** A date cell that was formatted as a moment carries a midnight that its neighbour, the time, replaces. */
function withoutMidnight([first = '', ...rest]: readonly string[]): string {
  const date = rest.length > 0 ? first.replace(/[ t]0?0:00(?::00)?$/, '') : first;
  return [date, ...rest].join(' ');
}

function ofSerial(parts: readonly string[], shown: string, { zone }: Calendar): RowMoment {
  const serial = parts.reduce((sum, part) => sum + Number(part), 0);
  const [least, most] = SERIALS;
  const hasTime = parts.length > 1 || !Number.isInteger(serial);
  if (serial < least || serial > most || !hasTime) return unreadable(shown);
  const seconds = Math.round((serial % 1) * SECONDS_A_DAY);
  const day = dayOfNumber(Math.floor(serial) - SERIAL_OF_1970);
  return { ok: true, at: instantOf(zone, day, Math.floor(seconds / 60)) + (seconds % 60) * 1000 };
}

function ofYearLast(match: RegExpExecArray, shown: string, calendar: Calendar, now: Instant): RowMoment {
  const [, first = '', , second = '', year = '', time = ''] = match;
  const dateOf = (month: string, day: string): string =>
    `${year}-${twoDigits(Number(month))}-${twoDigits(Number(day))}`;
  const [monthFirst, dayFirst] = [dateOf(first, second), dateOf(second, first)];
  if (Number(first) <= 12 && Number(second) <= 12 && first !== second && monthFirst !== dayFirst) {
    return {
      ok: false,
      problem: { kind: 'ambiguous', what: 'date', value: shown, matches: [monthFirst, dayFirst] },
    };
  }
  return read(`${Number(first) > 12 ? dayFirst : monthFirst} ${time}`, shown, calendar, now);
}

function read(text: string, shown: string, calendar: Calendar, now: Instant): RowMoment {
  const moment = parseMoment(text, calendar, now);
  return moment.ok ? { ok: true, at: moment.at } : unreadable(shown);
}

function unreadable(text: string): RowMoment {
  return { ok: false, problem: { kind: 'moment-unreadable', text } };
}

const CLOCK_SLACK = 120_000;

/** The fault of a moment that the clock here has not reached, with two minutes for clocks that disagree. */
export function futureFault(at: Instant, { zone }: Calendar, now: Instant): RowFault | null {
  if (at <= now + CLOCK_SLACK) return null;
  return { kind: 'moment-future', at: dateTimeOf(zone, at), now: dateTimeOf(zone, now) };
}
