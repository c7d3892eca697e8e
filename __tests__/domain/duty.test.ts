import { describe, expect, test } from '@jest/globals';
import { coverOf } from '../../src/domain/cover';
import type { Owing } from '../../src/domain/duty';
import { listedOf, owedOf, owingsOf, standingOf } from '../../src/domain/duty';
import { overdueOf, spellAt } from '../../src/domain/overdue';
import type { Schedule } from '../../src/domain/schedule';
import { windowBook } from '../../src/domain/windows';
import { TWICE_DAILY, areaOf, siteOf } from '../support/sites';
import { intlCalendar } from '../support/zone';
import { at } from '../support/vectors';

const book = windowBook(intlCalendar('Asia/Shanghai'));

/** `1 06:00` is 06:00 on 1 March 2026 in Shanghai; seconds may follow. */
function march(text: string): number {
  const [day = '', time = ''] = text.split(' ');
  return at(`2026-03-${day.padStart(2, '0')}T${time}+08:00`);
}

function owing(parts: Partial<Owing> = {}): Owing {
  const base = { area: 'A', activity: 'disinfection', schedule: TWICE_DAILY, since: march('1 00:00') };
  return { ...base, closures: [], waivers: [], ...parts };
}

const waiver = {
  area: 'A',
  activity: 'disinfection',
  slot: 'morning',
  day: '2026-03-01',
  by: '李',
  reason: '停水',
};

function standings(duty: Owing, rounds: readonly number[], now: number, lastDay = '2026-03-01'): string[] {
  const known = rounds.map(moment => ({ at: moment }));
  return listedOf(duty, book, '2026-03-01', lastDay).map(window => {
    const { standing, lateMinutes } = standingOf(window, duty, known, now);
    return `${window.slot} ${standing}${lateMinutes === undefined ? '' : ` ${lateMinutes}`}`;
  });
}

function overdue(duty: Owing, rounds: readonly number[], now: number) {
  const found = overdueOf(duty, book, rounds.filter(moment => moment <= now).at(-1) ?? null, now);
  return found && [found.overdueSince, found.windowsOwed, found.minutesOverdue];
}

describe('twice a day, since 1 March', () => {
  const since = march('1 10:00');
  test.each<[string, string[], string, string[], number[] | null]>([
    ['in time to the second', [], '1 10:00:00', ['morning open', 'afternoon upcoming'], null],
    ['a second too late', [], '1 10:00:01', ['morning overdue', 'afternoon upcoming'], [since, 1, 0]],
    ['visited late', ['1 11:20'], '1 11:21', ['morning late 80', 'afternoon upcoming'], null],
    [
      'nobody came, the afternoon opened',
      [],
      '1 15:00',
      ['morning missed', 'afternoon open'],
      [since, 1, 300],
    ],
    ['a visit in the afternoon', ['1 15:05'], '1 15:06', ['morning missed', 'afternoon done'], null],
    [
      'nobody came all day',
      [],
      '2 06:00',
      ['morning missed', 'afternoon missed', 'morning open', 'afternoon upcoming'],
      [since, 2, 1200],
    ],
    [
      'a visit before dawn',
      ['2 05:59'],
      '2 06:00',
      ['morning missed', 'afternoon late 719', 'morning open', 'afternoon upcoming'],
      null,
    ],
    [
      'two visits in one window',
      ['1 08:00', '1 08:10'],
      '1 12:00',
      ['morning done', 'afternoon upcoming'],
      null,
    ],
    ['before it opens', [], '1 05:59:59', ['morning upcoming', 'afternoon upcoming'], null],
    ['as it opens', [], '1 06:00', ['morning open', 'afternoon upcoming'], null],
    [
      'a second before it closes',
      [],
      '1 13:59:59',
      ['morning overdue', 'afternoon upcoming'],
      [since, 1, 239],
    ],
    ['as it closes', [], '1 14:00', ['morning missed', 'afternoon open'], [since, 1, 240]],
    [
      'a visit that is not known yet',
      ['1 09:00'],
      '1 08:59:59',
      ['morning open', 'afternoon upcoming'],
      null,
    ],
    ['a visit as it is known', ['1 09:00'], '1 09:00', ['morning done', 'afternoon upcoming'], null],
    ['a visit at the last moment', ['1 10:00'], '1 12:00', ['morning done', 'afternoon upcoming'], null],
    ['a visit a second later', ['1 10:00:01'], '1 12:00', ['morning late 1', 'afternoon upcoming'], null],
    ['a visit as the next opens', ['1 14:00'], '1 14:00', ['morning missed', 'afternoon done'], null],
    [
      'a visit before the first',
      ['1 05:00'],
      '1 10:01',
      ['morning overdue', 'afternoon upcoming'],
      [since, 1, 1],
    ],
    ['a visit as the first opens', ['1 06:00'], '1 10:01', ['morning done', 'afternoon upcoming'], null],
  ])('%s', (_name, rounds, now, expected, expectedOverdue) => {
    const lastDay = now.startsWith('2') ? '2026-03-02' : '2026-03-01';
    expect(standings(owing(), rounds.map(march), march(now), lastDay)).toEqual(expected);
    expect(overdue(owing(), rounds.map(march), march(now))).toEqual(expectedOverdue);
  });
});

