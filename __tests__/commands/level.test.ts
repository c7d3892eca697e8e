import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { machineAt, type Machine } from '../support/run';

let machine: Machine;

beforeEach(async () => {
  machine = machineAt('2026-03-02T15:00:00+08:00');
  await machine.run(
    'init',
    '--template',
    'residential',
    '--name',
    'Court',
    '--timezone',
    'Asia/Shanghai',
    '--yes',
  );
  await machine.run('area', 'add', 'ST-1', '--kind', 'stairwell', '--since', '2026-03-01');
  await machine.run('log', 'ST-1', '--by', 'Li');
});
afterEach(() => {
  machine.remove();
});

async function slotsOn(day: string): Promise<string[]> {
  const { out } = await machine.run('board', '--day', day, '--json');
  return (JSON.parse(out) as { windows: { slot: string }[] }).windows.map(({ slot }) => slot);
}

const siteBytes = () => readFileSync(join(machine.folder, 'site.json'), 'utf8');

describe('a level', () => {
  test('changes what is owed from its day on, and nothing before it; normal brings it back', async () => {
    const { exit, out } = await machine.run('level', 'enhanced', '--effective', '2026-03-04');
    expect({ exit, out }).toEqual({
      exit: 0,
      out: 'level enhanced from 2026-03-04: 13 schedules changed; what was owed before stays as it was\n',
    });
    await machine.run('level', 'normal', '--effective', '2026-03-06');
    expect(await slotsOn('2026-03-03')).toEqual(['08:30', '15:00']);
    expect(await slotsOn('2026-03-04')).toEqual(['08:30', '13:30', '18:30']);
    expect(await slotsOn('2026-03-05')).toEqual(['08:30', '13:30', '18:30']);
    expect(await slotsOn('2026-03-06')).toEqual(['08:30', '15:00']);
  });

  test('after another brings back what that one changed and this one does not', async () => {
    await machine.run(
      'schedule',
      'set',
      'stairs',
      '--slot',
      '10:00=09:00-11:00',
      '--effective',
      '2026-03-03',
    );
    await machine.run('level', 'enhanced', '--effective', '2026-03-04');
    await machine.run('level', 'lockdown', '--effective', '2026-03-05');
    await machine.run('level', 'normal', '--effective', '2026-03-06');
    expect(await slotsOn('2026-03-05')).toEqual(['08:30', '12:30', '16:30', '20:30']);
    expect(await slotsOn('2026-03-06')).toEqual(['10:00']);
    const { out } = await machine.run('schedule', 'show', 'waste-stations', '--json');
    const { revisions } = JSON.parse(out) as { revisions: { from: string; slots: { name: string }[] }[] };
    expect(revisions.map(({ from, slots }) => [from, slots.length])).toEqual([
      [null, 2],
      ['2026-03-04', 3],
      ['2026-03-05', 4],
      ['2026-03-06', 2],
    ]);
  });

  test('planned for the same day replaces the plan', async () => {
    await machine.run('level', 'lockdown', '--effective', '2026-03-04');
    await machine.run('level', 'enhanced', '--effective', '2026-03-04');
    expect(await slotsOn('2026-03-04')).toEqual(['08:30', '13:30', '18:30']);
    await machine.run('level', 'normal', '--effective', '2026-03-04');
    expect(await slotsOn('2026-03-04')).toEqual(['08:30', '15:00']);
  });

  test('that holds already changes nothing, and not the file', async () => {
    await machine.run('level', 'enhanced');
    const before = siteBytes();
    expect(await machine.run('level', 'enhanced', '--effective', '2026-03-09')).toMatchObject({
      exit: 0,
      out: 'enhanced: nothing to change\n',
    });
    expect(siteBytes()).toBe(before);
  });

  test('is on record: one entry that says who and why, and check finds nothing wrong', async () => {
    await machine.run('level', 'lockdown', '--by', 'Zhao', '--reason', 'district order 12');
    expect(await machine.run('check')).toMatchObject({ exit: 0, err: '' });
    expect(JSON.parse((await machine.run('level', '--json')).out)).toMatchObject({
      format: 'rounds.level/1',
      level: 'normal',
      since: null,
      planned: [{ level: 'lockdown', from: '2026-03-03' }],
    });
    expect(JSON.parse(siteBytes())).toMatchObject({
      levelChanges: [{ level: 'lockdown', from: '2026-03-03', by: 'Zhao', reason: 'district order 12' }],
    });
    machine.at('2026-03-03T09:00:00+08:00');
    expect((await machine.run('level')).out).toMatch(/^lockdown .* in force since 2026-03-03$/m);
  });

  test.each([
    ['that there is none of', ['lokdown'], /^no level lokdown; nothing was saved\ndid you mean lockdown\?/m],
    [
      'from a day that has begun',
      ['lockdown', '--effective', 'today'],
      /^--effective cannot be 2026-03-02 00:00, which is past/m,
    ],
    [
      'before one that is planned',
      ['lockdown', '--effective', '2026-03-05'],
      /planned from 2026-03-06 already/,
    ],
    ['from no day', ['lockdown', '--effective', 'soonish'], /soonish/],
  ])('%s is refused, and nothing changes', async (_what, words, message) => {
    await machine.run('level', 'enhanced', '--effective', '2026-03-06');
    const before = siteBytes();
    const { exit, out, err } = await machine.run('level', ...words);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(message);
    expect(siteBytes()).toBe(before);
  });

  test('is said in Chinese, and may be named so', async () => {
    expect((await machine.run('level', '封控', '--lang', 'zh-CN')).out).toBe(
      '2026-03-03 起为封控级别，16 个班次计划随之改变，此前应做的不变\n',
    );
    expect((await machine.run('level', '--lang', 'zh-CN')).out).toContain('已安排：2026-03-03 起封控');
  });

  test('of a school is a time of the year as well', async () => {
    const school = machineAt('2026-03-02T15:00:00+08:00');
    await school.run(
      'init',
      '--template',
      'school',
      '--name',
      'School',
      '--timezone',
      'Asia/Shanghai',
      '--yes',
    );
    const { out } = await school.run('level', '--json');
    expect((JSON.parse(out) as { levels: { id: string }[] }).levels.map(({ id }) => id)).toEqual([
      'normal',
      'holiday',
      'before-return',
      'enhanced',
      'lockdown',
    ]);
    school.remove();
  });
});
