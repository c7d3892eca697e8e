import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { diaryOf, expectRefused, LONG_LINES, type Diary } from '../support/diary';
import { idsSaid } from '../support/log-audit';
import { needing } from '../support/needing';
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

describe('limits and rights', () => {
  const withLimit = needing('a limit on the size of files', ['linux', 'bash']);
  const withOther = needing('another account', ['linux', 'root', 'setpriv']);
  const NOBODY = 65534;
  const asNobody = { under: ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] };
  const give = (...paths: string[]): void => {
    expect(spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, ...paths]).status).toBe(0);
  };
  const chmod = (mode: string, path: string): void => {
    expect(spawnSync('chmod', [mode, path]).status).toBe(0);
  };

  withLimit('a limit on the size of files is named, and no signal kills', async () => {
    const under = ['bash', '-c', 'ulimit -f 16; exec "$0" "$@"'];
    const list = await site.runWith({ stdin: LONG_LINES, under }, 'log', '-', '--by', 'Li');
    diary.said.push(...idsSaid(list.out));
    expect(list).toMatchObject({ exit: 5, signal: null });
    expect(list.out).toContain('file size limit reached, NOT saved');
    expect(diary.said.length).toBeGreaterThan(3);
    const before = readFileSync(site.newest());
    const single = await site.runWith({ under }, 'log', '01-1-ST', '--by', 'Li');
    expectRefused(single, 5, 'file size limit reached, NOT saved');
    expect(readFileSync(site.newest()).subarray(0, before.length)).toEqual(before);
    await diary.expectGoesOn();
  });

  withOther('a folder that belongs to somebody else: owner and mode are named', async () => {
    await diary.log();
    const before = readFileSync(site.newest());
    chmod('0755', site.home);
    chmod('0555', site.folder);
    for (const path of [join(site.folder, 'log'), dirname(site.newest())]) chmod('0755', path);
    for (const path of [join(site.folder, 'site.json'), site.newest()]) chmod('0644', path);
    const done = await site.runWith(asNobody, 'log', '01-1-ST', '--by', 'Li');
    expectRefused(done, 5, 'no permission', 'owner 0, mode 0555', 'NOT saved');
    expect(readFileSync(site.newest())).toEqual(before);
  });

  withOther('a log that may not be written is not replaced', async () => {
    await diary.log();
    const before = { bytes: readFileSync(site.newest()), ino: statSync(site.newest()).ino };
    give(site.home);
    chmod('0444', site.newest());
    const done = await site.runWith(asNobody, 'log', '01-1-ST', '--by', 'Li');
    expectRefused(done, 5, 'no permission', `owner ${NOBODY}, mode 0444`, 'NOT saved');
    expect({ bytes: readFileSync(site.newest()), ino: statSync(site.newest()).ino }).toEqual(before);
  });

  withOther('where no witness can be kept the round is saved, with a warning', async () => {
    await diary.log();
    give(site.folder);
    chmod('0755', site.home);
    const before = readFileSync(join(site.state, 'testsite00000001', 'heads.json'));
    const done = await site.runWith(asNobody, 'log', '01-1-ST', '--by', 'Li');
    diary.said.push(...idsSaid(done.out));
    expect(done.exit).toBe(0);
    expect(done.err).toContain('no witness of the log could be kept');
    expect(done.err).toContain(site.state);
    expect(readFileSync(join(site.state, 'testsite00000001', 'heads.json'))).toEqual(before);
    await diary.expectGoesOn();
  });
});

describe('something else lies where the log should be', () => {
  const withFifo = needing('a pipe in the place of the log', ['mkfifo']);
  const withLinks = needing('symbolic links', ['linux']);
  let path: string;
  beforeEach(async () => {
    await diary.log();
    path = site.newest();
    rmSync(path);
    // Nothing has been saved as far as the witness knows: only what lies there is at fault.
    rmSync(site.state, { recursive: true });
  });

  test('a folder', async () => {
    mkdirSync(path);
    expectRefused(await diary.log(), 5, 'is a directory', basename(path));
    expect(readdirSync(path)).toEqual([]);
  });

  withLinks('a symbolic link: what it points to stays as it was', async () => {
    const victim = join(site.home, 'victim');
    writeFileSync(victim, '');
    symlinkSync(victim, path);
    expectRefused(await diary.log(), 5, 'symlink refused', basename(path));
    expect(readFileSync(victim, 'utf8')).toBe('');
  });

  withFifo('a pipe: it does not hang', async () => {
    expect(spawnSync('mkfifo', [path]).status).toBe(0);
    const { signal, ...done } = await site.runWith({ timeout: 5000 }, 'log', '01-1-ST', '--by', 'Li');
    expect(signal).toBeNull();
    expectRefused({ signal, ...done }, 5, 'not a regular file');
  });

  withLinks('a link under the name of a temporary file: what it points to stays as it was', async () => {
    const victim = join(site.home, 'victim');
    writeFileSync(victim, 'mine');
    for (const name of ['.site.json.tmp', '.lock.tmp', 'site.json.tmp'])
      symlinkSync(victim, join(site.folder, name));
    expect((await site.run('area', 'add', '01-3-ST', '--kind', 'stairwell')).exit).toBe(0);
    expect((await diary.log()).exit).toBe(0);
    expect(readFileSync(victim, 'utf8')).toBe('mine');
    expect(existsSync(join(site.folder, '.site.json.tmp'))).toBe(true);
  });
});
