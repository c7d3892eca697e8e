import { afterEach, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { minutesOfLine, wordsOfLine } from '../../src/domain/crontab';
import { courtAt, liveMonday } from '../support/report-site';
import type { Machine } from '../support/run';

let machine: Machine;

afterEach(() => {
  machine.remove();
});

async function lived(): Promise<Machine> {
  return (machine = await liveMonday(courtAt('2026-03-02T05:00:00+08:00')));
}

const BACKUPS = ['--backup', '23:50', '--backup-to', "U盘 100% 'x'"];

const lines = (): string[] => (machine.crontab.text ?? '').split('\n');

describe('cron install --backup', () => {
  test('makes the folder and a line that, run as it stands, backs up and keeps so many', async () => {
    await lived();
    const { exit, out } = await machine.run('cron', 'install', ...BACKUPS, '--keep', '2');
    expect(exit).toBe(0);
    const folder = join(machine.home, BACKUPS[3] ?? '');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const line = lines().find(one => one.includes("'backup'")) ?? '';
    expect(out).toContain(line);
    expect(line).toMatch(/^50 23 \* \* \* /);
    const words = wordsOfLine(line).slice(2);
    expect(words).toEqual([
      ...['backup', '--quiet', '--keep', '2', '--to', folder],
      ...['--site', machine.folder, '--lang', 'en'],
    ]);
    for (const day of ['03', '04', '05']) {
      machine.at(`2026-03-${day}T23:50:00+08:00`);
      expect(await machine.run(...words)).toEqual({ exit: 0, out: '', err: '' });
    }
    expect(readdirSync(folder)).toEqual([
      ...['rounds-site-2026-03-04-235000.tar.gz', 'rounds-site-2026-03-05-235000.tar.gz'],
    ]);
  });

  test('keeps thirty where nothing is said, and other lines stay', async () => {
    await lived();
    machine.crontab.text = '0 1 * * * mine\n';
    await machine.run('cron', 'install', ...BACKUPS);
    expect(lines()[0]).toBe('0 1 * * * mine');
    expect(machine.crontab.text).toContain("'--keep' '30'");
    expect((await machine.run('cron', 'install', ...BACKUPS, '--lang', 'en')).err).toContain(
      'installed already',
    );
    const { err } = await machine.run('cron', 'install');
    expect(err).toMatch(/give --backup and --backup-to again to keep it: 50 23 /);
    await machine.run('cron', 'remove');
    expect(machine.crontab.text).toBe('0 1 * * * mine\n');
  });

  test('a line that somebody cut the end mark from still goes with the rest', async () => {
    await lived();
    await machine.run('cron', 'install', '--backup', '23:50', '--backup-to', 'b');
    machine.crontab.text = (machine.crontab.text ?? '').replace(/# rounds site: end\n/, '0 1 * * * mine\n');
    await machine.run('cron', 'remove');
    expect(machine.crontab.text).toBe('0 1 * * * mine\n');
  });

  test('tells by which clock it goes', async () => {
    await lived();
    const berlin = courtAt('2026-03-02T05:00:00+08:00', 'en', { timezone: 'Europe/Berlin' });
    const { err } = await berlin.run('cron', 'show', '--backup', '23:50', '--backup-to', 'b');
    expect(err).toContain('for 23:50 there give --backup 06:50');
    berlin.remove();
  });

  test.each<[string, string[], string]>([
    ['a time without a folder', ['--backup', '23:50'], '--backup-to'],
    ['a folder without a time', ['--backup-to', 'b'], '--backup'],
    ['a number for nothing', ['--keep', '3'], '--backup'],
    ['none to keep', ['--backup', '23:50', '--backup-to', 'b', '--keep', '0'], '--keep'],
    ['a time that no clock shows', ['--backup', '24:50', '--backup-to', 'b'], '24:50'],
    ['a home that no shell has written out', ['--backup', '23:50', '--backup-to', '~/b'], '~/b'],
  ])('refuses %s', async (_, words, said) => {
    await lived();
    for (const language of ['en', 'zh-CN']) {
      const { exit, err } = await machine.run('cron', 'install', ...words, '--lang', language);
      expect(exit).toBe(2);
      expect(err).toContain(said);
    }
    expect(machine.crontab.text).toBe('');
    expect(existsSync(join(machine.home, 'b'))).toBe(false);
  });
});

test('doctor tells whether the nightly backup is made', async () => {
  await lived();
  const backup = async (): Promise<unknown> => {
    const { out } = await machine.run('doctor', '--json');
    const { checks } = JSON.parse(out) as { checks: { check: string }[] };
    return checks.find(({ check }) => check === 'backup');
  };
  expect(await backup()).toMatchObject({ state: 'warn', found: 'none is made by cron' });
  await machine.run('cron', 'install', '--backup', '23:50', '--backup-to', 'b');
  expect(await backup()).toMatchObject({ state: 'warn' });
  await machine.run('backup', '--to', 'b');
  expect(await backup()).toMatchObject({
    state: 'ok',
    found: 'newest: rounds-site-2026-03-03-060000.tar.gz',
  });
  machine.at('2026-03-05T23:59:00+08:00');
  expect(await backup()).toMatchObject({ state: 'ok' });
  machine.at('2026-03-06T00:01:00+08:00');
  expect(await backup()).toMatchObject({ state: 'bad' });
  rmSync(join(machine.home, 'b'), { recursive: true });
  expect(await backup()).toMatchObject({ state: 'warn' });
});

test.each([
  ['* * * * * x', 1],
  ['*/20 * * * * x', 20],
  ['0 * * * * x', 60],
  ['0 */2 * * * x', 120],
  ['50 23 * * * x', null],
  ['', null],
])('%s runs every %s minutes', (line, minutes) => {
  machine ??= courtAt('2026-03-02T05:00:00+08:00');
  expect(minutesOfLine(line)).toBe(minutes);
});
