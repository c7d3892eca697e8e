import { blockedIn } from './blocked';
import { judgeDay, type JudgedWindow } from './board';
import { addDays } from './day';
import { closureAt, dutyKeyOf, isListed, owingsOf, waiverOf, type Owing } from './duty';
import { isBehind, overdueOf, spellAt, type Overdue } from './overdue';
import type { Blocked, Round, Waiver } from './round';
import type { Revision } from './schedule';
import type { Area, Closure, Site } from './site';
import type { Standing } from './standing';
import { dayStartOf } from './wall';
import type { Window, WindowBook } from './windows';
import type { Day, Instant } from './zone';

/** The rows of the table of standings in their order: the first that fits counts. */
export const RULES: readonly Standing[] = [
  ...(['waived', 'closed', 'done', 'late', 'upcoming', 'missed', 'open', 'overdue'] as const),
];

/** What a round that was looked at counts as for one window. */
export type CountsAs = 'covers' | 'extra' | 'voided' | 'to-come' | 'before' | 'after' | 'not-owed';

export interface Looked {
  readonly round: Round;
  readonly counts: CountsAs;
}

/** Which of the three ends of a window came first; `next-duty`: the area went over to another schedule. */
export type ClosedBy = 'slot' | 'next-window' | 'day-end' | 'next-duty';

/** One window with all that its verdict rests on. */
export interface WindowWhy {
  readonly window: JudgedWindow;
  readonly owing: Owing;
  /** Counted from 1. */
  readonly revisionNumber: number;
  readonly revision: Revision;
  readonly closedBy: ClosedBy;
  readonly closure: Pick<Closure, 'from' | 'to' | 'reason'> | null;
  readonly waiver: Waiver | null;
  /** Those that lie in it, in the order of `at`; where none covers it, also the last before and the first after. */
  readonly looked: readonly Looked[];
  /** Where nobody covered it: what stood in the way of those who came, in the order of `at`. */
  readonly blocked: readonly Blocked[];
}

/** A window of the schedule that the duty does not list: it opens before `since` or not before `until`. */
export interface Unlisted {
  readonly window: Window;
  readonly owing: Owing;
}

/** Why a duty is not overdue: nobody owes at the moment, it lies in a closure, or nothing that is past is unvisited. */
export type NotOverdue = 'no-duty' | 'closed' | 'nothing-past';

export interface DutyWhy {
  readonly area: Area;
  readonly activity: string;
  /** The spell in force at the moment. */
  readonly spell: Owing | null;
  readonly lastRoundAt: Instant | null;
  readonly overdue: Overdue | null;
  /** The windows that are owed and past, and that nobody has visited since. */
  readonly behind: readonly Window[];
  readonly notOverdue: NotOverdue | null;
  readonly windows: readonly WindowWhy[];
  readonly unlisted: readonly Unlisted[];
}

/** What is known of a duty: all its rounds near the day, voided ones too, and the latest valid one before `at`. */
export interface DutyFacts {
  readonly rounds: readonly Round[];
  readonly blocked: readonly Blocked[];
  readonly waivers: readonly Waiver[];
  readonly last: ReadonlyMap<string, Instant>;
}

