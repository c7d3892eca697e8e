import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { machineAt, type Machine } from '../support/run';

let machine: Machine;

/** Three checkpoints, planned at 14:10, 14:16 and 14:22 of a tour that opens at 14:00, and so every two hours. */
beforeEach(async () => {
  machine = machineAt('2026-03-02T08:00:00+08:00');
  await machine.run('init', '--name', 'Court', '--timezone', 'Asia/Shanghai', '--yes');
  for (const code of ['CP-1', 'CP-2', 'CP-3'])
    await machine.run('area', 'add', code, '--kind', 'checkpoint', '--since', '2026-03-01');
  await machine.run('route', 'set', 'EAST', 'CP-1..3', '--first', '10', '--step', '6', '--name', 'East side');
});
afterEach(() => {
  machine.remove();
});

async function pass(code: string, clock: string): Promise<void> {
  machine.at(`2026-03-02T${clock}+08:00`);
  expect(await machine.run('log', code, '--by', 'Zhou')).toMatchObject({ exit: 0 });
}

interface Stop {
  readonly slot: string;
  readonly area: string;
  readonly planned: string;
  readonly deviationMinutes: number | null;
  readonly status: string;
  readonly outOfOrder: boolean;
}

async function stopsAt(iso: string): Promise<{ stops: Stop[]; counts: object }> {
  machine.at(iso);
  const { out } = await machine.run('patrol', '--json');
  const { stops, counts } = JSON.parse(out) as { stops: Stop[]; counts: object };
  return { stops: stops.filter(({ slot }) => slot === '14:00'), counts };
}

describe('a checkpoint', () => {
  test.each([
    ['a second too early', '14:04:59', -6, 'early'],
    ['five minutes before', '14:05:00', -5, 'normal'],
    ['on the minute', '14:10:00', 0, 'normal'],
    ['five minutes after', '14:15:00', 5, 'normal'],
    ['a second too late', '14:15:01', 6, 'late'],
  ])('passed %s', async (_what, clock, deviationMinutes, status) => {
    await pass('CP-1', clock);
    const { stops } = await stopsAt('2026-03-02T15:00:00+08:00');
    expect(stops[0]).toMatchObject({
      ...{ area: 'CP-1', planned: '2026-03-02T14:10:00+08:00', deviationMinutes, status },
    });
  });

  test.each([
    ['is to come', '14:15:00', 'pending'],
    ['is overdue', '14:15:01', 'overdue'],
    ['can still be passed', '15:59:59', 'overdue'],
    ['is missed', '16:00:00', 'missed'],
  ])('that nobody passed %s at %s', async (_what, clock, status) => {
    const { stops } = await stopsAt(`2026-03-02T${clock}+08:00`);
    expect(stops[0]).toMatchObject({ deviationMinutes: null, status });
  });

  test('passed before one that comes before it is out of order', async () => {
    await pass('CP-2', '14:09:00');
    await pass('CP-1', '14:12:00');
    await pass('CP-3', '14:22:00');
    const { stops, counts } = await stopsAt('2026-03-02T16:00:00+08:00');
    expect(stops.map(({ area, outOfOrder }) => [area, outOfOrder])).toEqual([
      ['CP-1', false],
      ['CP-2', true],
      ['CP-3', false],
    ]);
    expect(counts).toMatchObject({ passed: 3, early: 1, normal: 2, outOfOrder: 1 });
  });

  test('that is closed is not due', async () => {
    await machine.run('area', 'close', 'CP-2', '--reason', 'flooded');
    const { stops, counts } = await stopsAt('2026-03-02T23:59:00+08:00');
    expect(stops[1]).toMatchObject({ area: 'CP-2', status: 'closed' });
    // Twelve tours of three, of which CP-2 is closed from 08:00 on: eight of them.
    expect(counts).toMatchObject({ due: 36 - 8, passed: 0 });
  });

  test('at night, across midnight, belongs to the tour that began before it', async () => {
    await machine.run(
      ...['schedule', 'set', 'night', '--every', '2h', '--from', '21:00', '--until', '03:00'],
    );
    await machine.run('area', 'add', 'CP-9', '--kind', 'checkpoint', '--schedule', 'night');
    await machine.run('route', 'set', 'NIGHT', 'CP-9', '--schedule', 'night', '--first', '90');
    machine.at('2026-03-03T00:31:00+08:00');
    await machine.run('log', 'CP-9', '--by', 'Zhou');
    const { out } = await machine.run('patrol', 'NIGHT', '--day', '2026-03-02', '--json');
    const { stops } = JSON.parse(out) as { stops: Stop[] };
    expect(stops.map(({ slot, planned, status }) => [slot, planned, status])).toEqual([
      ['21:00', '2026-03-02T22:30:00+08:00', 'missed'],
      ['23:00', '2026-03-03T00:30:00+08:00', 'normal'],
    ]);
  });
});

