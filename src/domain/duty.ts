import { differenceInMinutes } from 'date-fns/differenceInMinutes';
import type { Waiver } from './round';
import type { Schedule } from './schedule';
import type { Area, Closure, Duty, Site } from './site';
import type { Standing } from './standing';
import type { Window, WindowBook } from './windows';
import type { Day, Instant } from './zone';

/** One spell of a duty with all that decides which windows it owes. */
export interface Owing {
  readonly area: string;
  readonly activity: string;
  readonly schedule: Schedule;
  readonly since: Instant;
  readonly until?: Instant;
  /** The `since` of the next spell: no window of this one takes rounds from then on. */
  readonly next?: Instant;
  /** Those of the area and of the whole site. */
  readonly closures: readonly Pick<Closure, 'from' | 'to' | 'reason'>[];
  readonly waivers: readonly Waiver[];
}

/** The spells of one activity in the order of time. */
export function spellsOf(area: Area, activity: string): readonly Duty[] {
  const { duties } = area;
  if (duties.length === 1) return duties[0]?.activity === activity ? duties : [];
  return duties.filter(duty => duty.activity === activity).sort((a, b) => a.since - b.since);
}

/** Key of a duty in maps: area, TAB, activity. */
export function dutyKeyOf(duty: { readonly area: string; readonly activity: string }): string {
  return `${duty.area}\t${duty.activity}`;
}

/** The activities of an area, each once. */
export function activitiesOf(area: Area): string[] {
  const activities = area.duties.map(({ activity }) => activity);
  return activities.length < 2 ? activities : [...new Set(activities)];
}

/** The spells of an area's activity with what is owed in each; retirement ends the last. */
export function owingsOf(site: Site, area: Area, activity: string, waivers: readonly Waiver[]): Owing[] {
  const { code, retired = Infinity } = area;
  const closures = among(site.closures, ({ areas }) => areas === undefined || areas.includes(code));
  const own = among(waivers, waiver => waiver.area === code && waiver.activity === activity);
  const spells = spellsOf(area, activity);
  const owings: Owing[] = [];
  spells.forEach((spell, index) => {
    const schedule = site.schedules.find(({ id }) => id === spell.schedule);
    if (!schedule) return;
    const owing: Mutable<Owing> = {
      area: code,
      activity,
      schedule,
      since: spell.since,
      closures,
      waivers: own,
    };
    const until = Math.min(spell.until ?? Infinity, retired);
    if (until < Infinity) owing.until = until;
    const next = spells[index + 1]?.since;
    if (next !== undefined) owing.next = next;
    owings.push(owing);
  });
  return owings;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Those that fit; of nothing the very nothing, for mostly there is none and hundreds of duties ask. */
function among<T>(all: readonly T[], fits: (member: T) => boolean): readonly T[] {
  return all.length === 0 ? all : all.filter(fits);
}

/** `since <= opens < until`: outside it a window is not even listed. */
export function isListed(window: Pick<Window, 'opens'>, owing: Owing): boolean {
  return owing.since <= window.opens && (owing.until === undefined || window.opens < owing.until);
}

/** Why a listed window is not owed; null when it is. */
export function excuseOf(
  window: Pick<Window, 'slot' | 'day' | 'opens'>,
  owing: Owing,
): 'waived' | 'closed' | null {
  if (waiverOf(window, owing)) return 'waived';
  return closureAt(owing, window.opens) ? 'closed' : null;
}

/** The waiver that excuses the window, with person and reason. */
export function waiverOf(window: Pick<Window, 'slot' | 'day'>, owing: Owing): Waiver | null {
  const { area, activity, waivers } = owing;
  if (waivers.length === 0) return null;
  const fits = (waiver: Waiver) => waiver.area === area && waiver.activity === activity;
  return waivers.find(w => w.slot === window.slot && w.day === window.day && fits(w)) ?? null;
}

/** The closure in which the instant lies. */
export function closureAt(owing: Owing, instant: Instant): Owing['closures'][number] | null {
  if (owing.closures.length === 0) return null;
  return owing.closures.find(({ from, to }) => from <= instant && (to === undefined || instant < to)) ?? null;
}

/** The windows of the days (inclusive) that the spell lists, owed or excused, in order. */
export function listedOf(owing: Owing, book: WindowBook, firstDay: Day, lastDay: Day): Window[] {
  const windows = book.windows(owing.schedule, firstDay, lastDay);
  return windows.filter(window => isListed(window, owing)).map(window => cutOf(window, owing));
}

/** The windows of the days (inclusive) that the spell owes, in order. */
export function owedOf(owing: Owing, book: WindowBook, firstDay: Day, lastDay: Day): Window[] {
  return listedOf(owing, book, firstDay, lastDay).filter(window => excuseOf(window, owing) === null);
}

/** A window of an ended spell gives way to the next spell. */
export function cutOf(window: Window, { next }: Owing): Window {
  if (next === undefined || window.closes <= next) return window;
  return { ...window, due: Math.min(window.due, next), closes: next };
}

export interface Judgment<R> {
  readonly standing: Standing;
  /** The round that covers the window. */
  readonly round?: R;
  /** Whole minutes after `due`, rounded up; only with `late`. */
  readonly lateMinutes?: number;
}

/** Where a listed window stands at `at`. `rounds`: valid rounds of the duty in ascending order of `at`. */
export function standingOf<R extends { readonly at: Instant }>(
  window: Window,
  owing: Owing,
  rounds: readonly R[],
  at: Instant,
): Judgment<R> {
  const excuse = excuseOf(window, owing);
  if (excuse) return { standing: excuse };
  const round = rounds.find(candidate => candidate.at >= window.opens);
  if (round && round.at < window.closes && round.at <= at)
    return { round, ...promptnessOf(window, round.at) };
  return { standing: unvisitedStandingOf(window, at) };
}

/** How the window stands that a round at `at` covers. */
export function promptnessOf(
  window: Window,
  at: Instant,
): { standing: 'done' | 'late'; lateMinutes?: number } {
  if (at <= window.due) return { standing: 'done' };
  return { standing: 'late', lateMinutes: differenceInMinutes(at, window.due, { roundingMethod: 'ceil' }) };
}

function unvisitedStandingOf(window: Window, at: Instant): Standing {
  if (at < window.opens) return 'upcoming';
  if (at >= window.closes) return 'missed';
  return at <= window.due ? 'open' : 'overdue';
}
