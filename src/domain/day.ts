import type { ClockTime, Day } from './zone';

const MILLISECONDS_A_DAY = 86_400_000;

/** Calendar days since 1970-01-01. The day must be one that `isDay` accepts. */
export function dayNumberOf(day: Day): number {
  return (
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) /
    MILLISECONDS_A_DAY
  );
}

export function dayOfNumber(dayNumber: number): Day {
  return new Date(dayNumber * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumberOf(day) + days);
}

/** Calendar days from `earlier` to `later`; negative when they stand the other way round. */
export function daysBetween(earlier: Day, later: Day): number {
  return dayNumberOf(later) - dayNumberOf(earlier);
}

/** 0 = Monday ... 6 = Sunday. */
export function weekdayOf(day: Day): number {
  return weekdayOfNumber(dayNumberOf(day));
}

/** 0 = Monday ... 6 = Sunday; 1970-01-01 was a Thursday. */
export function weekdayOfNumber(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}

/** Is it `YYYY-MM-DD` and a date of the calendar? Years before 100 are not taken. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && sameDay(text);
}

function sameDay(text: string): boolean {
  const dayNumber = dayNumberOf(text);
  return Number.isFinite(dayNumber) && dayOfNumber(dayNumber) === text;
}

/** Is it `HH:MM`, from `00:00` to `24:00`? */
export function isClockTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) || text === '24:00';
}

/** Minutes since midnight: `07:40` is 460, `24:00` is 1440. */
export function clockMinutesOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** `HH:MM` of minutes since midnight, 0 to 1440. */
export function clockTimeOf(minutes: number): ClockTime {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
