import { describe, expect, test } from '@jest/globals';
import { auditOf, type Audit, type Pointer } from '../../src/domain/audit';
import { addDays } from '../../src/domain/day';
import type { Entry } from '../../src/domain/entry';
import { LIMITS } from '../../src/domain/pointer';
import type { Round } from '../../src/domain/round';
import { windowBook } from '../../src/domain/windows';
import { areaOf, roundOf, siteOf } from '../support/sites';
import { at } from '../support/vectors';
import { intlCalendar } from '../support/zone';

const SITE = siteOf({
  areas: [
    ...['A', 'B', 'C'].map(code => areaOf(code, { building: '1' })),
    ...['D', 'E'].map(code => areaOf(code, { building: '2' })),
    ...['BIN-1', 'BIN-2', 'GA-1', 'GA-2'].map(code => areaOf(code)),
  ],
});

/** 2 March 2026 in Shanghai, with seconds where it says so. */
const on = (time: string, day = '2026-03-02') => `${day}T${time.length === 5 ? `${time}:00` : time}+08:00`;

function audited(
  rounds: readonly Round[],
  entries: readonly Entry[] = [],
  first = '2026-03-02',
  last = first,
): Audit {
  const book = windowBook(intlCalendar('Asia/Shanghai'));
  return auditOf({ site: SITE, book, rounds, entries, first, last });
}

const rulesOf = (rounds: readonly Round[]): string[] => audited(rounds).pointers.map(({ rule }) => rule);

/** One command: its areas share tour and moment. */
function tour(areas: readonly string[], when: string, parts: Partial<Round> = {}): Round[] {
  const id = `20260302-${when}-${areas.join()}`;
  return areas.map(area => roundOf(when, { area, tour: id, ...parts }));
}

const single = (area: string, when: string, by = '张三'): Round => roundOf(when, { area, by });

describe('bursts', () => {
  const four = (...times: string[]) => times.map((time, index) => single('ABCA'[index] ?? 'A', on(time)));

  test.each<[string, Round[], string[]]>([
    ['three commands in a minute fit', four('08:00', '08:00', '08:00'), []],
    ['a fourth does not', four('08:00', '08:00', '08:00', '08:00'), ['burst']],
    ['four within 59 s', four('08:00:00', '08:00:20', '08:00:40', '08:00:59'), ['burst']],
    ['four within 60 s fit: each takes 20', four('08:00:00', '08:00:20', '08:00:40', '08:01:00'), []],
    ['one tour of many areas is one command', tour(['A', 'B', 'C', 'D', 'E'], on('08:00')), []],
    [
      'two people are not one',
      [...four('08:00', '08:00'), single('A', on('08:00'), '李四'), single('B', on('08:00'), '李四')],
      [],
    ],
    [
      'voided rounds count nowhere',
      four('08:00', '08:00', '08:00', '08:00').map((round, index) =>
        index === 0 ? { ...round, voided: { by: '李', at: round.at, reason: '错' } } : round,
      ),
      [],
    ],
  ])('%s', (_, rounds, rules) => {
    expect(rulesOf(rounds)).toEqual(rules);
  });

  test('a long one is told once, with all its areas', () => {
    const [pointer] = audited(four('08:00:00', '08:00:10', '08:00:20', '08:00:30')).pointers;
    expect(pointer).toMatchObject({
      people: ['张三'],
      areas: ['A', 'B', 'C'],
      from: at(on('08:00')),
      to: at(on('08:00:30')),
      measured: { commands: 4, seconds: 30 },
    });
  });
});

describe('two places', () => {
  test.each<[string, Round[], string[]]>([
    [
      'two buildings in the same minute',
      [single('A', on('08:00')), single('D', on('08:00:59'))],
      ['two-places'],
    ],
    ['a minute apart', [single('A', on('08:00')), single('D', on('08:01'))], []],
    ['the same building', [single('A', on('08:00')), single('B', on('08:00'))], []],
    ['two people', [single('A', on('08:00')), single('D', on('08:00'), '李四')], []],
    [
      'one of two who went together',
      [single('A', on('08:00'), '张三、李四'), single('D', on('08:00'))],
      ['two-places'],
    ],
    ['one command may cover both', tour(['A', 'D'], on('08:00')), []],
    ['an area that names no building', [single('A', on('08:00')), single('BIN-1', on('08:00'))], []],
    ['two tours too', [...tour(['A', 'B'], on('08:00')), ...tour(['D', 'E'], on('08:00'))], ['two-places']],
  ])('%s', (_, rounds, rules) => {
    expect(rulesOf(rounds)).toEqual(rules);
  });
});

describe('tours too close', () => {
  const bins = tour(['BIN-1', 'BIN-2'], on('08:00'));
  test.each<[string, Round[], string[]]>([
    ['two areas take 40 s', [...bins, ...tour(['GA-1', 'GA-2'], on('08:00:39'))], ['tours-close']],
    ['and 40 s are enough', [...bins, ...tour(['GA-1', 'GA-2'], on('08:00:40'))], []],
    ['the smaller tour decides', [...bins, ...tour(['GA-1', 'GA-2', 'A'], on('08:00:40'))], []],
    ['a single round is no tour', [...bins, single('GA-1', on('08:00'))], []],
    ['tours of one place may be one walk', [...bins, ...tour(['BIN-1', 'GA-1'], on('08:00:10'))], []],
  ])('%s', (_, rounds, rules) => {
    expect(rulesOf(rounds)).toEqual(rules);
  });
});

