import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { machineAt, type Machine } from '../support/run';
import { settle } from '../support/settle';
import { areaOf, siteOf } from '../support/sites';

let machine: Machine;

/** Both areas are owed 06:00-10:00 and 14:00-18:00; on 2 March at noon one round stands in the log. */
beforeEach(async () => {
  machine = machineAt('2026-03-02T12:00:00+08:00');
  const areas = [areaOf('RD-M', { kind: 'main-road' }), areaOf('BIN-07', { kind: 'bin' })];
  const kinds = [
    {
      id: 'main-road',
      name: { 'zh-CN': '主干道', en: 'main road' },
      activity: 'disinfection',
      schedule: 'twice-daily',
    },
  ];
  settle(machine.folder, siteOf({ areas, kinds }));
  await machine.run('log', 'BIN-07', '--by', '张三');
});

afterEach(() => {
  machine.remove();
});

const calendar = (...words: string[]) => machine.run('calendar', ...words);

/** How the windows of an area stand on a day. */
async function standings(day: string, area: string): Promise<string[]> {
  const { out } = await machine.run('board', '--day', day, '--json');
  const { windows } = JSON.parse(out) as { windows: readonly { area: string; standing: string }[] };
  return windows.filter(window => window.area === area).map(({ standing }) => standing);
}

interface ClosureJson {
  readonly areas: readonly string[] | null;
  readonly from: string;
  readonly to: string;
}
async function closures(...words: string[]): Promise<readonly ClosureJson[]> {
  return (JSON.parse((await calendar('list', '--json', ...words)).out) as { closures: ClosureJson[] })
    .closures;
}

describe('calendar close', () => {
  test('a holiday closes the whole site on its days', async () => {
    const ran = await calendar('close', '2026-03-04..2026-03-05', '--reason', '假日');
    expect(ran).toEqual({ exit: 0, out: '2026-03-04..2026-03-05 停用：整个项目（假日）\n', err: '' });
    expect(await standings('2026-03-03', 'RD-M')).toEqual(['upcoming', 'upcoming']);
    expect(await standings('2026-03-04', 'RD-M')).toEqual(['closed', 'closed']);
    expect(await standings('2026-03-05', 'BIN-07')).toEqual(['closed', 'closed']);
    expect(await standings('2026-03-06', 'BIN-07')).toEqual(['upcoming', 'upcoming']);
  });

  test('rain closes the roads of a day and nothing else', async () => {
    await calendar('close', '明天', '--kind', '主干道', '--reason', '下雨');
    expect(await standings('2026-03-03', 'RD-M')).toEqual(['closed', 'closed']);
    expect(await standings('2026-03-03', 'BIN-07')).toEqual(['upcoming', 'upcoming']);
    expect((await machine.run('board', '--day', '2026-03-03', '--all')).out).toContain('下雨');
  });

  test('today closes the rest of today: what opened this morning was owed', async () => {
    await calendar('close', 'today', 'RD-M', '--reason', '下雨');
    expect(await standings('2026-03-02', 'RD-M')).toEqual(['overdue', 'closed']);
  });

  test.each([
    ['without a reason', ['close', 'tomorrow'], '--reason'],
    ['with an empty reason', ['close', 'tomorrow', '--reason', ' '], '--reason'],
    ['a day that is past', ['close', 'yesterday', '--reason', 'x'], '2026-03-01'],
    ['a day that cannot be read', ['close', '2026-13-01', '--reason', 'x'], '2026-13-01'],
    ['days in the wrong order', ['close', '2026-03-05..2026-03-04', '--reason', 'x'], '2026-03-05'],
    ['a kind that is none', ['close', 'tomorrow', '--kind', 'moon', '--reason', 'x'], 'moon'],
    ['nothing that is closed', ['open', 'tomorrow'], '停用'],
  ])('refuses %s', async (_, words, told) => {
    const ran = await calendar(...words);
    expect(ran).toMatchObject({ exit: 2, out: '' });
    expect(ran.err).toContain(told);
    expect(await closures()).toEqual([]);
  });

  test('what is closed already is refused', async () => {
    await calendar('close', 'tomorrow', '--reason', 'x');
    expect(await calendar('close', 'tomorrow', '--reason', 'x')).toMatchObject({ exit: 2 });
  });
});

describe('calendar open', () => {
  test('takes one day out of three: the others stay closed', async () => {
    await calendar('close', '2026-03-04..2026-03-06', '--reason', '假日');
    expect(await calendar('open', '2026-03-05')).toEqual({
      ...{ exit: 0, out: '2026-03-05 恢复：整个项目\n', err: '' },
    });
    expect(await standings('2026-03-04', 'RD-M')).toEqual(['closed', 'closed']);
    expect(await standings('2026-03-05', 'RD-M')).toEqual(['upcoming', 'upcoming']);
    expect(await standings('2026-03-06', 'RD-M')).toEqual(['closed', 'closed']);
    expect(await machine.run('check')).toEqual({ exit: 0, out: '', err: '' });
  });

  test('of one area leaves the others closed', async () => {
    await calendar('close', '2026-03-04', '--reason', '假日');
    await calendar('open', '2026-03-04', 'BIN-07');
    expect(await standings('2026-03-04', 'BIN-07')).toEqual(['upcoming', 'upcoming']);
    expect(await standings('2026-03-04', 'RD-M')).toEqual(['closed', 'closed']);
    expect(await closures()).toMatchObject([{ areas: ['RD-M'] }]);
  });

  test('what is past stays closed: opened at noon, the afternoon is owed', async () => {
    await calendar('close', '2026-03-03..2026-03-04', '--reason', '假日');
    machine.at('2026-03-03T12:00:00+08:00');
    await calendar('open', 'today');
    expect(await standings('2026-03-03', 'RD-M')).toEqual(['closed', 'upcoming']);
    expect(await standings('2026-03-04', 'RD-M')).toEqual(['closed', 'closed']);
    machine.at('2026-03-03T13:00:00+08:00');
    expect(await closures()).toHaveLength(1);
    expect(await closures('--all')).toHaveLength(2);
  });
});
