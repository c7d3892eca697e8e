import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { outdated } from '../../src/store/backup-names';
import { courtAt, liveMonday } from '../support/report-site';
import type { Machine } from '../support/run';

let machine: Machine;

beforeEach(async () => {
  machine = await liveMonday(courtAt('2026-03-02T05:00:00+08:00'));
});
afterEach(() => {
  machine.remove();
});

const NAME = 'rounds-site-2026-03-03-060000.tar.gz';
const inHome = (...names: string[]): string => join(machine.home, ...names);

describe('backup', () => {
  test('makes a file here that is called after site, day and time, and says what is in it', async () => {
    const { exit, out, err } = await machine.run('backup');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain(`backed up: ${inHome(NAME)} (`);
    expect(out).toMatch(/1 day, 2026-03-02 to 2026-03-02; 4 rounds; seal \d+:[0-9A-Z-]{14}/);
    expect(out).toContain('read back and proved');
  });

  test('says so in Chinese, and to programs', async () => {
    const chinese = await machine.run('backup', '--lang', 'zh-CN', 'a.tar.gz');
    expect(chinese.out).toContain(`已备份：${inHome('a.tar.gz')}`);
    expect(chinese.out).toContain('共 1 天，2026-03-02 至 2026-03-02；4 条记录；封签');
    const { out } = await machine.run('backup', 'b.tar.gz', '--json');
    expect(JSON.parse(out)).toMatchObject({
      ...{ format: 'rounds.backup/1', site: 'Court', siteId: 'site', madeAt: '2026-03-03T06:00:00+08:00' },
      ...{ file: inHome('b.tar.gz'), removed: [], days: 1, rounds: 4, firstDay: '2026-03-02' },
      files: [{ name: 'log/2026/2026-03-02.jsonl' }, { name: 'site.json' }],
    });
  });

  test('is silent for cron, and makes the folder', async () => {
    const done = await machine.run('backup', '--to', 'a/b', '--keep', '3', '--quiet');
    expect(done).toEqual({ exit: 0, out: '', err: '' });
    expect(readdirSync(inHome('a/b'))).toEqual([NAME]);
  });

  test('warns where it lies in the folder that it is the backup of', async () => {
    const { exit, err } = await machine.run('backup', machine.folder);
    expect(exit).toBe(0);
    expect(err).toContain('copy it to another disk');
    expect((await machine.run('check')).out).toBe('');
  });

  test('goes into a folder that is named, and into none that is not there', async () => {
    mkdirSync(inHome('box'));
    expect((await machine.run('backup', 'box')).exit).toBe(0);
    expect(readdirSync(inHome('box'))).toEqual([NAME]);
    const { exit, err } = await machine.run('backup', 'none/');
    expect(exit).toBe(5);
    expect(err).toContain(`no such folder: ${inHome('none')}`);
  });

  test.each<[string, string[], number, string, string]>([
    ['a file that is there', ['backup', 'taken'], 2, 'taken exists already', '已经存在'],
    ['keeping none', ['backup', '--keep', '0'], 2, '--keep cannot be "0"', '--keep 不能是'],
    ['keeping a word', ['backup', '--keep', 'all'], 2, '--keep cannot be "all"', '--keep 不能是'],
    ['keeping copies of a name', ['backup', 'x.tar.gz', '--keep', '3'], 2, '--to is missing', '缺少 --to'],
    ['two places', ['backup', 'x', '--to', 'y'], 2, 'x and --to do not go together', '不能同时使用'],
    ['a home that no shell has written out', ['backup', '--to', '~/x'], 2, '--to ~/x', '--to ~/x'],
    ['no name', ['backup', ''], 2, 'FILE is missing', '缺少文件'],
  ])('refuses %s', async (_, argv, code, english, chinese) => {
    writeFileSync(inHome('taken'), 'mine');
    const before = readdirSync(machine.home).sort();
    for (const [language, words] of [
      ['en', english],
      ['zh-CN', chinese],
    ] as const) {
      const { exit, out, err } = await machine.run(...argv, '--lang', language);
      expect({ exit, out }).toEqual({ exit: code, out: '' });
      expect(err).toContain(words);
    }
    expect(readdirSync(machine.home).sort()).toEqual(before);
    expect(readFileSync(inHome('taken'), 'utf8')).toBe('mine');
  });

  test('--force overwrites, and not with the backup of a damaged log', async () => {
    writeFileSync(inHome('taken'), 'mine');
    const log = join(machine.folder, 'log/2026/2026-03-02.jsonl');
    const sound = readFileSync(log, 'utf8');
    writeFileSync(log, sound.replace('地面湿', '地面干'));
    const { exit, err } = await machine.run('backup', 'taken', '--force');
    expect(exit).toBe(3);
    expect(err).toMatch(/nothing was saved\n.*2026-03-02\.jsonl, line \d/);
    expect(readFileSync(inHome('taken'), 'utf8')).toBe('mine');
    writeFileSync(log, sound);
    expect((await machine.run('backup', 'taken', '--force')).exit).toBe(0);
    expect((await machine.run('restore', 'taken', '--list')).exit).toBe(0);
  });
});

