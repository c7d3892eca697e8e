import { afterEach, describe, expect, test } from '@jest/globals';
import { courtAt, liveMonday } from '../support/report-site';
import type { Machine } from '../support/run';

const machines: Machine[] = [];

afterEach(() => {
  for (const machine of machines.splice(0)) machine.remove();
});

/** That Monday, and on Tuesday at 09:00 a paper slip of Monday 16:00 is typed for 02-1-ST. */
async function slipTyped(language: 'en' | 'zh-CN' = 'en'): Promise<Machine> {
  const machine = await liveMonday(courtAt('2026-03-02T05:00:00+08:00', language));
  machines.push(machine);
  machine.at('2026-03-03T09:00:00+08:00');
  await machine.run('log', '02-1-ST', '--by', '王五', '--at', '2026-03-02 16:00');
  return machine.at('2026-03-04T12:00:00+08:00');
}

const REPORT = ['--day', '2026-03-02', '--totals'] as const;

describe('--known-at', () => {
  test('prints the report of a moment once more, to the byte, whatever came after', async () => {
    const machine = await liveMonday(courtAt('2026-03-02T05:00:00+08:00'));
    machines.push(machine);
    const handedIn = (await machine.run('export', ...REPORT)).out;
    const board = (await machine.run('board', '--day', '2026-03-02')).out;
    machine.at('2026-03-03T09:00:00+08:00');
    await machine.run('log', '02-1-ST', '--by', '王五', '--at', '2026-03-02 16:00');
    await machine.run('area', 'add', 'NEW-1', '--name', 'New', '--kind', 'stairwell');
    machine.at('2026-03-20T12:00:00+08:00');
    expect((await machine.run('export', ...REPORT)).out).not.toBe(handedIn);
    const again = await machine.run('export', ...REPORT, '--known-at', '2026-03-03 06:00');
    expect(again).toEqual({
      exit: 0,
      out: handedIn,
      err: 'with what was recorded by 2026-03-03 06:00; what was entered or corrected later is left out\n',
    });
    const known = (await machine.run('board', '--day', '2026-03-02', '--known-at', '2026-03-03 06:00')).out;
    const [title = '', ...rows] = board.split('\n');
    expect(known.split('\n')).toEqual([`${title} [as recorded by 2026-03-03 06:00]`, ...rows]);
  });

  test.each([
    ['just before the slip was typed', '2026-03-03 08:59', 'missed', '2026-03-03T08:59:00+08:00'],
    ['at that moment', '2026-03-03 09:00', 'done', '2026-03-03T09:00:00+08:00'],
  ])('%s the afternoon is judged without or with it', async (_, moment, standing, iso) => {
    const machine = await slipTyped();
    const asked = ['board', '02-1-ST', '--day', '2026-03-02', '--json', '--known-at', moment];
    const board = JSON.parse((await machine.run(...asked)).out) as {
      at: string;
      knownAt: string;
      windows: { slot: string; standing: string }[];
    };
    expect(board).toMatchObject({ at: iso, knownAt: iso });
    expect(board.windows.find(({ slot }) => slot === 'afternoon')?.standing).toBe(standing);
  });

  test('is one clock and --at the other: judged now with what was known then', async () => {
    const machine = await slipTyped();
    const asked = ['overdue', '02-1-ST', '--json'];
    const lineOf = async (...more: string[]): Promise<unknown> =>
      (JSON.parse((await machine.run(...asked, ...more)).out) as { overdue: unknown[] }).overdue[0];
    const [slip, before] = ['2026-03-02T16:00:00+08:00', '2026-03-02T10:30:00+08:00'];
    expect(await lineOf('--at', '2026-03-04 12:00')).toMatchObject({ lastRoundAt: slip, windowsOwed: 3 });
    expect(await lineOf('--at', '2026-03-04 12:00', '--known-at', '2026-03-03 08:59')).toMatchObject({
      lastRoundAt: before,
      windowsOwed: 4,
    });
    expect(await lineOf('--known-at', '2026-03-03 08:59')).toMatchObject({
      lastRoundAt: before,
      windowsOwed: 1,
    });
    expect(await lineOf('--at', '2026-03-03 08:59')).toBeUndefined();
  });

  test('leaves out of the history what was written down later, and areas that were added later', async () => {
    const machine = await slipTyped('zh-CN');
    await machine.run('area', 'add', 'NEW-1', '--name', '新楼', '--kind', 'stairwell');
    const { out } = await machine.run('history', '--known-at', '2026-03-03 08:59');
    expect(out).toContain('【以 2026-03-03 08:59 前录入的为准】');
    expect(out).not.toContain('王五');
    expect((await machine.run('history')).out).toContain('王五');
    machine.at('2026-03-05T12:00:00+08:00');
    expect((await machine.run('area', 'list', '--known-at', '2026-03-04 11:59')).out).not.toContain('NEW-1');
    expect((await machine.run('area', 'list', '--known-at', 'now')).out).toContain('NEW-1');
  });

  test.each([
    [
      'a moment to come',
      ['overdue', '--known-at', '2026-03-04 12:01'],
      ['2026-03-04 12:01', '--at looks ahead'],
    ],
    ['what is no moment', ['board', '--known-at', 'soon'], ['soon']],
    ['a command that writes', ['log', '01-1-ST', '--known-at', '08:00'], ['--known-at']],
    ['one that looks at the files as they are', ['check', '--known-at', '08:00'], ['--known-at']],
  ])('refuses %s', async (_, argv, words) => {
    const { exit, out, err } = await (await slipTyped()).run(...argv);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    for (const word of words) expect(err).toContain(word);
  });
});
