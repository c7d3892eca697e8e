import { describe, expect, test } from '@jest/globals';
import { addArea, editArea, retireArea, type AreaWords, type DutyWish } from '../../src/domain/area-edit';
import { closeAreas, closuresOf, reopenAreas } from '../../src/domain/closure-edit';
import { addPerson, retirePerson } from '../../src/domain/person-edit';
import { endOfRevision, revisionAt, setSchedule } from '../../src/domain/schedule-edit';
import { setSetting, settingNamed } from '../../src/domain/setting-edit';
import type { Area, Site } from '../../src/domain/site';
import type { Present } from '../../src/domain/site-edit';
import { dateTimeOf } from '../../src/domain/wall';
import type { Instant } from '../../src/domain/zone';
import { areaOf, siteOf, TWICE_DAILY } from '../support/sites';
import { at } from '../support/vectors';
import { intlCalendar } from '../support/zone';

const calendar = intlCalendar('Asia/Shanghai');
const now = at('2026-03-02T15:00:00+08:00');
const present: Present = { calendar, now, hasLog: true };
const fresh: Present = { ...present, hasLog: false };
const HOUR = 3_600_000;
const MIDNIGHT = at('2026-03-03T00:00:00+08:00');

const stairwell = {
  id: 'stairwell',
  name: { 'zh-CN': '楼梯间', en: 'stairwell' },
  activity: 'disinfection',
  schedule: 'twice-daily',
};
const once = { id: 'once', revisions: [{ slots: [{ name: 'noon', opens: '11:00', due: '13:00' }] }] };
const site = siteOf({
  kinds: [stairwell],
  schedules: [TWICE_DAILY, once],
  areas: [areaOf('A'), areaOf('B'), areaOf('C')],
});

function taken<T extends { readonly ok: boolean }>(edited: T): Extract<T, { readonly ok: true }> {
  if (!edited.ok) throw new Error(JSON.stringify(edited));
  return edited as Extract<T, { readonly ok: true }>;
}

function faultOf(edited: { readonly ok: boolean; readonly fault?: object }): object | undefined {
  return edited.fault;
}

const when = (instant: Instant | undefined): string =>
  instant === undefined ? '' : dateTimeOf(calendar.zone, instant);
const spells = ({ duties }: Area): string[] =>
  duties.map(({ activity, schedule, since, until }) =>
    `${activity} ${schedule} ${when(since)}..${when(until)}`.trim(),
  );

describe('a new area', () => {
  test('owes what its kind proposes, from now on', () => {
    const { area, site: next } = taken(addArea(site, { code: '01-1-ST', kind: '楼梯间' }, present));
    expect(area).toMatchObject({ code: '01-1-ST', name: '01-1-ST', kind: 'stairwell' });
    expect(spells(area)).toEqual(['disinfection twice-daily 2026-03-02 15:00..']);
    expect(next.areas).toHaveLength(4);
  });

  test('takes what is said instead', () => {
    const words = {
      ...{ code: 'X', kind: 'stairwell', name: '东梯', building: '1', unit: '2', floor: '3', owner: '李四' },
      ...{
        tags: ['zone-a', 'lit'],
        activity: '巡更',
        schedule: 'ONCE',
        since: 'tomorrow',
        until: '2026-04-01',
      },
    };
    const { area } = taken(addArea(site, words, present));
    expect(area).toMatchObject({ name: '东梯', building: '1', unit: '2', floor: '3', owner: '李四' });
    expect(area.tags).toEqual(['zone-a', 'lit']);
    expect(spells(area)).toEqual(['patrol once 2026-03-03 00:00..2026-04-01 00:00']);
  });

  test.each([
    ['that exists, whatever the case', { code: 'a' }, { kind: 'exists', value: 'A' }],
    ['of no kind', { code: 'X', kind: '' }, { kind: 'missing', what: '--kind' }],
    ['of an unknown kind', { code: 'X', kind: 'stairwel' }, { kind: 'unknown', near: ['stairwell'] }],
    ['with a path for a code', { code: '../x' }, { kind: 'bad-code', code: '../x' }],
    ['with an unknown schedule', { code: 'X', schedule: 'onc' }, { kind: 'unknown', near: ['once'] }],
    ['with an unknown activity', { code: 'X', activity: 'patrl' }, { kind: 'unknown', what: 'activity' }],
    [
      'with an escape in its name',
      { code: 'X', name: 'a\u001b' },
      { kind: 'bad-character', field: '--name' },
    ],
    ['with an unreadable day', { code: 'X', since: '2026-13-01' }, { kind: 'moment-unreadable' }],
    ['a minute too early', { code: 'X', since: '2026-03-02 14:59' }, { kind: 'past', what: '--since' }],
    ['of today, which began before now', { code: 'X', since: 'today' }, { kind: 'past' }],
  ])('%s is refused', (_, words, fault) => {
    expect(faultOf(addArea(site, { kind: 'stairwell', ...words }, present))).toMatchObject(fault);
  });

  test('may be as old as the paper while there is no log', () => {
    const words = { code: 'X', kind: 'stairwell', since: '2026-02-01' };
    expect(spells(taken(addArea(site, words, fresh)).area)).toEqual([
      'disinfection twice-daily 2026-02-01 00:00..',
    ]);
  });

  test('at this very minute is not past', () => {
    const words = { code: 'X', kind: 'stairwell', since: '2026-03-02 15:00' };
    expect(addArea(site, words, present).ok).toBe(true);
  });
});

