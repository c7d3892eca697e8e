import { describe, expect, test } from '@jest/globals';
import { activitiesIn, activityOf } from '../../src/domain/activities';
import { agentOf, AGENTS, methodOf, METHODS, strengthUnitOf } from '../../src/domain/trade';

const ACTIVITIES = activitiesIn({});

describe('what ships', () => {
  test('are nineteen activities, the most common first', () => {
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
      'publicity',
      'closure-check',
      'staff',
      'post',
      'request',
      'delivery',
      'job',
      'directive',
      'screening',
      'return',
    ]);
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
  expect([activityOf({}, '巡更')?.id, activityOf({}, 'Gate check')?.id]).toEqual(['patrol', 'gate-check']);
});

test.each([
  ['bleach-84', 'mg/L'],
  ['alcohol-75', '%'],
  [undefined, 'mg/L'],
])('the strength of %s is in %s', (agent, unit) => {
  expect(strengthUnitOf(agent)).toBe(unit);
});
