import { describe, expect, test } from '@jest/globals';
import { countsByDuty, judgeDay } from '../../src/domain/board';
import { NO_COUNTS, countOf, onTimeRateOf, rateOf, totalOf, visitRateOf } from '../../src/domain/count';
import { overdueList } from '../../src/domain/overdue';
import type { Round } from '../../src/domain/round';
import type { Site } from '../../src/domain/site';
import { windowBook } from '../../src/domain/windows';
import { areaOf, roundOf, siteOf } from '../support/sites';
import { intlCalendar } from '../support/zone';
import { at } from '../support/vectors';

const book = windowBook(intlCalendar('Asia/Shanghai'));
const march = (text: string) => `2026-03-0${text.replace(' ', 'T')}:00+08:00`;

function judge(rounds: readonly Round[], now: string, site: Site = siteOf(), day = '2026-03-01') {
  return judgeDay(site, rounds, [], book, day, at(march(now)));
}

const verdicts = (judged: ReturnType<typeof judge>) =>
  judged.windows.map(({ area, slot, standing, extra }) => `${area} ${slot} ${standing} ${extra}`);

describe('a day of one duty', () => {
  test('a covered morning with an extra, and a missed afternoon', () => {
    const rounds = [roundOf(march('1 08:10')), roundOf(march('1 08:00'))];
    const judged = judge(rounds, '2 06:00');
    expect(verdicts(judged)).toEqual(['A morning done 1', 'A afternoon missed 0']);
    expect(judged.windows[0]?.round?.at).toBe(at(march('1 08:00')));
    expect(judged.extras).toEqual([rounds[0]]);
    expect(judged.counts).toEqual({ ...NO_COUNTS, owed: 2, done: 1, missed: 1, extra: 1 });
  });

  test('a round before dawn belongs to the day of its window', () => {
    const rounds = [roundOf(march('2 05:59'))];
    expect(verdicts(judge(rounds, '2 12:00'))).toEqual(['A morning missed 0', 'A afternoon late 0']);
    const next = judge(rounds, '2 12:00', siteOf(), '2026-03-02');
    expect(next.extras).toEqual([]);
    expect(next.counts).toMatchObject({ done: 0, late: 0, extra: 0 });
  });

  test('a round before the first window of a duty covers nothing and is counted once', () => {
    const site = siteOf({
      areas: [
        areaOf('A', {
          duties: [{ activity: 'disinfection', schedule: 'twice-daily', since: at(march('2 00:00')) }],
        }),
      ],
    });
    const rounds = [roundOf(march('2 05:00'))];
    // Its window is the afternoon of 1 March, which is not owed.
    expect(judge(rounds, '3 12:00', site).counts).toEqual({ ...NO_COUNTS, extra: 1 });
    expect(judge(rounds, '3 12:00', site, '2026-03-02').counts.extra).toBe(0);
  });

  test('a round that no duty asked for is an extra of its day', () => {
    const rounds = [roundOf(march('1 08:00'), { activity: 'waste' })];
    const judged = judge(rounds, '2 12:00');
    expect(judged.extras).toEqual(rounds);
    expect([...countsByDuty(judged).keys()]).toEqual(['A\tdisinfection', 'A\twaste']);
  });

  test('a voided round counts nowhere', () => {
    const voided = { by: '李', at: at(march('1 09:00')), reason: '错' };
    const judged = judge([roundOf(march('1 08:00'), { voided })], '2 06:00');
    expect(judged.counts).toEqual({ ...NO_COUNTS, owed: 2, missed: 2 });
  });

  test('a round later than the moment asked for is not known yet', () => {
    const rounds = [roundOf(march('1 08:00'))];
    expect(judge(rounds, '1 07:59').counts).toMatchObject({ open: 1, upcoming: 1, pending: 2, extra: 0 });
    expect(judge(rounds, '1 08:00').counts).toMatchObject({ done: 1, upcoming: 1, pending: 1 });
  });

  test('back-filled rounds are counted, extras too', () => {
    const rounds = [
      roundOf(march('1 08:00'), { backfilled: true }),
      roundOf(march('1 09:00'), { backfilled: true }),
    ];
    expect(judge(rounds, '2 06:00').counts).toMatchObject({ done: 1, extra: 1, backfilled: 2 });
  });

  test.each([
    ['1 23:59', true],
    ['2 05:59', true],
    ['2 06:00', false],
    ['9 06:00', false],
  ])('at %s it is provisional: %p', (now, provisional) => {
    expect(judge([], now)).toMatchObject({ provisional, finalAt: at(march('2 06:00')) });
  });

  test('a day without windows is never provisional', () => {
    expect(judge([], '1 12:00', siteOf({ areas: [] }))).toMatchObject({
      provisional: false,
      finalAt: null,
      windows: [],
    });
  });

  test.each([
    ['recorded before it was final', {}, 0],
    ['recorded at that instant', { recordedAt: at(march('2 06:00')) }, 1],
    ['voided afterwards', { voided: { by: '李', at: at(march('3 06:00')), reason: '' } }, 1],
    ['amended before', { amended: [{ by: '李', at: at(march('1 09:00')), reason: '', changes: {} }] }, 0],
    ['amended afterwards', { amended: [{ by: '李', at: at(march('3 06:00')), reason: '', changes: {} }] }, 1],
  ])('a round %s makes corrections', (_name, parts, corrections) => {
    expect(judge([roundOf(march('1 08:00'), parts)], '4 06:00').corrections).toHaveLength(corrections);
  });
});

