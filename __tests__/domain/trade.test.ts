import { describe, expect, test } from '@jest/globals';
import {
  ACTIVITIES,
  activityOf,
  agentOf,
  AGENTS,
  fieldsOf,
  methodOf,
  METHODS,
  parseField,
  strengthUnitOf,
} from '../../src/domain/trade';

const CORE = [
  'id',
  'tour',
  'area',
  'activity',
  'at',
  'recordedAt',
  'by',
  'note',
  'voided',
  'amended',
  'covers',
];

describe('what ships', () => {
  test('are eleven activities', () => {
    expect(ACTIVITIES.map(({ id }) => id)).toEqual([
      'disinfection',
      'patrol',
      'gate-check',
      'household-visit',
      'waste',
      'ventilation',
      'cleaning',
      'supply-check',
      'inspection',
      'post',
      'publicity',
    ]);
    expect(ACTIVITIES.filter(({ fields }) => fields.length > 0).map(({ id }) => id)).toEqual([
      'disinfection',
      'post',
    ]);
  });

  test('has no field that is named like a part of every round', () => {
    expect(fieldsOf('disinfection').filter(({ name }) => CORE.includes(name))).toEqual([]);
  });

  test.each([...AGENTS, ...METHODS, ...ACTIVITIES].map(term => [term.id, term] as const))(
    '%s has names in both languages, the Chinese one in Chinese',
    (_, { name }) => {
      expect(name['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(name.en).not.toMatch(/\p{Script=Han}/u);
    },
  );

  test.each([
    ['agents', AGENTS],
    ['methods', METHODS],
    ['activities', ACTIVITIES],
  ])('no word means two %s', (_, terms) => {
    const words = terms.flatMap(term => [
      ...new Set(
        [term.id, term.name['zh-CN'], term.name.en, ...(term.also ?? [])].map(word => word.toLowerCase()),
      ),
    ]);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
});

test.each([
  ['bleach-84', 'bleach-84'],
  ['84消毒液', 'bleach-84'],
  ['８４消毒液', 'bleach-84'],
  ['84', 'bleach-84'],
  ['75% Alcohol', 'alcohol-75'],
  ['75％酒精', 'alcohol-75'],
  [' 酒精 ', 'alcohol-75'],
])('the agent %s is %s', (text, id) => {
  expect(agentOf(text)?.id).toBe(id);
});

test('methods and activities go by any of their names', () => {
  expect([methodOf('擦拭')?.id, methodOf('WIPE')?.id, methodOf('dust')]).toEqual(['wipe', 'wipe', undefined]);
  expect([activityOf('巡更')?.id, activityOf('Gate check')?.id]).toEqual(['patrol', 'gate-check']);
});

test.each([
  ['bleach-84', 'mg/L'],
  ['alcohol-75', '%'],
  [undefined, 'mg/L'],
])('the strength of %s is in %s', (agent, unit) => {
  expect(strengthUnitOf(agent)).toBe(unit);
});

test.each([
  ['strength', '500', 500],
  ['strength', '500mg/L', 500],
  ['strength', '５００ mg/L', 500],
  ['strength', '1,000ppm', 1000],
  ['strength', '0.05%', 500],
  ['浓度', '500', 500],
  ['contact', '30分钟', 30],
  ['contact', '30 min', 30],
  ['contact', '0', 0],
  ['contact', '240', 240],
  ['contact', '1小时', 60],
  ['volume', '16L', 16],
  ['volume', '16.5 升', 16.5],
  ['volume', '500mL', 0.5],
  ['volume', '10000', 10000],
  ['method', '喷雾', 'spray'],
  ['Agent', '84消毒液', 'bleach-84'],
  ['purpose', '终末', 'terminal'],
  ['weather', 'Rain', 'rain'],
])('%s is read from %s', (name, text, value) => {
  expect(parseField('disinfection', name, text)).toMatchObject({ ok: true, value });
});

test('a field that was named by its label answers with its name', () => {
  expect(parseField('消毒', '用量', '3')).toEqual({ ok: true, field: 'volume', value: 3 });
});

test.each([
  ['strength', '0', { fault: 'range', unit: 'mg/L' }],
  ['strength', '-5', { fault: 'range' }],
  ['strength', 'NaN', { fault: 'not-a-number' }],
  ['strength', '500 L', { fault: 'not-a-number' }],
  ['strength', '1e3', { fault: 'not-a-number' }],
  ['strength', '', { fault: 'not-a-number' }],
  ['contact', '241', { fault: 'range', least: 0, most: 240, unit: 'min' }],
  ['contact', '30.5', { fault: 'not-a-number' }],
  ['contact', '-1', { fault: 'range' }],
  ['volume', '10000.1', { fault: 'range', most: 10000, unit: 'L' }],
  ['method', 'dust', { fault: 'not-allowed' }],
  ['agent', '洁厕灵', { fault: 'not-allowed' }],
  ['colour', 'red', { fault: 'unknown-field', known: fieldsOf('disinfection').map(({ name }) => name) }],
])('%s is not read from %s', (name, text, fault) => {
  expect(parseField('disinfection', name, text)).toMatchObject({ ok: false, ...fault });
});

test.each([
  ['75', true],
  ['75%', true],
  ['100', true],
  ['100.1', false],
  ['750mg/L', false],
])('the strength of alcohol is a percentage: %s is taken: %s', (text, ok) => {
  expect(parseField('disinfection', 'strength', text, 'alcohol-75').ok).toBe(ok);
});

test('an activity without fields takes none', () => {
  expect(parseField('patrol', 'volume', '1')).toEqual({ ok: false, fault: 'unknown-field', known: [] });
});
