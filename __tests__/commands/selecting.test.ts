import { afterEach, describe, expect, test } from '@jest/globals';
import { courtAt, liveMonday } from '../support/report-site';
import type { Machine, Ran } from '../support/run';

const machines: Machine[] = [];

afterEach(() => {
  for (const machine of machines.splice(0)) machine.remove();
});

const DAY = ['--day', '2026-03-02'];

/** Three areas after a Monday on which every one of them fell behind. */
async function monday(language: 'en' | 'zh-CN' = 'en'): Promise<Machine> {
  const machine = courtAt('2026-03-02T05:00:00+08:00', language);
  machines.push(machine);
  await liveMonday(machine);
  return machine.at('2026-03-03T12:00:00+08:00');
}

interface Listed {
  readonly area?: string;
  readonly code?: string;
}

/** The areas that an answer in JSON tells of. */
function codesIn({ exit, out, err }: Ran, key: string): string[] {
  if (exit !== 0) throw new Error(err);
  const rows = (JSON.parse(out) as Record<string, Listed[]>)[key] ?? [];
  return [...new Set(rows.map(({ area, code }) => area ?? code ?? ''))].sort();
}

describe('--except takes away', () => {
  const EXPORT = ['export', ...DAY, '--of'];
  test.each<[string, string[], string, string[]]>([
    ['overdue', ['overdue'], 'overdue', ['01-1-ST', '02-1-ST', 'BIN-01']],
    ['board', ['board', ...DAY], 'windows', ['01-1-ST', '02-1-ST', 'BIN-01']],
    ['history', ['history'], 'rounds', ['01-1-ST', '02-1-ST']],
    ['area list', ['area', 'list'], 'areas', ['01-1-ST', '02-1-ST', 'BIN-01']],
    ['export of windows', [...EXPORT, 'windows'], 'windows', ['01-1-ST', '02-1-ST', 'BIN-01']],
    ['export of the summary', [...EXPORT, 'summary'], 'rows', ['01-1-ST', '02-1-ST', 'BIN-01']],
    ['export of rounds', [...EXPORT, 'rounds'], 'rounds', ['01-1-ST', '02-1-ST']],
  ])('from %s', async (_name, argv, key, all) => {
    const machine = await monday();
    const left = async (...more: string[]): Promise<string[]> =>
      codesIn(await machine.run(...argv, '--json', ...more), key);
    expect(await left()).toEqual(all);
    expect(await left('--except', '02-1-ST')).toEqual(all.filter(code => code !== '02-1-ST'));
    expect(await left('--except', 'BIN-*', '--except', '02-1-ST')).toEqual(['01-1-ST']);
    expect(await left('*-ST', '--except', 'building:2')).toEqual(['01-1-ST']);
    // What was not asked for need not be there to be taken away.
    expect(await left('01-*', '--except', '02-1-ST')).toEqual(['01-1-ST']);
  });

  test('nothing where nothing is overdue just then', async () => {
    const machine = await monday();
    const ran = await machine.run(
      'area',
      'list',
      '--except',
      '@overdue',
      '--json',
      '--at',
      '2026-03-01 05:00',
    );
    expect(codesIn(ran, 'areas')).toHaveLength(3);
  });

  test('an area that is retired without a word', async () => {
    const machine = await monday();
    await machine.run('area', 'retire', 'BIN-01');
    const ran = await machine.run('area', 'list', '--except', 'BIN-01', '--json');
    expect(codesIn(ran, 'areas')).toEqual(['01-1-ST', '02-1-ST']);
  });

  test('and leaves a board short: naming what to leave out is not naming areas', async () => {
    const machine = await monday();
    const { out } = await machine.run('board', ...DAY, '--except', '02-1-ST');
    expect(out).toContain('BIN-01');
    expect(out).not.toMatch(/01-1-ST/);
  });

  test.each([
    ['en', 'area list', ['area', 'list', '--except', '*'], /--except \* leaves nothing/],
    ['zh-CN', 'overdue', ['overdue', '01-*', '--except', '01-1-ST'], /--except 01-1-ST 之后什么也不剩/],
    ['en', 'board', ['board', '--except', 'BIN-02'], /no area BIN-02.*\ndid you mean BIN-01\?/],
    ['zh-CN', 'history', ['history', '--except', 'kind:x'], /没有区域符合“kind:x”/],
  ] as const)('%s: %s refuses what cannot be meant', async (language, _name, argv, words) => {
    const machine = await monday(language);
    const { exit, out, err } = await machine.run(...argv);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(words);
  });
});

describe('what fits no area', () => {
  test.each([
    ['en', 'kind:stairwel', 'no area fits "kind:stairwel"\ndid you mean kind:stairwell?\n'],
    ['zh-CN', 'kind:楼梯', '没有区域符合“kind:楼梯”\n是不是 kind:楼梯间？\n'],
    ['en', '01-2-*', 'no area fits "01-2-*"\ndid you mean 01-1-ST?\n'],
    ['en', 'tag:x', 'no area fits "tag:x"\nsee: rounds area list\n'],
    ['zh-CN', 'tag:x', '没有区域符合“tag:x”\n查看全部区域：rounds area list\n'],
  ] as const)('%s: %s is told with what is near', async (language, selector, words) => {
    const machine = await monday(language);
    expect(await machine.run('area', 'list', selector)).toEqual({ exit: 2, out: '', err: words });
  });
});