describe('a site', () => {
  const closures = [{ id: 'c', areas: ['C'], from: at(march('1 00:00')), reason: '检修', by: '李' }];
  const areas = ['ｅ', '𠮷', 'C', 'B-10', 'B-2', 'b'].map(code => areaOf(code));
  const site = siteOf({ areas, closures });

  test('lists windows by opens, then area by code point', () => {
    const codes = judge([], '1 12:00', site).windows.map(({ area }) => area);
    expect(codes.slice(0, 6)).toEqual(['B-10', 'B-2', 'C', 'b', 'ｅ', '𠮷']);
  });

  test('closed windows stand beside what is owed', () => {
    expect(judge([], '1 12:00', site).counts).toEqual({
      ...NO_COUNTS,
      owed: 10,
      closed: 2,
      overdue: 5,
      upcoming: 5,
      pending: 10,
    });
  });

  test('may be asked for a part only', () => {
    const part = judgeDay(site, [], [], book, '2026-03-01', at(march('1 12:00')), area =>
      area.startsWith('B'),
    );
    expect(new Set(part.windows.map(({ area }) => area))).toEqual(new Set(['B-10', 'B-2']));
  });

  test('overdue is one line a duty, the earliest due first, then by area', () => {
    const last = new Map([
      ['B-10\tdisinfection', at(march('1 08:00'))],
      ['b\tdisinfection', at(march('1 14:30'))],
    ]);
    const lines = overdueList(site, last, [], book, at(march('1 18:30')));
    expect(lines.map(({ area, windowsOwed, minutesOverdue }) => [area, windowsOwed, minutesOverdue])).toEqual(
      [
        ['B-2', 2, 510],
        ['ｅ', 2, 510],
        ['𠮷', 2, 510],
        ['B-10', 1, 30],
      ],
    );
    expect(lines[0]).toEqual({
      area: 'B-2',
      activity: 'disinfection',
      schedule: 'twice-daily',
      overdueSince: at(march('1 10:00')),
      minutesOverdue: 510,
      windowsOwed: 2,
      lastRoundAt: null,
    });
  });

  test('a retired area is no longer overdue', () => {
    const retired = siteOf({ areas: [areaOf('A', { retired: at(march('1 12:00')) })] });
    expect(overdueList(retired, new Map(), [], book, at(march('1 11:59')))).toHaveLength(1);
    expect(overdueList(retired, new Map(), [], book, at(march('1 12:00')))).toEqual([]);
  });
});

describe('counting', () => {
  test.each([
    [1, 3, 33.3],
    [2, 3, 66.6],
    [3, 3, 100],
    [999, 1000, 99.9],
    [9999, 10000, 99.9],
    [0, 5, 0],
    [0, 0, null],
    // In floating point 0.29 x 100 is a little less than 29.
    [29, 100, 29],
  ])('%i of %i is %p per cent', (part, whole, rate) => {
    expect(rateOf(part, whole)).toBe(rate);
  });

  test('rates look at what is over; pending and excused windows stand aside', () => {
    const standings = [
      'done',
      'late',
      'late',
      'missed',
      'upcoming',
      'open',
      'overdue',
      'waived',
      'closed',
    ] as const;
    const counts = countOf(
      standings.map(standing => ({ standing, round: null })),
      [],
    );
    expect(counts).toMatchObject({ owed: 7, pending: 3, waived: 1, closed: 1 });
    expect([visitRateOf(counts), onTimeRateOf(counts)]).toEqual([75, 25]);
    expect(totalOf([counts, counts])).toMatchObject({ owed: 14, done: 2, pending: 6 });
    expect(totalOf([])).toEqual(NO_COUNTS);
  });
});
