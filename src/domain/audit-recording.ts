import { judgeDay } from './board';
import { peopleOf } from './claims';
import type { Entry, RoundsEntry } from './entry';
import { roundsOfEntry } from './entry-rounds';
import { groupedBy, spanOf } from './group';
import { LIMITS, type Pointer } from './pointer';
import type { Round } from './round';
import type { Site } from './site';
import type { WindowBook } from './windows';
import type { Day } from './zone';

const MINUTE = 60_000;

type DayOf = (round: Pick<Round, 'area' | 'activity' | 'at'>) => Day;

/** Back-filled rounds that one account wrote down in one stretch of typing. What was imported only claims when it was. */
export function bulks(rounds: readonly Round[]): Pointer[] {
  return groupedBy(backfilled(rounds), ({ recordedBy }) => recordedBy).flatMap(own =>
    stretchesOf(own)
      .filter(stretch => stretch.length >= LIMITS.bulkRounds)
      .map(stretch => {
        const { from, to } = recordedIn(stretch);
        const minutes = Math.ceil((to - from) / MINUTE);
        return pointerOf('backfill-bulk', stretch, { rounds: stretch.length, minutes });
      }),
  );
}

function backfilled(rounds: readonly Round[]): Round[] {
  return rounds
    .filter(round => round.backfilled && !round.imported)
    .sort((a, b) => a.recordedAt - b.recordedAt);
}

/** Split where nothing was written down for a while. */
function stretchesOf(rounds: readonly Round[]): Round[][] {
  const stretches: Round[][] = [];
  for (const round of rounds) {
    const last = stretches.at(-1);
    const before = last?.at(-1)?.recordedAt ?? -Infinity;
    if (last && round.recordedAt - before <= LIMITS.bulkMinutes * MINUTE) last.push(round);
    else stretches.push([round]);
  }
  return stretches;
}

/** Back-filled in the last hour before their day became final, when a gap in its report could still be filled. */
export function lastHours(rounds: readonly Round[], site: Site, book: WindowBook, dayOf: DayOf): Pointer[] {
  return groupedBy(backfilled(rounds), dayOf).flatMap(own => {
    const [some] = own;
    const finalAt = some && judgeDay(site, [], [], book, dayOf(some), 0).finalAt;
    if (finalAt === undefined || finalAt === null) return [];
    const late = own.filter(
      ({ recordedAt }) => finalAt - LIMITS.lastHourMinutes * MINUTE <= recordedAt && recordedAt < finalAt,
    );
    if (late.length < LIMITS.lastHourRounds) return [];
    const minutes = Math.ceil((finalAt - recordedIn(late).from) / MINUTE);
    return [pointerOf('backfill-last-hour', late, { rounds: late.length, minutes })];
  });
}

/** Entries of a machine whose clock stood before the entry before: when they were recorded is in doubt. */
export function clocksBack(
  entries: readonly Entry[],
  isAsked: (round: Pick<Round, 'area' | 'activity' | 'at'>) => boolean,
): Pointer[] {
  return entries
    .filter((entry): entry is RoundsEntry => 'areas' in entry && entry.kind === 'rounds')
    .filter(({ clockBack }) => clockBack === true)
    .map(entry => roundsOfEntry(entry).filter(isAsked))
    .filter(({ length }) => length > 0)
    .map(rounds => pointerOf('clock-back', rounds, { rounds: rounds.length }));
}

/** What an import brought, told once a person: the moments of recording are claims of the file. */
export function importedOnes(rounds: readonly Round[]): Pointer[] {
  const imported = rounds.filter(round => round.imported);
  return groupedBy(imported, ({ by }) => by).map(own => ({
    ...pointerOf('imported', own, { rounds: own.length }),
    ...spanOf(own.map(({ at }) => at)),
  }));
}

function recordedIn(rounds: readonly Round[]): ReturnType<typeof spanOf> {
  return spanOf(rounds.map(({ recordedAt }) => recordedAt));
}

/** From the first to the last moment of recording. */
function pointerOf(rule: Pointer['rule'], rounds: readonly Round[], measured: Pointer['measured']): Pointer {
  return {
    rule,
    people: [...new Set(rounds.flatMap(peopleOf))],
    ...recordedIn(rounds),
    areas: [...new Set(rounds.map(({ area }) => area))],
    rounds: rounds.map(({ id }) => id),
    measured,
  };
}
