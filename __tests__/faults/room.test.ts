import { afterEach, beforeEach, describe, expect } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { diaryOf, expectRefused, LONG_LINES, LONG_NOTE, type Diary } from '../support/diary';
import { idsSaid } from '../support/log-audit';
import { needing } from '../support/needing';
import { smallDisk, type SmallDisk } from '../support/small-disk';
import { newSite, type SpawnedSite } from '../support/spawned';

let site: SpawnedSite;
let diary: Diary;
beforeEach(() => {
  site = newSite();
  diary = diaryOf(site);
});
afterEach(() => {
  site.remove();
});

describe('a small disk', () => {
  const withDisk = needing('a disk that fills up', ['linux', 'root', 'mounts']);
  let disk: SmallDisk;

  /** The site of this test lies on a disk of its own. */
  function onDisk(size: string): void {
    disk = smallDisk(size);
    site.remove();
    site = newSite({ folder: join(disk.folder, 'site') });
    diary = diaryOf(site);
  }
  afterEach(() => {
    disk?.remove();
  });

  withDisk(
    'full: what was acknowledged is there, the rest is not saved, and with space it goes on',
    async () => {
      onDisk('64k');
      const list = await site.runWith({ stdin: LONG_LINES }, 'log', '-', '--by', 'Li');
      diary.said.push(...idsSaid(list.out));
      expect(list.exit).toBe(5);
      expect(diary.said.length).toBeGreaterThan(10);
      expect(list.out.trim().split('\n').at(-1)).toMatch(/^refused, line \d+: disk full, NOT saved/);
      expectRefused(await diary.log('--note', LONG_NOTE), 5, 'disk full, NOT saved');
      expect(await site.run('overdue')).toMatchObject({ exit: 0, err: '' });
      disk.remount('size=256k');
      await diary.expectGoesOn();
    },
  );

  withDisk('full while an area is added: site.json stays as it was', async () => {
    onDisk('64k');
    const before = readFileSync(join(site.folder, 'site.json'));
    const filler = join(disk.folder, 'filler');
    expect(spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4096']).status).not.toBe(0);
    // One page is left: the lock takes it.
    truncateSync(filler, statSync(filler).size - 4096);
    const done = await site.run('area', 'add', '01-3-ST', '--kind', 'stairwell');
    expectRefused(done, 5, 'disk full, NOT saved', 'site.json');
    expect(readFileSync(join(site.folder, 'site.json'))).toEqual(before);
    expect(readdirSync(site.folder)).toEqual(['site.json']);
    rmSync(filler);
    await diary.expectGoesOn();
  });

  withDisk('read-only', async () => {
    onDisk('256k');
    await diary.log();
    const before = readFileSync(site.newest());
    disk.remount('ro');
    expectRefused(await diary.log(), 5, 'read-only file system, NOT saved', site.folder);
    expect(await site.run('overdue')).toMatchObject({ exit: 0 });
    disk.remount('rw');
    expect(readFileSync(site.newest())).toEqual(before);
    await diary.expectGoesOn();
  });

  withDisk('taken out: no new, empty log is begun in its place', async () => {
    onDisk('256k');
    await diary.log();
    disk.unplug();
    expectRefused(await diary.log(), 5, 'data folder missing', 'no new, empty log was begun');
    expect(readdirSync(disk.folder)).toEqual([]);
  });
});
