import { describe, expect, test } from '@jest/globals';
import { activitiesIn } from '../../src/domain/activities';
import type { Field } from '../../src/domain/activity';
import { activityFault } from '../../src/domain/activity-check';
import { parseField, type FieldReading } from '../../src/domain/field-text';
import { fieldVerdicts } from '../../src/domain/field-rules';
import { masked } from '../../src/domain/mask';
import { TEMPLATES } from '../../src/domain/template';
import { folded } from '../../src/domain/terms';
import { AGENTS } from '../../src/domain/trade';
import { intlCalendar } from '../support/zone';

const calendar = intlCalendar('Asia/Shanghai');
const now = Date.parse('2026-03-02T20:00:00+08:00');
const ALL = activitiesIn({});
const FIELDS = ALL.flatMap(({ id, fields }) => fields.map(field => [id, field.name, field] as const));
const NUMBERS = FIELDS.filter(([, , { type }]) => type === 'number' || type === 'integer');

function read(field: Field, text: string, at = now): FieldReading {
  return parseField([field], field.name, text, { calendar, now, at });
}

function fieldOf(activity: string, name: string): Field {
  const found = FIELDS.find(([id, field]) => id === activity && field === name);
  if (found === undefined) throw new Error(`${activity} has no field ${name}`);
  return found[2];
}

describe('the shipped declarations', () => {
  const kinds = TEMPLATES.flatMap(template => template.kinds.map(kind => ({ ...kind, basis: '' })));

  test.each(ALL.map(activity => [activity.id, activity] as const))(
    '%s would be taken from anybody',
    (_, activity) => {
      expect(activityFault(activity, { kinds })).toBeNull();
      for (const { label } of activity.fields) {
        expect(label['zh-CN']).toMatch(/\p{Script=Han}/u);
        expect(label.en).not.toMatch(/\p{Script=Han}/u);
      }
    },
  );

  test('a label stands for one field, and a field has one label and unit, whatever the activity', () => {
    const names = new Map<string, Set<string>>();
    const labels = new Map<string, Set<string>>();
    const put = (map: Map<string, Set<string>>, key: string, value: string): void => {
      map.set(key, (map.get(key) ?? new Set()).add(value));
    };
    for (const [, name, { label, also = [], unit = '' }] of FIELDS) {
      for (const word of [label['zh-CN'], label.en, ...also]) put(names, folded(word), name);
      put(labels, name, `${label['zh-CN']} ${label.en} ${unit}`);
    }
    expect([...names].filter(([, each]) => each.size > 1)).toEqual([]);
    expect([...labels].filter(([, each]) => each.size > 1)).toEqual([]);
  });

  test('what names a person, a telephone or a car is kept masked', () => {
    expect(FIELDS.filter(([, , field]) => field.masked).map(([id, name]) => `${id}.${name}`)).toEqual([
      'gate-check.personName',
      'gate-check.phone',
      'gate-check.plate',
      'gate-check.pass',
      'request.personName',
      'request.phone',
      'return.personName',
      'return.phone',
    ]);
  });
});

describe('the edges of every number', () => {
  test.each(NUMBERS)('%s %s takes its least and its most, and nothing beyond', (_, __, field) => {
    const { least = NaN, most = NaN, decimals = 0, type, unit = '' } = field;
    const step = type === 'integer' ? 1 : 10 ** -decimals;
    const beyond = { least: Number((least - step).toFixed(6)), most: Number((most + step).toFixed(6)) };
    expect(read(field, String(least))).toMatchObject({ ok: true, value: least });
    expect(read(field, `${most} ${unit}`)).toMatchObject({ ok: true, value: most });
    expect(read(field, String(beyond.least)).ok).toBe(false);
    expect(read(field, String(beyond.most))).toMatchObject({ ok: false, fault: 'range', least, most });
    expect(read(field, 'x')).toMatchObject({ ok: false, fault: 'not-a-number' });
  });

  test.each<[string, string, number, number, string | undefined]>([
    ['disinfection', 'contact', 0, 240, 'min'],
    ['disinfection', 'volume', 0, 10_000, 'L'],
    ['disinfection', 'waterTemp', 0, 100, '℃'],
    ['gate-check', 'temp', 30, 43, '℃'],
    ['gate-check', 'retestTemp', 30, 43, '℃'],
    ['household-visit', 'tempAm', 30, 43, '℃'],
    ['household-visit', 'people', 1, 20, undefined],
    ['household-visit', 'amount', 0, 1_000_000, 'yuan'],
    ['waste', 'kg', 0, 1_000_000, 'kg'],
    ['waste', 'bags', 0, 100_000, undefined],
    ['ventilation', 'minutes', 1, 1440, 'min'],
  ])('%s %s runs from %s to %s %s', (activity, name, least, most, unit) => {
    expect(fieldOf(activity, name)).toMatchObject({ least, most });
    expect(fieldOf(activity, name).unit).toBe(unit);
  });
});

