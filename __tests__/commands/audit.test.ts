import { afterEach, describe, expect, test } from '@jest/globals';
import { courtAt, liveMonday } from '../support/report-site';
import type { Machine } from '../support/run';

const machines: Machine[] = [];

afterEach(() => {
  for (const machine of machines.splice(0)) machine.remove();
});

/** That Monday; 张三 says that he was in both buildings at 16:00, and types it in long after. */
async function twice(language: 'en' | 'zh-CN' = 'en'): Promise<Machine> {
  const machine = await liveMonday(courtAt('2026-03-02T05:00:00+08:00', language));
  machines.push(machine);
  for (const area of ['01-1-ST', '02-1-ST'])
    await machine.run('log', area, '--by', '张三', '--at', '2026-03-02 16:00');
  return machine;
}

describe('rounds audit', () => {
  test('points, counts back-fill, and says by which measures', async () => {
    const { exit, out, err } = await (await twice()).run('audit', '--day', '2026-03-02');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const lines = out.split('\n');
    expect(lines.slice(0, 5)).toEqual([
      'Court, 2026-03-02: 1 thing worth asking about',
      'Rule        Who   When         Area             Why',
      'two places  张三  03-02 16:00  01-1-ST 02-1-ST  buildings 1 / 2, 0 s apart',
      'Back-filled rounds by person and day:',
      '  2026-03-02 张三: 2 of 4',
    ]);
    expect(lines.filter(line => line.startsWith('  '))).toHaveLength(1 + 8);
    expect(out).toContain('4 or more commands of a person within 60 s of work: over one area in 20 s');
  });

  test('says in Chinese that nothing looks invented', async () => {
    const machine = await liveMonday(courtAt('2026-03-02T05:00:00+08:00', 'zh-CN'));
    machines.push(machine);
    const { exit, out } = await machine.run('audit', '--month', '2026-03');
    expect(exit).toBe(0);
    expect(out).toContain(
      'Court 2026-03-01 至 2026-03-31\n按这些尺度，没有看起来像编造的记录。\n这些天没有补录。\n',
    );
    expect((await (await twice('zh-CN')).run('audit')).out).toContain('相隔0秒却在不同楼栋（1 / 2）');
  });

  test('tells programs everything', async () => {
    const { out } = await (await twice()).run('audit', '--json');
    const { limits, ...rest } = JSON.parse(out) as { limits: Record<string, number> };
    expect(rest).toEqual({
      format: 'rounds.audit/1',
      site: 'Court',
      from: '2026-02-24',
      to: '2026-03-03',
      at: '2026-03-03T06:00:00+08:00',
      backfilled: [{ day: '2026-03-02', person: '张三', rounds: 4, backfilled: 2 }],
      pointers: [
        {
          rule: 'two-places',
          people: ['张三'],
          from: '2026-03-02T16:00:00+08:00',
          to: '2026-03-02T16:00:00+08:00',
          areas: ['01-1-ST', '02-1-ST'],
          rounds: ['20260303-001', '20260303-002'],
          measured: { seconds: 0, buildings: '1 / 2' },
        },
      ],
    });
    expect(limits).toMatchObject({ secondsAnArea: 20, burstCommands: 4, sameMinuteDays: 5, bulkRounds: 10 });
  });

  test('knows what was known at a moment, like every report', async () => {
    const machine = (await twice()).at('2026-03-03T07:00:00+08:00');
    const { out } = await machine.run('audit', '--known-at', '2026-03-03 05:59');
    expect(out).toContain('[as recorded by 2026-03-03 05:59]\nNothing looks invented');
    expect((await machine.run('audit', '--at', '2026-03-02 15:59')).out).toContain('Nothing looks invented');
  });

  test.each<[string, string[], string[]]>([
    ['two ways to say the days', ['--day', 'today', '--month', '2026-03'], ['--day', '--month']],
    ['days the wrong way round', ['--from', '2026-03-03', '--to', '2026-03-02'], ['2026-03-03']],
    ['a month that is none', ['--month', 'March'], ['March']],
    ['what is no day', ['--from', 'someday'], ['someday']],
    ['a word too many', ['01-1-ST'], ['01-1-ST']],
  ])('refuses %s', async (_, argv, words) => {
    const { exit, out, err } = await (await twice()).run('audit', ...argv);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    for (const word of words) expect(err).toContain(word);
  });
});
