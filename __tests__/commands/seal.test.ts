import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { courtAt, liveMonday } from '../support/report-site';
import type { Machine } from '../support/run';

let machine: Machine;

beforeEach(async () => {
  machine = await liveMonday(courtAt('2026-03-02T05:00:00+08:00'));
});

afterEach(() => {
  machine.remove();
});

const SEAL = /^6:[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}\n$/;

describe('seal', () => {
  test('prints the newest seal alone, and on standard error what it is good for', async () => {
    const { exit, out, err } = await machine.run('seal');
    expect(exit).toBe(0);
    expect(out).toMatch(SEAL);
    expect(err).toBe(
      'seals all records up to 6, recorded 2026-03-02 15:20; write it down, and prove it later with: rounds check --against SEAL\n',
    );
    const chinese = await machine.run('seal', '--lang', 'zh-CN');
    expect(chinese.out).toBe(out);
    expect(chinese.err).toContain('第 6 号');
    expect(await machine.run('check', '--against', out.trim())).toEqual({ exit: 0, out: '', err: '' });
  });

  test('for programs', async () => {
    const { out } = await machine.run('seal');
    const { out: json, err } = await machine.run('seal', '--json');
    expect(JSON.parse(json)).toEqual({
      format: 'rounds.seal/1',
      seal: out.trim(),
      seq: 6,
      day: '2026-03-02',
      recordedAt: '2026-03-02T15:20:00+08:00',
    });
    expect(err).not.toBe('');
  });

  test('as it was known at a moment, which still holds', async () => {
    const { out } = await machine.run('seal', '--known-at', '2026-03-02 12:00');
    expect(out).toMatch(/^4:/);
    expect((await machine.run('check', '--against', out.trim())).exit).toBe(0);
  });

  test('says that there is none while nothing is recorded', async () => {
    const fresh = courtAt('2026-03-02T05:00:00+08:00');
    expect(await fresh.run('seal')).toEqual({
      exit: 0,
      out: '',
      err: 'nothing has been recorded yet, so there is no seal\n',
    });
    expect(JSON.parse((await fresh.run('seal', '--json')).out)).toEqual({
      ...{ format: 'rounds.seal/1', seal: null, seq: null, day: null, recordedAt: null },
    });
    fresh.remove();
  });

  test('is that of the summary, while nothing is recorded after it', async () => {
    const { out } = await machine.run('seal');
    const totals = await machine.run('export', '--day', '2026-03-02', '--totals');
    expect(totals.out).toContain(`\r\nSeal,${out.trim()},`);
    // A month later the summary of that day is still drawn from the same lines.
    machine.at('2026-04-02T07:05:00+08:00');
    await machine.run('log', '01-1-ST', '--by', 'Li');
    expect((await machine.run('export', '--day', '2026-03-02', '--totals')).out).toBe(totals.out);
    expect((await machine.run('seal')).out).not.toBe(out);
  });
});

describe('check --against', () => {
  let seal: string;
  let log: string;

  beforeEach(async () => {
    seal = (await machine.run('seal')).out.trim();
    log = join(machine.folder, 'log/2026/2026-03-02.jsonl');
  });

  const other = (): string => seal.replace(/.$/, last => (last === '0' ? '1' : '0'));

  test('several: silent where all hold, and names the one that does not', async () => {
    expect(await machine.run('check', '--against', seal, '--against', seal.toLowerCase())).toEqual({
      ...{ exit: 0, out: '', err: '' },
    });
    const { exit, out } = await machine.run('check', '--against', seal, '--against', other());
    expect(exit).toBe(3);
    expect(out).toContain('1 thing is wrong');
    expect(out).toContain(`not the seal of record 6 (${other().slice(2)})`);
  });

  test('a summary that was handed in, CSV or JSON', async () => {
    const day = ['--day', '2026-03-02'];
    await machine.run('export', ...day, '--totals', '-o', 'monday.csv');
    await machine.run('export', ...day, '--format', 'json', '-o', 'monday.json');
    const against = ['--against-file', 'monday.csv', '--against-file', 'monday.json'];
    expect(await machine.run('check', ...against)).toEqual({ exit: 0, out: '', err: '' });
    const file = join(machine.home, 'monday.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace(seal, other()));
    const { exit, out } = await machine.run('check', ...against, '--lang', 'zh-CN');
    expect(exit).toBe(3);
    expect(out).toContain('不是第 6 号记录的封签');
    expect(readFileSync(log, 'utf8').split('\n')).toHaveLength(7);
  });

  test.each([
    ['too short', ['--against', '4821:7KQ2'], 'not a seal: "4821:7KQ2"', '“4821:7KQ2”'],
    ['empty', ['--against', ''], '4821:7KQ2-9M0C-XR4T', '4821:7KQ2-9M0C-XR4T'],
    ['a file without one', ['--against-file', 'plain.csv'], 'rounds export --totals', '没有封签'],
  ])('%s is refused in both languages', async (_, options, english, chinese) => {
    writeFileSync(join(machine.home, 'plain.csv'), 'a,b\r\n1,2\r\n');
    const { exit, out, err } = await machine.run('check', ...options, '--lang', 'en');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(english);
    expect((await machine.run('check', ...options, '--lang', 'zh-CN')).err).toContain(chinese);
  });

  test('a file that is not there', async () => {
    const { exit, err } = await machine.run('check', '--against-file', 'none.csv');
    expect(exit).toBe(5);
    expect(err).toContain('none.csv');
  });
});
