import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeBackup } from '../../src/store/backup';
import { realFs, type Fs } from '../../src/store/fs';
import { openStore } from '../../src/store/open-store';
import { readBackup, restoreBackup } from '../../src/store/restore';
import { SimError } from '../support/sim-fs';
import { bench, kindsOf, refusalOf, TODAY, type Bench } from '../support/store-bench';
import { DAY, HOUR, MORNING } from '../support/store-world';

/** A site with rounds of two days. */
async function lived(): Promise<Bench> {
  const it = bench();
  await it.log();
  it.world.set(MORNING + DAY);
  await it.log('01-2-ST', MORNING + DAY);
  await it.log('01-1-ST', MORNING + DAY);
  return it;
}

const placeOf = (it: Bench, name: string): string => join(it.folder, '..', name);

function backup(it: Bench, { name = 'one.tar.gz', force = false, fs = realFs } = {}): string {
  const path = placeOf(it, name);
  makeBackup({ folder: it.folder, world: it.world, path, force, fs });
  return path;
}

/** All files of a folder by name, with their bytes. */
function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(names.sort().map(name => [name, readFileSync(join(folder, name), 'latin1')]));
}

const restore = (it: Bench, path: string, more: Partial<Parameters<typeof restoreBackup>[0]> = {}) =>
  restoreBackup({ folder: placeOf(it, 'new'), path, world: it.world, ...more });