/** How the verdicts on a duty come about, for the windows of a day and for the moment `at`. */
export function whyOf(
  site: Site,
  area: Area,
  activity: string,
  { rounds, blocked, waivers, last }: DutyFacts,
  book: WindowBook,
  day: Day,
  at: Instant,
): DutyWhy {
  const spells = owingsOf(site, area, activity, waivers);
  const own = rounds
    .filter(round => round.area === area.code && round.activity === activity)
    .sort((a, b) => a.at - b.at);
  const tried = blocked.filter(each => !each.voided && each.at <= at).sort((a, b) => a.at - b.at);
  const judged = judgeDay(site, own, waivers, book, day, at, (code, what) => {
    return code === area.code && what === activity;
  });
  const spell = spellAt(spells, at);
  const lastRoundAt = last.get(dutyKeyOf({ area: area.code, activity })) ?? null;
  const overdue = spell && overdueOf(spell, book, lastRoundAt, at);
  return {
    ...{ area, activity, spell, lastRoundAt, overdue },
    behind: spell && overdue ? behindOf(spell, book, lastRoundAt, at) : [],
    notOverdue: overdue ? null : notOverdueOf(spell, at),
    windows: judged.windows.flatMap(window => {
      const owing = spells.find(each => each.schedule.id === window.schedule && isListed(window, each));
      return owing
        ? [{ ...windowWhyOf(window, owing, own, book, at), blocked: blockedIn(window, { blocked: tried }) }]
        : [];
    }),
    unlisted: spells.flatMap(owing =>
      book
        .windows(owing.schedule, day, day)
        .filter(window => !spells.some(each => each.schedule === owing.schedule && isListed(window, each)))
        .map(window => ({ window, owing })),
    ),
  };
}

function behindOf(spell: Owing, book: WindowBook, lastRoundAt: Instant | null, at: Instant): Window[] {
  return book
    .opening(spell.schedule, Math.max(spell.since, lastRoundAt ?? -Infinity), at)
    .filter(window => isBehind(window, spell, lastRoundAt, at));
}

function notOverdueOf(spell: Owing | null, at: Instant): NotOverdue {
  if (spell === null) return 'no-duty';
  return closureAt(spell, at) ? 'closed' : 'nothing-past';
}

function windowWhyOf(
  window: JudgedWindow,
  owing: Owing,
  own: readonly Round[],
  book: WindowBook,
  at: Instant,
): Omit<WindowWhy, 'blocked'> {
  const revision = owing.schedule.revisions[window.revision] ?? { slots: [] };
  return {
    ...{ window, owing, revision, revisionNumber: window.revision + 1 },
    closedBy: closedByOf(window, owing, revision, book),
    closure: window.standing === 'closed' ? closureAt(owing, window.opens) : null,
    waiver: window.standing === 'waived' ? waiverOf(window, owing) : null,
    looked: lookedAt(window, own, at),
  };
}

function closedByOf(
  window: Window,
  { schedule, next }: Owing,
  revision: Revision,
  book: WindowBook,
): ClosedBy {
  const { slot, day, opens, closes } = window;
  if (next === closes && !opensAt(closes)) return 'next-duty';
  if (opensAt(closes)) return 'next-window';
  if (closes === dayStartOf(book.calendar, addDays(day, 2))) return 'day-end';
  return revision.slots.some(({ name, closes: own }) => name === slot && own !== undefined)
    ? 'slot'
    : 'day-end';

  function opensAt(instant: Instant): boolean {
    return book.opening(schedule, opens + 1, instant).some(other => other.opens === instant);
  }
}

function lookedAt(window: JudgedWindow, own: readonly Round[], at: Instant): Looked[] {
  const { opens, closes, round: covering } = window;
  const inside = own
    .filter(round => opens <= round.at && round.at < closes)
    .map(round => ({ round, counts: countsIn(window, round, at) }));
  if (covering !== null) return inside;
  const valid = own.filter(round => round.voided === undefined && round.at <= at);
  const before = valid.findLast(round => round.at < opens);
  const after = valid.find(round => round.at >= closes);
  return [
    ...(before ? [{ round: before, counts: 'before' as const }] : []),
    ...inside,
    ...(after ? [{ round: after, counts: 'after' as const }] : []),
  ];
}

function countsIn({ standing, round: covering }: JudgedWindow, round: Round, at: Instant): CountsAs {
  if (round.voided) return 'voided';
  if (round.at > at) return 'to-come';
  if (round.id === covering?.id) return 'covers';
  return standing === 'waived' || standing === 'closed' ? 'not-owed' : 'extra';
}
