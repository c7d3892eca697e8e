import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeDay } from '../../src/domain/board';
import { coverOf } from '../../src/domain/cover';
import { addDays, clockTimeOf } from '../../src/domain/day';
import { owingsOf } from '../../src/domain/duty';
import { overdueList, overdueOf } from '../../src/domain/overdue';
import type { Round } from '../../src/domain/round';
import type { DayRule, Revision, Schedule, Slot } from '../../src/domain/schedule';
import type { Closure, Site } from '../../src/domain/site';
import { scheduleFaults } from '../../src/domain/validity';
import { dayStartOf, isoOf, parseIso, siteDayOf } from '../../src/domain/wall';
import { windowBook, windowsOf } from '../../src/domain/windows';
import type { Calendar } from '../../src/domain/zone';
import { areaOf, roundOf, siteOf } from '../support/sites';
import { intlCalendar } from '../support/zone';

/** Zones with a day around which their clocks change, or nothing does. */
const CHANGES: readonly (readonly [string, string])[] = [
  ['Pacific/Apia', '2011-12-30'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['America/Sao_Paulo', '2019-02-17'],
  ['Asia/Gaza', '2026-03-28'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
  ['Asia/Kathmandu', '2026-03-01'],
  ['Asia/Shanghai', '2026-03-01'],
];

const DAY = 86_400_000;

const clockTimes = fc.integer({ min: 0, max: 95 }).map(quarter => clockTimeOf(quarter * 15));

/** Slots cut from a day at random times, so that most are sound; the rest is left to `scheduleFaults`. */
const slotLists: fc.Arbitrary<Slot[]> = fc
  .uniqueArray(clockTimes, { minLength: 2, maxLength: 10 })
  .map(times => times.sort())
  .chain(times =>
    fc.record({ shift: fc.boolean(), closing: fc.boolean() }).map(({ shift, closing }) => {
      const turned = shift ? [...times.slice(1), ...times.slice(0, 1)] : times;
      const slots: Slot[] = [];
      for (let index = 0; index + 1 < turned.length; index += closing ? 3 : 2) {
        const [opens = '', due = '', closes] = turned.slice(index, index + 3);
        slots.push({ name: `s${index}`, opens, due, ...(closing && closes !== undefined && { closes }) });
      }
      return slots;
    }),
  );

const rules = (day: string): fc.Arbitrary<DayRule | null> =>
  fc.oneof(
    fc.constant(null),
    fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }).map(days => ({ days })),
    fc.integer({ min: 1, max: 4 }).map(everyDays => ({ everyDays, starting: addDays(day, -5) })),
  );

interface Case {
  readonly calendar: Calendar;
  readonly day: string;
  readonly schedule: Schedule;
}

/** A sound schedule of up to three revisions around a day. */
const cases: fc.Arbitrary<Case> = fc
  .tuple(fc.constantFrom(...CHANGES), fc.constantFrom('00:00', '02:30', '06:00'))
  .chain(([[name, day], dayStart]) => {
    const revision = fc
      .tuple(slotLists, rules(day))
      .map(([slots, rule]): Revision => ({ slots, ...(rule && { rule }) }))
      .filter(candidate => scheduleFaults(candidate, dayStart) === null);
    const starts = fc.uniqueArray(fc.integer({ min: -3, max: 3 }), { maxLength: 2 });
    return fc.tuple(fc.array(revision, { minLength: 3, maxLength: 3 }), starts).map(([made, days]) => {
      const froms = days.sort((a, b) => a - b).map(away => addDays(day, away));
      const revisions = made.slice(0, froms.length + 1).map((each, index) => {
        const from = froms[index - 1];
        return from === undefined ? each : { ...each, from };
      });
      return { calendar: intlCalendar(name, dayStart), day, schedule: { id: 's', revisions } };
    });
  });

