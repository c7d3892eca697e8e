import { describe, expect, test } from '@jest/globals';
import { readFileSync, statSync } from 'node:fs';
import { chainedHash } from '../../src/store/digest';
import { realFs, type Fs } from '../../src/store/fs';
import { SimError } from '../support/sim-fs';
import { bench, refusalOf, TODAY, type Bench } from '../support/store-bench';
import { MORNING, roundsDraft } from '../support/store-world';

/** Which descriptors belong to the log: faults are for it alone, not for locks and witnesses. */
function faultyLog(make: (isLog: (descriptor: number) => boolean) => Partial<Fs>): Fs {
  const logs = new Set<number>();
  const openSync: Fs['openSync'] = (path, flags, mode) => {
    const descriptor = realFs.openSync(path, flags, mode);
    if (path.endsWith('.jsonl') && flags & 3) logs.add(descriptor);
    else logs.delete(descriptor);
    return descriptor;
  };
  return { ...realFs, openSync, ...make(descriptor => logs.has(descriptor)) };
}

function fail(code: string): never {
  throw new SimError(code);
}

const NOW = MORNING + 60_000;

function append(it: Bench, fs: Fs) {
  return it.again({ fs }).write({ waitSeconds: 0 }, tx => tx.append(roundsDraft(NOW)));
}

describe('a disk that fails while a line is written', () => {
  test.each<[string, string, string]>([
    ['full', 'ENOSPC', 'disk-full'],
    ['over its quota', 'EDQUOT', 'disk-full'],
    ['at the limit of a file', 'EFBIG', 'file-too-large'],
    ['broken', 'EIO', 'disk-error'],
  ])('%s: not saved, every old byte unchanged', async (_what, code, cause) => {
    const it = bench();
    await it.log();
    const before = readFileSync(it.path(TODAY));
    const fs = faultyLog(isLog => ({
      writeSync: (fd, buffer, offset, length) =>
        isLog(fd) ? fail(code) : realFs.writeSync(fd, buffer, offset, length),
    }));
    const { problem, saved } = await refusalOf(() => append(it, fs));
    expect(problem).toMatchObject({ kind: 'not-saved', cause, id: '20261123-002' });
    expect(saved).toBe('no');
    expect(readFileSync(it.path(TODAY))).toEqual(before);
    expect(await it.log()).toBe('20261123-002');
    expect(it.again().check().damage).toEqual([]);
  });

  test.each<[string, string | null, string]>([
    ['full after some bytes', 'ENOSPC', 'disk-full'],
    ['at a limit after some bytes', 'EFBIG', 'file-too-large'],
    ['taking only some bytes', null, 'short-write'],
  ])('%s: not saved, the fragment is fenced by the next entry', async (_what, code, cause) => {
    const it = bench();
    await it.log();
    let first = true;
    const fs = faultyLog(isLog => ({
      writeSync: (fd, buffer, offset, length) => {
        if (!isLog(fd)) return realFs.writeSync(fd, buffer, offset, length);
        if (!first && code !== null) fail(code);
        const count = first ? 40 : length;
        first = false;
        return realFs.writeSync(fd, buffer, offset, count);
      },
    }));
    expect((await refusalOf(() => append(it, fs))).problem).toMatchObject({ kind: 'not-saved', cause });
    expect(await it.log()).toBe('20261123-002');
    expect(it.again().check().damage).toEqual([]);
    expect(it.again().log('newest').entries).toHaveLength(4);
  });

  test('in the sync: the outcome is unknown, and the sync is not tried again', async () => {
    const it = bench();
    await it.log();
    let syncs = 0;
    const fs = faultyLog(isLog => ({
      fsyncSync: fd => {
        if (!isLog(fd)) {
          realFs.fsyncSync(fd);
          return;
        }
        syncs += 1;
        fail('EIO');
      },
    }));
    const { problem, saved } = await refusalOf(() => append(it, fs));
    expect(problem).toMatchObject({ kind: 'outcome-unknown', cause: 'disk-error', id: '20261123-002' });
    expect(saved).toBe('unknown');
    expect(syncs).toBe(1);
  });

  test('that says it wrote and did not: the outcome is unknown', async () => {
    const it = bench();
    await it.log();
    const size = statSync(it.path(TODAY)).size;
    const fs = faultyLog(isLog => ({
      writeSync: (fd, buffer, offset, length) =>
        isLog(fd) ? length : realFs.writeSync(fd, buffer, offset, length),
    }));
    expect((await refusalOf(() => append(it, fs))).problem).toMatchObject({
      ...{ kind: 'outcome-unknown', cause: 'read-back-differs' },
    });
    expect(statSync(it.path(TODAY)).size).toBe(size);
    expect(await it.log()).toBe('20261123-002');
  });

  test.each([
    ['too many files are open', 'EMFILE', 'too-many-files'],
    ['it was mounted for reading only', 'EROFS', 'read-only'],
    ['it may not be written', 'EACCES', 'no-permission'],
  ])('%s: not saved', async (_what, code, cause) => {
    const it = bench();
    await it.log();
    const openSync: Fs['openSync'] = (path, flags, mode) =>
      path.endsWith('.jsonl') && flags & 3 ? fail(code) : realFs.openSync(path, flags, mode);
    expect((await refusalOf(() => append(it, { ...realFs, openSync }))).problem).toMatchObject({
      ...{ kind: 'not-saved', cause },
    });
  });

  test('a tail that cannot be read is not written after', async () => {
    const it = bench();
    await it.log();
    const readSync: Fs['readSync'] = (fd, buffer, offset, length, position) =>
      length > 900 ? fail('EIO') : realFs.readSync(fd, buffer, offset, length, position);
    const size = statSync(it.path(TODAY)).size;
    const { problem } = await refusalOf(() => append(it, { ...realFs, readSync }));
    expect(problem).toMatchObject({ kind: 'unreadable', cause: 'disk-error' });
    expect(statSync(it.path(TODAY)).size).toBe(size);
  });

  test('a folder that may not be written is named with owner and mode', async () => {
    const it = bench();
    const openSync: Fs['openSync'] = (path, flags, mode) =>
      path.includes('.lock.') ? fail('EACCES') : realFs.openSync(path, flags, mode);
    const { problem } = await refusalOf(() => append(it, { ...realFs, openSync }));
    expect(problem).toMatchObject({ kind: 'not-saved', cause: 'no-permission' });
    expect('detail' in problem && problem.detail).toMatch(/^\d+ 0700$/);
  });
});

