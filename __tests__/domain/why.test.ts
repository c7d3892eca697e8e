import { describe, expect, test } from '@jest/globals';
import { lastAt } from '../../src/domain/ledger';
import { overdueList } from '../../src/domain/overdue';
import type { Round, Waiver } from '../../src/domain/round';
import type { Slot } from '../../src/domain/schedule';
import type { Area, Site } from '../../src/domain/site';
import { whyOf, type DutyWhy } from '../../src/domain/why';
import { windowBook } from '../../src/domain/windows';
import { areaOf, roundOf, siteOf } from '../support/sites';
import { at } from '../support/vectors';
import { intlCalendar } from '../support/zone';

const march = (text: string) => `2026-03-0${text.replace(' ', 'T')}:00+08:00`;

function why(
  rounds: readonly Round[],
  now: string,
  {
    site = siteOf(),
    waivers = [],
    day = '2026-03-01',
  }: { site?: Site; waivers?: Waiver[]; day?: string } = {},
): DutyWhy {
  const book = windowBook(intlCalendar('Asia/Shanghai'));
  const moment = at(march(now));
  const last = lastAt({ rounds, carried: new Map() }, moment);
  const [area] = site.areas;
  if (area === undefined) throw new Error('the site has no area');
  return whyOf(site, area, 'disinfection', { rounds, blocked: [], waivers, last }, book, day, moment);
}

const toldOf = ({ windows }: DutyWhy) =>
  windows.map(({ window, looked }) => `${window.standing}: ${looked.map(({ counts }) => counts).join(' ')}`);

const VOIDED = { voided: { by: '李', at: at(march('1 09:00')), reason: '错' } };
const CLOSURE = { id: 'c', from: at(march('1 06:00')), to: at(march('1 14:00')), reason: '检修', by: '李' };
const WAIVER: Waiver = {
  ...{ area: 'A', activity: 'disinfection', slot: 'morning', day: '2026-03-01', by: '李', reason: '停水' },
};

describe('the rounds that are looked at', () => {
  test.each<[string, Round[], string, string]>([
    ['none', [], '1 12:00', 'overdue: '],
    ['one just before it opens is too early', [roundOf(march('1 05:59'))], '1 12:00', 'overdue: before'],
    ['one as it opens covers it', [roundOf(march('1 06:00'))], '1 12:00', 'done: covers'],
    [
      'the second is extra',
      [roundOf(march('1 08:00')), roundOf(march('1 08:10'))],
      '1 12:00',
      'done: covers extra',
    ],
    ['one at due is in time', [roundOf(march('1 10:00'))], '1 12:00', 'done: covers'],
    ['one after due is late', [roundOf(march('1 10:01'))], '1 12:00', 'late: covers'],
    ['one as the next opens is too late', [roundOf(march('1 14:00'))], '1 15:00', 'missed: after'],
    ['one that was voided counts nowhere', [roundOf(march('1 08:00'), VOIDED)], '1 12:00', 'overdue: voided'],
    ['one after the moment is still to come', [roundOf(march('1 11:00'))], '1 10:30', 'overdue: to-come'],
    [
      'one of another activity is none',
      [roundOf(march('1 08:00'), { activity: 'waste' })],
      '1 12:00',
      'overdue: ',
    ],
  ])('%s', (_, rounds, now, told) => {
    expect(toldOf(why(rounds, now))[0]).toBe(told);
  });

  test('a window that is not owed is covered by nothing', () => {
    const rounds = [roundOf(march('1 08:00'))];
    const closed = why(rounds, '1 12:00', { site: siteOf({ closures: [CLOSURE] }) });
    expect(toldOf(closed)[0]).toBe('closed: not-owed');
    expect(closed.windows[0]?.closure).toMatchObject({ reason: '检修' });
    expect(closed.notOverdue).toBe('closed');
    const waived = why(rounds, '1 12:00', { waivers: [WAIVER] });
    expect(toldOf(waived)[0]).toBe('waived: not-owed');
    expect(waived.windows[0]?.waiver).toEqual(WAIVER);
  });
});

