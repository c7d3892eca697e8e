import { describe, expect, test } from '@jest/globals';
import { pastChanges } from '../../src/domain/past';
import type { Area, Site } from '../../src/domain/site';
import { siteOfLog } from '../../src/store/site-history';
import { realFs } from '../../src/store/fs';
import { applyChanges, changesBetween } from '../../src/store/site-diff';
import { bench, kindsOf, refusalOf, TODAY, type Bench } from '../support/store-bench';
import { DAY, HOUR, MORNING, roundsDraft, SHANGHAI, testSite } from '../support/store-world';

const patience = { waitSeconds: 0 };

const setups = (it: Bench) =>
  it
    .again()
    .log({})
    .entries.filter(entry => entry.kind === 'setup');

const save = (it: Bench, change: (site: Site) => Site) =>
  it.again().write(patience, tx => {
    tx.saveSite(change(tx.site), '王芳');
  });

describe('a change of the site', () => {
  test('before the first round is in site.json alone', async () => {
    const it = bench();
    await save(it, site => ({ ...site, name: '新名' }));
    expect(it.again().site()).toMatchObject({ name: '新名', revision: 2 });
    expect(it.again().hasLog()).toBe(false);
    expect(it.again().log('newest').entries).toEqual([]);
  });

  test('after it is an entry that says only what changed, by whom', async () => {
    const it = bench();
    await it.log();
    await save(it, site => ({
      ...site,
      areas: [...site.areas.slice(0, 1), { ...(site.areas[1] as Area), name: '二单元' }],
      people: [{ name: '李四' }],
      settings: { ...site.settings, lateEntryDays: 3 },
    }));
    const [first, second] = setups(it);
    expect(first).toMatchObject({ by: '张三', changes: [{ of: 'site' }] });
    expect(second).toMatchObject({ by: '王芳', before: first?.after });
    expect(second?.changes.map(({ of, key }) => [of, key])).toEqual([
      ['revision', undefined],
      ['settings', undefined],
      ['people', '李四'],
      ['areas', '01-2-ST'],
    ]);
    expect(it.again().check()).toMatchObject({ damage: [], notices: [] });
  });

  test('that changes nothing writes nothing', async () => {
    const it = bench();
    await it.log();
    const before = it.text(TODAY);
    await save(it, site => ({ ...site }));
    expect(it.text(TODAY)).toBe(before);
  });

  test('of yesterday is known today by the opening alone', async () => {
    const it = bench();
    await it.log();
    await save(it, site => ({ ...site, name: '新名' }));
    it.world.set(MORNING + DAY);
    await it.log('01-1-ST', MORNING + DAY);
    await it.log('01-1-ST', MORNING + DAY);
    expect(setups(it)).toHaveLength(2);
    expect(it.again().check()).toMatchObject({ damage: [], notices: [] });
  });

  test('that rewrites what was owed is refused, whichever command forgot to', async () => {
    const it = bench();
    await it.log();
    const before = [it.text('site.json'), it.text(TODAY)];
    const { problem, saved } = await refusalOf(() =>
      save(it, site => ({ ...site, areas: site.areas.slice(1) })),
    );
    expect({ problem, saved }).toEqual({ problem: { kind: 'past', what: 'areas.01-1-ST' }, saved: 'no' });
    expect([it.text('site.json'), it.text(TODAY)]).toEqual(before);
  });

  test('that begins now is no change of the past', async () => {
    const it = bench();
    await it.log();
    const since = it.world.now();
    const duty = { activity: 'patrol', schedule: 'twice-daily', since };
    const later = (site: Site): Site => ({
      ...site,
      areas: site.areas.map(area => ({ ...area, duties: [...area.duties, duty] })),
      closures: [{ id: 'c1', reason: '维修', by: '王芳', from: since }],
    });
    await save(it, later);
    await save(it, site => ({ ...site, areas: site.areas.map(area => ({ ...area, retired: since })) }));
    expect(it.again().site().areas[0]).toMatchObject({ retired: since });
  });

  test('can be undone from the log: the site is rebuilt from its setup entries', async () => {
    const it = bench();
    await it.log();
    await save(it, site => ({ ...site, people: [{ name: '李四' }, { name: '王五' }], name: '新名' }));
    await save(it, site => ({ ...site, people: site.people.slice(1) }));
    expect(siteOfLog(realFs, it.folder)).toEqual(JSON.parse(it.text('site.json')));
  });
});