describe('old backups', () => {
  const day = (n: number): string => `rounds-site-2026-03-0${n}-235000.tar.gz`;

  test.each<[string, string[], string, number, string[]]>([
    ['none is there', [], day(5), 3, []],
    ['as many as are to be kept', [day(3), day(4)], day(5), 3, []],
    ['one too many', [day(2), day(3), day(4)], day(5), 3, [day(2)]],
    ['two too many, in any order', [day(4), day(1), day(3), day(2)], day(5), 3, [day(1), day(2)]],
    ['only the new one is to stay', [day(1), day(2)], day(5), 1, [day(1), day(2)]],
    ['the new one has the oldest name: the clock was set back', [day(4), day(6)], day(1), 2, [day(4)]],
    [
      'what is no backup of this site stays',
      [
        ...['rounds-other-2026-03-01-235000.tar.gz', 'rounds-site-2026-03-01-235000.tar', 'notes.txt'],
        ...['rounds-site-2026-02-31-235000.tar.gz', 'rounds-site-2026-03-01-256000.tar.gz'],
        ...['rounds-site-2026-03-01-235000.tar.gz.old', 'my-rounds-site-2026-03-01-235000.tar.gz'],
      ],
      day(5),
      1,
      [],
    ],
  ])('%s', (_, names, made, keep, gone) => {
    expect(outdated([...names, made], 'site', made, keep)).toEqual(gone);
  });

  test('go once the new one is proved; files that only have such a name stay', async () => {
    mkdirSync(inHome('box'));
    for (const hour of ['06', '07', '08']) {
      machine.at(`2026-03-03T${hour}:00:00+08:00`);
      expect((await machine.run('backup', '--to', 'box')).exit).toBe(0);
    }
    writeFileSync(inHome('box', 'rounds-site-2026-03-01-000000.tar.gz'), 'not a backup');
    symlinkSync(inHome('none'), inHome('box', 'rounds-site-2026-03-01-000001.tar.gz'));
    machine.at('2026-03-03T09:00:00+08:00');
    const { exit, out } = await machine.run('backup', '--to', 'box', '--keep', '2');
    expect(exit).toBe(0);
    expect(out).toContain(`deleted the oldest: ${NAME}`);
    expect(readdirSync(inHome('box')).sort()).toEqual([
      ...['rounds-site-2026-03-01-000000.tar.gz', 'rounds-site-2026-03-01-000001.tar.gz'],
      ...['rounds-site-2026-03-03-080000.tar.gz', 'rounds-site-2026-03-03-090000.tar.gz'],
    ]);
  });

  test('that were killed half way go a day later', async () => {
    mkdirSync(inHome('box'));
    const left = '.rounds-site-2026-03-01-235000.tar.gz.4711.abc123.tmp';
    const other = '.rounds-other-2026-03-01-235000.tar.gz.4711.abc123.tmp';
    for (const name of [left, other]) {
      writeFileSync(inHome('box', name), 'half');
      utimesSync(inHome('box', name), new Date('2026-03-01T23:50:00Z'), new Date('2026-03-01T23:50:00Z'));
    }
    await machine.at('2026-03-02T20:00:00Z').run('backup', '--to', 'box', '--keep', '9');
    expect(readdirSync(inHome('box'))).toContain(left);
    await machine.at('2026-03-03T20:00:00Z').run('backup', '--to', 'box', '--keep', '9');
    expect(readdirSync(inHome('box'))).not.toContain(left);
    expect(readdirSync(inHome('box'))).toContain(other);
  });

  test('stay where the new one fails', async () => {
    expect((await machine.run('backup', '--to', 'box')).exit).toBe(0);
    writeFileSync(join(machine.folder, 'log/2026/2026-03-02.jsonl'), 'x\n');
    machine.at('2026-03-03T07:00:00+08:00');
    expect((await machine.run('backup', '--to', 'box', '--keep', '1')).exit).toBe(3);
    expect(readdirSync(inHome('box'))).toEqual([NAME]);
  });
});

