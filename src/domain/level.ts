import type { Revision, Schedule } from './schedule';
import { isSameBody, withRevision } from './schedule-edit';
import type { Level, LevelChange, Site } from './site';
import { pastFault, refused, type Edited, type PastFault, type Present } from './site-edit';
import { scheduleFaults, type ScheduleFault } from './validity';
import { dayStartOf } from './wall';
import type { Day } from './zone';

/** The level of a site that never changed it: its schedules as they were set. */
export const NORMAL = 'normal';

export interface LevelWish {
  readonly level: Level;
  readonly effective: Day;
  readonly by: string;
  readonly reason?: string;
}

export type LevelFault =
  | PastFault
  | Exclude<ScheduleFault, { readonly kind: 'schedule-empty' }>
  /** A later change is planned already; this one would come before it. */
  | { readonly kind: 'level-planned'; readonly level: string; readonly from: Day };

/** The change in force at the start of a day; undefined: none yet, normal. */
export function levelChangeOn(site: Pick<Site, 'levelChanges'>, day: Day): LevelChange | undefined {
  return site.levelChanges?.findLast(({ from }) => from <= day);
}

/**
 * The site at another level from the start of a day: every schedule that the level names, or that the level before
 * changed, gets one revision more. `levels`: all that there are but `normal`. A change planned for that same day is
 * replaced. `changed`: the schedules that are other than before; none where nothing changes.
 */
export function setLevel(
  site: Site,
  { level, effective, by, reason }: LevelWish,
  levels: readonly Level[],
  present: Present,
): Edited<LevelFault, { readonly changed: readonly string[] }> {
  const past = pastFault('--effective', dayStartOf(present.calendar, effective), present);
  if (past !== null) return refused(past);
  const planned = site.levelChanges?.findLast(({ from }) => from > effective);
  if (planned !== undefined)
    return refused({ kind: 'level-planned', level: planned.level, from: planned.from });
  const before = (site.levelChanges ?? []).filter(({ from }) => from < effective);
  const standing = levelChangeOn(site, effective)?.level ?? NORMAL;
  if (standing === level.id) return { ok: true, site, changed: [] };

  const touched = touchedBy([...(site.levelChanges ?? []).map(change => change.level), level.id], levels);
  const changed: string[] = [];
  const schedules: Schedule[] = [];
  for (const schedule of site.schedules) {
    const target = touched.has(schedule.id)
      ? (level.schedules.find(({ id }) => id === schedule.id) ?? normalOf(schedule, before, effective))
      : undefined;
    const next = target === undefined ? schedule : switched(schedule, target, effective);
    const fault = next === schedule ? null : scheduleFaults(target as Revision, site.dayStart);
    if (fault !== null && fault.kind !== 'schedule-empty') return refused(fault);
    if (next !== schedule) changed.push(schedule.id);
    schedules.push(next);
  }
  const change = { level: level.id, from: effective, by, ...(reason === undefined ? {} : { reason }) };
  return { ok: true, site: { ...site, schedules, levelChanges: [...before, change] }, changed };
}

function touchedBy(names: readonly string[], levels: readonly Level[]): Set<string> {
  const named = levels.filter(({ id }) => names.includes(id));
  return new Set(named.flatMap(({ schedules }) => schedules.map(({ id }) => id)));
}

/** What the schedule was before the site left the normal level; `before`: the changes before `effective`. */
function normalOf(schedule: Schedule, before: readonly LevelChange[], effective: Day): Revision | undefined {
  const normal = before.findLastIndex(({ level }) => level === NORMAL);
  const left = before[normal + 1]?.from ?? effective;
  return schedule.revisions.findLast(({ from }) => from === undefined || from < left);
}

/** With a revision more, or one less where it would say what holds already. */
function switched(schedule: Schedule, { slots, rule }: Omit<Revision, 'from'>, from: Day): Schedule {
  const others = schedule.revisions.filter(revision => revision.from !== from);
  const revision: Revision = { from, slots, ...(rule === undefined ? {} : { rule }) };
  const standing = others.findLast(other => other.from === undefined || other.from < from);
  const isNews = standing === undefined || !isSameBody(standing, revision);
  if (!isNews && others.length === schedule.revisions.length) return schedule;
  return { ...schedule, revisions: isNews ? withRevision(others, revision) : others };
}
