import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { machineAt, type Machine } from '../support/run';

let machine: Machine;

/** An area that was added at half past a minute. */
beforeEach(async () => {
  machine = machineAt('2026-03-02T10:40:30+08:00');
  await machine.run('init', '--name', 'Court', '--timezone', 'Asia/Shanghai', '--yes');
  await machine.run('area', 'add', 'B-1', '--kind', 'bin');
});
afterEach(() => {
  machine.remove();
});

test('what was done in the minute in which the area was added is taken', async () => {
  expect(await machine.run('log', 'B-1', '--by', 'Li', '--at', '10:40')).toMatchObject({ exit: 0, err: '' });
  expect(await machine.run('check')).toMatchObject({ exit: 0 });
});

test('what was done in the minute before is not', async () => {
  const { exit, err } = await machine.run('log', 'B-1', '--by', 'Li', '--at', '10:39');
  expect(exit).toBe(2);
  expect(err).toContain('B-1 is owed from 2026-03-02 10:40 on');
});
