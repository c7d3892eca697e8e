import { afterEach, beforeEach, describe, expect } from '@jest/globals';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { diaryOf, expectRefused, type Diary } from '../support/diary';
import { idsSaid } from '../support/log-audit';
import { needing } from '../support/needing';
import { expectSound, expectThere } from '../support/sound';
import { newSite, type SpawnedSite } from '../support/spawned';
import { injected } from '../support/strace';

let site: SpawnedSite;
let diary: Diary;
beforeEach(() => {
  site = newSite();
  diary = diaryOf(site);
});
afterEach(() => {
  site.remove();
});

describe('the system says no in the middle of a round', () => {
  const withStrace = needing('faults injected into system calls', ['linux', 'strace']);

  withStrace.each<[string, string, number, string[]]>([
    ['the write fails', 'write:error=EIO:when=1', 5, ['disk error, NOT saved, id ', 'copy the whole folder']],
    ['the disk is full', 'write:error=ENOSPC:when=1', 5, ['disk full, NOT saved, id ']],
    ['no more files can be opened', 'openat:error=EMFILE:when=1', 5, ['too many open files']],
    [
      'the end of the log cannot be read',
      'pread64:error=EIO:when=1',
      5,
      ['disk error', 'copy the whole folder'],
    ],
    ['fsync fails', 'fsync:error=EIO:when=1', 6, ['whether this was saved is unknown, id ', '--id KEY']],
    ['the write claims too much', 'write:retval=99999:when=1', 6, ['unknown', 'read-back differs']],
  ])('%s', async (_, fault, code, words) => {
    await diary.log();
    const before = readFileSync(site.newest());
    const done = await injected(site, site.newest(), fault, 'log', '01-1-ST', '--by', 'Li');
    expect(done.injected).toBe(true);
    expectRefused(done, code, ...words);
    const after = readFileSync(site.newest());
    if (fault.startsWith('fsync')) expect(after.subarray(0, before.length)).toEqual(before);
    else expect(after).toEqual(before);
    await diary.expectGoesOn({ more: true });
  });

  withStrace('a write that lies about all of its bytes is found out by reading back', async () => {
    await diary.log();
    const one = statSync(site.newest()).size;
    await diary.log();
    const length = statSync(site.newest()).size - one;
    const before = readFileSync(site.newest());
    const fault = `write:retval=${length}:when=1`;
    const done = await injected(site, site.newest(), fault, 'log', '01-1-ST', '--by', 'Li');
    expect(done.injected).toBe(true);
    expectRefused(done, 6, 'read-back differs');
    expect(readFileSync(site.newest())).toEqual(before);
    await diary.expectGoesOn();
  });

  withStrace('the id of an unknown outcome finds the round, if it is there', async () => {
    await diary.log();
    const done = await injected(
      site,
      site.newest(),
      'fsync:error=EIO:when=1',
      'log',
      '01-2-ST',
      '--by',
      'Wu',
    );
    const id = /\d{8}-\d{3}/.exec(done.err)?.[0] ?? 'none';
    const history = await site.run('history', '--limit', '5', '--json');
    expect(history.out).toContain(id);
    expectThere(await expectSound(site), diary.said, { more: true });
  });

  withStrace('a death between the log and its witness is caught up', async () => {
    await diary.log();
    const heads = join(site.state, 'testsite00000001', 'heads.json');
    const known = readFileSync(heads, 'utf8');
    const fault = 'rename,renameat,renameat2:signal=SIGKILL';
    const done = await injected(site, null, fault, 'log', '01-1-ST', '--by', 'Li');
    expect(done).toMatchObject({ signal: 'SIGKILL', out: '' });
    expect(readFileSync(heads, 'utf8')).toBe(known);
    expect(await site.run('overdue')).toMatchObject({ exit: 0, err: '' });
    await diary.expectGoesOn({ more: true });
  });

  withStrace('a slow disk: the lock is waited for and never stolen', async () => {
    await diary.log();
    const slow = injected(
      site,
      site.newest(),
      'fsync:delay_enter=2000000:when=1',
      'log',
      '01-1-ST',
      '--by',
      'slow',
    );
    const hasty = await diary.log('--wait', '0.2');
    const patient = await diary.log('--wait', '30');
    const done = await slow;
    expect(done).toMatchObject({ injected: true, exit: 0 });
    expect([0, 4]).toContain(hasty.exit);
    expect(patient.exit).toBe(0);
    diary.said.push(...idsSaid(done.out));
    expectThere(await expectSound(site), diary.said);
  });
});

describe('another program holds site.json', () => {
  const withStrace = needing('a rename that is refused', ['linux', 'strace']);
  const addArea = ['area', 'add', '01-3-ST', '--kind', 'stairwell'];
  const RENAMES = 'rename,renameat,renameat2';

  withStrace.each([
    ['before the first round', false],
    ['after it', true],
  ])('for a moment, %s', async (_, hasLog) => {
    if (hasLog) await diary.log();
    const done = await injected(site, null, `${RENAMES}:error=EBUSY:when=1..3`, ...addArea);
    expect(done).toMatchObject({ injected: true, exit: 0 });
    expect((await site.run('area', 'show', '01-3-ST')).exit).toBe(0);
    await diary.expectGoesOn();
  });

  withStrace.each([
    ['before the first round', false],
    ['after it', true],
  ])('for good, %s', async (_, hasLog) => {
    if (hasLog) await diary.log();
    const path = join(site.folder, 'site.json');
    const before = readFileSync(path);
    const done = await injected(site, null, `${RENAMES}:error=EBUSY:when=1+`, ...addArea);
    expect(done.injected).toBe(true);
    expectRefused(done, 5, 'another program holds the file', 'NOT saved');
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(site.folder).filter(name => name.endsWith('.tmp'))).toEqual([]);
    await diary.expectGoesOn();
  });
});
