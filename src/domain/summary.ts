import { countsByDuty, dayOf, grouped, type DayJudgment, type JudgedWindow } from './board';
import { totalOf, type Counts } from './count';
import { dutyKeyOf, owingsOf, type Owing } from './duty';
import { byCodePoint } from './order';
import type { Blocked, Round } from './round';
import type { Site } from './site';
import type { WindowBook } from './windows';
import type { Day } from './zone';

/** What became of one duty on one day. */
export interface DutyDay {
  readonly day: Day;
  readonly area: string;
  readonly activity: string;
  readonly counts: Counts;
  /** All valid rounds of the day, in the order of `at`, whether they covered something or not. */
  readonly rounds: readonly Round[];
  /** Its windows of the day that are not owed. */
  readonly excused: readonly JudgedWindow[];
  /** Tried and not done, in the order of `at`. */
  readonly blocked: readonly Blocked[];
}

/** A judged day, duty by duty, in the order of area (by code point) and activity. */
export function dutyDaysOf(judged: DayJudgment): DutyDay[] {
  const covering = judged.windows.flatMap(({ round }) => round ?? []);
  const rounds = grouped([...covering, ...judged.extras]);
  const excused = grouped(judged.windows.filter(({ excuse }) => excuse !== null));
  const blocked = grouped(judged.blocked ?? []);
  return [...countsByDuty(judged)]
    .map(([key, counts]) => {
      const [area = '', activity = ''] = key.split('\t');
      const own = (rounds.get(key) ?? []).sort((a, b) => a.at - b.at);
      return {
        ...{ day: judged.day, area, activity, counts, rounds: own },
        excused: excused.get(key) ?? [],
        blocked: blocked.get(key) ?? [],
      };
    })
    .sort((a, b) => byCodePoint(a.area, b.area) || byCodePoint(a.activity, b.activity));
}

/** The counts of several days together. */
export function totalOfDays(days: readonly DayJudgment[]): Counts {
  return totalOf(days.map(({ counts }) => counts));
}

/**
 * The day of the site to which each round belongs: that of the window in which it lies, so that a round after midnight
 * stands beside the others of its shift; outside every window that of its moment.
 */
export function roundDays(
  site: Site,
  book: WindowBook,
): (round: Pick<Round, 'area' | 'activity' | 'at'>) => Day {
  const areas = new Map(site.areas.map(area => [area.code, area]));
  const spells = new Map<string, readonly Owing[]>();
  return round => {
    const key = dutyKeyOf(round);
    let own = spells.get(key);
    if (own === undefined) {
      const area = areas.get(round.area);
      own = area === undefined ? [] : owingsOf(site, area, round.activity, []);
      spells.set(key, own);
    }
    return dayOf(own, book, round.at);
  };
}
