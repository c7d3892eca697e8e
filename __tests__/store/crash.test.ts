import { describe, expect, test } from '@jest/globals';
import type { Site } from '../../src/domain/site';
import { createSite } from '../../src/store/create-site';
import { openStore, type Machine } from '../../src/store/open-store';
import type { ProcessFacts } from '../../src/store/owner';
import type { Store } from '../../src/store/store';
import { SimFs } from '../support/sim-fs';
import { DAY, MORNING, roundsDraft, testSite, testWorld } from '../support/store-world';

const SITE = '/home/site';
const STATE = '/home/state';
const patience = { waitSeconds: 0 };

function boot(number: number, bootedAt: number): ProcessFacts {
  return {
    bootId: () => `boot-${number}`,
    bootedAt: () => bootedAt,
    pidNamespace: () => null,
    stateOf: () => null,
  };
}

interface Machinery {
  readonly store: Store;
  readonly disk: SimFs;
}

/** A program run on a disk, in the boot of that number. */
function machineOn(disk: SimFs, bootNumber: number, now: number, pid = 100 + bootNumber): Machinery {
  disk.now = now;
  const machine: Machine = { fs: disk, facts: boot(bootNumber, now - 1), wait: () => undefined };
  return { disk, store: openStore(SITE, testWorld(STATE, { pid, now }), machine) };
}

function freshDisk(): SimFs {
  const disk = new SimFs();
  disk.mkdirSync('/home', 0o700);
  createSite(SITE, testSite(), testWorld(STATE), disk);
  return disk.settled();
}

/** What had been acknowledged when a state of the disk was recorded. */
interface Cut {
  readonly disk: SimFs;
  readonly acknowledged: readonly string[];
}

/** Runs `work` and collects every disk that a power cut at any moment of it, or right after, may leave. */
async function cutsDuring(
  { disk, store }: Machinery,
  work: (store: Store, acknowledge: (hash: string) => void) => Promise<void>,
  mostAtOnce: number,
): Promise<Cut[]> {
  const acknowledged: string[] = [];
  const cuts = new Map<string, Cut>();
  disk.onChange = () => {
    for (const left of disk.crashes(mostAtOnce))
      cuts.set(`${acknowledged.length}${left.picture()}`, { disk: left, acknowledged: [...acknowledged] });
  };
  await work(store, hash => acknowledged.push(hash));
  disk.onChange();
  disk.onChange = () => undefined;
  return [...cuts.values()];
}

/** Every acknowledged line is there, nothing is damaged, the next line is taken, and the whole proves. */
async function expectWhole(cut: Cut, bootNumber: number, now: number): Promise<void> {
  const { store } = machineOn(cut.disk, bootNumber, now);
  const before = store.log({});
  expect(before.damage).toEqual([]);
  const hashes = new Set(before.entries.map(entry => entry.hash));
  expect(cut.acknowledged.filter(hash => !hashes.has(hash))).toEqual([]);
  const { value } = await store.write(patience, tx => tx.append(roundsDraft(now, ['01-2-ST'], '李四')));
  const after = store.log({});
  expect(after.entries.at(-1)).toEqual(value);
  expect(after.entries.slice(0, before.entries.length)).toEqual(before.entries);
  expect(store.check().damage.filter(({ what }) => what !== 'leftover')).toEqual([]);
}

const append = (now: number) => async (store: Store, acknowledge: (hash: string) => void) => {
  const { value } = await store.write(patience, tx => tx.append(roundsDraft(now)));
  acknowledge(value.hash);
};

/** A disk on which `days` days were logged, all of it safe. */
async function livedDisk(days: number): Promise<{ disk: SimFs; acknowledged: string[] }> {
  const disk = freshDisk();
  const acknowledged: string[] = [];
  for (let day = 0; day < days; day += 1) {
    const { store } = machineOn(disk, 1, MORNING + day * DAY);
    await append(MORNING + day * DAY)(store, hash => acknowledged.push(hash));
  }
  return { disk: disk.settled(), acknowledged };
}

