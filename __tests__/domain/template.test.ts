import { describe, expect, test } from '@jest/globals';
import type { Language } from '../../src/domain/site';
import { siteFrom, templateOf, TEMPLATES } from '../../src/domain/template';
import { activityOf } from '../../src/domain/activities';
import { AGENTS, METHODS } from '../../src/domain/trade';
import { scheduleFaults } from '../../src/domain/validity';
import { windowsOf } from '../../src/domain/windows';
import { intlCalendar } from '../support/zone';

const residential = templateOf('residential')!;
const newSite = {
  id: 'x',
  name: '锦绣园',
  timezone: 'Asia/Shanghai',
  dayStart: '00:00',
  language: 'zh-CN',
} as const;

describe.each(TEMPLATES.map(template => [template.id, template] as const))(
  'the template %s',
  (_, template) => {
    test.each(['00:00', '06:00', '08:00', '12:00'])(
      'has no schedule that is refused where days begin at %s',
      dayStart => {
        const faults = template.schedules.flatMap(({ revisions }) =>
          revisions.map(r => scheduleFaults(r, dayStart)),
        );
        expect(faults.filter(fault => fault !== null)).toEqual([]);
      },
    );

    test('names only schedules, activities, methods and agents that there are, and each id once', () => {
      const ids = (members: readonly { readonly id: string }[]): string[] => members.map(({ id }) => id);
      expect(new Set(ids(template.kinds)).size).toBe(template.kinds.length);
      expect(new Set(ids(template.schedules)).size).toBe(template.schedules.length);
      for (const kind of template.kinds) {
        expect(ids(template.schedules)).toContain(kind.schedule);
        expect(activityOf({}, kind.activity)?.id).toBe(kind.activity);
        if (kind.method !== undefined) expect(ids(METHODS)).toContain(kind.method);
        if (kind.agent !== undefined) expect(ids(AGENTS)).toContain(kind.agent);
      }
    });

    test.each(['00:00', '06:00'])(
      'has no level that is refused where days begin at %s, or that names a schedule there is none of',
      dayStart => {
        const ids = new Set(template.schedules.map(({ id }) => id));
        for (const { id, schedules } of template.levels ?? []) {
          expect(new Set(schedules.map(({ id }) => id)).size).toBe(schedules.length);
          for (const body of schedules)
            expect([id, body.id, ids.has(body.id), scheduleFaults(body, dayStart)]).toEqual([
              id,
              body.id,
              true,
              null,
            ]);
        }
      },
    );

    test('offers twice-daily, morning and afternoon', () => {
      expect(template.schedules[0]).toEqual({
        id: 'twice-daily',
        revisions: [
          {
            slots: [
              { name: 'morning', opens: '06:00', due: '10:00' },
              { name: 'afternoon', opens: '14:00', due: '18:00' },
            ],
          },
        ],
      });
    });
  },
);

/** Kind, method, agent, strength, and rounds on a day on which roads are sprayed. */
const RESIDENTIAL: readonly (readonly [string, string, string, number, number])[] = [
  ['elevator-button', 'wipe', 'alcohol-75', 75, 8],
  ['elevator-car', 'spray', 'bleach-84', 500, 3],
  ['elevator-hall', 'spray', 'bleach-84', 500, 2],
  ['unit-door', 'wipe', 'bleach-84', 500, 4],
  ['access-control', 'wipe', 'alcohol-75', 75, 4],
  ['handrail', 'wipe', 'bleach-84', 500, 4],
  ['stairwell', 'spray', 'bleach-84', 500, 2],
  ['corridor', 'spray', 'bleach-84', 500, 2],
  ['lobby', 'mop', 'bleach-84', 500, 3],
  ['bin', 'spray', 'bleach-84', 500, 2],
  ['waste-station', 'spray', 'bleach-84', 1000, 2],
  ['mask-bin', 'spray', 'bleach-84', 500, 2],
  ['public-toilet', 'spray', 'bleach-84', 1000, 4],
  ['garage', 'spray', 'bleach-84', 500, 2],
  ['main-road', 'spray-truck', 'bleach-84', 250, 1],
  ['secondary-road', 'spray-truck', 'bleach-84', 250, 1],
  ['public-space', 'spray', 'bleach-84', 250, 1],
  ['gate', 'wipe', 'alcohol-75', 75, 4],
  ['parcel-point', 'spray', 'bleach-84', 500, 7],
  ['service-center', 'wipe', 'bleach-84', 500, 2],
  ['basement', 'spray', 'bleach-84', 500, 1],
  ['key-facility', 'spray', 'bleach-84', 500, 1],
  ['quarantine-door', 'spray', 'bleach-84', 1000, 2],
  ['quarantine-waste', 'spray', 'bleach-84', 500, 1],
];

