import { expect, test } from '@jest/globals';
import { fieldsOf } from '../../src/domain/activities';
import { parseField, type FieldReading } from '../../src/domain/field-text';
import type { FieldValue } from '../../src/domain/round';
import { intlCalendar } from '../support/zone';

const now = Date.parse('2026-03-02T20:00:00+08:00');
const calendar = intlCalendar('Asia/Shanghai');

function parsed(activity: string, name: string, text: string, agent?: FieldValue, at = now): FieldReading {
  return parseField(fieldsOf({}, activity), name, text, { calendar, now, at, agent });
}

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
  expect(parsed('disinfection', name, text)).toMatchObject({ ok: true, value });
});

test('a field that was named by its label answers with its name', () => {
  expect(parsed('消毒', '用量', '3')).toEqual({ ok: true, field: 'volume', value: 3 });
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
  ['colour', 'red', { fault: 'unknown-field', known: fieldsOf({}, 'disinfection').map(({ name }) => name) }],
])('%s is not read from %s', (name, text, fault) => {
  expect(parsed('disinfection', name, text)).toMatchObject({ ok: false, ...fault });
});

test.each([
  ['75', true],
  ['75%', true],
  ['100', true],
  ['100.1', false],
  ['750mg/L', false],
])('the strength of alcohol is a percentage: %s is taken: %s', (text, ok) => {
  expect(parsed('disinfection', 'strength', text, 'alcohol-75').ok).toBe(ok);
});
