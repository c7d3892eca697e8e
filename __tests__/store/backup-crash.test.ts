import { expect, test } from '@jest/globals';
import { makeBackup } from '../../src/store/backup';
import { createSite } from '../../src/store/create-site';
import { openStore } from '../../src/store/open-store';
import { rebuildSite } from '../../src/store/rebuild-site';
import { readBackup, restoreBackup } from '../../src/store/restore';
import { SimFs } from '../support/sim-fs';
import { DAY, MORNING, roundsDraft, testSite, testWorld } from '../support/store-world';

const SITE = '/home/site';
const NEW = '/home/new';
const FILE = '/home/b.tar.gz';
const world = testWorld('/home/state', { now: MORNING + DAY });

/** A site of two days on a disk that a power cut may hit. */
async function livedDisk(): Promise<SimFs> {
  const disk = new SimFs();
  disk.mkdirSync('/home', 0o700);
  createSite(SITE, testSite(), world, disk);
  for (const now of [MORNING, MORNING + DAY]) {
    const store = openStore(SITE, testWorld('/home/state', { now }), { fs: disk });
    await store.write({ waitSeconds: 0 }, tx => tx.append(roundsDraft(now)));
  }
  return disk.settled();
}

/** Every disk that a power cut during `work` may leave, each once. */
async function cutsDuring(disk: SimFs, work: () => unknown): Promise<SimFs[]> {
  const cuts = new Map<string, SimFs>();
  disk.onChange = () => {
    for (const left of disk.crashes(64)) cuts.set(left.picture(), left);
  };
  await work();
  disk.onChange();
  disk.onChange = () => undefined;
  return [...cuts.values()];
}

test('a power cut while a backup is written leaves a whole one of that name, or none', async () => {
  const disk = await livedDisk();
  const cuts = await cutsDuring(disk, () =>
    makeBackup({ fs: disk, folder: SITE, world, path: FILE, force: false }),
  );
  const there = cuts.filter(left => left.readdirSync('/home').includes('b.tar.gz'));
  for (const left of there) expect(readBackup(FILE, world, left).rounds).toBe(2);
  expect(there.length).toBeGreaterThan(0);
  expect(cuts.length).toBeGreaterThan(there.length);
});

test('a power cut while one is overwritten leaves the old one or the new one', async () => {
  const disk = await livedDisk();
  makeBackup({ fs: disk, folder: SITE, world, path: FILE, force: false });
  const store = openStore(SITE, world, { fs: disk });
  await store.write({ waitSeconds: 0 }, tx => tx.append(roundsDraft(MORNING + DAY)));
  const settled = disk.settled();
  const cuts = await cutsDuring(settled, () =>
    makeBackup({ fs: settled, folder: SITE, world, path: FILE, force: true }),
  );
  const rounds = cuts.map(left => readBackup(FILE, world, left).rounds);
  expect([...new Set(rounds)].sort()).toEqual([2, 3]);
});

test('a power cut while one is put back leaves no site, or one that is whole, or one that the log makes whole', async () => {
  const disk = await livedDisk();
  makeBackup({ fs: disk, folder: SITE, world, path: FILE, force: false });
  const settled = disk.settled();
  const cuts = await cutsDuring(settled, () =>
    restoreBackup({ fs: settled, folder: NEW, path: FILE, world }),
  );
  let [whole, mended] = [0, 0];
  for (const left of cuts) {
    const names = left.readdirSync('/home').includes('new') ? left.readdirSync(NEW) : [];
    const check = () => openStore(NEW, world, { fs: left }).check();
    if (names.includes('log') && !names.includes('site.json')) {
      await rebuildSite({ fs: left, folder: NEW, world, waitSeconds: 0, force: false });
      mended += 1;
    } else if (!names.includes('site.json')) continue;
    else whole += 1;
    expect(check().damage.filter(({ what }) => what !== 'leftover')).toEqual([]);
    expect(check().lines).toBe(5);
  }
  expect(whole).toBeGreaterThan(0);
  expect(mended).toBeGreaterThan(0);
  expect(cuts.length).toBeGreaterThan(whole + mended);
});
