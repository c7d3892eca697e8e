import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { idsIn, idsSaid } from '../support/log-audit';
import { expectSound, expectThere } from '../support/sound';
import { newSite, type SpawnedSite } from '../support/spawned';

let site: SpawnedSite;
let said: string[];
let log: string;

/** A site with three rounds. */
beforeEach(async () => {
  site = newSite();
  const lines = '01-1-ST\n01-2-ST\n01-1-ST\n';
  said = idsSaid((await site.runWith({ stdin: lines }, 'log', '-', '--by', 'Li')).out);
  expect(said).toHaveLength(3);
  log = site.newest();
});
afterEach(() => {
  site.remove();
});

const another = () => site.run('log', '01-1-ST', '--by', 'Li');
const cut = (bytes: number): void => {
  truncateSync(log, statSync(log).size - bytes);
};

describe('what a crash leaves behind is fenced, and work goes on', () => {
  test.each<[string, () => void, number]>([
    ['half a line', () => appendFileSync(log, '{"v":1,"se'), 1],
    ['a line of zeros', () => appendFileSync(log, Buffer.alloc(512)), 1],
    ['the last line without its newline', () => cut(1), 0],
  ])('%s', async (_, harm, fenced) => {
    harm();
    const before = readFileSync(log);
    const { exit, out, err } = await another();
    expect(exit).toBe(0);
    if (fenced > 0) expect(err).toContain('an unfinished entry');
    else expect(err).toBe('');
    expect(readFileSync(log).subarray(0, before.length)).toEqual(before);
    const audit = await expectSound(site);
    expect(audit.fenced).toBe(fenced);
    expectThere(audit, [...said, ...idsSaid(out)]);
  });
});

describe('what no crash leaves behind is damage: nothing is written, and it is named', () => {
  test.each<[string, () => void, string]>([
    ['the end of a saved line is cut off', () => cut(20), 'saved up to 5, found 4'],
    ['two bad lines stand at the end', () => appendFileSync(log, 'x\ny\n'), 'this line is not an entry'],
    ['the log is empty', () => writeFileSync(log, ''), 'saved up to 5, found 0'],
  ])('%s', async (_, harm, words) => {
    harm();
    const before = readFileSync(log);
    const { exit, out, err } = await another();
    expect({ exit, out }).toEqual({ exit: 3, out: '' });
    expect(err).toContain(words);
    expect(err).toContain('rounds restore FILE --site FOLDER');
    expect(err).not.toMatch(/^\s+at /m);
    expect(readFileSync(log)).toEqual(before);
    const check = await site.run('check');
    expect(check.exit).toBe(3);
    expect(check.out + check.err).toContain(words);
  });

  test('the day file is gone', async () => {
    rmSync(log);
    const { exit, err } = await another();
    expect(exit).toBe(3);
    expect(err).toContain('saved up to 5, found 0');
    expect(err).toContain('rounds restore FILE --site FOLDER');
    expect(existsSync(log)).toBe(false);
  });

  test('an old copy was put in its place', async () => {
    const copy = join(site.home, 'copy.jsonl');
    copyFileSync(log, copy);
    expect((await another()).exit).toBe(0);
    copyFileSync(copy, log);
    const check = await site.run('check');
    expect(check.exit).toBe(3);
    expect(check.out + check.err).toContain('saved up to 6, found 5');
    expect((await another()).exit).toBe(3);
  });

  test('a command that reads shows what is sound, says what is not, and exits 3', async () => {
    cut(20);
    const { exit, out, err } = await site.run('overdue', '--json');
    expect(exit).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ format: 'rounds.overdue/1' });
    expect(err).toContain('saved up to 5, found 4');
  });
});

describe('the witness outside the folder only helps, it never stops anybody', () => {
  const heads = () => join(site.state, 'testsite00000001', 'heads.json');

  test.each<[string, () => void]>([
    ['deleted', () => rmSync(heads())],
    ['not JSON', () => writeFileSync(heads(), 'x')],
    [
      'a folder',
      () => {
        rmSync(heads());
        mkdirSync(heads());
      },
    ],
  ])('%s', async (_, harm) => {
    harm();
    const { exit, err } = await site.run('overdue');
    expect(exit).toBe(0);
    expect(err).toContain('witness rebuilt from the log');
    const next = await another();
    expect(next.exit).toBe(0);
    expect(idsSaid(next.out)).toHaveLength(1);
  });

  test('after it was deleted, the next write makes it again', async () => {
    rmSync(heads());
    const next = await another();
    expect(next.exit).toBe(0);
    expect(existsSync(heads())).toBe(true);
    expect(await site.run('overdue')).toMatchObject({ exit: 0, err: '' });
    expect(idsIn(await expectSound(site))).toEqual([...said, ...idsSaid(next.out)]);
  });
});