describe('the same minute', () => {
  const days = (n: number, from = '2026-03-02') => Array.from({ length: n }, (_, day) => addDays(from, day));
  const minutesOf = (rounds: readonly Round[], first = '2026-03-06'): readonly Pointer[] =>
    audited(rounds, [], first).pointers;

  test.each([
    [LIMITS.sameMinuteDays - 1, 0],
    [LIMITS.sameMinuteDays, 1],
  ])('%i days in a row make %i', (n, count) => {
    const rounds = days(n, addDays('2026-03-07', -n)).map(day => single('A', on('07:40', day)));
    expect(minutesOf(rounds)).toHaveLength(count);
  });

  test('of a duty whoever came, of a tour once, seconds aside', () => {
    const rounds = days(5).flatMap((day, index) =>
      tour(['A', 'B'], on(`07:40:${String(10 + index)}`, day), { by: index % 2 ? '张三' : '李四' }),
    );
    expect(minutesOf(rounds)).toMatchObject([
      {
        rule: 'same-minute',
        people: ['李四', '张三'],
        areas: ['A', 'B'],
        measured: { clock: '07:40', days: 5 },
      },
    ]);
  });

  test('of a person who begins elsewhere every day', () => {
    const rounds = days(5).map((day, index) => single('ABCDE'[index] ?? 'A', on('07:40', day)));
    expect(minutesOf(rounds)).toMatchObject([{ people: ['张三'], areas: ['A', 'B', 'C', 'D', 'E'] }]);
  });

  test.each([
    ['a day off ends no habit', ['02', '03', '05', '06', '09'], '07:40', 1],
    ['another minute on a day in the middle does', ['02', '03', '04', '05', '06'], '07:41', 0],
  ])('%s', (_, dates, middle, count) => {
    const rounds = dates.map((date, index) =>
      single('A', on(index === 2 ? middle : '07:40', `2026-03-${date}`)),
    );
    expect(minutesOf(rounds, '2026-03-09')).toHaveLength(count);
    if (count === 1) expect(minutesOf(rounds, '2026-03-10')).toHaveLength(0);
  });
});

describe('how it was written down', () => {
  const late = (minute: number, parts: Partial<Round> = {}): Round =>
    roundOf(on('08:00'), { recordedAt: at(on('15:00')) + minute * 60_000, backfilled: true, ...parts });
  const many = (n: number, step: number, parts?: Partial<Round>) =>
    Array.from({ length: n }, (_, index) => late(index * step, parts));

  test.each<[string, Round[], string[]]>([
    ['nine back-filled rounds', many(9, 1), []],
    ['ten of them', many(10, 1), ['backfill-bulk']],
    ['ten with pauses of ten minutes', many(10, 10), ['backfill-bulk']],
    ['ten with pauses of eleven', many(10, 11), []],
    ['ten that were entered in time', many(10, 1, { backfilled: false }), []],
    ['ten of two accounts', [...many(5, 1), ...many(5, 1, { recordedBy: 'other' })], []],
    ['ten of which an import says so', many(10, 1, { imported: true }), ['imported']],
  ])('%s', (_, rounds, rules) => {
    expect(rulesOf(rounds).filter(rule => rule !== 'burst')).toEqual(rules);
  });

  // The day is final on 3 March at 06:00, when the next morning opens.
  test.each<[string, number, string, string[]]>([
    ['five in the last hour', 5, on('05:00', '2026-03-03'), ['backfill-last-hour']],
    ['four', 4, on('05:00', '2026-03-03'), []],
    ['five a minute earlier', 5, on('04:59', '2026-03-03'), []],
    ['five just before', 5, on('05:59:59', '2026-03-03'), ['backfill-last-hour']],
    ['five as the day is final', 5, on('06:00', '2026-03-03'), []],
  ])('%s', (_, n, recorded, rules) => {
    const rounds = many(n, 0, { recordedAt: at(recorded) }).filter((_round, index) => index < n);
    expect(rulesOf(rounds).filter(rule => rule !== 'burst')).toEqual(rules);
  });

  test('an entry of a clock that was set back', () => {
    const entry: Entry = {
      ...{
        v: 1,
        seq: 9,
        recordedOn: '2026-03-02',
        recordedBy: 'desk',
        hash: '',
        id: '20260302-009',
        kind: 'rounds',
      },
      ...{ areas: ['A', 'B'], activity: 'disinfection', at: at(on('08:00')), recordedAt: at(on('08:00')) },
      ...{ by: '张三', fields: {} },
    };
    expect(audited([], [entry]).pointers).toEqual([]);
    expect(audited([], [{ ...entry, clockBack: true }]).pointers).toMatchObject([
      { rule: 'clock-back', people: ['张三'], areas: ['A', 'B'], measured: { rounds: 2 } },
    ]);
    expect(audited([], [{ ...entry, clockBack: true }], '2026-03-03').pointers).toEqual([]);
  });

  test('is counted by person and day; a round of two people counts for each', () => {
    const rounds = [
      late(0),
      roundOf(on('09:00')),
      late(0, { by: '张三、李四' }),
      roundOf(on('09:00'), { by: '王五' }),
      late(0, { at: at(on('03:00', '2026-03-03')), by: '李四' }),
    ];
    // 03:00 lies in the afternoon window of the day before.
    expect(audited(rounds).backfilling).toEqual([
      { day: '2026-03-02', person: '张三', rounds: 3, backfilled: 2 },
      { day: '2026-03-02', person: '李四', rounds: 2, backfilled: 2 },
    ]);
    expect(audited(rounds, [], '2026-03-03').backfilling).toEqual([]);
  });
});
