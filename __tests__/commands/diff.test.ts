import { afterEach, describe, expect, test } from '@jest/globals';
import { courtAt, liveMonday } from '../support/report-site';
import type { Machine } from '../support/run';

const machines: Machine[] = [];

afterEach(() => {
  for (const machine of machines.splice(0)) machine.remove();
});

/** That Monday; on Tuesday at 09:00 a paper slip of Monday 16:00 is typed for 02-1-ST. */
async function slipTyped(language: 'en' | 'zh-CN' = 'en'): Promise<Machine> {
  const machine = await liveMonday(courtAt('2026-03-02T05:00:00+08:00', language));
  machines.push(machine);
  machine.at('2026-03-03T09:00:00+08:00');
  await machine.run('log', '02-1-ST', 'BIN-01', '--by', '王五', '--at', '2026-03-02 16:00', '--note', 'slip');
  return machine.at('2026-03-03T12:00:00+08:00');
}

describe('rounds diff', () => {
  test('tells what came after the day was final, by whom, and what it changed', async () => {
    const { exit, out, err } = await (await slipTyped()).run('diff', '--day', '2026-03-02');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out.split('\n')).toEqual([
      'Court, day 2026-03-02: recorded since it was final (2026-03-03 06:00), up to 2026-03-03 12:00',
      'Recorded at  What     Area            At           Who                    Note',
      '03-03 09:00  entered  02-1-ST BIN-01  03-02 16:00  王五 (account tester)  back-filled',
      '2 windows stand otherwise:',
      '  02-1-ST afternoon: missed -> done',
      '  BIN-01 afternoon: missed -> done',
      'Counts: On time 2 -> 4, Missed 3 -> 1, Back-filled 0 -> 2',
      '',
    ]);
  });

  test('says in Chinese that nothing came, and of a day that is not final why', async () => {
    const machine = await slipTyped('zh-CN');
    expect((await machine.run('diff', '--day', '2026-03-02', '--from', '2026-03-03 09:00')).out).toBe(
      'Court 2026-03-02：2026-03-03 09:00 之后、截至 2026-03-03 12:00 录入的变动\n没有补录，也没有更正。\n',
    );
    const today = await machine.run('diff', '--day', '今天');
    expect(today).toMatchObject({ exit: 0, err: '' });
    expect(today.out).toContain('2026-03-03 要到 2026-03-04 06:00 才定报');
    const { out } = await machine.run('diff');
    expect(out).toContain('录入');
    expect(out).toContain('02-1-ST afternoon：漏做 → 按时');
  });

  test('tells programs everything', async () => {
    const { out } = await (await slipTyped()).run('diff', '--day', '-1', '--json');
    const { counts, ...rest } = JSON.parse(out) as { counts: Record<'before' | 'after', object> };
    expect(rest).toEqual({
      format: 'rounds.diff/1',
      site: 'Court',
      day: '2026-03-02',
      from: '2026-03-03T06:00:00+08:00',
      to: '2026-03-03T12:00:00+08:00',
      at: '2026-03-03T12:00:00+08:00',
      provisional: false,
      windows: ['02-1-ST', 'BIN-01'].map(area => ({
        ...{ area, activity: 'disinfection', slot: 'afternoon', opens: '2026-03-02T14:00:00+08:00' },
        ...{ before: 'missed', after: 'done', lateMinutes: null },
      })),
      changes: [
        {
          what: 'added',
          recordedAt: '2026-03-03T09:00:00+08:00',
          by: '王五',
          recordedBy: 'tester',
          reason: null,
          backfilled: true,
          rounds: ['02-1-ST', 'BIN-01'].map((area, index) => ({
            id: `20260303-00${index + 1}`,
            area,
            activity: 'disinfection',
            at: '2026-03-02T16:00:00+08:00',
          })),
          fields: [],
        },
      ],
    });
    expect(counts.before).toMatchObject({ done: 2, late: 1, missed: 3, backfilled: 0 });
    expect(counts.after).toMatchObject({ done: 4, late: 1, missed: 1, backfilled: 2 });
  });

  test('compares any two moments, a day meaning its start', async () => {
    const machine = await slipTyped();
    const changesOf = async (...argv: string[]): Promise<number> =>
      (JSON.parse((await machine.run('diff', ...argv, '--json')).out) as { changes: unknown[] }).changes
        .length;
    const day = ['--day', '2026-03-02'];
    expect(await changesOf(...day, '--from', '2026-03-02', '--to', '2026-03-03')).toBe(5);
    expect(await changesOf(...day, '--from', '2026-03-02 10:30', '--to', '2026-03-02 15:10')).toBe(1);
    expect(await changesOf(...day, '--to', '2026-03-03 08:59')).toBe(0);
  });

  test('without a day means the last one that is final', async () => {
    const machine = await slipTyped();
    const dayOf = async (iso: string): Promise<unknown> =>
      (JSON.parse((await machine.at(iso).run('diff', '--json')).out) as { day: unknown }).day;
    expect(await dayOf('2026-03-04T05:59:00+08:00')).toBe('2026-03-02');
    expect(await dayOf('2026-03-04T06:00:00+08:00')).toBe('2026-03-03');
  });

  test.each<[string, string[], string[]]>([
    [
      'a beginning after the end',
      ['--from', '2026-03-03 11:00', '--to', '2026-03-03 10:00'],
      ['2026-03-03 11:00'],
    ],
    ['a moment to come', ['--to', '2026-03-03 12:01'], ['2026-03-03 12:01']],
    ['what is no moment', ['--from', 'soon'], ['soon']],
    ['what is no day', ['--day', 'soon'], ['soon']],
    ['knowledge that it compares itself', ['--known-at', '09:00'], ['--known-at']],
    ['a word too many', ['2026-03-02'], ['2026-03-02']],
  ])('refuses %s', async (_, argv, words) => {
    const { exit, out, err } = await (await slipTyped()).run('diff', ...argv);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    for (const word of words) expect(err).toContain(word);
  });
});
