import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf, wholeOf } from '../../src/domain/random';
import { diaryOf, type Diary } from '../support/diary';
import { audited, idsIn, idsSaid } from '../support/log-audit';
import { needing } from '../support/needing';
import { expectSound, expectThere } from '../support/sound';
import { ended, newSite, type SpawnedSite } from '../support/spawned';

let site: SpawnedSite;
let diary: Diary;
beforeEach(() => {
  site = newSite();
  diary = diaryOf(site);
});
afterEach(() => {
  site.remove();
});

describe('the clock of the machine', () => {
  const withClock = needing('a clock that is wrong', ['linux', 'faketime']);
  const at = (...clock: string[]) => ({ under: ['faketime', ...clock] });
  const newestLine = () => audited(site.dayFiles()).lines.at(-1);

  withClock('row 75: set back by a day: saved, flagged, warned, and in the newest file', async () => {
    await diary.log();
    const before = newestLine();
    const files = site.dayFiles();
    const back = await site.runWith(at('-f', '-1d'), 'log', '01-1-ST', '--by', 'Li');
    diary.said.push(...idsSaid(back.out));
    expect(back.exit).toBe(0);
    expect(back.err).toContain('the clock stands before the newest entry');
    expect(newestLine()).toMatchObject({ seq: (before?.seq ?? 0) + 1, clockBack: true });
    expect(site.dayFiles()).toEqual(files);
    await diary.expectGoesOn();
  });

  withClock.each([
    ['1970-01-02 03:04:05', '1970-01-02'],
    ['2099-12-30 12:00:00', '2099-12-30'],
  ])('row 76: at %s: refused, the date is shown, nothing is written', async (clock, shown) => {
    await diary.log();
    const before = readFileSync(site.newest());
    const wrong = await site.runWith(at(clock), 'log', '01-1-ST', '--by', 'Li');
    expect({ exit: wrong.exit, out: wrong.out }).toEqual({ exit: 2, out: '' });
    expect(wrong.err).toContain(shown);
    expect(wrong.err).toContain('--accept-clock');
    expect(readFileSync(site.newest())).toEqual(before);
    await diary.expectGoesOn();
  });

  withClock('at 1970 an area is not added either: it would be owed since then', async () => {
    const before = readFileSync(join(site.folder, 'site.json'));
    const add = ['area', 'add', '01-3-ST', '--kind', 'stairwell'];
    const wrong = await site.runWith(at('1970-01-02 03:04:05'), ...add);
    expect({ exit: wrong.exit, out: wrong.out }).toEqual({ exit: 2, out: '' });
    expect(wrong.err).toContain('--accept-clock');
    expect(readFileSync(join(site.folder, 'site.json'))).toEqual(before);
  });

  withClock('far ahead, but taken as it is on demand', async () => {
    await diary.log();
    const ahead = await site.runWith(at('-f', '+500d'), 'log', '01-1-ST', '--by', 'Li', '--accept-clock');
    expect(ahead.exit).toBe(0);
    expect(site.dayFiles()).toHaveLength(2);
    expectThere(await expectSound(site), [...diary.said, ...idsSaid(ahead.out)]);
  });

  withClock.each(['America/New_York', 'Pacific/Kiritimati', 'UTC'])(
    'row 77: the zone of the machine (%s) does not decide the day: that of the site does',
    async zone => {
      // Half past eleven there: in Shanghai it is another day, or another hour of it.
      const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
      const how = { ...at(`${tomorrow} 23:30:00`), env: { TZ: zone } };
      const done = await site.runWith(how, 'log', '01-1-ST');
      expect(done.exit).toBe(0);
      const [file = ''] = site.dayFiles();
      const { recordedAt } = newestLine() as unknown as { recordedAt: string };
      expect(recordedAt).toMatch(/\+08:00$/);
      expect(file).toContain(recordedAt.slice(0, 10));
    },
  );
});