describe('site.json edited by hand', () => {
  test('is recorded by the next command that writes, before what it writes', async () => {
    const it = bench();
    await it.log();
    it.put('site.json', it.text('site.json').replace('01-2-ST 楼梯间', '二单元楼梯间'));
    expect(it.again().check()).toMatchObject({ damage: [], notices: [{ kind: 'edited-by-hand' }] });
    const { notices } = await it.again().write(patience, tx => tx.append(roundsDraft(MORNING)));
    expect(notices).toMatchObject([{ kind: 'edited-by-hand', changes: [{ of: 'areas', key: '01-2-ST' }] }]);
    const kinds = it
      .again()
      .log('newest')
      .entries.map(({ kind }) => kind);
    expect(kinds).toEqual(['opening', 'setup', 'rounds', 'setup', 'rounds']);
    expect(setups(it)[1]).toMatchObject({ byHand: true, by: 'wang' });
    expect(it.again().check()).toMatchObject({ damage: [], notices: [] });
    await it.log();
    expect(setups(it)).toHaveLength(2);
  });

  test('in its blanks only is recorded once and not spoken of', async () => {
    const it = bench();
    await it.log();
    it.put('site.json', JSON.stringify(JSON.parse(it.text('site.json')), null, 4));
    const { notices } = await it.again().write(patience, tx => tx.append(roundsDraft(MORNING)));
    expect(notices).toEqual([]);
    expect(setups(it)).toHaveLength(2);
    await save(it, site => ({ ...site, name: '新名' }));
    expect(it.again().check()).toMatchObject({ damage: [], notices: [] });
    expect(it.again().site().name).toBe('新名');
  });

  test.each<[string, string, string, string]>([
    ['the time zone', '"Asia/Shanghai"', '"Asia/Tokyo"', 'timezone'],
    ['a schedule in force', '"opens":"06:00"', '"opens":"05:00"', 'schedules.twice-daily'],
    ['the beginning of a duty', '2026-11-22T07:40', '2026-11-22T09:40', 'areas.01-1-ST'],
  ])('that rewrites %s is refused, and named', async (_what, from, to, path) => {
    const it = bench();
    await it.log();
    it.put('site.json', it.text('site.json').replace(from, to));
    const { problem } = await refusalOf(() => it.log());
    expect(problem).toMatchObject({ kind: 'bad-file', fault: 'wrong-shape', detail: path });
    expect(setups(it)).toHaveLength(1);
    expect(kindsOf(it.again().check())).toEqual(['site-differs']);
  });
});

test('a site.json that somebody else changed meanwhile is not written over', async () => {
  const it = bench();
  const { problem } = await refusalOf(() =>
    it.again().write(patience, tx => {
      it.put('site.json', it.text('site.json').replace('锦绣园', '别人的'));
      tx.saveSite({ ...tx.site, name: '我的' }, '王芳');
    }),
  );
  expect(problem).toMatchObject({ kind: 'not-saved', cause: 'changed-meanwhile' });
  expect(it.again().site().name).toBe('别人的');
});

describe('what differs between two sites', () => {
  const base = { name: 'a', areas: [{ code: '1' }, { code: '2' }, { code: '3' }], demo: { seed: 1 } };
  test.each<[string, object, object[]]>([
    [
      'a member',
      { ...base, areas: [{ code: '1' }, { code: '2', x: 1 }, { code: '3' }] },
      [{ of: 'areas', key: '2' }],
    ],
    [
      'a member less',
      { ...base, areas: [{ code: '1' }, { code: '3' }] },
      [{ of: 'areas', key: '2', to: null }],
    ],
    ['a member more', { ...base, areas: [...base.areas, { code: '0' }] }, [{ of: 'areas', key: '0' }]],
    ['the order', { ...base, areas: [{ code: '2' }, { code: '1' }, { code: '3' }] }, [{ of: 'areas' }]],
    ['a setting less', { name: 'a', areas: base.areas }, [{ of: 'demo', to: null }]],
    ['a list that was not there', { ...base, people: [{ name: 'x' }] }, [{ of: 'people', key: 'x' }]],
    ['nothing', { ...base }, []],
  ])('%s', (_what, after, changes) => {
    const found = changesBetween(base, after as never);
    expect(found).toMatchObject(changes);
    expect(found).toHaveLength(changes.length);
    expect(applyChanges(base, found)).toEqual(after);
  });
});

