import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { audited, idsSaid } from '../support/log-audit';
import { needing } from '../support/needing';
import { smallDisk } from '../support/small-disk';
import { expectSound, expectThere } from '../support/sound';
import { newSite, type Ended, type SpawnedSite } from '../support/spawned';

const CODES = Array.from({ length: 10 }, (_, index) => `BIN-${String(index + 1).padStart(2, '0')}`);

let site: SpawnedSite;
beforeEach(() => {
  site = newSite({ codes: CODES });
});
afterEach(() => {
  site.remove();
});

/** One after another, as one person does. */
async function inTurn(commands: readonly (readonly string[])[]): Promise<Ended[]> {
  const results: Ended[] = [];
  for (const words of commands) results.push(await site.run(...words));
  return results;
}

const daysOf = (folder: string): string[] => {
  const log = join(folder, 'log');
  const names = readdirSync(log, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.jsonl'),
  );
  return names.sort().map(name => join(log, name));
};

const logOf = (folder: string): Buffer => Buffer.concat(daysOf(folder).map(path => readFileSync(path)));

test('row 89: backups while two hundred rounds are logged and settings change: each checks and is a beginning of the log', async () => {
  expect((await site.run('log', 'BIN-01', '--by', 'first')).exit).toBe(0);
  const people = ['a', 'b', 'c', 'd'].map(name =>
    inTurn(Array.from({ length: 50 }, (_, n) => ['log', CODES[n % 10] ?? '', '--by', name])),
  );
  const settings = inTurn(
    Array.from({ length: 20 }, (_, n) => ['area', 'edit', 'BIN-10', '--name', `bin ${n}`]),
  );
  const backups: Ended[] = [];
  let busy = true;
  const watching = (async () => {
    for (let n = 0; busy; n += 1) backups.push(await site.run('backup', `b${n}.tar.gz`));
  })();
  const logged = (await Promise.all(people)).flat();
  const set = await settings;
  busy = false;
  await watching;

  const failed = [...logged, ...set].filter(({ exit }) => exit !== 0 && exit !== 4);
  expect(failed).toEqual([]);
  const audit = await expectSound(site);
  expectThere(
    audit,
    logged.flatMap(({ out }) => idsSaid(out)),
    { more: true },
  );
  expect(backups.filter(({ exit }) => exit !== 0)).toEqual([]);
  expect(backups.length).toBeGreaterThan(5);
  const whole = logOf(site.folder);
  let last = 0;
  for (const n of backups.keys()) {
    const folder = join(site.home, `r${n}`);
    expect(await site.run('restore', `b${n}.tar.gz`, '--site', folder)).toMatchObject({ exit: 0 });
    const check = await site.run('check', '--site', folder);
    expect({ n, exit: check.exit, out: check.out, err: check.err }).toEqual({ n, exit: 0, out: '', err: '' });
    expect(audited(daysOf(folder))).toMatchObject({ fenced: 0, rest: 0 });
    const copy = logOf(folder);
    expect(whole.subarray(0, copy.length).equals(copy)).toBe(true);
    expect(copy.length).toBeGreaterThanOrEqual(last);
    last = copy.length;
  }
}, 300_000);

const onSmallDisk = needing('a full disk for backups', ['mounts']);

onSmallDisk('a full disk: exit 5, nothing left behind, the backup before untouched', async () => {
  const disk = smallDisk('12k');
  try {
    await site.runWith(
      {
        stdin: Array.from({ length: 200 }, (_, n) => `BIN-01 --note ${Math.sin(n)}${Math.cos(n)}`).join('\n'),
      },
      ...['log', '-', '--by', 'a'],
    );
    const old = join(disk.folder, 'old.tar.gz');
    writeFileSync(old, 'an older one');
    for (const words of [
      ['--to', disk.folder, '--keep', '1'],
      [old, '--force'],
    ]) {
      const { exit, err } = await site.run('backup', ...words);
      expect(exit).toBe(5);
      expect(err).toContain('disk full');
      expect(readdirSync(disk.folder)).toEqual(['old.tar.gz']);
      expect(readFileSync(old, 'utf8')).toBe('an older one');
    }
    expect((await site.run('backup', 'b.tar.gz')).exit).toBe(0);
    const target = join(disk.folder, 'new');
    const { exit } = await site.run('restore', 'b.tar.gz', '--site', target);
    expect(exit).toBe(5);
    expect(readdirSync(disk.folder)).toEqual(['old.tar.gz']);
    mkdirSync(target);
    expect((await site.run('restore', 'b.tar.gz', '--site', target)).exit).toBe(5);
    expect(readdirSync(target)).toEqual([]);
  } finally {
    disk.remove();
  }
});