describe('an area that is edited', () => {
  const known = areaOf('A', { owner: '张三', tags: ['x'] });
  const edit = (words: AreaWords, wish: DutyWish | null = null, moment = present) =>
    editArea(site, known, words, wish, moment);

  test('keeps its duty and whatever is not named', () => {
    const { area } = taken(edit({ name: '新名', tags: ['y', 'z', 'y'] }));
    expect(area).toEqual({ ...known, name: '新名', tags: ['y', 'z'] });
  });

  test('loses what is said to be empty', () => {
    const { area } = taken(edit({ name: '', owner: '', tags: [''] }));
    expect(area).toEqual(areaOf('A'));
  });

  test('refuses an unknown kind', () => {
    expect(faultOf(edit({ kind: 'bin' }))).toMatchObject({ kind: 'unknown', what: 'kind', value: 'bin' });
  });

  test('ends the old spell where the new schedule begins', () => {
    const { area } = taken(edit({}, { schedule: 'once', from: MIDNIGHT }));
    expect(spells(area)).toEqual([
      'disinfection twice-daily 2026-03-01 00:00..2026-03-03 00:00',
      'disinfection once 2026-03-03 00:00..',
    ]);
  });

  test('gives up a spell that was planned for later', () => {
    const planned = taken(edit({}, { schedule: 'once', from: MIDNIGHT + 24 * HOUR })).area;
    const { area } = taken(editArea(site, planned, {}, { schedule: 'once', from: MIDNIGHT }, present));
    expect(spells(area)).toEqual([
      'disinfection twice-daily 2026-03-01 00:00..2026-03-03 00:00',
      'disinfection once 2026-03-03 00:00..',
    ]);
  });

  test('is still owed until when it was', () => {
    const until = MIDNIGHT + 48 * HOUR;
    const ending = areaOf('A', { duties: [{ ...known.duties[0]!, until }] });
    const { area } = taken(editArea(site, ending, {}, { schedule: 'once', from: MIDNIGHT }, present));
    expect(spells(area).at(-1)).toBe('disinfection once 2026-03-03 00:00..2026-03-05 00:00');
  });

  test('does not begin earlier than it would have', () => {
    const since = MIDNIGHT + 48 * HOUR;
    const coming = areaOf('A', { duties: [{ ...known.duties[0]!, since }] });
    const { area } = taken(editArea(site, coming, {}, { schedule: 'once', from: MIDNIGHT }, present));
    expect(spells(area)).toEqual(['disinfection once 2026-03-05 00:00..']);
  });

  test('takes up an activity more', () => {
    const { area } = taken(edit({}, { schedule: 'once', activity: '巡更', from: MIDNIGHT }));
    expect(spells(area)).toEqual([
      'disinfection twice-daily 2026-03-01 00:00..',
      'patrol once 2026-03-03 00:00..',
    ]);
  });

  test('stays as it is with the schedule that it has', () => {
    expect(taken(edit({}, { schedule: 'TWICE-daily', from: MIDNIGHT })).area).toEqual(known);
  });

  test('with two activities asks which', () => {
    const two = areaOf('A', { duties: [known.duties[0]!, { ...known.duties[0]!, activity: 'patrol' }] });
    const edited = editArea(site, two, {}, { schedule: 'once', from: MIDNIGHT }, present);
    expect(faultOf(edited)).toEqual({ kind: 'activities-differ', activities: ['disinfection', 'patrol'] });
  });

  test.each([
    ['a moment before now', now - 1, true, false],
    ['now', now, true, true],
    ['a moment before now without a log', now - 1, false, true],
  ])('another schedule from %s', (_, from, hasLog, ok) => {
    expect(edit({}, { schedule: 'once', from }, { ...present, hasLog }).ok).toBe(ok);
  });
});

