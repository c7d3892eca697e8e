import { sameMinutes } from './audit-habits';
import { bursts, toursTooClose, twoPlaces } from './audit-pace';
import { bulks, clocksBack, importedOnes, lastHours } from './audit-recording';
import { claimsOf, peopleOf } from './claims';
import type { Entry } from './entry';
import { byCodePoint } from './order';
import { AUDIT_RULES, type AuditRule, type Pointer } from './pointer';
import { isValid, type Round } from './round';
import type { Site } from './site';
import { roundDays } from './summary';
import type { WindowBook } from './windows';
import type { Day } from './zone';

export type { Pointer } from './pointer';

/** Rounds of a person on a day, and how many of them are back-filled. */
export interface Backfilling {
  readonly day: Day;
  readonly person: string;
  readonly rounds: number;
  readonly backfilled: number;
}

export interface Audit {
  /** In the order of the rules, then of time. */
  readonly pointers: readonly Pointer[];
  /** Only of those who back-filled; by day, then person. A round of two people counts for each. */
  readonly backfilling: readonly Backfilling[];
}

/** What the rules may look at. */
export interface AuditFacts {
  readonly site: Site;
  readonly book: WindowBook;
  /** With corrections applied; those of some days before `first` too, for what goes on over days. */
  readonly rounds: readonly Round[];
  readonly entries: readonly Entry[];
  readonly first: Day;
  readonly last: Day;
}

/** Points at what looks invented in the rounds of the days from `first` to `last`. It never refuses anything. */
export function auditOf(facts: AuditFacts): Audit {
  const { site, book, rounds, entries, first, last } = facts;
  const dayOf = roundDays(site, book);
  const isAsked = (round: Pick<Round, 'area' | 'activity' | 'at'>): boolean =>
    first <= dayOf(round) && dayOf(round) <= last;
  const asked = rounds.filter(round => isValid(round) && isAsked(round));
  const claims = claimsOf(asked, site.areas);
  const pointers = [
    ...bursts(claims),
    ...twoPlaces(claims),
    ...toursTooClose(claims),
    ...sameMinutes(rounds.filter(isValid), site, book.calendar, { first, last }),
    ...bulks(asked),
    ...lastHours(asked, site, book, dayOf),
    ...clocksBack(entries, isAsked),
    ...importedOnes(asked),
  ];
  const order = (rule: AuditRule): number => AUDIT_RULES.indexOf(rule);
  return {
    pointers: pointers.sort((a, b) => order(a.rule) - order(b.rule) || a.from - b.from || a.to - b.to),
    backfilling: backfillingOf(asked, dayOf),
  };
}

function backfillingOf(rounds: readonly Round[], dayOf: (round: Round) => Day): Backfilling[] {
  const counts = new Map<string, { day: Day; person: string; rounds: number; backfilled: number }>();
  for (const round of rounds) {
    for (const person of peopleOf(round)) {
      const day = dayOf(round);
      const key = `${day}\t${person}`;
      const count = counts.get(key) ?? { day, person, rounds: 0, backfilled: 0 };
      counts.set(key, {
        ...count,
        rounds: count.rounds + 1,
        backfilled: count.backfilled + (round.backfilled ? 1 : 0),
      });
    }
  }
  return [...counts.values()]
    .filter(({ backfilled }) => backfilled > 0)
    .sort((a, b) => byCodePoint(a.day, b.day) || byCodePoint(a.person, b.person));
}
