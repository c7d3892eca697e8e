import { afterEach, beforeEach, describe, expect } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { diaryOf, LONG_LINES, LONG_NOTE, type Diary } from '../../support/diary';
import { expectSaid, LANGUAGES } from '../../support/fault-row';
import { idsSaid } from '../../support/log-audit';
import { needing } from '../../support/needing';
import { smallDisk, type SmallDisk } from '../../support/small-disk';
import { newSite, type Ended, type SpawnedSite } from '../../support/spawned';

describe.each(LANGUAGES)('a small disk, in %s', language => {
  const withDisk = needing('a disk that fills up', ['linux', 'root', 'mounts']);
  let disk: SmallDisk;
  let site: SpawnedSite;
  let diary: Diary;
  const words = (en: string[], zh: string[]): string[] => (language === 'en' ? en : zh);

  beforeEach(() => {
    disk = smallDisk('64k');
    site = newSite({ folder: join(disk.folder, 'site') });
    diary = diaryOf(site);
  });
  afterEach(() => {
    disk.remove();
    site.remove();
  });

  function expectRefused({ exit, out, err }: Ended, code: number, parts: string[]): void {
    expect({ exit, out }).toEqual({ exit: code, out: '' });
    expectSaid(err, parts);
  }

  withDisk('row 28: full in a line: what was acknowledged is there, the rest is not saved', async () => {
    const list = await site.runWith({ stdin: LONG_LINES }, 'log', '-', '--by', 'Li', '--lang', language);
    diary.said.push(...idsSaid(list.out));
    expect(list.exit).toBe(5);
    expect(diary.said.length).toBeGreaterThan(10);
    expect(list.out).toContain(language === 'en' ? 'disk full, NOT saved' : '磁盘已满，未保存');
    const again = await diary.log('--note', LONG_NOTE, '--lang', language);
    expectRefused(
      again,
      5,
      words(['disk full, NOT saved', 'free some space'], ['磁盘已满，未保存', '清理磁盘空间']),
    );
    expect(await site.run('overdue')).toMatchObject({ exit: 0, err: '' });
    disk.remount('size=256k');
    await diary.expectGoesOn();
  });

  withDisk('row 29: full while an area is added: site.json stays as it was', async () => {
    const before = readFileSync(join(site.folder, 'site.json'));
    const filler = join(disk.folder, 'filler');
    expect(spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4096']).status).not.toBe(0);
    // One page is left: the lock takes it.
    truncateSync(filler, statSync(filler).size - 4096);
    const done = await site.run('area', 'add', '01-3-ST', '--kind', 'stairwell', '--lang', language);
    expectRefused(done, 5, words(['disk full, NOT saved', 'site.json'], ['磁盘已满，未保存', 'site.json']));
    expect(readFileSync(join(site.folder, 'site.json'))).toEqual(before);
    expect(readdirSync(site.folder)).toEqual(['site.json']);
    rmSync(filler);
    await diary.expectGoesOn();
  });

  withDisk('row 31: read-only', async () => {
    await diary.log();
    const before = readFileSync(site.newest());
    disk.remount('ro');
    const done = await diary.log('--lang', language);
    expectRefused(done, 5, [
      site.folder,
      ...words(['read-only file system, NOT saved'], ['文件系统只读，未保存']),
    ]);
    expect(await site.run('overdue')).toMatchObject({ exit: 0 });
    disk.remount('rw');
    expect(readFileSync(site.newest())).toEqual(before);
    await diary.expectGoesOn();
  });

  withDisk('row 44: taken out: no new, empty log is begun in its place', async () => {
    await diary.log();
    disk.unplug();
    const done = await diary.log('--lang', language);
    expectRefused(
      done,
      5,
      words(['data folder missing', 'no new, empty log was begun'], ['数据文件夹不存在', '没有另建空白日志']),
    );
    expect(readdirSync(disk.folder)).toEqual([]);
  });
});