describe('a backup', () => {
  test('is put back byte for byte, and the site goes on there', async () => {
    const it = await lived();
    const path = backup(it);
    const { manifest, loss } = await restore(it, path);
    expect(filesIn(placeOf(it, 'new'))).toEqual(filesIn(it.folder));
    expect(manifest).toMatchObject({ rounds: 3, firstDay: '2026-11-23', head: { day: '2026-11-24' } });
    expect(loss).toBeNull();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const store = openStore(placeOf(it, 'new'), it.world);
    expect(store.check()).toMatchObject({ damage: [], notices: [] });
  });

  test('holds a site without a log too', async () => {
    const it = bench();
    const { manifest } = await restore(it, backup(it));
    expect(manifest).toMatchObject({ rounds: 0, files: [{ name: 'site.json' }] });
    expect(filesIn(placeOf(it, 'new'))).toEqual(filesIn(it.folder));
  });

  test('is opened by any tar', async () => {
    const it = await lived();
    const path = backup(it);
    const folder = placeOf(it, 'by-hand');
    mkdirSync(folder, { mode: 0o700 });
    const { status, stderr } = spawnSync('tar', ['xzpf', path, '-C', folder], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { 'backup.json': manifest = '', ...files } = filesIn(folder);
    expect(files).toEqual(filesIn(it.folder));
    expect(JSON.parse(manifest)).toMatchObject({ format: 'rounds.backup/1', site: 'testsite00000001' });
    expect(openStore(folder, it.world).check().damage).toEqual([]);
  });

  test('overwrites nothing unless it is told to', async () => {
    const it = await lived();
    const path = backup(it);
    const before = readFileSync(path);
    expect((await refusalOf(() => backup(it))).problem).toEqual({ kind: 'file-exists', path });
    expect(readFileSync(path)).toEqual(before);
    await it.log();
    backup(it, { force: true });
    expect(readBackup(path, it.world).rounds).toBe(4);
  });

  test.each<[string, (path: string) => void, number]>([
    ['half a line that is being written', path => appendFileSync(path, '{"v":1,"seq":9'), 0],
    ['zeros that a power cut left', path => appendFileSync(path, Buffer.alloc(512)), 0],
    ['a last line without its newline', path => truncateSync(path, statSync(path).size - 1), 1],
  ])('of a log that ends with %s holds every acknowledged entry', async (_, harm, whole) => {
    const it = bench();
    await it.log();
    const sound = it.text(TODAY);
    harm(it.path(TODAY));
    await restore(it, backup(it));
    const copy = readFileSync(join(placeOf(it, 'new'), TODAY), 'utf8');
    expect(copy).toBe(whole === 1 ? sound.slice(0, -1) : sound);
    const store = openStore(placeOf(it, 'new'), it.world);
    expect(store.check().damage).toEqual([]);
  });

  test('keeps the fragment that a later day has fenced', async () => {
    const it = bench();
    await it.log();
    appendFileSync(it.path(TODAY), '{"v":1,"seq":9');
    it.world.set(MORNING + DAY);
    await it.log('01-1-ST', MORNING + DAY);
    await restore(it, backup(it));
    expect(filesIn(placeOf(it, 'new'))).toEqual(filesIn(it.folder));
  });
});

test.each([
  ['no file', 'x'],
  ['a folder', null],
])("a witness that is %s stands in nobody's way", async (_, text) => {
  const it = await lived();
  const heads = join(it.stateFolder, 'testsite00000001', 'heads.json');
  rmSync(heads);
  if (text === null) mkdirSync(heads);
  else writeFileSync(heads, text);
  await restore(it, backup(it));
  expect(filesIn(placeOf(it, 'new'))).toEqual(filesIn(it.folder));
});

describe('a backup is not made', () => {
  test.each<[string, (it: Bench) => void, string]>([
    [
      'of a log with a changed byte',
      it => {
        it.put(TODAY, it.text(TODAY).replace('spray', 'spraz'));
      },
      'hash',
    ],
    [
      'of a log that lost its newest file',
      it => {
        rmSync(it.path('log/2026/2026-11-24.jsonl'));
      },
      'behind-witness',
    ],
    [
      'of a log that lost a file in the middle',
      it => {
        rmSync(it.path(TODAY));
      },
      'seq',
    ],
  ])('%s', async (_, harm, what) => {
    const it = await lived();
    const old = readFileSync(backup(it));
    harm(it);
    const { problem } = await refusalOf(() => backup(it, { force: true }));
    expect(problem.kind === 'damaged' && kindsOf(problem)).toContain(what);
    expect(readFileSync(placeOf(it, 'one.tar.gz'))).toEqual(old);
    expect(readdirSync(join(it.folder, '..')).sort()).toEqual(['one.tar.gz', 'site', 'state']);
  });

  test('of a site whose settings cannot be read', async () => {
    const it = await lived();
    it.put('site.json', '{');
    expect((await refusalOf(() => backup(it))).problem.kind).toBe('bad-file');
    expect(existsSync(placeOf(it, 'one.tar.gz'))).toBe(false);
  });

  test.each<[string, string, Partial<Fs>]>([
    ['full', 'disk-full', { writeSync: () => fail('ENOSPC') }],
    ['broken', 'disk-error', { fsyncSync: () => fail('EIO') }],
    [
      'not to be renamed on',
      'disk-full',
      { linkSync: () => fail('ENOSPC'), renameSync: () => fail('ENOSPC') },
    ],
  ])('on a disk that is %s, and nothing is left behind', async (_, cause, over) => {
    const it = await lived();
    const { problem, saved } = await refusalOf(() => backup(it, { fs: { ...realFs, ...over } }));
    expect(problem).toMatchObject({ kind: 'not-saved', cause, named: true });
    expect(saved).toBe('no');
    expect(readdirSync(join(it.folder, '..')).sort()).toEqual(['site', 'state']);
  });

  test('from bytes that change on their way to the disk', async () => {
    const it = await lived();
    const fs: Fs = {
      ...realFs,
      writeSync: (descriptor, buffer, offset, length) => {
        const bytes = Buffer.from(buffer.subarray(offset, offset + length));
        bytes[bytes.length - 20]! ^= 4;
        return realFs.writeSync(descriptor, bytes, 0, length);
      },
    };
    expect((await refusalOf(() => backup(it, { fs }))).problem.kind).toBe('bad-backup');
    expect(existsSync(placeOf(it, 'one.tar.gz'))).toBe(false);
  });
});

function fail(code: string): never {
  throw new SimError(code);
}

describe('a damaged backup is found out', () => {
  test('whichever byte is another', async () => {
    const it = bench();
    await it.log();
    const good = readFileSync(backup(it));
    const path = placeOf(it, 'bad.tar.gz');
    const missed: number[] = [];
    for (let at = 0; at < good.length; at += 1) {
      const bytes = Buffer.from(good);
      bytes[at]! ^= 1 << (at % 8);
      writeFileSync(path, bytes);
      try {
        readBackup(path, it.world);
        missed.push(at);
      } catch (error) {
        expect(error).toMatchObject({
          problem: { kind: expect.stringMatching(/^(bad-backup|newer-version)$/) },
        });
      }
    }
    expect(good.length).toBeGreaterThan(1500);
    expect(missed).toEqual([]);
  }, 60_000);

  test('wherever it is cut', async () => {
    const it = bench();
    await it.log();
    const good = readFileSync(backup(it));
    const path = placeOf(it, 'bad.tar.gz');
    for (let length = 0; length < good.length; length += 97) {
      writeFileSync(path, good.subarray(0, length));
      const { problem } = await refusalOf(() => readBackup(path, it.world));
      expect(problem).toMatchObject({ kind: 'bad-backup', fault: length < 81 ? 'foreign' : 'cut' });
    }
  });

  test.each<[string, (good: Buffer) => Buffer, string]>([
    ['bytes after its end', good => Buffer.concat([good, Buffer.from('x')]), 'changed'],
    ['a member twice', good => Buffer.concat([good, good]), 'changed'],
    ['another gzip file', () => Buffer.from('H4sIAAAAAAAAA0vKTCniAgDOhQEMBQAAAA==', 'base64'), 'foreign'],
    ['a text', () => Buffer.from('site'.repeat(40)), 'foreign'],
    ['nothing', () => Buffer.alloc(0), 'foreign'],
  ])('%s', async (_, harm, fault) => {
    const it = await lived();
    const path = backup(it);
    writeFileSync(path, harm(readFileSync(path)));
    expect((await refusalOf(() => restore(it, path))).problem).toMatchObject({ kind: 'bad-backup', fault });
    expect(existsSync(placeOf(it, 'new'))).toBe(false);
  });

  test('no file, or a folder', async () => {
    const it = await lived();
    for (const [path, cause] of [
      [placeOf(it, 'none'), 'missing'],
      [it.folder, 'is-directory'],
    ] as const)
      expect((await refusalOf(() => restore(it, path))).problem).toMatchObject({ kind: 'unreadable', cause });
  });
});

describe('restoring', () => {
  test.each<[string, (folder: string) => void]>([
    [
      'a site',
      folder => {
        mkdirSync(folder);
        writeFileSync(join(folder, 'site.json'), '{}');
      },
    ],
    [
      'any file',
      folder => {
        mkdirSync(folder);
        writeFileSync(join(folder, '.hidden'), '');
      },
    ],
  ])('into a folder that holds %s is refused', async (_, fill) => {
    const it = await lived();
    const path = backup(it);
    const folder = placeOf(it, 'new');
    fill(folder);
    const before = filesIn(folder);
    expect((await refusalOf(() => restore(it, path))).problem).toEqual({ kind: 'folder-not-empty', folder });
    expect(filesIn(folder)).toEqual(before);
  });

  test('into an empty folder works', async () => {
    const it = await lived();
    const path = backup(it);
    mkdirSync(placeOf(it, 'new'));
    await restore(it, path);
    expect(filesIn(placeOf(it, 'new'))).toEqual(filesIn(it.folder));
  });

  test('leaves alone what somebody else puts there meanwhile', async () => {
    const it = await lived();
    const path = backup(it);
    const folder = placeOf(it, 'new');
    const fs: Fs = {
      ...realFs,
      renameSync: (from, to) => {
        realFs.renameSync(from, to);
        if (to === join(folder, 'log')) writeFileSync(join(folder, 'site.json'), 'theirs');
      },
    };
    expect((await refusalOf(() => restore(it, path, { fs }))).problem.kind).toBe('folder-not-empty');
    expect(filesIn(folder)).toEqual({ 'site.json': 'theirs' });
  });

  test('only tried writes nothing', async () => {
    const it = await lived();
    const path = backup(it);
    expect((await restore(it, path, { dryRun: true })).manifest.rounds).toBe(3);
    expect(existsSync(placeOf(it, 'new'))).toBe(false);
  });

  test.each([
    ['nothing was there', false],
    ['an empty folder was there', true],
  ])('fails at every single call and leaves nothing behind where %s', async (_, isThere) => {
    const it = await lived();
    const path = backup(it);
    const folder = placeOf(it, isThere ? 'new' : 'a/b/new');
    if (isThere) mkdirSync(folder);
    let failures = 0;
    for (let call = 1; call < 200; call += 1) {
      let calls = 0;
      let failed = false;
      const failing =
        <A extends unknown[], R>(work: (...words: A) => R, code = 'ENOSPC') =>
        (...words: A): R => {
          calls += 1;
          failed ||= calls === call;
          return calls === call ? fail(code) : work(...words);
        };
      const fs: Fs = {
        ...realFs,
        writeSync: failing((...words: Parameters<Fs['writeSync']>) => realFs.writeSync(...words)),
        fsyncSync: failing((...words: Parameters<Fs['fsyncSync']>) => realFs.fsyncSync(...words)),
        mkdirSync: failing((...words: Parameters<Fs['mkdirSync']>) => realFs.mkdirSync(...words), 'EACCES'),
        renameSync: failing((...words: Parameters<Fs['renameSync']>) => realFs.renameSync(...words)),
      };
      let refused = true;
      try {
        await restore(it, path, { fs, folder });
        refused = false;
      } catch (error) {
        expect(error).toMatchObject({
          problem: { kind: expect.stringMatching(/^(not-saved|outcome-unknown)$/) },
        });
      }
      if (!refused) {
        expect(openStore(folder, it.world).check().damage).toEqual([]);
        rmSync(folder, { recursive: true });
        if (isThere) mkdirSync(folder);
      }
      if (!failed) break;
      failures += 1;
      expect(existsSync(placeOf(it, 'a'))).toBe(!refused && !isThere);
      if (isThere) expect(readdirSync(folder)).toEqual([]);
      rmSync(placeOf(it, 'a'), { recursive: true, force: true });
    }
    expect(failures).toBeGreaterThan(20);
  });
});

describe('a backup that is older than what was saved', () => {
  async function older(): Promise<{ it: Bench; path: string }> {
    const it = await lived();
    const path = backup(it);
    it.world.set(MORNING + DAY + HOUR);
    await it.log('01-2-ST', MORNING + DAY + HOUR);
    renameSync(it.folder, placeOf(it, 'damaged'));
    return { it, path };
  }

  test('is not put back in the same folder without a word', async () => {
    const { it, path } = await older();
    const { problem } = await refusalOf(() => restore(it, path, { folder: it.folder }));
    expect(problem).toMatchObject({ kind: 'backup-older', folder: it.folder, day: '2026-11-24' });
    expect(problem.kind === 'backup-older' && problem.saved - problem.found).toBe(1);
    expect(existsSync(it.folder)).toBe(false);
  });

  test('is put back with a reason, the site goes on, and check tells of it for ever', async () => {
    const { it, path } = await older();
    const acceptLoss = { by: 'Wang', reason: 'the disk broke' };
    const { loss } = await restore(it, path, { folder: it.folder, acceptLoss });
    expect(loss).toMatchObject({ here: true, from: 7, to: 7 });
    it.world.set(MORNING + 2 * DAY);
    await it.log('01-1-ST', MORNING + 2 * DAY);
    const { damage, notices } = it.again().check();
    expect(damage).toEqual([]);
    expect(notices).toEqual([
      { kind: 'restored', by: 'Wang', at: MORNING + DAY + HOUR, from: 7, to: 7, reason: 'the disk broke' },
    ]);
    expect(
      it
        .again()
        .log({})
        .entries.map(({ kind }) => kind),
    ).toContain('restoration');
    expect(readdirSync(it.folder).sort()).toEqual(['log', 'site.json']);
  });

  test('is put back elsewhere with a note', async () => {
    const { it, path } = await older();
    const { loss } = await restore(it, path);
    expect(loss).toMatchObject({ here: false, folder: it.folder, from: 7, to: 7 });
    expect(openStore(placeOf(it, 'new'), it.world).check()).toMatchObject({ damage: [], notices: [] });
  });

  test('of another history is taken for what it is', async () => {
    const it = await lived();
    copyFileSync(it.path('site.json'), placeOf(it, 'site.json'));
    const path = backup(it);
    rmSync(it.path('log'), { recursive: true });
    rmSync(it.stateFolder, { recursive: true });
    for (let hour = 0; hour < 9; hour += 1) {
      it.world.set(MORNING + hour * HOUR);
      await it.log('01-2-ST', MORNING + hour * HOUR);
    }
    rmSync(it.folder, { recursive: true });
    expect((await refusalOf(() => restore(it, path, { folder: it.folder }))).problem.kind).toBe(
      'backup-older',
    );
    await restore(it, path, { folder: it.folder, acceptLoss: { by: 'Wang', reason: 'mixed up' } });
    expect(it.again().check().damage).toEqual([]);
  });
});

test('the rights of what is put back are for the owner alone', async () => {
  const it = await lived();
  const path = backup(it);
  const umask = process.umask(0);
  try {
    await restore(it, path);
  } finally {
    process.umask(umask);
  }
  expect(openStore(placeOf(it, 'new'), it.world).check().damage).toEqual([]);
});