const moments = (day: string): fc.Arbitrary<number> => {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return fc.integer({ min: -5 * 1440, max: 5 * 1440 }).map(minutes => noon + minutes * 60_000);
};

interface Lived extends Case {
  readonly site: Site;
  readonly rounds: readonly Round[];
  readonly now: number;
}

/** A duty with rounds, a closure and an end, and a moment at which one asks. */
const lives: fc.Arbitrary<Lived> = cases.chain(made =>
  fc
    .record({
      now: moments(made.day),
      ats: fc.uniqueArray(moments(made.day), { maxLength: 12 }),
      since: moments(made.day).map(moment => moment - 3 * DAY),
      until: fc.option(moments(made.day)),
      closure: fc.option(fc.tuple(moments(made.day), moments(made.day))),
    })
    .map(({ now, ats, since, until, closure }) => {
      const duty = { activity: 'disinfection', schedule: 's', since, ...(until !== null && { until }) };
      const closures: Closure[] = closure
        ? [{ id: 'c', from: Math.min(...closure), to: Math.max(...closure), reason: '', by: '李' }]
        : [];
      const { dayStart } = made.calendar;
      const areas = [areaOf('A', { duties: [duty] })];
      const site = siteOf({ dayStart, schedules: [made.schedule], areas, closures });
      const rounds = ats.map(moment => roundOf('2026-03-01T00:00:00Z', { at: moment, recordedAt: moment }));
      return { ...made, site, rounds, now };
    }),
);

const runs = { numRuns: 300 };

describe('windows of any sound schedule in any zone', () => {
  test('open before they are due, close no earlier, and never overlap', () => {
    fc.assert(
      fc.property(cases, ({ calendar, day, schedule }) => {
        const windows = windowsOf(schedule, calendar, addDays(day, -4), addDays(day, 4));
        windows.forEach((window, index) => {
          expect(window.opens).toBeLessThan(window.due);
          expect(window.due).toBeLessThanOrEqual(window.closes);
          expect(window.closes).toBeLessThanOrEqual(windows[index + 1]?.opens ?? Infinity);
        });
      }),
      runs,
    );
  });

  test('are the same whichever days one asks for', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: -4, max: 4 }), ({ calendar, day, schedule }, away) => {
        const whole = windowsOf(schedule, calendar, addDays(day, -9), addDays(day, 9));
        const one = addDays(day, away);
        expect(windowsOf(schedule, calendar, one, one)).toEqual(whole.filter(window => window.day === one));
      }),
      runs,
    );
  });

  test('close within the two days that begin with their own', () => {
    fc.assert(
      fc.property(cases, ({ calendar, day, schedule }) => {
        for (const window of windowsOf(schedule, calendar, addDays(day, -4), addDays(day, 4))) {
          expect(window.opens).toBeGreaterThanOrEqual(dayStartOf(calendar, window.day));
          expect(window.closes).toBeLessThanOrEqual(dayStartOf(calendar, addDays(window.day, 2)));
        }
      }),
      runs,
    );
  });
});

test('an instant is read as it was written, and lies in its day of the site', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: -4 * 86_400, max: 4 * 86_400 }), ({ calendar, day }, seconds) => {
      const instant = Date.parse(`${day}T00:00:00Z`) + seconds * 1000;
      expect(parseIso(isoOf(calendar.zone, instant))).toBe(instant);
      const siteDay = siteDayOf(calendar, instant);
      expect(dayStartOf(calendar, siteDay)).toBeLessThanOrEqual(instant);
      expect(dayStartOf(calendar, addDays(siteDay, 1))).toBeGreaterThan(instant);
    }),
    runs,
  );
});

