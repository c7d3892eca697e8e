import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { machineAt, type Machine } from '../support/run';

let machine: Machine;

/** A gate with shifts from 07:00 and 19:00, at which two guards and two managers must stand. */
beforeEach(async () => {
  machine = machineAt('2026-03-02T06:00:00+08:00');
  await machine.run('init', '--name', 'Court', '--timezone', 'Asia/Shanghai', '--yes');
  await machine.run('area', 'add', 'G-1', '--kind', 'post', '--name', 'Main gate');
  await machine.run('post', 'set', 'G-1', '--least', 'guards=2', '--least', 'managers=2');
});
afterEach(() => {
  machine.remove();
});

async function man(clock: string, guards: number, managers: number): Promise<void> {
  machine.at(`2026-03-02T${clock}:00+08:00`);
  const words = ['log', 'G-1', '--by', 'Zhou', '--set', `guards=${guards}`, '--set', `managers=${managers}`];
  expect(await machine.run(...words)).toMatchObject({ exit: 0 });
}

interface Slots {
  readonly counts: object;
  readonly slots: { readonly slot: string; readonly status: string; readonly missing: object }[];
}

async function slots(): Promise<Slots> {
  return JSON.parse((await machine.run('post', 'list', '--json')).out) as Slots;
}

describe('a post', () => {
  test('is manned when as many are there as it needs', async () => {
    await man('06:55', 2, 3);
    expect(await slots()).toMatchObject({
      counts: { posts: 2, manned: 1, short: 0, gaps: 0 },
      slots: [
        { slot: 'day', status: 'manned', missing: {} },
        { slot: 'night', status: 'pending' },
      ],
    });
  });

  test('has too few when one of a role is missing', async () => {
    await man('06:55', 1, 2);
    expect((await slots()).slots[0]).toMatchObject({ status: 'short', missing: { guards: 1 } });
    expect((await machine.run('post', 'list')).out).toMatch(
      /G-1 .*day .*guards 1, managers 2 .*too few .*guards 1/,
    );
  });

  test.each([
    ['to come until it is due', '07:30:00', 'pending'],
    ['a gap from then on', '07:30:01', 'gap'],
    ['a gap when the next shift has begun', '19:00:00', 'gap'],
  ])('that nobody said was manned is %s', async (_what, clock, status) => {
    machine.at(`2026-03-02T${clock}+08:00`);
    expect((await slots()).slots[0]).toMatchObject({ slot: 'day', status });
  });

  test('is no post any more when nobody is needed', async () => {
    const { out } = await machine.run('post', 'set', 'G-1', '--least', 'guards=0');
    expect(out).toBe('G-1: need not be manned any more\n');
    expect((await machine.run('post', 'list')).out).toContain('no post must be manned');
  });

  test('is told in Chinese', async () => {
    await man('06:55', 1, 2);
    const set = ['post', 'set', 'G-1', '--least', '秩序员=3', '--lang', 'zh-CN'];
    expect((await machine.run(...set)).out).toBe('G-1：任何时候至少 秩序员 3人\n');
    const { out } = await machine.run('post', 'list', '--lang', 'zh-CN');
    expect(out).toContain('共 2 班：在岗 0，缺员 1，空岗 0');
  });

  test.each([
    ['a role that there is none of', ['--least', 'guard=2'], /did you mean guards/],
    ['no number', ['--least', 'guards'], /--least/],
    ['a number below nothing', ['--least', 'guards=-1'], /--least/],
    ['nothing to need', [], /--least guards=2/],
  ])('with %s is refused', async (_what, words, message) => {
    const { exit, err } = await machine.run('post', 'set', 'G-1', ...words);
    expect(exit).toBe(2);
    expect(err).toMatch(message);
  });
});
