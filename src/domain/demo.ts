import { addDays } from './day';
import { demoAreas } from './demo-areas';
import { demoWords } from './demo-words';
import type { Schedule, Slot } from './schedule';
import type { Language, Site } from './site';
import { siteFrom, templateOf } from './template';
import { dayStartOf, siteDayOf } from './wall';
import type { Calendar, Instant } from './zone';

export interface DemoOptions {
  /** Random, unlike the seed: two demos are two sites. */
  readonly id: string;
  readonly seed: number;
  /** Whole days before today that were lived; at least 1. */
  readonly days: number;
  readonly now: Instant;
  readonly language: Language;
  /** The IANA name of the calendar's zone. */
  readonly timezone: string;
  readonly calendar: Calendar;
}

/**
 * Rounds that the template allows two hours for are planned to the hour in this compound, so that there is something to be
 * late for.
 */
const TO_THE_HOUR: Readonly<Record<string, readonly number[]>> = {
  'lift-buttons': [7, 9, 11, 13, 15, 17, 19, 21],
  parcels: [8, 10, 12, 14, 16, 18, 20],
};

/** The made-up compound: 12 buildings, 191 areas, about 650 windows a day. */
export function demoSite({ id, seed, days, now, language, timezone, calendar }: DemoOptions): Site {
  const template = templateOf('residential');
  if (template === undefined) throw new Error('the template residential is not shipped');
  const words = demoWords(language);
  const site = siteFrom(template, { id, name: words.site, timezone, dayStart: calendar.dayStart, language });
  const since = demoStart({ days, now, calendar });
  const scheduleOf = new Map(site.kinds.map(kind => [kind.id, kind.schedule]));
  return {
    ...site,
    demo: { seed, days },
    schedules: site.schedules.map(toTheHour),
    people: Object.values(words.people).map(([name, role]) => ({ name, role })),
    areas: demoAreas(language, kind => ({
      activity: 'disinfection',
      schedule: scheduleOf.get(kind) ?? 'twice-daily',
      since,
    })),
  };
}

/** The start of the first lived day. */
export function demoStart({ days, now, calendar }: Pick<DemoOptions, 'days' | 'now' | 'calendar'>): Instant {
  return dayStartOf(calendar, addDays(siteDayOf(calendar, now), -Math.max(1, days)));
}

function toTheHour(schedule: Schedule): Schedule {
  const hours = TO_THE_HOUR[schedule.id];
  return hours === undefined ? schedule : { ...schedule, revisions: [{ slots: hours.map(slotAround) }] };
}

/** Half an hour before the planned time and half an hour after. */
export function slotAround(hour: number): Slot {
  const hh = (h: number): string => String(h).padStart(2, '0');
  return { name: `${hh(hour)}:00`, opens: `${hh(hour - 1)}:30`, due: `${hh(hour)}:30` };
}