describe('a field is read', () => {
  test.each<[string, string, string, unknown]>([
    ['gate-check', 'temp', '36.5℃', 36.5],
    ['gate-check', 'temp', '３６．５度', 36.5],
    ['waste', 'kg', '12.5公斤', 12.5],
    ['waste', 'kg', '3斤', 1.5],
    ['waste', 'disinfected', '是', true],
    ['waste', 'disinfected', 'no', false],
    ['household-visit', 'amount', '¥1,200.50', 1200.5],
    ['household-visit', 'amount', '88元', 88],
    ['household-visit', 'symptom', '发热、干咳', 'fever; cough'],
    ['household-visit', 'symptom', 'fever; fever', 'fever'],
    ['gate-check', 'retestAt', '19:40', '2026-03-02T19:40:00+08:00'],
    ['gate-check', 'retestAt', '昨天 07:05', '2026-03-01T07:05:00+08:00'],
    ['gate-check', 'retestAt', '20分钟前', '2026-03-02T19:40:00+08:00'],
    ['inspection', 'deadline', '2026-03-09', '2026-03-09'],
    ['inspection', 'deadline', '明天', '2026-03-03'],
    ['gate-check', 'personName', '王小明', '王**'],
  ])('%s %s from %s', (activity, name, text, value) => {
    expect(read(fieldOf(activity, name), text)).toMatchObject({ ok: true, value });
  });

  test.each<[string, string, string, string]>([
    ['waste', 'disinfected', 'perhaps', 'not-allowed'],
    ['household-visit', 'symptom', '发热、牙疼', 'not-allowed'],
    ['household-visit', 'symptom', '、', 'not-allowed'],
    ['gate-check', 'retestAt', 'soon', 'no-moment'],
    ['gate-check', 'retestAt', '2026-03-02 20:03', 'future'],
    ['inspection', 'deadline', 'soon', 'no-day'],
  ])('%s %s not from %s', (activity, name, text, fault) => {
    expect(read(fieldOf(activity, name), text)).toMatchObject({ ok: false, fault });
  });

  test.each<[string, string, string, string, string]>([
    ['of last night, typed in the morning', 'disinfection', 'end', '23:50', '2026-03-01T23:50:00+08:00'],
    ['after midnight', 'disinfection', 'end', '01:10', '2026-03-02T01:10:00+08:00'],
    ['of that morning', 'disinfection', 'mixedAt', '06:30', '2026-03-01T06:30:00+08:00'],
    ['that lies ahead', 'job', 'dueAt', '06:00', '2026-03-02T06:00:00+08:00'],
  ])('a time of day %s is meant near the round', (_, activity, name, text, value) => {
    const at = Date.parse('2026-03-01T23:30:00+08:00');
    expect(read(fieldOf(activity, name), text, at)).toMatchObject({ ok: true, value });
  });
});

test.each<['name' | 'phone' | 'id', string, string]>([
  ['name', '王小明', '王**'],
  ['name', 'John Smith', 'J*** S****'],
  ['phone', '13812345678', '138****5678'],
  ['phone', '+86 138 1234 5678', '+86 1** **** 5678'],
  ['phone', '0371-65551234', '037*-****1234'],
  ['phone', '12345', '***45'],
  ['id', '豫A12345', '豫A***45'],
  ['id', '41010119900101123X', '41**************3X'],
  ['id', 'P-12', 'P***'],
])('a %s %s is kept as %s, and stays so', (as, text, kept) => {
  expect(masked(text, as)).toBe(kept);
  expect(masked(kept, as)).toBe(kept);
});

describe('a rule of an activity', () => {
  const activity = {
    id: 'pool',
    name: { 'zh-CN': '泳池', en: 'pool' },
    fields: [
      { name: 'ph', label: { 'zh-CN': '酸碱度', en: 'pH' }, type: 'number' as const },
      { name: 'state', label: { 'zh-CN': '水况', en: 'state' }, type: 'text' as const, kinds: ['pool'] },
    ],
    rules: [
      {
        id: 'A',
        field: 'ph',
        is: 'under' as const,
        value: 7,
        severity: 'warn' as const,
        text: { 'zh-CN': '低', en: 'low' },
      },
      {
        id: 'B',
        field: 'ph',
        is: 'over' as const,
        value: 8,
        severity: 'refuse' as const,
        text: { 'zh-CN': '高', en: 'high' },
      },
      {
        id: 'C',
        field: 'state',
        is: 'missing' as const,
        severity: 'warn' as const,
        text: { 'zh-CN': '缺', en: 'none' },
      },
      {
        ...{ id: 'D', field: 'ph', is: 'equal' as const, value: 7.5, severity: 'warn' as const },
        ...{ text: { 'zh-CN': '等', en: 'same' }, where: { field: 'state', value: 'odd' } },
      },
    ],
  };

  test.each<[string, Record<string, string | number>, string | undefined, string]>([
    ['on the lower edge nothing', { ph: 7, state: 'x' }, 'pool', ''],
    ['below it a warning', { ph: 6.9, state: 'x' }, 'pool', 'A'],
    ['on the upper edge nothing', { ph: 8, state: 'x' }, 'pool', ''],
    ['above it a refusal', { ph: 8.1, state: 'x' }, 'pool', 'B'],
    ['nothing said: missing, but neither under nor over', {}, 'pool', 'C'],
    ['missing only where the kind has the field', { ph: 7 }, 'gate', ''],
    ['equal only where the other field stands so', { ph: 7.5, state: 'x' }, 'pool', ''],
    ['equal where it does', { ph: 7.5, state: 'odd' }, 'pool', 'D'],
  ])('%s', (_, fields, kind, ids) => {
    expect(
      fieldVerdicts(activity, fields, kind)
        .map(({ id }) => id)
        .join(''),
    ).toBe(ids);
  });
});

test('every agent has limits with a basis in both languages', () => {
  for (const { uses = [], working, basis } of AGENTS) {
    expect(basis['zh-CN'] + basis.en).not.toBe('');
    for (const { least, most } of [...uses, ...(working ? [working] : [])])
      expect(least).toBeLessThanOrEqual(most);
  }
});
