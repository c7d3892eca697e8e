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