test('two writers whose lock failed: one is acknowledged, the other unknown, the next goes on', async () => {
  const it = bench();
  await it.log();
  let between = true;
  const fs = faultyLog(isLog => ({
    fstatSync: fd => {
      const stats = realFs.fstatSync(fd);
      if (!isLog(fd) || !between) return stats;
      between = false;
      // A second writer comes in after the tail was read and before the line is written.
      const last = it.text(TODAY).trimEnd().split('\n').at(-1) ?? '';
      const part = last.slice(0, -53).replace('"seq":3', '"seq":4').replace('-001', '-002');
      it.put(TODAY, `${it.text(TODAY)}${part}"hash":"${chainedHash(last.slice(-45, -2), part)}"}\n`);
      return stats;
    },
  }));
  expect((await refusalOf(() => append(it, fs))).problem).toMatchObject({
    ...{ kind: 'outcome-unknown', cause: 'read-back-differs' },
  });
  expect(
    it
      .again()
      .log('newest')
      .entries.map(({ seq }) => seq),
  ).toEqual([1, 2, 3, 4]);
  expect(await it.log()).toBe('20261123-003');
  expect(it.again().log('newest')).toMatchObject({ damage: [], head: { seq: 5 } });
  expect(it.again().check().damage).toEqual([{ file: TODAY, line: 5, what: 'seq', saved: 5, found: 4 }]);
});
