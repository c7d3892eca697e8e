import { clockMinutesOf, dayNumberOf } from './day';
import type { DayRule } from './schedule';
import type { Area, AreaKind, Site } from './site';
import type { Calendar, Day } from './zone';

/** One kind of area in one zone, at one planned time: what one person does in one go. */
export interface Leg {
  readonly kind: AreaKind;
  readonly zone: string | undefined;
  readonly areas: readonly string[];
  readonly rule: DayRule | undefined;
  /** Minutes after midnight; beyond 1440 where the day of the site begins later than the plan. */
  readonly planned: number;
  /** The latest that still falls into the window, minutes after the plan. */
  readonly latest: number;
}

/** Everything that is planned for a day like this one if all schedules ran. */
export function legsOf(site: Site, calendar: Calendar, day: Day): Leg[] {
  const groups = new Map<string, Area[]>();
  for (const area of site.areas) {
    const key = `${area.kind} ${area.tags?.[0] ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), area]);
  }
  return [...groups.values()].flatMap(areas => legsOfGroup(site, calendar, areas, day));
}

function legsOfGroup(site: Site, calendar: Calendar, areas: readonly Area[], day: Day): Leg[] {
  const kind = site.kinds.find(({ id }) => id === areas[0]?.kind);
  const duty = areas[0]?.duties.find(({ activity }) => activity === 'disinfection');
  const schedule = site.schedules.find(({ id }) => id === duty?.schedule);
  const revision = schedule?.revisions.findLast(({ from }) => from === undefined || from <= day);
  if (kind === undefined || revision === undefined) return [];
  const start = clockMinutesOf(calendar.dayStart);
  const opens = revision.slots.map(slot => clockMinutesOf(slot.opens)).map(m => (m < start ? m + 1440 : m));
  const sorted = opens.sort((a, b) => a - b);
  return sorted.map((minutes, i) => ({
    kind,
    zone: areas[0]?.tags?.[0],
    areas: areas.map(({ code }) => code),
    rule: revision.rule,
    planned: minutes + 30,
    latest: Math.min(115, (sorted[i + 1] ?? (sorted[0] ?? 0) + 1440) - minutes - 35),
  }));
}

/** Whether a schedule runs on the day at all. */
export function runsOn(rule: DayRule | undefined, dayNumber: number): boolean {
  if (rule === undefined || 'days' in rule) return true;
  return (dayNumber - dayNumberOf(rule.starting)) % rule.everyDays === 0;
}
