import { addDays } from './day';
import { activitiesOf, listedOf, owingsOf } from './duty';
import type { Area, Closure, Duty, Site } from './site';
import type { Revision, Schedule } from './schedule';
import { dayStartOf, siteDayOf } from './wall';
import { windowBook } from './windows';
import type { Calendar, Instant } from './zone';

/**
 * What a changed site would rewrite of what was owed up to `until` (now, or the newest entry): the paths of the members
 * concerned (`timezone`, `schedules.twice-daily`, `areas.01-1-ST`, `closures`), none when only the time after it changes.
 * `calendar` is that of `before`. Names, kinds and people may always change: they decide no verdict.
 */
export function pastChanges(
  before: Site,
  after: Site,
  calendar: Calendar,
  until: Instant,
): readonly string[] {
  const fixed = (['id', 'timezone', 'dayStart'] as const).filter(key => before[key] !== after[key]);
  const used = usedSchedules(before, until);
  return [
    ...fixed,
    ...before.schedules
      .filter(({ id }) => used.has(id))
      .filter(schedule => !isSame(pastOfSchedule(schedule), pastOfSchedule(byId(after, schedule.id))))
      .map(({ id }) => `schedules.${id}`),
    ...changedAreas(before, after, calendar, until),
    ...(isSame(pastOfClosures(before.closures, until), pastOfClosures(after.closures, until))
      ? []
      : ['closures']),
  ];

  /** The revisions that are in force at or before `until`; the first always is. */
  function pastOfSchedule(schedule: Schedule | undefined): readonly Revision[] | undefined {
    return schedule?.revisions.filter(
      ({ from }) => from === undefined || dayStartOf(calendar, from) <= until,
    );
  }
}

/** The schedules that a duty has been owed by. */
function usedSchedules(site: Site, until: Instant): Set<string> {
  const begun = site.areas.flatMap(({ duties }) => duties.filter(({ since }) => since <= until));
  return new Set(begun.map(({ schedule }) => schedule));
}

function changedAreas(before: Site, after: Site, calendar: Calendar, until: Instant): string[] {
  const old = new Map(before.areas.map(area => [area.code, area]));
  const next = new Map(after.areas.map(area => [area.code, area]));
  return [...new Set([...old.keys(), ...next.keys()])]
    .filter(code => !isSamePast(old.get(code), next.get(code)))
    .map(code => `areas.${code}`);

  function isSamePast(a: Area | undefined, b: Area | undefined): boolean {
    return isSame(pastOfArea(a, until), pastOfArea(b, until)) || isReturned(a, b);
  }

  /** Retired and brought back: the same up to then, and nothing opened for it since. */
  function isReturned(a: Area | undefined, b: Area | undefined): boolean {
    const retired = endedBy(a?.retired, until);
    if (retired === undefined || b === undefined) return false;
    const isSameBefore = isSame(pastOfArea(a, retired - 1), pastOfArea(b, retired - 1));
    return isSameBefore && !hasOpened(after, b, calendar, retired, until);
  }
}

/** Does the area list a window that opens from `from` to `until`? */
function hasOpened(site: Site, area: Area, calendar: Calendar, from: Instant, until: Instant): boolean {
  const book = windowBook(calendar);
  const [first, last] = [addDays(siteDayOf(calendar, from), -1), addDays(siteDayOf(calendar, until), 1)];
  return activitiesOf(area)
    .flatMap(activity => owingsOf(site, area, activity, []))
    .flatMap(owing => listedOf(owing, book, first, last))
    .some(({ opens }) => from <= opens && opens <= until);
}

/** What of an area had begun by `until`, with what ends later left open. */
function pastOfArea(area: Area | undefined, until: Instant): unknown {
  const duties = (area?.duties ?? []).filter(({ since }) => since <= until).map(duty => spellOf(duty, until));
  const retired = duties.length === 0 ? undefined : endedBy(area?.retired, until);
  return { duties: duties.map(duty => JSON.stringify(duty)).sort(), retired };
}

function spellOf({ activity, schedule, since, until: end }: Duty, until: Instant): Duty {
  const ended = endedBy(end, until);
  return { activity, schedule, since, ...(ended !== undefined && { until: ended }) };
}

function pastOfClosures(closures: readonly Closure[], until: Instant): string[] {
  return closures
    .filter(({ from }) => from <= until)
    .map(({ areas, from, to }) => JSON.stringify({ areas: areas?.toSorted(), from, to: endedBy(to, until) }))
    .sort();
}

/** An end that has come; one still to come may move. */
function endedBy(end: Instant | undefined, until: Instant): Instant | undefined {
  return end !== undefined && end <= until ? end : undefined;
}

function byId(site: Site, id: string): Schedule | undefined {
  return site.schedules.find(schedule => schedule.id === id);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