describe('the residential compound', () => {
  test.each(RESIDENTIAL)(
    'does %s by %s with %s at %i, %i times a day',
    (id, method, agent, strength, rounds) => {
      const kind = residential.kinds.find(known => known.id === id);
      expect(kind).toMatchObject({ method, agent, strength, activity: 'disinfection' });
      const schedule = residential.schedules.find(known => known.id === kind?.schedule);
      expect(windowsOf(schedule!, intlCalendar('Asia/Shanghai'), '2026-11-21', '2026-11-21')).toHaveLength(
        rounds,
      );
    },
  );

  test('disinfects the kinds of the table and no others', () => {
    const disinfected = residential.kinds.filter(({ activity }) => activity === 'disinfection');
    expect(disinfected.map(({ id }) => id)).toEqual(RESIDENTIAL.map(([id]) => id));
  });

  test('asks for the agent’s own contact, and for a strength that the agent is used at', () => {
    for (const kind of residential.kinds.filter(({ activity }) => activity === 'disinfection')) {
      const agent = AGENTS.find(({ id }) => id === kind.agent);
      expect(kind.contactMinutes).toBeGreaterThanOrEqual(agent?.contactMinutes ?? Infinity);
      expect(kind.strength).toBeGreaterThanOrEqual(agent?.working?.least ?? Infinity);
      expect(kind.strength).toBeLessThanOrEqual(agent?.working?.most ?? -Infinity);
    }
  });

  test('sprays the roads every other day, at 22:00', () => {
    const roads = residential.schedules.find(({ id }) => id === 'roads')!;
    const windows = windowsOf(roads, intlCalendar('Asia/Shanghai'), '2026-11-20', '2026-11-23');
    expect(windows.map(({ day, slot }) => `${day} ${slot}`)).toEqual([
      '2026-11-21 22:00',
      '2026-11-23 22:00',
    ]);
  });
});

test.each([
  ['zh-CN', '电梯防控指引（第四版）'],
  ['en', 'lift guideline (4th edition)'],
] as const)('a new site has the basis in its language: %s', (language: Language, basis) => {
  const site = siteFrom(residential, { ...newSite, language });
  expect(site.kinds[0]?.basis).toBe(basis);
  expect(site).toMatchObject({
    name: '锦绣园',
    template: 'residential',
    areas: [],
    people: [],
    closures: [],
    settings: { backfillAfterMinutes: 240, lateEntryDays: 7 },
  });
});

test('there is no template by another name', () => {
  expect(templateOf('hotel')).toBeUndefined();
});

/** Kind, strength, and rounds on a day on which courts are sprayed. */
const OTHERS: readonly (readonly [string, string, number | undefined, number])[] = [
  ['hospital', 'fever-clinic', 1000, 4],
  ['hospital', 'fever-ward', 1000, 4],
  ['hospital', 'isolation-room', 1000, 2],
  ['hospital', 'outpatient', 500, 2],
  ['hospital', 'emergency', 500, 2],
  ['hospital', 'lobby', 500, 4],
  ['hospital', 'ward', 500, 2],
  ['hospital', 'institute', 500, 2],
  ['hospital', 'elevator-button', 75, 8],
  ['hospital', 'counter', 75, 8],
  ['hospital', 'canteen', 500, 1],
  ['hospital', 'basement', 500, 1],
  ['hospital', 'court', 250, 1],
  ['hospital', 'garage', 500, 1],
  ['hospital', 'medical-waste-store', 1000, 2],
  ['school', 'classroom', 500, 2],
  ['school', 'desk-touch', 500, 2],
  ['school', 'canteen', 500, 1],
  ['school', 'dining-table', 500, 3],
  ['school', 'dormitory', 500, 2],
  ['school', 'intl-dorm', 500, 2],
  ['school', 'public-toilet', 500, 2],
  ['school', 'health-room', 1000, 2],
  ['school', 'isolation-room', 1000, 2],
  ['school', 'school-bus', 500, 2],
  ['school', 'ventilation-room', undefined, 3],
  ['school', 'checkpoint', undefined, 12],
];

test.each(OTHERS)('%s: %s is done at %p, %i times a day', (id, kind, strength, rounds) => {
  const site = siteFrom(templateOf(id)!, newSite);
  const found = site.kinds.find(member => member.id === kind);
  const schedule = site.schedules.find(member => member.id === found?.schedule);
  expect(found?.strength).toBe(strength);
  const windows = windowsOf(schedule!, intlCalendar('Asia/Shanghai'), '2026-02-12', '2026-02-12');
  expect(windows).toHaveLength(rounds);
});