describe('why a window closes when it does', () => {
  const withSlots = (slots: readonly Slot[]): Site =>
    siteOf({ schedules: [{ id: 'twice-daily', revisions: [{ slots }] }] });
  const [morning, once] = [
    { name: 'morning', opens: '06:00', due: '10:00' },
    { name: 'once', opens: '06:00', due: '10:00' },
  ];
  const noon: Slot = { name: 'noon', opens: '12:00', due: '13:00' };
  const later = { activity: 'disinfection', schedule: 'late', since: at(march('1 11:00')) };
  const early = { activity: 'disinfection', schedule: 'twice-daily', since: at(march('1 00:00')) };
  const moved: Area = areaOf('A', { duties: [{ ...early, until: later.since }, later] });
  const late = { id: 'late', revisions: [{ slots: [{ name: 'evening', opens: '20:00', due: '21:00' }] }] };

  test.each<[string, Site, string, string]>([
    ['the slot says so', withSlots([{ ...morning, closes: '11:00' }, noon]), 'slot', '1 11:00'],
    ['the next window opens', withSlots([morning, noon]), 'next-window', '1 12:00'],
    [
      'the slot and the next window agree',
      withSlots([{ ...morning, closes: '12:00' }, noon]),
      'next-window',
      '1 12:00',
    ],
    [
      'the day after ends',
      siteOf({ schedules: [{ id: 'twice-daily', revisions: [{ slots: [once], rule: { days: [6] } }] }] }),
      'day-end',
      '3 00:00',
    ],
    [
      'the area goes over to another schedule',
      siteOf({ areas: [moved], schedules: [...withSlots([morning]).schedules, late] }),
      'next-duty',
      '1 11:00',
    ],
  ])('%s', (_, site, closedBy, closes) => {
    const [window] = why([], '1 08:00', { site }).windows;
    expect(window?.closedBy).toBe(closedBy);
    expect(window?.window.closes).toBe(at(march(closes)));
  });
});

describe('the revision', () => {
  const slots = [{ name: 'noon', opens: '12:00', due: '13:00' }];
  const schedule = {
    id: 'twice-daily',
    revisions: [...(siteOf().schedules[0]?.revisions ?? []), { from: '2026-03-02', slots }],
  };

  test.each([
    ['the day before it is in force', '2026-03-01', 1, undefined],
    ['from its day on', '2026-03-02', 2, '2026-03-02'],
  ])('%s', (_, day, number, from) => {
    const [window] = why([], '2 12:30', { site: siteOf({ schedules: [schedule] }), day }).windows;
    expect(window?.revisionNumber).toBe(number);
    expect(window?.revision.from).toBe(from);
  });
});

describe('whether the duty is overdue', () => {
  test.each<[string, Round[], string]>([
    ['at due nobody is', [], '1 10:00'],
    ['after due', [], '1 10:01'],
    ['two windows behind', [], '2 06:00'],
    ['one visit clears it', [roundOf(march('1 15:05'))], '1 18:01'],
    ['a round in the gap clears it too', [roundOf(march('1 11:00'))], '1 12:00'],
    ['and the next window counts anew', [roundOf(march('1 11:00'))], '1 18:01'],
  ])('says what the overdue list says: %s', (_, rounds, now) => {
    const book = windowBook(intlCalendar('Asia/Shanghai'));
    const last = lastAt({ rounds, carried: new Map() }, at(march(now)));
    const [line] = overdueList(siteOf(), last, [], book, at(march(now)));
    const told = why(rounds, now);
    expect(told.overdue?.overdueSince).toBe(line?.overdueSince);
    expect(told.behind).toHaveLength(line?.windowsOwed ?? 0);
    expect(told.behind[0]?.due).toBe(line?.overdueSince);
    expect(told.notOverdue).toBe(line === undefined ? 'nothing-past' : null);
  });

  test('before its first duty an area owes nothing, and the earlier window is not listed', () => {
    const duties = [{ activity: 'disinfection', schedule: 'twice-daily', since: at(march('1 09:00')) }];
    const site = siteOf({ areas: [areaOf('A', { duties })] });
    expect(why([], '1 08:00', { site }).notOverdue).toBe('no-duty');
    const told = why([], '1 12:00', { site });
    expect(told.windows.map(({ window }) => window.slot)).toEqual(['afternoon']);
    expect(told.unlisted.map(({ window }) => window.slot)).toEqual(['morning']);
  });
});
