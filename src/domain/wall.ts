import { clockMinutesOf, clockTimeOf, dayNumberOf, dayOfNumber, isDay, twoDigits } from './day';
import type { Calendar, ClockTime, Day, Instant, Zone } from './zone';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;

/**
 * Offsets lie between 12 h west and 14 h east, so a wall-clock time read as UTC is at most that far from its instant.
 * An hour more on either side, and both sides of any clock change that matters are seen.
 */
const BEFORE = 15 * HOUR;
const AFTER = 13 * HOUR;

/**
 * The instant at which the clock of the zone shows `minutes` after midnight of a calendar date (1440 and more: a later date).
 * A time that a clock change skips is the first instant after the gap; one that occurs twice is its first occurrence.
 */
export function instantOf(zone: Zone, day: Day, minutes: number): Instant {
  return instantOfNumber(zone, dayNumberOf(day), minutes);
}

/** As `instantOf`, for a day number. */
export function instantOfNumber(zone: Zone, dayNumber: number, minutes: number): Instant {
  const wall = dayNumber * DAY + minutes * MINUTE;
  const before = zone.offsetMinutesAt(wall - BEFORE);
  const after = zone.offsetMinutesAt(wall + AFTER);
  const first = wall - before * MINUTE;
  if (before === after || zone.offsetMinutesAt(first) === before) return first;
  const second = wall - after * MINUTE;
  if (zone.offsetMinutesAt(second) === after) return second;
  return changeBetween(zone, wall - BEFORE, wall + AFTER, before);
}

/** The first instant after `low` whose offset is no longer `before`. */
function changeBetween(zone: Zone, low: Instant, high: Instant, before: number): Instant {
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offsetMinutesAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Resolves many times of one calendar date and the next: where no clock change is near, the offset is asked twice, not
 * twice for every time. Minutes from 0 to 2880 are cheap, others are right.
 */
export function dateResolver(zone: Zone, dayNumber: number): (minutes: number) => Instant {
  const midnight = dayNumber * DAY;
  const before = zone.offsetMinutesAt(midnight - BEFORE);
  const steady = before === zone.offsetMinutesAt(midnight + 2 * DAY + AFTER);
  return minutes =>
    steady && minutes >= 0 && minutes <= 2880
      ? midnight + (minutes - before) * MINUTE
      : instantOfNumber(zone, dayNumber, minutes);
}

export interface Wall {
  /** The calendar date, not the day of the site. */
  readonly day: Day;
  /** Since midnight, as the clock shows it. */
  readonly minutes: number;
  readonly seconds: number;
}

export function wallOf(zone: Zone, instant: Instant): Wall {
  const local = instant + zone.offsetMinutesAt(instant) * MINUTE;
  const dayNumber = Math.floor(local / DAY);
  const seconds = Math.floor((local - dayNumber * DAY) / 1000);
  return { day: dayOfNumber(dayNumber), minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
}

/** `2026-03-01T15:00:00+08:00`, whole seconds. */
export function isoOf(zone: Zone, instant: Instant): string {
  const { day, minutes, seconds } = wallOf(zone, instant);
  const offset = zone.offsetMinutesAt(instant);
  const sign = offset < 0 ? '-' : '+';
  return `${day}T${clockTimeOf(minutes)}:${twoDigits(seconds)}${sign}${clockTimeOf(Math.round(Math.abs(offset)))}`;
}

/** `07:40`. */
export function clockOf(zone: Zone, instant: Instant): ClockTime {
  return clockTimeOf(wallOf(zone, instant).minutes);
}

/** `2026-11-23 07:40`. */
export function dateTimeOf(zone: Zone, instant: Instant): string {
  const { day, minutes } = wallOf(zone, instant);
  return `${day} ${clockTimeOf(minutes)}`;
}

const ISO =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/** Reads an ISO instant with seconds optional and an offset or `Z` required; null for anything else. */
export function parseIso(text: string): Instant | null {
  const match = ISO.exec(text);
  const day = match?.[1];
  if (!match || day === undefined || !isDay(day)) return null;
  const [hours, minutes, seconds, fraction] = [match[2], match[3], match[4] ?? '0', match[5] ?? ''];
  const offset = (Number(match[7] ?? 0) * 60 + Number(match[8] ?? 0)) * (match[6] === '-' ? -1 : 1);
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  return (
    dayNumberOf(day) * DAY +
    (Number(hours) * 60 + Number(minutes) - offset) * MINUTE +
    Number(seconds) * 1000 +
    milliseconds
  );
}

/** The day of the site that contains the instant. */
export function siteDayOf(calendar: Calendar, instant: Instant): Day {
  return dayOfNumber(siteDayNumberOf(calendar, instant));
}

/** As `siteDayOf`, as a day number. */
export function siteDayNumberOf({ zone, dayStart }: Calendar, instant: Instant): number {
  const start = clockMinutesOf(dayStart);
  const local = instant + zone.offsetMinutesAt(instant) * MINUTE - start * MINUTE;
  let dayNumber = Math.floor(local / DAY);
  // A clock change at the border makes the clock and the border disagree; the border decides.
  while (instant < instantOfNumber(zone, dayNumber, start)) dayNumber -= 1;
  while (instant >= instantOfNumber(zone, dayNumber + 1, start)) dayNumber += 1;
  return dayNumber;
}

/** The instant at which a day of the site begins. */
export function dayStartOf({ zone, dayStart }: Calendar, day: Day): Instant {
  return instantOf(zone, day, clockMinutesOf(dayStart));
}
