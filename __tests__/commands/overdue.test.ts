import { afterEach, expect, test } from '@jest/globals';
import { courtAt } from '../support/report-site';
import type { Machine } from '../support/run';

const machines: Machine[] = [];

afterEach(() => {
  for (const machine of machines.splice(0)) machine.remove();
});

test.each([
  ['zh-CN', 'Court 2026-03-01 05:00 没有超时。\n'],
  ['en', 'Court, 2026-03-01 05:00: nothing is overdue.\n'],
] as const)('nothing overdue is one line in %s', async (language, line) => {
  const machine = courtAt('2026-03-01T05:00:00+08:00', language);
  machines.push(machine);
  expect(await machine.run('overdue')).toEqual({ exit: 0, out: line, err: '' });
});

test.each([
  ['zh-CN', '作业', '消毒', '巡更'],
  ['en', 'Activity', 'disinfection', 'patrol'],
] as const)('the table names the activity only where there are several (%s)', async (language, ...words) => {
  const [heading, first, second] = words;
  const machine = courtAt('2026-03-01T12:00:00+08:00', language);
  machines.push(machine);
  const alike = await machine.run('overdue');
  expect(alike.out).toContain('01-1-ST');
  expect(alike.out).not.toContain(heading);
  expect(alike.out).not.toContain(first);
  const more = ['--kind', 'stairwell', '--schedule', 'twice-daily', '--activity', 'patrol'];
  await machine.run('area', 'add', 'GATE', ...more, '--since', '2026-03-01');
  const mixed = await machine.run('overdue');
  for (const word of [heading, first, second]) expect(mixed.out).toContain(word);
  const single = await machine.run('overdue', 'GATE');
  expect(single.out).not.toContain(heading);
});