describe('row 14: a power cut at any moment', () => {
  test.each([
    ['of the very first entry', 0, 0],
    ['of the second entry of a day', 1, 0],
    ['of the first entry of a new day', 1, 1],
  ])('%s loses nothing that was acknowledged, and the next entry is taken', async (_when, lived, later) => {
    const { disk, acknowledged } = await livedDisk(lived);
    const now = MORNING + later * DAY + 60_000;
    const cuts = await cutsDuring(machineOn(disk, 2, now), append(now), 24);
    expect(cuts.length).toBeGreaterThan(100);
    for (const cut of cuts)
      await expectWhole({ ...cut, acknowledged: [...acknowledged, ...cut.acknowledged] }, 3, now + 60_000);
  });

  test('of the entry that fences what an earlier cut left loses nothing either', async () => {
    const { disk, acknowledged } = await livedDisk(1);
    const now = MORNING + 60_000;
    const first = await cutsDuring(machineOn(disk, 2, now), append(now), 20);
    const torn = first.filter(cut => {
      const text = cut.disk.text(`${SITE}/log/2026/2026-11-23.jsonl`) ?? '';
      return cut.acknowledged.length === 0 && !text.endsWith('\n');
    });
    expect(torn.length).toBeGreaterThan(5);
    const shapes = new Map(torn.map(cut => [cut.disk.text(`${SITE}/log/2026/2026-11-23.jsonl`), cut]));
    for (const cut of shapes.values()) {
      const second = await cutsDuring(machineOn(cut.disk, 3, now + 1000), append(now + 1000), 5);
      for (const again of second)
        await expectWhole(
          { ...again, acknowledged: [...acknowledged, ...again.acknowledged] },
          4,
          now + 2000,
        );
    }
  });

  test('of the first entry of a day after one that was cut short loses nothing', async () => {
    const { disk, acknowledged } = await livedDisk(1);
    const now = MORNING + 60_000;
    const first = await cutsDuring(machineOn(disk, 2, now), append(now), 6);
    const shapes = new Map(first.map(cut => [cut.disk.text(`${SITE}/log/2026/2026-11-23.jsonl`), cut]));
    for (const cut of shapes.values()) {
      const second = await cutsDuring(machineOn(cut.disk, 3, now + DAY), append(now + DAY), 3);
      for (const again of second) {
        const known = [...acknowledged, ...cut.acknowledged, ...again.acknowledged];
        await expectWhole({ ...again, acknowledged: known }, 4, now + DAY + 2000);
      }
    }
  });

  test.each([
    ['before the first round', 0],
    ['once there is a log', 1],
  ])('row 26: of a change of site.json %s leaves the old one or the new one, whole', async (_when, lived) => {
    const { disk, acknowledged } = await livedDisk(lived);
    const now = MORNING + 60_000;
    const rename = async (store: Store) => {
      await store.write(patience, tx => {
        tx.saveSite({ ...tx.site, name: '锦绣园二期' }, '王芳');
      });
    };
    const names = new Set<string>();
    const cuts = await cutsDuring(machineOn(disk, 2, now), rename, 30);
    expect(cuts.length).toBeGreaterThan(20);
    for (const cut of cuts) {
      const site: Site = machineOn(cut.disk, 3, now + 1000).store.site();
      names.add(site.name);
      expect({ ...site, name: '', revision: 0 }).toEqual({ ...testSite(), name: '' });
      await expectWhole({ ...cut, acknowledged }, 3, now + 1000);
      const { store } = machineOn(cut.disk, 3, now + 2000);
      // What the log says was changed is finished, not taken for an edit by somebody.
      expect(store.log({}).entries.filter(entry => entry.kind === 'setup' && entry.byHand)).toEqual([]);
      expect(store.check().notices.filter(({ kind }) => kind === 'edited-by-hand')).toEqual([]);
    }
    expect([...names].sort()).toEqual(['锦绣园', '锦绣园二期']);
  });

  test('row 15: after a process was killed and another acknowledged an entry loses neither', async () => {
    const { disk, acknowledged } = await livedDisk(1);
    const now = MORNING + 60_000;
    const killed = machineOn(disk, 2, now);
    const states: SimFs[] = [];
    killed.disk.onChange = () => states.push(killed.disk.settled());
    await append(now)(killed.store, () => undefined);
    for (const [index, state] of states.entries()) {
      // The same boot: what the killed process wrote is in the cache, and its lock names a process that is gone.
      const cuts = await cutsDuring(
        machineOn(state, 2, now + 1000 + index, 777),
        append(now + 1000 + index),
        4,
      );
      for (const cut of cuts.filter(one => one.acknowledged.length > 0))
        await expectWhole({ ...cut, acknowledged: [...acknowledged, ...cut.acknowledged] }, 4, now + 9000);
    }
  });
});
