import type { DayJudgment } from './board';
import type { HOUSEHOLD_DUTIES } from './household';
import {
  dayOfQuarantine,
  householdsOf,
  lengthOf,
  missingDuties,
  phaseOf,
  type HouseholdArea,
  type Phase,
} from './household';
import type { OverdueLine } from './overdue';
import { activePeople } from './person-edit';
import type { Site } from './site';
import { siteDayOf } from './wall';
import type { Calendar, Instant } from './zone';

type Duty = (typeof HOUSEHOLD_DUTIES)[number]['activity'];

/** How much of a day's windows of a duty is done; `late` is done too. */
export interface Share {
  readonly owed: number;
  readonly done: number;
}

/** Why nobody looks after a household. */
export type Gap =
  | { readonly why: 'no-owner' }
  | { readonly why: 'owner-gone'; readonly name: string }
  | { readonly why: 'no-duty'; readonly activities: readonly string[] };

export interface HouseholdLine {
  readonly area: HouseholdArea;
  readonly phase: Phase;
  /** Day 1 is the first; null unless active. */
  readonly day: number | null;
  readonly days: number;
  readonly today: Readonly<Record<Duty, Share>>;
  /** Whole minutes since the earliest window that is overdue; null: none is. */
  readonly minutesOverdue: number | null;
  readonly gaps: readonly Gap[];
}

/** Every household as it stands at `at`. `judged`: the day of `at`, at least of the households. */
export function householdLines(
  site: Site,
  judged: Pick<DayJudgment, 'windows'>,
  overdue: readonly OverdueLine[],
  at: Instant,
  calendar: Calendar,
): HouseholdLine[] {
  const today = siteDayOf(calendar, at);
  const names = site.people.length === 0 ? null : new Set(activePeople(site, at).map(({ name }) => name));
  const windows = byArea(judged.windows);
  const late = byArea(overdue);
  return householdsOf(site).map(area => {
    const phase = phaseOf(area, at, calendar);
    const own = windows.get(area.code) ?? [];
    const share = (activity: string): Share => {
      const owed = own.filter(each => each.activity === activity && each.excuse === null);
      const done = owed.filter(({ standing }) => standing === 'done' || standing === 'late');
      return { owed: owed.length, done: done.length };
    };
    const minutes = (late.get(area.code) ?? []).map(({ minutesOverdue }) => minutesOverdue);
    return {
      area,
      phase,
      day: phase === 'active' ? dayOfQuarantine(area.household, today) : null,
      days: lengthOf(area.household),
      today: {
        disinfection: share('disinfection'),
        waste: share('waste'),
        'household-visit': share('household-visit'),
      },
      minutesOverdue: minutes.length === 0 ? null : Math.max(...minutes),
      gaps: phase === 'over' ? [] : gapsOf(area, names, at),
    };
  });
}

function byArea<T extends { readonly area: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const areas = new Map<string, T[]>();
  for (const one of all) areas.set(one.area, [...(areas.get(one.area) ?? []), one]);
  return areas;
}

function gapsOf(area: HouseholdArea, names: ReadonlySet<string> | null, at: Instant): Gap[] {
  const { owner } = area;
  const missing = missingDuties(area, at);
  return [
    ...(owner === undefined ? [{ why: 'no-owner' as const }] : []),
    ...(owner !== undefined && names?.has(owner) === false
      ? [{ why: 'owner-gone' as const, name: owner }]
      : []),
    ...(missing.length > 0 ? [{ why: 'no-duty' as const, activities: missing }] : []),
  ];
}
