import type { ClockTime, Day } from './zone';

/** One stretch of a schedule in wall-clock time. Without `closes` it stays open until the next window opens. */
export interface Slot {
  readonly name: string;
  readonly opens: ClockTime;
  readonly due: ClockTime;
  readonly closes?: ClockTime;
}

/** Which days of the site a revision selects; 0 = Monday ... 6 = Sunday. Absent: every day. */
export type DayRule =
  { readonly days: readonly number[] } | { readonly everyDays: number; readonly starting: Day };

/** The slots in force from the start of day `from`; the first revision has no beginning. */
export interface Revision {
  readonly from?: Day;
  readonly slots: readonly Slot[];
  readonly rule?: DayRule;
}

/** The slots of a day, kept as revisions in ascending order of `from`. */
export interface Schedule {
  readonly id: string;
  readonly revisions: readonly Revision[];
}
