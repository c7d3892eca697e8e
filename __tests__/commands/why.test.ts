import { afterEach, describe, expect, test } from '@jest/globals';
import { courtAt, liveMonday } from '../support/report-site';
import type { Machine } from '../support/run';

const machines: Machine[] = [];

afterEach(() => {
  for (const machine of machines.splice(0)) machine.remove();
});

async function monday(language: 'en' | 'zh-CN' = 'en'): Promise<Machine> {
  const machine = courtAt('2026-03-02T05:00:00+08:00', language);
  machines.push(machine);
  return liveMonday(machine);
}

describe('rounds why', () => {
  test('reads like an explanation', async () => {
    const { exit, out, err } = await (await monday()).run('why', '02-1-ST', '--day', '2026-03-02');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out.split('\n')).toEqual([
      '02-1-ST East, "old" wing: disinfection, as of 2026-03-03 06:00',
      '  overdue since 2026-03-02 18:00, for 12 h 00 min: 1 window is past and nobody came after it opened:',
      '    2026-03-02 afternoon',
      '  last round: 2026-03-02 10:30',
      '',
      '2026-03-02 morning: late by 30 min',
      '  opens 06:00, due 10:00, closes 14:00, when the next window opens',
      '  schedule twice-daily, revision 1, in force from the beginning: morning 06:00-10:00, afternoon 14:00-18:00',
      '  owed: the duty runs since 2026-03-01 00:00, and no closure or waiver excuses it',
      '  rounds looked at:',
      '    0302-002 at 10:30 by 李四, covers the window',
      '  rule 4 of 8: a round lies in it, after due, so late',
      '',
      '2026-03-02 afternoon: missed',
      '  opens 14:00, due 18:00, closes 2026-03-03 06:00, when the next window opens',
      '  schedule twice-daily, revision 1, in force from the beginning: morning 06:00-10:00, afternoon 14:00-18:00',
      '  owed: the duty runs since 2026-03-01 00:00, and no closure or waiver excuses it',
      '  rounds looked at:',
      '    0302-002 at 10:30 by 李四, the last one before; it came before the window opened',
      '  rule 6 of 8: it has closed and nobody came, so missed',
      '',
    ]);
  });

  test('tells who came and could not do it, unless somebody did it in the same window', async () => {
    const machine = courtAt('2026-03-02T05:00:00+08:00');
    machines.push(machine);
    machine.at('2026-03-02T08:00:00+08:00');
    await machine.run('log', '02-1-ST', '--by', '李四', '--blocked', 'wet paint');
    const { out } = await machine.run('why', '02-1-ST', 'morning');
    expect(out).toContain(
      'rounds looked at:\n    0302-001 at 08:00 by 李四, was blocked, so not done: wet paint\n',
    );
    const { duties } = JSON.parse((await machine.run('why', '02-1-ST', 'morning', '--json')).out) as {
      duties: { windows: { blocked: object[] }[] }[];
    };
    expect(duties[0]?.windows[0]?.blocked).toEqual([
      { id: '20260302-001', at: '2026-03-02T08:00:00+08:00', by: '李四', reason: 'wet paint' },
    ]);
    const chinese = await machine.run('why', '02-1-ST', 'morning', '--lang', 'zh-CN');
    expect(chinese.out).toContain('李四，到场受阻，不算完成：wet paint');
    await machine.run('void', '0302-001', '--reason', 'mistaken');
    expect((await machine.run('why', '02-1-ST', 'morning')).out).not.toContain('wet paint');
  });

  test('says in Chinese what was written down late', async () => {
    const machine = await monday('zh-CN');
    await machine.run('log', 'BIN-01', '--by', '王五', '--at', '2026-03-02 16:00');
    const { out } = await machine.run('why', 'BIN-01', 'afternoon', '--day', '2026-03-02');
    expect(out).toContain('BIN-01 =1+1：消毒，按 2026-03-03 06:00 判断\n  不算超时：');
    expect(out).toContain('0303-001 16:00 王五，补录，2026-03-03 06:00 录入，由这条完成');
    expect(out).toContain('适用第3条（共8条）：当次之内有记录，没有超过到期时间，所以是“按时”');
    expect(out).not.toContain('morning：');
  });

  test('tells programs everything', async () => {
    const { out } = await (await monday()).run('why', '02-1-ST', 'MORNING', '--day', '-1', '--json');
    expect(JSON.parse(out)).toEqual({
      format: 'rounds.why/1',
      site: 'Court',
      area: '02-1-ST',
      name: 'East, "old" wing',
      at: '2026-03-03T06:00:00+08:00',
      duties: [
        {
          activity: 'disinfection',
          schedule: 'twice-daily',
          since: '2026-03-01T00:00:00+08:00',
          until: null,
          overdue: {
            overdueSince: '2026-03-02T18:00:00+08:00',
            minutesOverdue: 720,
            windowsOwed: 1,
            windows: [{ day: '2026-03-02', slot: 'afternoon', due: '2026-03-02T18:00:00+08:00' }],
          },
          notOverdue: null,
          lastRoundAt: '2026-03-02T10:30:00+08:00',
          windows: [
            {
              day: '2026-03-02',
              slot: 'morning',
              schedule: 'twice-daily',
              revision: {
                number: 1,
                from: null,
                slots: [
                  { name: 'morning', opens: '06:00', due: '10:00' },
                  { name: 'afternoon', opens: '14:00', due: '18:00' },
                ],
              },
              opens: '2026-03-02T06:00:00+08:00',
              due: '2026-03-02T10:00:00+08:00',
              closes: '2026-03-02T14:00:00+08:00',
              closedBy: 'next-window',
              owed: true,
              since: '2026-03-01T00:00:00+08:00',
              until: null,
              closure: null,
              waiver: null,
              standing: 'late',
              lateMinutes: 30,
              rule: 4,
              rounds: [
                {
                  id: '20260302-002',
                  at: '2026-03-02T10:30:00+08:00',
                  recordedAt: '2026-03-02T10:30:00+08:00',
                  by: '李四',
                  backfilled: false,
                  counts: 'covers',
                },
              ],
              blocked: [],
            },
          ],
        },
      ],
    });
  });

  test('without a day means that of the window in which the moment lies', async () => {
    const machine = await monday();
    const before = await machine.run('why', '01-1-ST', '--at', '2026-03-03 05:59');
    expect(before.out).toContain('2026-03-02 morning: done');
    expect((await machine.run('why', '01-1-ST')).out).toContain('2026-03-03 morning: open');
  });

  test('names a closure, a window before the duty, and a day without windows', async () => {
    const machine = await monday();
    await machine.run('area', 'close', 'BIN-01', '--until', '2026-03-04 00:00', '--reason', 'gate built');
    machine.at('2026-03-03T15:00:00+08:00');
    const { out } = await machine.run('why', 'BIN-01');
    expect(out).toContain('not owed: closed from 2026-03-03 06:00 to 2026-03-04 00:00 (gate built)');
    expect(out).toContain('rule 2 of 8: it opened during a closure, so closed');
    await machine.run('area', 'add', 'NEW-1', '--name', 'New', '--kind', 'stairwell');
    const early = await machine.run('why', 'NEW-1', 'morning');
    expect(early.out).toContain(
      'not listed: it opened at 2026-03-03 06:00, and the duty runs since 2026-03-03 15:00',
    );
    await machine.run('schedule', 'set', 'sundays', '--slot', 'noon=12:00-13:00', '--days', 'sun');
    await machine.run('area', 'add', 'NEW-2', '--name', 'N2', '--kind', 'stairwell', '--schedule', 'sundays');
    const none = await machine.run('why', 'NEW-2');
    expect(none).toMatchObject({ exit: 0, err: '' });
    expect(none.out).toContain('the schedule sundays has no window on 2026-03-03');
  });

  test.each<[string, string[], string[]]>([
    ['no area', ['why'], ['AREA']],
    ['an unknown area', ['why', '01-1-TS'], ['01-1-TS', 'did you mean 01-1-ST']],
    ['several areas', ['why', '*-ST'], ['01-1-ST', '02-1-ST']],
    ['an unknown slot', ['why', '01-1-ST', 'mornin'], ['mornin', 'morning']],
    ['an activity that is not owed', ['why', '01-1-ST', '-a', 'patrol'], ['patrol is not owed at 01-1-ST']],
    ['an unknown activity', ['why', '01-1-ST', '-a', 'disinfektion'], ['disinfektion', 'disinfection']],
    ['an unreadable day', ['why', '01-1-ST', '--day', 'someday'], ['someday']],
  ])('refuses %s', async (_, argv, words) => {
    const { exit, out, err } = await (await monday()).run(...argv);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    for (const word of words) expect(err).toContain(word);
  });
});