describe('what is owed', () => {
  const closure = (from: string, to?: string) => ({
    closures: [{ from: march(from), ...(to !== undefined && { to: march(to) }), reason: '检修' }],
  });
  test.each<[string, Partial<Owing>, string[], string[]]>([
    [
      'since a second before it opens',
      { since: march('1 05:59:59') },
      ['morning', 'afternoon'],
      ['morning', 'afternoon'],
    ],
    ['since it opens', { since: march('1 06:00') }, ['morning', 'afternoon'], ['morning', 'afternoon']],
    ['since a second after', { since: march('1 06:00:01') }, ['afternoon'], ['afternoon']],
    ['until a second before it opens', { until: march('1 13:59:59') }, ['morning'], ['morning']],
    ['until it opens', { until: march('1 14:00') }, ['morning'], ['morning']],
    [
      'until a second after',
      { until: march('1 14:00:01') },
      ['morning', 'afternoon'],
      ['morning', 'afternoon'],
    ],
    [
      'closed from a second after it opens',
      closure('1 06:00:01', '1 13:00'),
      ['morning', 'afternoon'],
      ['morning', 'afternoon'],
    ],
    ['closed as it opens', closure('1 06:00', '1 06:01'), ['morning', 'afternoon'], ['afternoon']],
    [
      'closed until it opens',
      closure('1 05:00', '1 06:00'),
      ['morning', 'afternoon'],
      ['morning', 'afternoon'],
    ],
    ['closed for good', closure('1 05:00'), ['morning', 'afternoon'], []],
    ['waived', { waivers: [waiver] }, ['morning', 'afternoon'], ['afternoon']],
    [
      'waived for another area',
      { waivers: [{ ...waiver, area: 'B' }] },
      ['morning', 'afternoon'],
      ['morning', 'afternoon'],
    ],
    [
      'waived on another day',
      { waivers: [{ ...waiver, day: '2026-03-02' }] },
      ['morning', 'afternoon'],
      ['morning', 'afternoon'],
    ],
  ])('%s', (_name, parts, listed, owed) => {
    const duty = owing(parts);
    const names = (windows: readonly { slot: string }[]) => windows.map(({ slot }) => slot);
    expect(names(listedOf(duty, book, '2026-03-01', '2026-03-01'))).toEqual(listed);
    expect(names(owedOf(duty, book, '2026-03-01', '2026-03-01'))).toEqual(owed);
  });

  test('an excuse stands before a visit, a waiver before a closure', () => {
    const closed = closure('1 05:00', '1 07:00');
    expect(standings(owing(closed), [march('1 08:00')], march('1 12:00'))[0]).toBe('morning closed');
    expect(standings(owing({ ...closed, waivers: [waiver] }), [], march('1 12:00'))[0]).toBe(
      'morning waived',
    );
  });
});

describe('overdue, around the edges of the duty', () => {
  const since = march('1 10:00');
  test.each<[string, Partial<Owing>, string, number[] | null]>([
    ['a second before the end', { until: march('1 12:00') }, '1 11:59:59', [since, 1, 119]],
    ['at the end', { until: march('1 12:00') }, '1 12:00', null],
    ['after the end', { until: march('1 12:00') }, '5 12:00', null],
    [
      'before a closure',
      { closures: [{ from: march('1 11:00'), to: march('1 12:00'), reason: '' }] },
      '1 10:59:59',
      [since, 1, 59],
    ],
    [
      'as a closure begins',
      { closures: [{ from: march('1 11:00'), to: march('1 12:00'), reason: '' }] },
      '1 11:00',
      null,
    ],
    [
      'in a closure',
      { closures: [{ from: march('1 11:00'), to: march('1 12:00'), reason: '' }] },
      '1 11:59:59',
      null,
    ],
    [
      'as a closure ends',
      { closures: [{ from: march('1 11:00'), to: march('1 12:00'), reason: '' }] },
      '1 12:00',
      [since, 1, 120],
    ],
    ['before the beginning', { since: march('2 00:00') }, '1 12:00', null],
    ['waived', { waivers: [waiver] }, '1 12:00', null],
    ['waived, then late again', { waivers: [waiver] }, '1 18:01', [march('1 18:00'), 1, 1]],
  ])('%s', (_name, parts, now, expected) => {
    expect(overdue(owing(parts), [], march(now))).toEqual(expected);
  });

  test('four years without a visit are counted, every window of them', () => {
    const duty = owing({ since: at('2022-03-01T00:00:00+08:00') });
    const days = (march('1 00:00') - duty.since) / 86_400_000;
    expect(overdue(duty, [], march('1 00:00'))?.slice(0, 2)).toEqual([
      at('2022-03-01T10:00:00+08:00'),
      2 * days,
    ]);
  });

  test('a round from before the duty counts', () => {
    const duty = owing({ since: march('1 06:00') });
    expect(overdue(duty, [march('1 05:00')], march('1 10:01'))).not.toBeNull();
    expect(overdue(owing({ since: march('1 00:00') }), [march('1 06:00')], march('1 10:01'))).toBeNull();
  });
});

