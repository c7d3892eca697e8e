import { placeOf } from './cover';
import type { Counts } from './count';
import { countOf } from './count';
import type { Owing } from './duty';
import { activitiesOf, closureAt, dutyKeyOf, listedOf, owingsOf, standingOf, waiverOf } from './duty';
import { extentOf, isWithin } from './extent';
import { byCodePoint } from './order';
import { isValid, type Blocked, type Round, type RoundId, type Waiver } from './round';
import type { Site } from './site';
import type { Standing } from './standing';
import { siteDayOf } from './wall';
import type { Window, WindowBook } from './windows';
import type { Day, Instant } from './zone';

/** A window of a duty with the verdict on it. */
export interface JudgedWindow extends Window {
  readonly area: string;
  readonly activity: string;
  readonly schedule: string;
  readonly standing: Standing;
  /** The round that covers it. */
  readonly round: Round | null;
  /** Whole minutes, rounded up; null unless `late`. */
  readonly lateMinutes: number | null;
  /** The number of further rounds in it. */
  readonly extra: number;
  /** Why it is not owed; null unless `closed` or `waived`. */
  readonly excuse: string | null;
}

export interface DayJudgment {
  readonly day: Day;
  /** In the order of `opens`, area (by code point), activity. */
  readonly windows: readonly JudgedWindow[];
  /** The rounds that belong to the day and cover nothing, in a window or not, in the order of `at`. */
  readonly extras: readonly Round[];
  readonly counts: Counts;
  readonly provisional: boolean;
  /** When the last window closes; null on a day without windows. */
  readonly finalAt: Instant | null;
  /** The rounds of the day that were entered, voided or amended after that. */
  readonly corrections: readonly Round[];
  /** The entries that waived a window of the day after it was final, or took that back; for reports. */
  readonly waivedLater?: readonly RoundId[];
  /** Tried on the day and not done, in the order of `at`; for reports, it changes no verdict. */
  readonly blocked?: readonly Blocked[];
}

/**
 * Judges a day of the site as of `at`, with everything known now. `rounds`: at least all whose `at` lies on the day
 * or the next; voided ones count nowhere. `filter`: which duties to look at.
 */
export function judgeDay(
  site: Site,
  rounds: readonly Round[],
  waivers: readonly Waiver[],
  book: WindowBook,
  day: Day,
  at: Instant,
  filter: (area: string, activity: string) => boolean = () => true,
): DayJudgment {
  const ofDay = extentOf(site, book, day, day);
  const near = rounds.filter(
    round => isWithin(ofDay, round.at) && round.at <= at && filter(round.area, round.activity),
  );
  const rounded = grouped(near.sort((a, b) => a.at - b.at));
  const duties = dutiesNear(site, rounded, waivers, filter);
  const judged = [...duties]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([key, spells]) => judgeDuty(spells, rounded.get(key) ?? [], book, day, at));
  // The duties are in order already, and sorting keeps the order of what opens together.
  const windows = judged.flatMap(duty => duty.windows).sort((a, b) => a.opens - b.opens);
  const extras = judged
    .flatMap(duty => duty.extras)
    .sort((a, b) => a.at - b.at || byCodePoint(a.area, b.area));
  const finalAt =
    windows.length === 0 ? null : windows.reduce((last, { closes }) => Math.max(last, closes), -Infinity);
  return {
    day,
    windows,
    extras,
    counts: countOf(windows, extras),
    provisional: finalAt !== null && at < finalAt,
    finalAt,
    corrections:
      finalAt === null
        ? []
        : [
            ...judged.flatMap(duty => duty.rounds).filter(round => isChangedFrom(round, finalAt)),
            ...rounds.filter(round => isMovedAway(round, duties, book, day, finalAt)),
          ],
  };
}

/** The counts of each duty that has a window or an extra on the day, by area + TAB + activity. */
export function countsByDuty({
  windows,
  extras,
}: Pick<DayJudgment, 'windows' | 'extras'>): Map<string, Counts> {
  const windowsBy = grouped(windows);
  const extrasBy = grouped(extras);
  const keys = new Set([...windowsBy.keys(), ...extrasBy.keys()]);
  return new Map([...keys].map(key => [key, countOf(windowsBy.get(key) ?? [], extrasBy.get(key) ?? [])]));
}

