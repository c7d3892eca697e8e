import { addDays, dayNumberOf } from './day';
import type { Area, Duty, Household, Site } from './site';
import { withMember } from './site-edit';
import { withShipped } from './template';
import { foldText } from './text';
import { dayStartOf, siteDayOf } from './wall';
import type { Calendar, Day, Instant } from './zone';

/** Days of quarantine where nothing else is said. */
export const QUARANTINE_DAYS = 14;

const KIND = 'quarantine-door';

/** What a household in quarantine is owed, by schedules that a site may change like any other. */
export const HOUSEHOLD_DUTIES = [
  { activity: 'disinfection', schedule: 'quarantine-doors' },
  { activity: 'waste', schedule: 'quarantine-waste' },
  { activity: 'household-visit', schedule: 'quarantine-visits' },
] as const;

/** An area that is a household in quarantine. */
export type HouseholdArea = Area & { readonly household: Household };

/** All that ever were, in the order of their codes. */
export function householdsOf({ areas }: Pick<Site, 'areas'>): HouseholdArea[] {
  return areas.filter(isHousehold).sort((a, b) => (a.code < b.code ? -1 : 1));
}

export function isHousehold(area: Area): area is HouseholdArea {
  return area.household !== undefined;
}

/** The first day that is free again: of the release, where it was released. */
export function endOf({ end, release }: Household): Day {
  return release !== undefined && release.day < end ? release.day : end;
}

export type Phase = 'planned' | 'active' | 'over';

export function phaseOf({ household }: HouseholdArea, at: Instant, calendar: Calendar): Phase {
  const day = siteDayOf(calendar, at);
  if (day < household.start) return 'planned';
  return day < endOf(household) ? 'active' : 'over';
}

/** The first day is day 1. */
export function dayOfQuarantine({ start }: Household, day: Day): number {
  return dayNumberOf(day) - dayNumberOf(start) + 1;
}

export function lengthOf(household: Household): number {
  return dayNumberOf(household.end) - dayNumberOf(household.start);
}

/** The household of the room that is planned or active. Rooms are compared without case, width and blanks. */
export function householdIn(
  site: Site,
  room: string,
  at: Instant,
  calendar: Calendar,
): HouseholdArea | undefined {
  const wanted = folded(room);
  return householdsOf(site).find(
    area => folded(area.household.room) === wanted && phaseOf(area, at, calendar) !== 'over',
  );
}

function folded(room: string): string {
  return foldText(room).replaceAll(/\s+/g, '');
}

/** `Q-001`, `Q-002` ...: one more than the highest that there ever was. */
export function nextHouseholdCode({ areas }: Pick<Site, 'areas'>): string {
  const numbers = areas.map(({ code }) => Number(/^Q-(\d{1,6})$/i.exec(code)?.[1] ?? 0));
  return `Q-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}

export interface NewHousehold {
  readonly code: string;
  readonly owner: string;
  readonly household: Household;
}

/** The site with a household more: an area that owes its duties until the end and is gone then. */
export function withHousehold(
  site: Site,
  { code, owner, household }: NewHousehold,
  { now, calendar }: { readonly now: Instant; readonly calendar: Calendar },
): Site {
  const since = Math.max(now, dayStartOf(calendar, household.start));
  const until = dayStartOf(calendar, household.end);
  const duties = HOUSEHOLD_DUTIES.map(duty => ({ ...duty, since, until }));
  const area: Area = { code, name: code, kind: KIND, owner, duties, retired: until, household };
  const ready = withShipped(site, { kinds: [KIND], schedules: HOUSEHOLD_DUTIES.map(each => each.schedule) });
  return withArea(ready, area);
}

/** Another end: what has not ended ends then; what would only have begun later never begins. */
export function endingOn(area: HouseholdArea, household: Household, until: Instant): HouseholdArea {
  const duties = area.duties
    .filter(({ since }) => since < until)
    .map((duty): Duty => (duty.until === area.retired ? { ...duty, until } : duty));
  return { ...area, duties, retired: until, household };
}

export function withArea(site: Site, area: Area): Site {
  return { ...site, areas: withMember(site.areas, area, ({ code }) => code) };
}

/** The activities of which a household in quarantine has no duty in force, nor one to come. */
export function missingDuties({ duties }: Area, at: Instant): string[] {
  return HOUSEHOLD_DUTIES.map(({ activity }) => activity).filter(
    activity =>
      !duties.some(duty => duty.activity === activity && (duty.until === undefined || duty.until > at)),
  );
}

/** 14 days after the start where nothing else was said. */
export function usualEnd(start: Day): Day {
  return addDays(start, QUARANTINE_DAYS);
}