describe('restore', () => {
  beforeEach(async () => {
    await machine.run('backup', 'b.tar.gz');
  });

  test('lists what is in a backup', async () => {
    const { exit, out } = await machine.run('restore', 'b.tar.gz', '--list');
    expect(exit).toBe(0);
    expect(out).toContain('log/2026/2026-03-02.jsonl');
    expect(out).toContain('site.json');
  });

  test('puts the site back, says what to type, and what it says is true', async () => {
    const { exit, out, err } = await machine.run('restore', 'b.tar.gz', '--site', 'new');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain(`restored into ${inHome('new')}`);
    expect(out).toContain('4 rounds');
    expect(out).toContain(`rounds board --site ${inHome('new')}`);
    expect(await machine.run('check', '--site', 'new')).toEqual({ exit: 0, out: '', err: '' });
    const board = (site: string) => machine.run('board', '--site', site, '--json');
    expect(await board('new')).toEqual(await board(machine.folder));
  });

  test('tries first', async () => {
    const { exit, out } = await machine.run('restore', 'b.tar.gz', '--site', 'new', '--dry-run');
    expect(exit).toBe(0);
    expect(out).toContain('would be restored');
    expect(existsSync(inHome('new'))).toBe(false);
  });

  test.each<[string, string[], number, string, string]>([
    ['without a folder', ['b.tar.gz'], 2, '--site is missing', '缺少 --site'],
    [
      'into the site itself',
      ['b.tar.gz', '--site', 'site'],
      2,
      'site is not an empty folder',
      '不是空文件夹',
    ],
    ['into a file', ['b.tar.gz', '--site', 'text'], 2, 'text is not an empty folder', '不是空文件夹'],
    ['below a file', ['b.tar.gz', '--site', 'text/x'], 2, 'not an empty folder', '不是空文件夹'],
    ['of what is no backup', ['text', '--site', 'new'], 3, 'is no backup of rounds', '不是 rounds 的备份'],
    ['of no file', ['none', '--site', 'new'], 5, 'no such file', '没有这个文件'],
    ['of a cut file', ['cut', '--site', 'new'], 3, 'is cut off after', '不完整'],
    [
      'with a loss and no reason',
      ['b.tar.gz', '--site', 'new', '--accept-loss'],
      2,
      '--reason is missing',
      '缺少 --reason',
    ],
    [
      'with an invisible reason',
      ['b.tar.gz', '--site', 'new', '--accept-loss', '--reason', '\u202e'],
      2,
      'U+202E',
      'U+202E',
    ],
    [
      'with a reason for nothing',
      ['b.tar.gz', '--site', 'new', '--reason', 'x'],
      2,
      '--accept-loss is missing',
      '缺少 --accept-loss',
    ],
  ])('is refused %s', async (_, argv, code, english, chinese) => {
    writeFileSync(inHome('text'), 'not a backup');
    writeFileSync(inHome('cut'), readFileSync(inHome('b.tar.gz')).subarray(0, 500));
    for (const [language, words] of [
      ['en', english],
      ['zh-CN', chinese],
    ] as const) {
      const { exit, out, err } = await machine.run('restore', ...argv, '--lang', language);
      expect({ exit, out }).toEqual({ exit: code, out: '' });
      expect(err).toContain(words);
    }
    expect(existsSync(inHome('new'))).toBe(false);
  });

  test('of an older one in the same folder is told, and possible with a reason that stays', async () => {
    await machine.run('log', '02-1-ST', '--by', '李四');
    renameSync(machine.folder, inHome('damaged'));
    const again = ['restore', 'b.tar.gz', '--site', machine.folder];
    const refused = await machine.run(...again);
    expect(refused.exit).toBe(2);
    expect(refused.err).toMatch(/were saved in .*site and are not in this backup/);
    expect(refused.err).toContain('--accept-loss --reason');
    expect((await machine.run(...again, '--lang', 'zh-CN')).err).toContain('其后的记录不在备份里');
    const done = await machine.run(...again, '--accept-loss', '--reason', '硬盘坏了', '--by', '王五');
    expect(done.exit).toBe(0);
    expect(done.err).toContain('missing from now on');
    expect((await machine.run('log', '02-1-ST', '--by', '李四')).exit).toBe(0);
    const check = await machine.run('check');
    expect({ exit: check.exit, out: check.out }).toEqual({ exit: 0, out: '' });
    expect(check.err).toMatch(
      /王五 put an older backup back at 2026-03-03 06:00: records .* are missing \(硬盘坏了\)/,
    );
    expect((await machine.run('check', '--lang', 'zh-CN')).err).toContain('恢复了较早的备份');
    expect((await machine.run('history')).err).toContain('王五 put an older backup back');
  });

  test('elsewhere tells what is only in the other folder', async () => {
    await machine.run('log', '02-1-ST', '--by', '李四');
    const { exit, err } = await machine.run('restore', 'b.tar.gz', '--site', 'new');
    expect(exit).toBe(0);
    expect(err).toContain(`look in ${machine.folder}`);
    expect((await machine.run('check', '--site', 'new')).err).toBe('');
  });
});