/** By duty, in the order given. */
export function grouped<T extends { readonly area: string; readonly activity: string }>(
  members: readonly T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    const group = groups.get(dutyKeyOf(member));
    if (group) group.push(member);
    else groups.set(dutyKeyOf(member), [member]);
  }
  return groups;
}

/** The spells of all duties, and none for rounds that nobody asked for. */
function dutiesNear(
  site: Site,
  rounded: ReadonlyMap<string, readonly Round[]>,
  waivers: readonly Waiver[],
  filter: (area: string, activity: string) => boolean,
): Map<string, readonly Owing[]> {
  const duties = new Map<string, readonly Owing[]>([...rounded.keys()].map(key => [key, []]));
  for (const area of site.areas) {
    for (const activity of activitiesOf(area)) {
      if (!filter(area.code, activity)) continue;
      duties.set(dutyKeyOf({ area: area.code, activity }), owingsOf(site, area, activity, waivers));
    }
  }
  return duties;
}

interface DutyJudgment {
  readonly windows: readonly JudgedWindow[];
  readonly extras: readonly Round[];
  /** All rounds that belong to the day, voided ones too. */
  readonly rounds: readonly Round[];
}

function judgeDuty(
  spells: readonly Owing[],
  near: readonly Round[],
  book: WindowBook,
  day: Day,
  at: Instant,
): DutyJudgment {
  const listed = spells.map(owing => listedOf(owing, book, day, day));
  // Of several spells, which of them takes a round is for `placeOf` to say.
  const sure = listed.length === 1 ? (listed[0] ?? []) : [];
  const isOfDay = (round: Round): boolean =>
    sure.some(({ opens, closes }) => opens <= round.at && round.at < closes) ||
    dayOf(spells, book, round.at) === day;
  const rounds = near.filter(isOfDay);
  const valid = rounds.filter(isValid);
  const windows = spells.flatMap((owing, index) =>
    (listed[index] ?? []).map(window => judgedOf(window, owing, valid, at)),
  );
  return { windows, extras: valid.filter(round => !windows.some(window => window.round === round)), rounds };
}

/** Written out, not spread: it is made for every window of every duty. */
function judgedOf(window: Window, owing: Owing, valid: readonly Round[], at: Instant): JudgedWindow {
  const { slot, day, opens, due, closes, revision } = window;
  const { standing, round = null, lateMinutes = null } = standingOf(window, owing, valid, at);
  let inside = 0;
  for (const other of valid) if (opens <= other.at && other.at < closes) inside += 1;
  return {
    slot,
    day,
    opens,
    due,
    closes,
    revision,
    area: owing.area,
    activity: owing.activity,
    schedule: owing.schedule.id,
    standing,
    round,
    lateMinutes,
    extra: inside - (round ? 1 : 0),
    excuse: excuseReasonOf(window, owing, standing),
  };
}

function excuseReasonOf(window: Window, owing: Owing, standing: Standing): string | null {
  if (standing === 'closed') return closureAt(owing, window.opens)?.reason ?? null;
  return standing === 'waived' ? (waiverOf(window, owing)?.reason ?? null) : null;
}

/** The day to which a round at `at` belongs: that of its window, else that of the moment. */
export function dayOf(spells: readonly Owing[], book: WindowBook, at: Instant): Day {
  return placeOf(spells, book, at)?.window.day ?? siteDayOf(book.calendar, at);
}

/** Was it of this day when that was final, until somebody amended its moment? */
function isMovedAway(
  { amended, area, activity, at }: Round,
  duties: ReadonlyMap<string, readonly Owing[]>,
  book: WindowBook,
  day: Day,
  finalAt: Instant,
): boolean {
  const spells = amended.length === 0 ? undefined : duties.get(dutyKeyOf({ area, activity }));
  if (spells === undefined || dayOf(spells, book, at) === day) return false;
  return amended.some(({ at: when, changes }) => {
    const before = changes.at?.from;
    return when >= finalAt && typeof before === 'number' && dayOf(spells, book, before) === day;
  });
}

function isChangedFrom({ recordedAt, voided, amended }: Round, finalAt: Instant): boolean {
  if (recordedAt >= finalAt || (voided !== undefined && voided.at >= finalAt)) return true;
  return amended.some(({ at }) => at >= finalAt);
}