describe('where nobody reads', () => {
  const withBash = needing('streams that are closed', ['linux', 'bash']);

  withBash('row 78: standard output is closed: saved once, and no word of it', async () => {
    const under = ['bash', '-c', 'exec "$0" "$@" >&-'];
    expect(await site.runWith({ under }, 'log', '01-1-ST', '--by', 'Li')).toMatchObject({ exit: 0, err: '' });
    expect(idsIn(await expectSound(site))).toHaveLength(1);
  });

  withBash('both streams are closed', async () => {
    const under = ['bash', '-c', 'exec "$0" "$@" >&- 2>&-'];
    expect((await site.runWith({ under }, 'log', '01-1-ST', '--by', 'Li')).exit).toBe(0);
    expect((await site.runWith({ under }, 'log', '01-1-TS', '--by', 'Li')).exit).toBe(2);
    expect(idsIn(await expectSound(site))).toHaveLength(1);
  });

  withBash('the pager quits in the middle', async () => {
    const codes = Array.from({ length: 600 }, (_, n) => `BIN-${String(n).padStart(3, '0')}`);
    site.remove();
    site = newSite({ codes });
    const under = ['bash', '-c', '"$0" "$@" | head -1; exit "${PIPESTATUS[0]}"'];
    const { exit, out, err } = await site.runWith({ under }, 'overdue', '--json');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out.length).toBeGreaterThan(0);
  });

  withBash('a list whose answers nobody reads is saved all the same', async () => {
    const stdin = '01-1-ST --by Li\n'.repeat(30);
    const under = ['bash', '-c', '"$0" "$@" | true; exit "${PIPESTATUS[0]}"'];
    expect(await site.runWith({ under, stdin }, 'log', '-')).toMatchObject({ exit: 0, err: '' });
    expect(idsIn(await expectSound(site))).toHaveLength(30);
  });
});

describe('in other surroundings', () => {
  const onPosix = needing('permissions', ['linux', 'bash']);

  test('row 62: NODE_ENV=test: really on the disk', async () => {
    const done = await site.runWith({ env: { NODE_ENV: 'test' } }, 'log', '01-1-ST', '--by', 'Li');
    expect(idsIn(await expectSound(site))).toEqual(idsSaid(done.out));
    expect(idsSaid(done.out)).toHaveLength(1);
  });

  onPosix('row 88: umask 0: for the owner alone', async () => {
    const under = ['bash', '-c', 'umask 0; exec "$0" "$@"'];
    const folder = join(site.home, 'made', 'here');
    const init = ['init', '--yes', '--name', 'x', '--template', 'residential', '--site', folder];
    expect((await site.runWith({ under }, ...init)).exit).toBe(0);
    const add = ['area', 'add', '01-1-ST', '--kind', 'stairwell', '--site', folder];
    expect((await site.runWith({ under }, ...add)).exit).toBe(0);
    expect((await site.runWith({ under }, 'log', '01-1-ST', '--site', folder)).exit).toBe(0);
    const below = [folder, site.state].flatMap(root =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).map(name => join(root, name)),
    );
    const modes = [folder, ...below].map(path => {
      const stats = statSync(path);
      return `${stats.isDirectory() ? 'folder' : 'file'} ${(stats.mode & 0o777).toString(8)}`;
    });
    expect(below.length).toBeGreaterThan(5);
    expect([...new Set(modes)].sort()).toEqual(['file 600', 'folder 700']);
    expect(await site.run('check', '--site', folder)).toMatchObject({ exit: 0, out: '', err: '' });
  });

  onPosix('row 80: an empty environment: says what is missing, never asks', async () => {
    const under = ['env', '-i'];
    const nowhere = join(site.home, 'nowhere');
    const lost = await ended({ under, cwd: site.home }, {}, ['remind', '--site', nowhere]);
    expect(lost).toMatchObject({ exit: 2, signal: null, out: '' });
    expect(lost.err).toContain(nowhere);
    const found = await ended({ under, cwd: site.home }, {}, ['overdue', '--site', site.folder]);
    expect(found).toMatchObject({ exit: 0, err: '' });
    expect(found.out).toContain('01-1-ST');
  });
});

test('row 79: Ctrl-C at any moment: saved if it said so, and never half', async () => {
  const random = randomOf(130);
  const said: string[] = [];
  for (let run = 0; run < 15; run += 1) {
    const how = { timeout: wholeOf(random, 20, 160), killSignal: 'SIGINT' } as const;
    const { exit, signal, out } = await site.runWith(how, 'log', '01-1-ST', '--by', 'Li');
    expect(signal ?? exit).toEqual(signal === null ? 0 : 'SIGINT');
    said.push(...idsSaid(out));
  }
  const last = await site.run('log', '01-1-ST', '--by', 'Li', '--wait', '0');
  expect(last.exit).toBe(0);
  expectThere(await expectSound(site), [...said, ...idsSaid(last.out)], { more: true });
});
