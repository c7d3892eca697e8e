import { afterEach, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shellWords } from '../../src/domain/shell-words';
import { Refusal } from '../../src/problem';
import type { World } from '../../src/world/world';
import { machineAt, type Machine } from '../support/run';
import { settle } from '../support/settle';
import { siteOf } from '../support/sites';

let machine: Machine;

afterEach(() => {
  machine.remove();
});

function siteAt(over: Partial<World> = {}): Machine {
  machine = machineAt('2026-03-02T15:00:00+08:00', over);
  settle(machine.folder, siteOf({ id: 'k3p9' }));
  return machine;
}

const remindLine = (fields = '*/10 * * * *') =>
  `${fields} '/usr/bin/node' '/opt/rounds/bin/rounds.js' 'remind' '--site' '${machine.folder}' '--lang' 'zh-CN'`;

const section = (...lines: string[]) =>
  ['# rounds k3p9: begin', ...lines, '# rounds k3p9: end', ''].join('\n');

describe('cron show', () => {
  test('prints the lines with absolute paths, the site and its language', async () => {
    siteAt();
    const { exit, out, err } = await machine.run('cron', 'show', '--lang', 'en');
    expect(exit).toBe(0);
    expect(out).toBe(section(remindLine()));
    expect(err).toBe('rounds cron install puts these lines into your crontab\n');
    expect(machine.crontab.text).toBe('');
  });

  test.each([
    ['1m', '* * * * *'],
    ['30m', '*/30 * * * *'],
    ['1h', '0 * * * *'],
    ['2小时', '0 */2 * * *'],
  ])('--every %s is %s', async (every, fields) => {
    siteAt();
    expect((await machine.run('cron', 'show', '--every', every)).out).toBe(section(remindLine(fields)));
  });

  test('--summary and --to add the daily file, its folder made absolute', async () => {
    siteAt();
    const { out } = await machine.run('cron', 'show', '--summary', '21:35', '--to', 'reports');
    expect(out).toBe(
      section(
        remindLine(),
        `35 21 * * * '/usr/bin/node' '/opt/rounds/bin/rounds.js' 'export' '--day' 'today' '--totals' '--to' ` +
          `'${join(machine.home, 'reports')}' '--site' '${machine.folder}' '--lang' 'zh-CN'`,
      ),
    );
  });

  test.each([
    ['minutes that do not divide an hour', ['--every', '7m'], '7m'],
    ['hours that do not divide a day', ['--every', '5h'], '5h'],
    ['a word that is no duration', ['--every', 'often'], 'often'],
    ['a time that no clock shows', ['--summary', '25:00', '--to', '.'], '25:00'],
    ['a summary without a folder', ['--summary', '21:35'], '--to'],
    ['a folder without a time', ['--to', '.'], '--summary'],
  ])('refuses %s', async (_, words, named) => {
    siteAt();
    const { exit, out, err } = await machine.run('cron', 'show', ...words);
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(named);
  });

  test('refuses a folder with a line break in its name', async () => {
    siteAt();
    const folder = join(machine.home, 'a\nb');
    settle(folder, siteOf({ id: 'k3p9' }));
    const { exit, out, err } = await machine.run('cron', 'show', '--site', folder);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).not.toContain('a\nb');
  });

  test('a folder with a quote, a blank and a per cent sign is quoted and escaped', async () => {
    siteAt();
    const folder = join(machine.home, "a'b %");
    settle(folder, siteOf({ id: 'k3p9' }));
    const { exit, out } = await machine.run('cron', 'show', '--site', folder);
    expect(exit).toBe(0);
    expect(out).toContain(`'--site' '${machine.home}/a'\\''b \\%' '--lang'`);
  });

  test('--json gives rounds.cron-show/1', async () => {
    siteAt();
    const { out } = await machine.run('cron', 'show', '--json');
    expect(JSON.parse(out)).toEqual({
      format: 'rounds.cron-show/1',
      site: '锦绣园',
      lines: [{ line: remindLine() }],
    });
  });

  test.each([
    ['the same zone', 'Asia/Shanghai', null],
    ['another zone with the same clock', 'Asia/Singapore', null],
    ['a zone to the west', 'Europe/Berlin', ['21:35 here is 04:35', '--summary 14:35']],
    ['a zone to the east', 'Pacific/Auckland', ['21:35 here is 16:35', '--summary 02:35']],
  ])('a machine in %s', async (_, zone, said) => {
    siteAt({ ownZone: () => zone });
    const words = ['--summary', '21:35', '--to', '.', '--lang', 'en'];
    const { err } = await machine.run('cron', 'show', ...words);
    if (said === null) expect(err).not.toContain('clock');
    for (const part of said ?? []) expect(err).toContain(part);
  });

  test('a machine in another zone is no matter for reminders alone', async () => {
    siteAt({ ownZone: () => 'Europe/Berlin' });
    expect((await machine.run('cron', 'show', '--lang', 'en')).err).not.toContain('clock');
  });
});