test('an area is retired from now on, not before', () => {
  const known = areaOf('A');
  expect(taken(retireArea(site, known, now, present)).area.retired).toBe(now);
  expect(faultOf(retireArea(site, known, now - 1, present))).toMatchObject({ kind: 'past' });
});

describe('a closure', () => {
  const [A, B] = [site.areas[0]!, site.areas[1]!];
  const closed = (areas: readonly Area[] | null, from = now, on = site): Site =>
    taken(closeAreas(on, { areas, from, reason: '检修', by: '张三' }, present)).site;
  const shown = (on: Site): string[] =>
    on.closures.map(({ areas, from, to }) => `${areas?.join() ?? '*'} ${when(from)}..${when(to)}`);

  test('names its areas, or none for the whole site', () => {
    const next = closed(null, MIDNIGHT, closed([A, B]));
    expect(shown(next)).toEqual(['A,B 2026-03-02 15:00..', '* 2026-03-03 00:00..']);
    expect(next.closures.map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(closuresOf(next, 'C', now)).toHaveLength(1);
  });

  test.each([
    ['before now', { from: now - 1 }, { kind: 'past', what: '--from' }],
    ['without a reason', { reason: ' ' }, { kind: 'missing', what: '--reason' }],
    ['that ends where it begins', { to: now }, { kind: 'ends-early', what: '--until' }],
  ])('%s is refused', (_, parts, fault) => {
    const wish = { areas: [A], from: now, reason: '检修', by: '张三', ...parts };
    expect(faultOf(closeAreas(site, wish, present))).toMatchObject(fault);
  });

  test('ends when its area is reopened', () => {
    const next = taken(reopenAreas(closed([A]), [A], now + HOUR, present));
    expect(shown(next.site)).toEqual(['A 2026-03-02 15:00..2026-03-02 16:00']);
    expect(next).toMatchObject({ ended: [{ id: 'c1' }], cancelled: [] });
  });

  test('goes on for the areas that are not reopened', () => {
    const next = taken(reopenAreas(closed([A, B]), [A], now + HOUR, present)).site;
    expect(shown(next)).toEqual(['A,B 2026-03-02 15:00..2026-03-02 16:00', 'B 2026-03-02 16:00..']);
  });

  test('of the whole site goes on for all others', () => {
    const next = taken(reopenAreas(closed(null), [A], now + HOUR, present)).site;
    expect(shown(next)).toEqual(['* 2026-03-02 15:00..2026-03-02 16:00', 'B,C 2026-03-02 16:00..']);
  });

  test('that is planned is cancelled from its beginning on', () => {
    const planned = closed([A, B], MIDNIGHT);
    const next = taken(reopenAreas(planned, [A], MIDNIGHT, present));
    expect(shown(next.site)).toEqual(['B 2026-03-03 00:00..']);
    expect(next).toMatchObject({ ended: [], cancelled: [{ id: 'c1' }] });
  });

  test('that is planned stays for an area that is closed now and reopens', () => {
    const next = taken(reopenAreas(closed([A], now, closed([A], MIDNIGHT)), [A], now + HOUR, present)).site;
    expect(shown(next)).toEqual(['A 2026-03-03 00:00..', 'A 2026-03-02 15:00..2026-03-02 16:00']);
  });

  test('that is planned is not touched by reopening now; it is named', () => {
    const planned = closed([A], MIDNIGHT);
    expect(faultOf(reopenAreas(planned, [A], now, present))).toEqual({
      ...{ kind: 'not-closed', areas: ['A'], planned: '2026-03-03 00:00' },
    });
  });

  test('that is in force already is not made twice', () => {
    const wish = { areas: [A], from: now + HOUR, reason: '检修', by: '张三' };
    const fault = { kind: 'closed-already', areas: ['A'] };
    expect(faultOf(closeAreas(closed([A]), wish, present))).toEqual(fault);
    expect(faultOf(closeAreas(closed(null), { ...wish, to: MIDNIGHT }, present))).toEqual(fault);
    const short = taken(closeAreas(site, { ...wish, from: now, to: MIDNIGHT }, present)).site;
    expect(faultOf(closeAreas(short, { ...wish, to: MIDNIGHT }, present))).toEqual({
      ...{ ...fault, until: '2026-03-03 00:00' },
    });
    expect(taken(closeAreas(short, wish, present)).site.closures).toHaveLength(2);
    expect(taken(closeAreas(closed([A]), { ...wish, areas: [A, B] }, present)).site.closures).toHaveLength(2);
    expect(taken(closeAreas(closed([A]), { ...wish, areas: null }, present)).site.closures).toHaveLength(2);
  });

  test('of everything ends with everything', () => {
    const next = taken(reopenAreas(closed(null, now, closed([A])), null, now + HOUR, present)).site;
    expect(shown(next).every(line => line.endsWith('..2026-03-02 16:00'))).toBe(true);
  });

  test.each([
    ['before now', closed([A]), [A], now - 1, 'past'],
    ['where nothing is closed', site, [A], now, 'not-closed'],
    ['another area than the closed one', closed([A]), [B], now, 'not-closed'],
  ])('is not reopened %s', (_, on, areas, from, kind) => {
    expect(faultOf(reopenAreas(on, areas, from, present))).toMatchObject({ kind });
  });
});

describe('a schedule', () => {
  const slots = [{ name: 'noon', opens: '12:00', due: '13:00' }];
  const set = (wish: object, on = site, moment = present) =>
    setSchedule(on, { id: 'twice-daily', slots, ...wish }, '2026-03-03', moment);
  const froms = (on: Site): (string | undefined)[] | undefined =>
    on.schedules.find(({ id }) => id === 'twice-daily')?.revisions.map(({ from }) => from);

  test('that is new has no beginning', () => {
    const { schedule, site: next } = taken(set({ id: '夜班' }));
    expect(schedule).toEqual({ id: '夜班', revisions: [{ slots }] });
    expect(next.schedules.map(({ id }) => id)).toEqual(['twice-daily', 'once', '夜班']);
  });

  test('that is new takes no day from which it counts', () => {
    expect(faultOf(set({ id: 'new', effective: '2026-03-09' }))).toEqual({
      kind: 'first-revision',
      schedule: 'new',
    });
  });

  test('that exists counts from tomorrow, whatever the case of its id', () => {
    expect(froms(taken(set({ id: 'Twice-Daily' })).site)).toEqual([undefined, '2026-03-03']);
  });

  test('keeps its revisions in order and replaces the one of the same day', () => {
    const later = taken(set({ effective: '2026-03-09' })).site;
    const both = taken(set({ effective: '2026-03-05' }, later)).site;
    const again = taken(set({ effective: '2026-03-05', rule: { days: [0] } }, both));
    expect(froms(again.site)).toEqual([undefined, '2026-03-05', '2026-03-09']);
    expect(again.schedule.revisions[1]).toMatchObject({ rule: { days: [0] } });
    expect(endOfRevision(again.schedule, again.revision)).toBe('2026-03-09');
  });

  test.each([
    ['the instant before', MIDNIGHT - 1, undefined],
    ['the instant itself', MIDNIGHT, '2026-03-03'],
  ])('is judged by the revision in force at %s', (_, instant, from) => {
    const { schedule } = taken(set({}));
    expect(revisionAt(schedule, calendar, instant)?.from).toBe(from);
  });

  const overlapping = [...slots, { name: 'late', opens: '12:30', due: '14:00' }];
  test.each([
    ['from today, which has begun', { effective: '2026-03-02' }, { kind: 'past', what: '--effective' }],
    ['without slots', { slots: [] }, { kind: 'schedule-empty', schedule: 'twice-daily' }],
    [
      'with slots that overlap',
      { slots: overlapping },
      { kind: 'slots-overlap', first: 'noon', second: 'late' },
    ],
    ['with a bad id', { id: 'a b' }, { kind: 'bad-code', code: 'a b' }],
  ])('%s is refused', (_, wish, fault) => {
    expect(faultOf(set(wish))).toEqual(expect.objectContaining(fault));
  });

  test('may be put right backwards while there is no log', () => {
    expect(froms(taken(set({ effective: '2026-02-01' }, site, fresh)).site)).toEqual([
      undefined,
      '2026-02-01',
    ]);
  });
});

describe('a person', () => {
  const { site: one } = taken(addPerson(siteOf(), ' 张三 ', '保洁', now));

  test('is added with a role', () => {
    expect(one.people).toEqual([{ name: '张三', role: '保洁' }]);
  });

  test('is there once', () => {
    expect(faultOf(addPerson(one, '张三', undefined, now))).toMatchObject({ kind: 'exists', value: '张三' });
  });

  test('leaves and comes back', () => {
    const gone = taken(retirePerson(one, '张三', now)).site;
    expect(gone.people).toEqual([{ name: '张三', role: '保洁', retired: now }]);
    expect(faultOf(retirePerson(gone, '张三', now))).toMatchObject({ kind: 'unknown', near: [] });
    expect(taken(addPerson(gone, '张三', undefined, now)).site.people).toEqual(one.people);
  });

  test.each([
    ['nobody', ' ', { kind: 'missing' }],
    ['somebody with an escape', 'a\u001b[2J', { kind: 'bad-character', codePoint: 'U+001B' }],
    ['somebody with an endless name', '张'.repeat(101), { kind: 'too-long', limit: 100 }],
  ])('%s is refused', (_, name, fault) => {
    expect(faultOf(addPerson(one, name, undefined, now))).toMatchObject(fault);
  });
});

describe('a setting', () => {
  const free = { hasLog: false };
  test.each([
    ['dayStart', 'dayStart'],
    ['day-start', 'dayStart'],
    ['LATEENTRYDAYS', 'lateEntryDays'],
    ['colour', undefined],
  ])('%s is %s', (word, key) => {
    expect(settingNamed(word)).toBe(key);
  });

  test.each([
    ['name', '新名', { name: '新名' }],
    ['timezone', 'Europe/Berlin', { timezone: 'Europe/Berlin' }],
    ['dayStart', '6:00', { dayStart: '06:00' }],
    ['backfillAfter', '90m', { settings: { backfillAfterMinutes: 90, lateEntryDays: 7 } }],
    ['lateEntryDays', '3', { settings: { backfillAfterMinutes: 240, lateEntryDays: 3 } }],
  ] as const)('%s takes %s', (key, value, parts) => {
    expect(taken(setSetting(site, key, value, free)).site).toMatchObject(parts);
  });

  test.each([
    ['an empty name', 'name', '', { kind: 'missing' }],
    ['a day that starts at its end', 'dayStart', '24:00', { kind: 'time-unreadable' }],
    ['a number without a unit', 'backfillAfter', '4', { kind: 'duration-unreadable' }],
    ['more than a week', 'backfillAfter', '169h', { kind: 'number-range', most: 168, unit: 'h' }],
    ['half a day', 'lateEntryDays', '0.5', { kind: 'number-range' }],
    ['days below none', 'lateEntryDays', '-1', { kind: 'number-range' }],
    ['days without end', 'lateEntryDays', '61', { kind: 'number-range', most: 60 }],
  ] as const)('%s is refused', (_, key, value, fault) => {
    expect(faultOf(setSetting(site, key, value, free))).toMatchObject(fault);
  });

  test.each([
    ['timezone', 'Europe/Berlin', 'Asia/Shanghai'],
    ['dayStart', '06:00', '00:00'],
  ] as const)('%s is fixed once there is a round, unless it stays', (key, other, same) => {
    expect(faultOf(setSetting(site, key, other, present))).toEqual({ kind: 'fixed', setting: key });
    expect(setSetting(site, key, same, present).ok).toBe(true);
  });

  test('the days for late entries are only raised once there is a log', () => {
    expect(faultOf(setSetting(site, 'lateEntryDays', '6', present))).toMatchObject({
      kind: 'number-range',
      least: 7,
    });
    expect(setSetting(site, 'lateEntryDays', '7', present).ok).toBe(true);
    expect(setSetting(site, 'lateEntryDays', '8', present).ok).toBe(true);
  });

  test('dayStart must suit the schedules', () => {
    const slots = [
      { name: 'night', opens: '22:00', due: '02:00' },
      { name: 'early', opens: '01:30', due: '03:00' },
    ];
    const on = siteOf({ schedules: [{ id: 'n', revisions: [{ slots, rule: { days: [0] } }] }] });
    expect(setSetting(on, 'dayStart', '01:00', free).ok).toBe(true);
    const fault = { kind: 'slots-overlap', first: 'night', second: 'early' };
    expect(faultOf(setSetting(on, 'dayStart', '01:31', free))).toEqual(fault);
  });
});
