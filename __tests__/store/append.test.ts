import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createSite } from '../../src/store/create-site';
import { openStore } from '../../src/store/open-store';
import { DAY, MORNING, roundsDraft, temporaryFolder, testSite, testWorld } from '../support/store-world';

function newStore(codes?: readonly string[]) {
  const root = temporaryFolder();
  const folder = join(root, 'site');
  const world = testWorld(join(root, 'state'));
  createSite(folder, testSite(codes), world);
  return { folder, world, store: openStore(folder, world), stateFolder: join(root, 'state') };
}

const patience = { waitSeconds: 1 };

describe('a line that was acknowledged', () => {
  test('is read back as it was said, by another process too', async () => {
    const { folder, world, store } = newStore();
    expect(store.hasLog()).toBe(false);
    const draft = { ...roundsDraft(MORNING + 123, ['01-1-ST', '01-2-ST']), note: '门锁坏了', key: 'k1' };
    const { value } = await store.write(patience, tx => tx.append(draft));
    expect(value).toMatchObject({ ...draft, id: '20261123-001', seq: 3, recordedBy: 'wang' });
    const reading = openStore(folder, world).log('newest');
    expect(reading.damage).toEqual([]);
    expect(reading.notices).toEqual([]);
    expect(reading.entries.map(entry => entry.kind)).toEqual(['opening', 'setup', 'rounds']);
    expect(reading.entries[2]).toEqual(value);
    expect(reading.head).toEqual({ seq: 3, hash: value.hash, day: '2026-11-23' });
    expect(store.hasLog()).toBe(true);
  });

  test('takes one number for each area, blocked ones too', async () => {
    const { store } = newStore();
    const ids = await store.write(patience, tx => [
      tx.append({ ...roundsDraft(MORNING, ['01-1-ST']), blocked: [{ area: '01-2-ST', reason: '门锁着' }] }),
      tx.append(roundsDraft(MORNING, ['01-1-ST', '01-2-ST'])),
      tx.append(roundsDraft(MORNING)),
    ]);
    expect(ids.value.map(entry => 'id' in entry && entry.id)).toEqual([
      '20261123-001',
      '20261123-003',
      '20261123-005',
    ]);
  });

  test('opens the file of a new day with the balance of the old one', async () => {
    const { world, store, folder } = newStore();
    await store.write(patience, tx => tx.append(roundsDraft(MORNING)));
    world.set(MORNING + DAY);
    await store.write(patience, tx => tx.append(roundsDraft(MORNING + DAY, ['01-2-ST'])));
    expect(readdirSync(join(folder, 'log', '2026'))).toEqual(['2026-11-23.jsonl', '2026-11-24.jsonl']);
    const [opening, entry] = store.log('newest').entries;
    expect(opening).toMatchObject({
      kind: 'opening',
      seq: 4,
      last: [{ area: '01-1-ST', activity: 'disinfection', at: MORNING }],
    });
    expect(entry).toMatchObject({ id: '20261124-001', areas: ['01-2-ST'] });
    expect(store.log({ from: '2026-11-23', to: '2026-11-23' }).entries).toHaveLength(3);
    expect(store.log({}).entries).toHaveLength(5);
  });

  test('is for the owner alone, whatever the umask', async () => {
    const before = process.umask(0);
    try {
      const { store, folder, stateFolder } = newStore();
      await store.write(patience, tx => {
        tx.append(roundsDraft(MORNING));
        tx.saveReminders({ told: {} });
      });
      const modes = (path: string) => (statSync(path).mode & 0o777).toString(8);
      for (const path of [folder, join(folder, 'log'), join(folder, 'log', '2026'), stateFolder])
        expect([path, modes(path)]).toEqual([path, '700']);
      for (const name of ['site.json', 'reminders.json', 'log/2026/2026-11-23.jsonl'])
        expect([name, modes(join(folder, name))]).toEqual([name, '600']);
    } finally {
      process.umask(before);
    }
  });

  test('leaves no lock and no temporary file behind', async () => {
    const { store, folder } = newStore();
    await store.write(patience, tx => tx.append(roundsDraft(MORNING)));
    expect(readdirSync(folder).sort()).toEqual(['log', 'site.json']);
  });

  test('is small: at most 360 bytes for one round, 30 a round for a tour of 24', async () => {
    const codes = Array.from({ length: 24 }, (_, index) => `${String(index + 1).padStart(2, '0')}-1-ST`);
    const { store, folder } = newStore(codes);
    await store.write(patience, tx => [
      tx.append(roundsDraft(MORNING)),
      tx.append(roundsDraft(MORNING, codes)),
    ]);
    const lines = readFileSync(join(folder, 'log/2026/2026-11-23.jsonl'), 'utf8').split('\n');
    expect(Buffer.byteLength(lines[2] ?? '')).toBeLessThanOrEqual(360);
    expect(Buffer.byteLength(lines[3] ?? '') / 24).toBeLessThanOrEqual(30);
  });
});