describe('cron install and remove', () => {
  const MINE = '# mine\n\n15 4 * * *\t/usr/local/bin/backup 100\\% # 锦绣园\n';

  test('adds the lines after the others, says so and shows them', async () => {
    siteAt();
    machine.crontab.text = MINE;
    const { exit, out, err } = await machine.run('cron', 'install', '--lang', 'en');
    expect(exit).toBe(0);
    expect(out).toBe(section(remindLine()));
    expect(err).toContain('installed in the crontab of tester');
    expect(machine.crontab.text).toBe(MINE + section(remindLine()));
  });

  test('a second time changes nothing and says so', async () => {
    siteAt();
    await machine.run('cron', 'install');
    const { text } = machine.crontab;
    const { exit, err } = await machine.run('cron', 'install', '--lang', 'en');
    expect(exit).toBe(0);
    expect(err).toContain('nothing was changed');
    expect(machine.crontab.text).toBe(text);
  });

  test('other options renew the lines where they stand', async () => {
    siteAt();
    await machine.run('cron', 'install');
    machine.crontab.text += MINE;
    await machine.run('cron', 'install', '--every', '30m');
    expect(machine.crontab.text).toBe(section(remindLine('*/30 * * * *')) + MINE);
  });

  test('remove takes only ours away', async () => {
    siteAt();
    machine.crontab.text = MINE;
    await machine.run('cron', 'install');
    const { exit, out, err } = await machine.run('cron', 'remove', '--lang', 'en');
    expect({ exit, out }).toEqual({ exit: 0, out: '' });
    expect(err).toContain('removed');
    expect(machine.crontab.text).toBe(MINE);
  });

  test('remove where there is nothing of ours says so', async () => {
    siteAt();
    machine.crontab.text = MINE;
    const { exit, err } = await machine.run('cron', 'remove', '--lang', 'en');
    expect(exit).toBe(0);
    expect(err).toContain('nothing was changed');
    expect(machine.crontab.text).toBe(MINE);
  });

  test('the lines of another site stay', async () => {
    siteAt();
    const other = join(machine.home, 'other');
    settle(other, siteOf({ id: 'zz99' }));
    await machine.run('cron', 'install', '--site', other);
    const { text } = machine.crontab;
    await machine.run('cron', 'install');
    await machine.run('cron', 'remove');
    expect(machine.crontab.text).toBe(text);
  });

  test('a folder for the summary that is not there is made, for the owner alone', async () => {
    siteAt();
    const words = ['cron', 'install', '--summary', '21:35', '--to', 'reports/daily'];
    expect((await machine.run(...words)).exit).toBe(0);
    expect(statSync(join(machine.home, 'reports/daily')).mode & 0o777).toBe(0o700);
    expect(machine.crontab.text).toContain("'export'");
  });

  test('a file in the place of that folder is found out at once', async () => {
    siteAt();
    writeFileSync(join(machine.home, 'reports'), '');
    const refused = await machine.run('cron', 'install', '--summary', '21:35', '--to', 'reports');
    expect(refused.exit).toBe(5);
    expect(refused.err).toContain(join(machine.home, 'reports'));
    expect(machine.crontab.text).toBe('');
  });

  test('a ~ that the shell left in place is no folder', async () => {
    siteAt();
    const words = ['cron', 'install', '--summary', '21:35', '--to', '~/daily'];
    const { exit, err } = await machine.run(...words, '--lang', 'en');
    expect(exit).toBe(2);
    expect(err).toContain('without quotes');
    expect((await machine.run(...words, '--lang', 'zh-CN')).err).toContain('请去掉引号');
    expect(existsSync(join(machine.home, '~'))).toBe(false);
    expect(machine.crontab.text).toBe('');
  });

  test('a summary that falls away is named', async () => {
    siteAt();
    await machine.run('cron', 'install', '--summary', '21:35', '--to', 'reports');
    const { err } = await machine.run('cron', 'install', '--every', '30m', '--lang', 'en');
    expect(err).toMatch(/no longer installed.*: 35 21 \* \* \* .*'export'/);
    expect((await machine.run('cron', 'install', '--lang', 'en')).err).not.toContain('no longer');
  });

  test('show tells what is installed now', async () => {
    siteAt();
    await machine.run('cron', 'install', '--every', '30m');
    const other = await machine.run('cron', 'show', '--lang', 'en');
    expect(other.err).toContain(`installed now:\n${remindLine('*/30 * * * *')}\n`);
    const same = await machine.run('cron', 'show', '--every', '30m', '--lang', 'zh-CN');
    expect(same.err).toBe('定时任务早已安装，未做改动\n');
  });

  test.each([
    ['without a crontab', { crontab: { read: () => null, write: () => undefined } }],
    ['of Windows', { process: { pid: 1, host: 'pc', platform: 'win32', isRunning: () => true } }],
  ] as const)('on a machine %s nothing is installed, and it says what to do', async (_, over) => {
    siteAt(over);
    for (const verb of ['install', 'remove']) {
      const { exit, out, err } = await machine.run('cron', verb, '--lang', 'en');
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      expect(err).toContain('rounds cron show');
    }
  });

  test('a crontab that cannot be read is not written', async () => {
    let wrote = false;
    const read = () => {
      throw new Refusal({ kind: 'crontab-failed', detail: 'you are not allowed to use this program' });
    };
    siteAt({ crontab: { read, write: () => (wrote = true) } });
    const { exit, err } = await machine.run('cron', 'install');
    expect(exit).toBe(5);
    expect(err).toContain('you are not allowed');
    expect(wrote).toBe(false);
  });
});

