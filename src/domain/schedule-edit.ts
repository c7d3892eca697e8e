import { nearest } from './near';
import type { Revision, Schedule } from './schedule';
import type { Site } from './site';
import { pastFault, refused, withMember, type Edited, type PastFault, type Present } from './site-edit';
import { foldText, isCode } from './text';
import { scheduleFaults, type ScheduleFault } from './validity';
import { dayStartOf } from './wall';
import type { Calendar, Day, Instant } from './zone';

/** What somebody wants a schedule to be, and from the start of which day. */
export interface ScheduleWish {
  readonly id: string;
  readonly slots: Revision['slots'];
  readonly rule?: Revision['rule'];
  readonly effective?: Day;
}

export type ScheduleEditFault =
  | { readonly kind: 'bad-code'; readonly code: string }
  | { readonly kind: 'schedule-empty'; readonly schedule: string }
  | { readonly kind: 'first-revision'; readonly schedule: string }
  | Exclude<ScheduleFault, { readonly kind: 'schedule-empty' }>
  | PastFault;

/**
 * The site with a schedule that is new (its first revision has no beginning) or has a revision more, from `effective` or
 * else from `tomorrow`. A revision that was to begin on that same day is replaced; later ones stay.
 */
export function setSchedule(
  site: Site,
  wish: ScheduleWish,
  tomorrow: Day,
  present: Present,
): Edited<ScheduleEditFault, { readonly schedule: Schedule; readonly revision: Revision }> {
  const known = scheduleNamed(site, wish.id);
  const id = known?.id ?? wish.id.normalize('NFC');
  if (!isCode(id)) return refused({ kind: 'bad-code', code: wish.id });
  if (known === undefined && wish.effective !== undefined)
    return refused({ kind: 'first-revision', schedule: id });
  const from = known === undefined ? undefined : (wish.effective ?? tomorrow);
  const revision: Revision = {
    ...(from === undefined ? {} : { from }),
    slots: wish.slots,
    ...(wish.rule === undefined ? {} : { rule: wish.rule }),
  };
  const fault = scheduleFaults(revision, site.dayStart);
  if (fault?.kind === 'schedule-empty') return refused({ kind: 'schedule-empty', schedule: id });
  if (fault !== null) return refused(fault);
  // In force already on that day: a revision more would say that something changes then.
  const standing = from === undefined ? undefined : standingOn(from, known?.revisions ?? []);
  if (known !== undefined && standing !== undefined && isSameBody(standing, revision))
    return { ok: true, site, schedule: known, revision: standing };
  const past =
    from === undefined ? null : pastFault('--effective', dayStartOf(present.calendar, from), present);
  if (past !== null) return refused(past);
  const schedule = { id, revisions: withRevision(known?.revisions ?? [], revision) };
  const schedules = withMember(site.schedules, schedule, member => member.id);
  return { ok: true, site: { ...site, schedules }, schedule, revision };
}

export function withRevision(revisions: readonly Revision[], revision: Revision): readonly Revision[] {
  const order = ({ from }: Revision): string => from ?? '';
  const others = revisions.filter(other => order(other) !== order(revision));
  return [...others, revision].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** The revision in force on a day; undefined where one is to begin on that very day, which the new one replaces. */
function standingOn(day: Day, revisions: readonly Revision[]): Revision | undefined {
  if (revisions.some(({ from }) => from === day)) return undefined;
  return revisions.findLast(({ from }) => from === undefined || from < day);
}

/** The same slots on the same days? */
export function isSameBody(a: Revision, b: Revision): boolean {
  const bare = ({ slots, rule }: Revision): string =>
    JSON.stringify([slots.map(({ name, opens, due, closes }) => [name, opens, due, closes]), rule]);
  return bare(a) === bare(b);
}

/** By id, without regard to case and width. */
export function scheduleNamed(site: Pick<Site, 'schedules'>, word: string): Schedule | undefined {
  const wanted = foldText(word).trim();
  return site.schedules.find(({ id }) => foldText(id) === wanted);
}

export function nearSchedules(site: Pick<Site, 'schedules'>, word: string): readonly string[] {
  return nearest(
    word,
    site.schedules.map(({ id }) => id),
  );
}

/** The revision in force at an instant. */
export function revisionAt({ revisions }: Schedule, calendar: Calendar, at: Instant): Revision | undefined {
  return (
    revisions.findLast(({ from }) => from === undefined || dayStartOf(calendar, from) <= at) ?? revisions[0]
  );
}

/** The day on which the next revision comes into force after `revision`; undefined for the last. */
export function endOfRevision({ revisions }: Schedule, revision: Revision): Day | undefined {
  return revisions[revisions.indexOf(revision) + 1]?.from;
}