describe('what rewrites the past', () => {
  const now = MORNING;
  const calendar = { zone: SHANGHAI, dayStart: '00:00' };
  const site = testSite();
  const area = (change: Partial<Area>): Site => ({
    ...site,
    areas: [{ ...(site.areas[0] as Area), ...change }, ...site.areas.slice(1)],
  });
  const duty = { activity: 'disinfection', schedule: 'twice-daily', since: MORNING - DAY };
  const revisions = site.schedules[0]?.revisions ?? [];
  const later = { from: '2026-11-24', slots: [{ name: 'noon', opens: '12:00', due: '13:00' }] };
  const closure = { id: 'c', reason: '维修', by: '王芳' };

  test.each<[string, Site, readonly string[]]>([
    ['names, kinds, people: nothing', { ...area({ name: 'x' }), kinds: [], people: [{ name: 'x' }] }, []],
    ['the zone', { ...site, timezone: 'Asia/Tokyo' }, ['timezone']],
    ['the border of days', { ...site, dayStart: '06:00' }, ['dayStart']],
    [
      'a revision from tomorrow: nothing',
      { ...site, schedules: [{ id: 'twice-daily', revisions: [...revisions, later] }] },
      [],
    ],
    [
      'a revision from today',
      {
        ...site,
        schedules: [{ id: 'twice-daily', revisions: [...revisions, { ...later, from: '2026-11-23' }] }],
      },
      ['schedules.twice-daily'],
    ],
    ['a schedule that is in use and gone', { ...site, schedules: [] }, ['schedules.twice-daily']],
    [
      'a schedule that nobody used: nothing',
      { ...site, schedules: [...site.schedules, { id: 'x', revisions }] },
      [],
    ],
    ['an area with a past that is gone', { ...site, areas: site.areas.slice(1) }, ['areas.01-1-ST']],
    ['an end before now', area({ duties: [{ ...duty, until: now - 1 }] }), ['areas.01-1-ST']],
    ['an end at now', area({ duties: [{ ...duty, until: now }] }), ['areas.01-1-ST']],
    ['an end after now: nothing', area({ duties: [{ ...duty, until: now + 1 }] }), []],
    [
      'a duty from before now',
      area({ duties: [duty, { ...duty, activity: 'patrol', since: now - 1 }] }),
      ['areas.01-1-ST'],
    ],
    [
      'a duty from after now: nothing',
      area({ duties: [duty, { ...duty, activity: 'patrol', since: now + 1 }] }),
      [],
    ],
    ['retired an hour ago', area({ retired: now - HOUR }), ['areas.01-1-ST']],
    ['retired in an hour: nothing', area({ retired: now + HOUR }), []],
    ['closed from an hour ago', { ...site, closures: [{ ...closure, from: now - HOUR }] }, ['closures']],
    ['closed from in an hour: nothing', { ...site, closures: [{ ...closure, from: now + HOUR }] }, []],
  ])('%s', (_what, after, expected) => {
    expect(pastChanges(site, after, calendar, now)).toEqual(expected);
  });

  test('a retired area may come back as long as nothing opened meanwhile', () => {
    const gone = area({ retired: now - HOUR });
    // Its morning opened at 06:00, an hour and forty minutes ago.
    const longGone = area({ retired: now - 2 * HOUR });
    expect(pastChanges(gone, site, calendar, now)).toEqual([]);
    expect(pastChanges(longGone, site, calendar, now)).toEqual(['areas.01-1-ST']);
    const split = [
      { ...duty, until: now - 2 * HOUR },
      { ...duty, since: now + 1 },
    ];
    expect(pastChanges(longGone, area({ duties: split }), calendar, now)).toEqual([]);
  });

  test('a closure that has begun may end later than now, or other than planned', () => {
    const open = { ...site, closures: [{ ...closure, from: now - HOUR, to: now + HOUR }] };
    const next = (to: number) => ({ ...site, closures: [{ ...closure, from: now - HOUR, to }] });
    expect(pastChanges(open, next(now + 1), calendar, now)).toEqual([]);
    expect(pastChanges(open, next(now - 1), calendar, now)).toEqual(['closures']);
  });
});

test('what was told is remembered; a broken file counts as nothing told', async () => {
  const it = bench();
  const told = {
    told: { '01-1-ST\tdisinfection': { overdueSince: MORNING, at: MORNING + 1 } },
    ranAt: MORNING,
  };
  await it.again().write(patience, tx => {
    tx.saveReminders(told);
  });
  expect(it.again().reminders()).toEqual(told);
  it.put('reminders.json', '{"told": ');
  expect(it.again().reminders()).toEqual({ told: {} });
  await it.again().write(patience, tx => {
    tx.saveReminders(told);
  });
  expect(it.again().reminders()).toEqual(told);
});