test('the line for the summary writes the file of the day, twice over, without a word', async () => {
  siteAt();
  mkdirSync(join(machine.home, 'reports'));
  const { out } = await machine.run('cron', 'show', '--summary', '21:35', '--to', 'reports');
  const line = shellWords(out.split('\n')[2] ?? '');
  const words = line.ok ? line.words.slice(7) : [];
  expect(words[0]).toBe('export');
  for (const moment of ['2026-03-02T21:35:00+08:00', '2026-03-02T21:36:00+08:00'])
    expect(await machine.at(moment).run(...words)).toEqual({ exit: 0, out: '', err: '' });
  expect(readdirSync(join(machine.home, 'reports'))).toEqual(['summary-2026-03-02.csv']);
  // With its totals, and its seal once something is recorded.
  await machine.run('log', 'A', '--by', '李四');
  await machine.run(...words);
  const file = 'reports/summary-2026-03-02.csv';
  expect(readFileSync(join(machine.home, file), 'utf8')).toContain('\r\n封签,3:');
  expect(await machine.run('check', '--against-file', file)).toEqual({ exit: 0, out: '', err: '' });
});

describe('cron show on Windows', () => {
  const WINDOWS = {
    process: { pid: 1, host: 'pc', platform: 'win32', isRunning: () => true },
    program: { node: 'C:\\Program Files\\nodejs\\node.exe', script: 'C:\\rounds\\bin\\rounds.js' },
  };

  test('prints the lines that make the tasks', async () => {
    siteAt(WINDOWS);
    const { exit, out, err } = await machine.run('cron', 'show', '--lang', 'en');
    expect(exit).toBe(0);
    expect(out).toBe(
      String.raw`schtasks /create /f /tn "rounds k3p9 remind" /sc MINUTE /mo 10 /tr "\"C:\Program Files\nodejs\node.exe\" C:\rounds\bin\rounds.js remind --site ` +
        `${machine.folder} --lang zh-CN"\n`,
    );
    expect(err).toContain('command prompt');
  });

  test('with the summary, and hours', async () => {
    siteAt(WINDOWS);
    const { out } = await machine.run('cron', 'show', '--every', '2h', '--summary', '8:05', '--to', 'a b');
    expect(out).toContain('/sc HOURLY /mo 2 /tr');
    expect(out).toMatch(/"rounds k3p9 summary" \/sc DAILY \/st 08:05 .*--to \\".*a b\\" --site/);
  });

  test('warns of a command that is too long for a task', async () => {
    siteAt(WINDOWS);
    const folder = join(machine.home, 'a'.repeat(200));
    settle(folder, siteOf({ id: 'k3p9' }));
    const { err } = await machine.run('cron', 'show', '--site', folder, '--lang', 'en');
    expect(err).toContain('Windows takes 262');
  });
});