describe('whatever was done and whenever one asks', () => {
  const days = (day: string) => [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7].map(away => addDays(day, away));

  test('every round covers one window or is an extra, and what is owed adds up', () => {
    fc.assert(
      fc.property(lives, ({ calendar, day, site, rounds, now }) => {
        const book = windowBook(calendar);
        const judged = [...days(addDays(day, -12)), ...days(day)].map(each => {
          return judgeDay(site, rounds, [], book, each, now);
        });
        for (const { counts } of judged) {
          expect(counts.done + counts.late + counts.missed + counts.pending).toBe(counts.owed);
          expect(counts.upcoming + counts.open + counts.overdue).toBe(counts.pending);
        }
        const covering = judged.flatMap(({ windows }) => windows.flatMap(({ round }) => round ?? []));
        const seen = [...covering, ...judged.flatMap(({ extras }) => extras)].map(({ at }) => at);
        const known = rounds.map(({ at }) => at).filter(at => at <= now);
        expect(seen.sort((a, b) => a - b)).toEqual(known.sort((a, b) => a - b));
      }),
      runs,
    );
  });

  test('the command says of a round what the board says of its window', () => {
    fc.assert(
      fc.property(lives, ({ calendar, day, site, rounds }) => {
        const book = windowBook(calendar);
        const spells = site.areas.flatMap(area => owingsOf(site, area, 'disinfection', []));
        const end = Date.parse(`${addDays(day, 9)}T00:00:00Z`);
        for (const round of rounds) {
          const others = rounds.filter(other => other !== round).map(({ at }) => at);
          const cover = coverOf(spells, book, round.at, others);
          const home = 'window' in cover ? cover.window.day : siteDayOf(calendar, round.at);
          const { windows, extras } = judgeDay(site, rounds, [], book, home, end);
          const window = windows.find(each => each.round === round);
          if ('extra' in cover) expect([window, extras.includes(round)]).toEqual([undefined, true]);
          else expect(window).toMatchObject({ opens: cover.window.opens, standing: cover.standing });
        }
      }),
      runs,
    );
  });

  test('a verdict on a window that has closed never changes', () => {
    fc.assert(
      fc.property(
        lives,
        fc.integer({ min: 0, max: 90 * 1440 }),
        ({ calendar, day, site, rounds, now }, minutes) => {
          const book = windowBook(calendar);
          for (const each of days(day)) {
            const before = judgeDay(site, rounds, [], book, each, now).windows;
            const after = judgeDay(site, rounds, [], book, each, now + minutes * 60_000).windows;
            before.forEach((window, index) => {
              if (window.closes <= now) expect(after[index]).toEqual(window);
            });
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test('nothing is overdue right after a round, nor before anything was due', () => {
    fc.assert(
      fc.property(lives, ({ calendar, site, now }) => {
        const last = new Map([['A\tdisinfection', now]]);
        expect(overdueList(site, last, [], windowBook(calendar), now)).toEqual([]);
      }),
      runs,
    );
  });

  test('overdue is what the definition says, window by window', () => {
    fc.assert(
      fc.property(lives, ({ calendar, day, site, rounds, now }) => {
        const book = windowBook(calendar);
        const [owing] = site.areas.flatMap(area => owingsOf(site, area, 'disinfection', []));
        if (!owing) throw new Error('no duty');
        const known = rounds.map(({ at }) => at).filter(at => at <= now);
        const lastRoundAt = known.length === 0 ? null : Math.max(...known);
        const isStopped =
          now >= (owing.until ?? Infinity) || owing.closures.some(c => c.from <= now && now < (c.to ?? 0));
        const owed = [...days(addDays(day, -12)), ...days(day)]
          .flatMap(each => judgeDay(site, [], [], book, each, now).windows)
          .filter(({ standing }) => standing !== 'closed')
          .filter(window => now > window.due || now >= window.closes)
          .filter(window => !known.some(at => window.opens <= at));
        const found = overdueOf(owing, book, lastRoundAt, now);
        expect(found?.windowsOwed ?? 0).toBe(isStopped ? 0 : owed.length);
        if (found) expect(found.overdueSince).toBe(owed[0]?.due);
      }),
      runs,
    );
  });
});