const GAP: Schedule = {
  id: 'gap',
  revisions: [{ slots: [{ name: 'noon', opens: '10:00', due: '12:00', closes: '13:00' }] }],
};

describe('what a round covers', () => {
  const closed = { closures: [{ from: march('1 05:00'), to: march('1 07:00'), reason: '' }] };
  test.each<[string, Partial<Owing>, string, string[], object]>([
    ['in time', {}, '1 10:00', [], { standing: 'done', lateMinutes: 0 }],
    ['late, rounded up', {}, '1 11:20:01', [], { standing: 'late', lateMinutes: 81 }],
    ['after another', {}, '1 09:00', ['1 08:00'], { extra: 'already-covered' }],
    ['with another at the same moment', {}, '1 09:00', ['1 09:00'], { extra: 'already-covered' }],
    ['before another that is known', {}, '1 09:00', ['1 09:30'], { standing: 'done' }],
    ['after one in the window before', {}, '1 15:00', ['1 13:59'], { standing: 'done' }],
    ['in a closed window', closed, '1 08:00', [], { extra: 'not-owed', excuse: 'closed' }],
    ['in a waived window', { waivers: [waiver] }, '1 08:00', [], { extra: 'not-owed', excuse: 'waived' }],
    ['before the duty began', { since: march('2 00:00') }, '1 08:00', [], { extra: 'not-owed' }],
    ['after the duty ended', { until: march('1 06:00') }, '1 08:00', [], { extra: 'not-owed' }],
    ['before an explicit window', { schedule: GAP }, '1 09:59:59', [], { extra: 'outside' }],
    ['as an explicit window closes', { schedule: GAP }, '1 13:00', [], { extra: 'outside' }],
    ['a second before it closes', { schedule: GAP }, '1 12:59:59', [], { standing: 'late', lateMinutes: 60 }],
  ])('%s', (_name, parts, moment, known, expected) => {
    expect(coverOf([owing(parts)], book, march(moment), known.map(march))).toMatchObject(expected);
  });

  test('a visit in the gap covers nothing, and clears what was overdue', () => {
    const duty = owing({ schedule: GAP });
    expect(overdue(duty, [], march('1 14:00'))).not.toBeNull();
    expect(overdue(duty, [march('1 13:30')], march('1 14:00'))).toBeNull();
    expect(standings(duty, [march('1 13:30')], march('1 14:00'))).toEqual(['noon missed']);
  });
});

describe('two spells of one activity', () => {
  const area = areaOf('A', {
    duties: [
      { activity: 'disinfection', schedule: 'gap', since: march('2 00:00') },
      { activity: 'disinfection', schedule: 'twice-daily', since: march('1 00:00'), until: march('2 00:00') },
      { activity: 'patrol', schedule: 'gap', since: march('1 00:00') },
    ],
  });
  const site = siteOf({ areas: [area], schedules: [TWICE_DAILY, GAP] });
  const spells = owingsOf(site, area, 'disinfection', []);

  test('stand in the order of time', () => {
    expect(spells.map(({ schedule }) => schedule.id)).toEqual(['twice-daily', 'gap']);
  });

  test('the last window of the first closes when the second begins', () => {
    const [first] = spells;
    const windows = first ? listedOf(first, book, '2026-03-01', '2026-03-02') : [];
    expect(windows.at(-1)).toMatchObject({ slot: 'afternoon', closes: march('2 00:00') });
    expect(coverOf(spells, book, march('1 23:59:59'))).toMatchObject({ standing: 'late', lateMinutes: 360 });
    expect(coverOf(spells, book, march('2 00:00'))).toEqual({ extra: 'outside' });
  });

  test('only the spell in force is overdue', () => {
    expect(spellAt(spells, march('1 23:59:59'))?.schedule.id).toBe('twice-daily');
    expect(spellAt(spells, march('2 00:00'))?.schedule.id).toBe('gap');
    expect(spellAt(spells, march('1 00:00') - 1)).toBeNull();
  });

  test('a retired area owes nothing from that instant on', () => {
    const [, last] = owingsOf(site, { ...area, retired: march('2 10:00') }, 'disinfection', []);
    expect(last?.until).toBe(march('2 10:00'));
  });
});
