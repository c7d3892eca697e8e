import { byPerson, claimsOf, peopleOf } from './claims';
import { dutyKeyOf } from './duty';
import { groupedBy, spanOf } from './group';
import { LIMITS, type Pointer } from './pointer';
import type { Round } from './round';
import type { Site } from './site';
import { clockOf, siteDayOf } from './wall';
import type { Calendar, ClockTime, Day } from './zone';

interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** Rounds at the same minute of the clock on days in a row. */
interface Run {
  readonly clock: ClockTime;
  readonly rounds: readonly Round[];
  readonly days: readonly Day[];
}

/**
 * The same minute every day: of a duty, whoever came; and of a person's first work of the day. Days in a row are those
 * on which the duty or the person has rounds, so that a day off ends no habit. Told where it reaches into the span.
 */
export function sameMinutes(
  rounds: readonly Round[],
  site: Site,
  calendar: Calendar,
  { first, last }: Span,
): Pointer[] {
  const duties = groupedBy(rounds, dutyKeyOf).flatMap(own => runsOf(own, calendar));
  const people = byPerson(claimsOf(rounds, site.areas)).flatMap(claims => {
    const days = new Map<Day, readonly Round[]>();
    for (const { at, rounds: own } of claims) {
      const day = siteDayOf(calendar, at);
      if (!days.has(day)) days.set(day, own);
    }
    return runsOf([...days.values()].flat(), calendar);
  });
  const told = [...merged(duties)];
  // Who always begins with the same duties is told once.
  told.push(...people.filter(run => !told.some(other => covers(other, run))));
  return told.filter(({ days }) => (days.at(-1) ?? '') >= first && (days[0] ?? '') <= last).map(pointerOf);
}

/** The runs of one duty or person that are long enough. */
function runsOf(rounds: readonly Round[], calendar: Calendar): Run[] {
  const dayOf = ({ at }: Round): Day => siteDayOf(calendar, at);
  const days = [...new Set(rounds.map(dayOf))].sort();
  const clocks = groupedBy(rounds, ({ at }) => clockOf(calendar.zone, at));
  return clocks.flatMap(own => {
    const [some] = own;
    if (some === undefined) return [];
    const clock = clockOf(calendar.zone, some.at);
    return inARow(days, new Set(own.map(dayOf))).map(run => {
      const within = new Set(run);
      return { clock, days: run, rounds: own.filter(round => within.has(dayOf(round))) };
    });
  });
}

function inARow(days: readonly Day[], hit: ReadonlySet<Day>): Day[][] {
  const runs: Day[][] = [[]];
  for (const day of days) {
    if (hit.has(day)) runs.at(-1)?.push(day);
    else runs.push([]);
  }
  return runs.filter(({ length }) => length >= LIMITS.sameMinuteDays);
}

/** Duties with the same minute on the same days are one tour. */
function merged(runs: readonly Run[]): Run[] {
  const groups = new Map<string, Run>();
  for (const run of runs) {
    const key = [run.clock, ...run.days].join(' ');
    const group = groups.get(key);
    groups.set(key, group ? { ...group, rounds: [...group.rounds, ...run.rounds] } : run);
  }
  return [...groups.values()];
}

function covers(other: Run, run: Run): boolean {
  const ids = new Set(other.rounds.map(({ id }) => id));
  return run.rounds.some(({ id }) => ids.has(id));
}

function pointerOf({ clock, days, rounds }: Run): Pointer {
  return {
    rule: 'same-minute',
    people: [...new Set(rounds.flatMap(peopleOf))],
    ...spanOf(rounds.map(({ at }) => at)),
    areas: [...new Set(rounds.map(({ area }) => area))],
    rounds: rounds.map(({ id }) => id),
    measured: { clock, days: days.length },
  };
}