describe('the patrol record', () => {
  test('says the sum below, in both languages', async () => {
    await pass('CP-1', '08:10:00');
    await pass('CP-2', '08:30:00');
    machine.at('2026-03-02T10:00:00+08:00');
    const { out } = await machine.run('patrol');
    expect(out).toContain('Court, patrols of 2026-03-02, as of 2026-03-02 10:00');
    expect(out).toMatch(/CP-2 .*08:16 .*08:30 .*\+14 .*late .*normal .*Zhou/);
    expect(out).toContain('36 due: 2 passed (1 on time, 0 early, 1 late), 13 missed, 21 to come');
    expect(out).toContain('passed 13.3%, 0 out of order, 0 abnormal');
    const chinese = await machine.run('patrol', '--lang', 'zh-CN');
    expect(chinese.out).toContain('应巡 36，已巡 2（正常 1、早到 0、迟到 1），漏巡 13，待巡 21');
    expect(chinese.out).toContain('到位率 13.3%，顺序有误 0，异常 0');
  });

  test('goes into a file for a spreadsheet', async () => {
    await pass('CP-1', '08:10:00');
    expect(await machine.run('patrol', '-o', 'patrol.csv')).toMatchObject({ exit: 0, out: '' });
    const [head, , , , , first] = readFileSync(join(machine.home, 'patrol.csv'), 'utf8').split('\r\n');
    expect(head).toBe(
      '\uFEFFNo.,Route,Slot,Day,Checkpoint,Name,Planned,Actual,Deviation (min),Standing,Order,Found,Handling,Guard,Round,Back-filled',
    );
    expect(first).toMatch(/^5,East side,02:00,2026-03-02,CP-2,/);
    expect(await machine.run('patrol', '-o', 'patrol.csv')).toMatchObject({ exit: 2 });
  });

  test('without a route says how to lay one out', async () => {
    await machine.run('route', 'remove', 'east side');
    expect((await machine.run('patrol')).out).toContain('no route yet; lay one out: rounds route set');
    expect((await machine.run('board', 'CP-1', '--json')).out).toContain('"area": "CP-1"');
  });
});

describe('a route', () => {
  test('passes its checkpoints in the order of the words, and may be laid out anew', async () => {
    await machine.run('route', 'set', 'EAST', 'CP-3', 'CP-1..2', '--step', '15m');
    const { out } = await machine.run('route', 'list', '--json');
    expect(JSON.parse(out)).toMatchObject({
      routes: [
        {
          ...{ id: 'EAST', name: 'East side', schedule: 'patrol' },
          checkpoints: [
            { area: 'CP-3', after: 0 },
            { area: 'CP-1', after: 15 },
            { area: 'CP-2', after: 30 },
          ],
        },
      ],
    });
  });

  test('lets an area owe patrols that owed none', async () => {
    await machine.run('area', 'add', 'GATE-1', '--kind', 'gate');
    const { out } = await machine.run('route', 'set', 'EAST', 'CP-1', 'GATE-1');
    expect(out).toContain('patrols are owed from now on: GATE-1');
    expect((await machine.run('area', 'show', 'GATE-1')).out).toMatch(/patrol/);
    expect(await machine.run('check')).toMatchObject({ exit: 0 });
  });

  test.each([
    ['a checkpoint twice', ['route', 'set', 'W', 'CP-1', 'CP-1'], /CP-1 is named twice/],
    [
      'a checkpoint of another schedule',
      ['route', 'set', 'W', 'CP-1', '--schedule', 'stairs'],
      /CP-1 is patrolled by the schedule patrol/,
    ],
    [
      'a schedule that there is none of',
      ['route', 'set', 'W', 'CP-1', '--schedule', 'patrl'],
      /did you mean patrol/,
    ],
    ['an area that there is none of', ['route', 'set', 'W', 'CP-7'], /no area CP-7/],
    ['a step that is none', ['route', 'set', 'W', 'CP-1', '--step', 'often'], /--step/],
    ['no checkpoint', ['route', 'set', 'W'], /SELECTOR/],
    ['a name that is no code', ['route', 'set', '../W', 'CP-1'], /\.\.\/W/],
    ['a route that there is none of, to be shown', ['patrol', 'WEST'], /no route WEST/],
    ['a route that there is none of, to be removed', ['route', 'remove', 'EATS'], /did you mean EAST/],
  ])('with %s is refused', async (_what, words, message) => {
    const before = readFileSync(join(machine.folder, 'site.json'), 'utf8');
    const { exit, out, err } = await machine.run(...words);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(message);
    expect(readFileSync(join(machine.folder, 'site.json'), 'utf8')).toBe(before);
  });
});

test('a patrol record for the eye has nine columns at most, with order and handling in two of them', async () => {
  await pass('CP-2', '14:10:00');
  await pass('CP-1', '14:12:00');
  machine.at('2026-03-02T15:00:00+08:00');
  const { out } = await machine.run('patrol');
  const heading = out.split('\n')[1] ?? '';
  expect(heading.split(/ {2,}/).length).toBe(9);
  expect(out).toMatch(/early, out of order/);
  const csv = (await machine.run('patrol', '--format', 'csv')).out;
  expect(csv).toContain('Standing,Order,Found,Handling');
});
