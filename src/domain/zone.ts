/** A moment, in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A day of the site, `YYYY-MM-DD`: it runs from `dayStart` to the next one. */
export type Day = string;

/** A wall-clock time of day, `HH:MM`; `24:00` only where a day's end is meant. */
export type ClockTime = string;

/** A time zone as a value, so that `domain/` names no library: minutes east of UTC at an instant. */
export interface Zone {
  offsetMinutesAt(instant: Instant): number;
}

/** What turns a day of the site into instants: the zone and the wall-clock time at which days begin. */
export interface Calendar {
  readonly zone: Zone;
  readonly dayStart: ClockTime;
}
