import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { realFs, type Fs } from '../../src/store/fs';
import { openStore } from '../../src/store/open-store';
import { bench, refusalOf, TODAY, type Bench } from '../support/store-bench';
import { DAY, MORNING } from '../support/store-world';

async function logged(times = 3): Promise<Bench> {
  const it = bench();
  for (let time = 0; time < times; time += 1) await it.log('01-1-ST', MORNING + time * 60_000);
  return it;
}

const cut = (it: Bench, bytes: number) => {
  truncateSync(it.path(TODAY), statSync(it.path(TODAY)).size - bytes);
};

const witnessOf = (it: Bench) => join(it.stateFolder, 'testsite00000001', 'heads.json');

describe('an unfinished end that nobody was told of', () => {
  test.each([
    ['half a line', '{"v":1,"se'],
    ['zeros', '\0'.repeat(512)],
    ['half a line and then another', '{"v":1,"se\n{"v":1,"seq":6,"k'],
    ['something that is no line of ours', 'x'],
  ])('%s is fenced, kept and told, and the next entry stands', async (_what, left) => {
    const it = await logged();
    appendFileSync(it.path(TODAY), left);
    expect(it.again().log('newest').damage).toEqual([]);
    const before = it.text(TODAY);
    const { notices } = await it
      .again()
      .write({ waitSeconds: 0 }, tx =>
        tx.append({ ...tx.newest.entries[2], kind: 'rounds', recordedAt: MORNING } as never),
      );
    expect(notices).toContainEqual({ kind: 'fenced', file: TODAY, bytes: left.length });
    expect(it.text(TODAY).startsWith(before)).toBe(true);
    expect(it.again().log('newest').entries).toHaveLength(6);
    expect(it.again().check().damage).toEqual([]);
  });

  test('a whole line that only lacks its newline counts', async () => {
    const it = await logged();
    cut(it, 1);
    expect(await it.log()).toBe('20261123-004');
    expect(it.again().log('newest').entries).toHaveLength(6);
    expect(it.again().check().damage).toEqual([]);
  });

  test('an unfinished end of yesterday is fenced by the opening of today', async () => {
    const it = await logged();
    appendFileSync(it.path(TODAY), '{"v":1,"se');
    await it.log('01-1-ST', MORNING + DAY);
    expect(it.again().check().damage).toEqual([]);
    expect(it.again().log('newest').entries[0]).toMatchObject({ kind: 'opening', torn: { bytes: 10 } });
  });
});

describe('what was acknowledged and is not there refuses every writer', () => {
  test.each<[string, (it: Bench) => void, object]>([
    ['the last record is cut', it => cut(it, 20), { what: 'behind-witness', saved: 5, found: 4 }],
    [
      'the file was emptied',
      it => truncateSync(it.path(TODAY)),
      { what: 'behind-witness', saved: 5, found: 0 },
    ],
    ['the file was deleted', it => rmSync(it.path(TODAY)), { what: 'behind-witness', saved: 5, found: 0 }],
    [
      'the last lines were deleted',
      it => it.put(TODAY, it.text(TODAY).split('\n').slice(0, 3).join('\n') + '\n'),
      { what: 'behind-witness', saved: 5, found: 3 },
    ],
    ['two lines are bad', it => appendFileSync(it.path(TODAY), 'x\ny\n'), { what: 'not-json', line: 6 }],
    [
      'the newest line was changed',
      it => it.put(TODAY, it.text(TODAY).replace(/"strength":500(?=[^\n]*\n$)/, '"strength":900')),
      { what: 'hash', line: 5 },
    ],
    [
      'another log was put there',
      it => it.put(TODAY, it.text(TODAY).replace(/"hash":"[^"]*"\}\n$/, `"hash":"${'A'.repeat(43)}"}\n`)),
      { what: 'differs-from-witness', saved: 5 },
    ],
  ])('%s', async (_what, harm, damage) => {
    const it = await logged();
    harm(it);
    const standing = existsSync(it.path(TODAY)) ? readFileSync(it.path(TODAY)) : null;
    const { problem, saved } = await refusalOf(() => it.log());
    expect(problem).toMatchObject({ kind: 'damaged' });
    expect('damage' in problem && problem.damage).toContainEqual(expect.objectContaining(damage));
    expect(saved).toBe('no');
    expect(existsSync(it.path(TODAY)) ? readFileSync(it.path(TODAY)) : null).toEqual(standing);
    if (!('what' in damage) || damage.what !== 'hash')
      expect(it.again().log('newest').damage).toContainEqual(expect.objectContaining(damage));
    expect(it.again().check().damage).toContainEqual(expect.objectContaining(damage));
  });

  test('reading still shows what is sound', async () => {
    const it = await logged();
    cut(it, 20);
    expect(it.again().log('newest').entries).toHaveLength(4);
  });
});

describe('the witness', () => {
  test.each<[string, (path: string) => void]>([
    ['deleted', path => rmSync(path)],
    ['corrupt', path => writeFileSync(path, 'x')],
    [
      'a folder',
      path => {
        rmSync(path);
        mkdirSync(path);
      },
    ],
  ])('%s is rebuilt from the log, with a note', async (what, harm) => {
    const it = await logged();
    harm(witnessOf(it));
    expect(it.again().log('newest')).toMatchObject({ damage: [], notices: [{ kind: 'witness-rebuilt' }] });
    await it.log();
    if (what !== 'a folder') expect(it.again().log('newest').notices).toEqual([]);
  });

  test('is not missed while the first to write a log has yet to keep it', async () => {
    const it = await logged();
    rmSync(witnessOf(it));
    writeFileSync(join(it.folder, '.lock'), '');
    expect(it.again().log('newest').notices).toEqual([]);
  });

  test('is not missed when it was kept while the log was being read', async () => {
    const it = await logged();
    let looks = 0;
    const late: Fs = {
      ...realFs,
      openSync: (path, flags, mode) => {
        if (path === witnessOf(it) && (looks += 1) === 1)
          throw Object.assign(new Error('no witness yet'), { code: 'ENOENT' });
        return realFs.openSync(path, flags, mode);
      },
    };
    expect(openStore(it.folder, it.world, { fs: late }).log('newest').notices).toEqual([]);
    expect(looks).toBe(2);
  });

  test('of another folder is a note when the site was copied', async () => {
    const it = await logged();
    cpSync(it.folder, `${it.folder}-copy`, { recursive: true });
    const copy = { ...it, folder: `${it.folder}-copy` };
    expect(openStore(copy.folder, it.world).log('newest')).toMatchObject({
      damage: [],
      notices: [{ kind: 'witness-elsewhere', folder: it.folder }],
    });
  });

  test('that cannot be written is a warning, the round is saved', async () => {
    const it = bench();
    writeFileSync(it.stateFolder, 'in the way');
    const { notices } = await it.store.write({ waitSeconds: 0 }, tx => tx.append(draftOf()));
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'witness-unwritable' }));
    expect(it.again().log('newest').entries).toHaveLength(3);
  });

  test('that is behind is caught up', async () => {
    const it = await logged(1);
    const old = readFileSync(witnessOf(it));
    await it.log();
    writeFileSync(witnessOf(it), old);
    expect(it.again().log('newest')).toMatchObject({ damage: [], notices: [] });
    await it.log();
    expect(it.again().check()).toMatchObject({ damage: [], notices: [] });
  });

  test('remembers a folder that is gone, so that no new log is begun in its place', async () => {
    const it = await logged(1);
    renameSync(it.folder, `${it.folder}-away`);
    expect((await refusalOf(() => it.again().site())).problem.kind).toBe('folder-missing');
    expect((await refusalOf(() => it.log())).problem.kind).toBe('folder-missing');
  });
});

describe('what is not a file of ours is not written to', () => {
  test.each<[string, (path: string) => void, string]>([
    ['a folder', path => mkdirSync(path), 'is-directory'],
    ['a symbolic link', path => symlinkSync('/etc/hostname', path), 'symlink'],
    ['a pipe', path => execFileSync('mkfifo', [path]), 'not-regular'],
  ])('%s in the place of the log', async (_what, make, cause) => {
    const it = bench();
    mkdirSync(it.path('log/2026'), { recursive: true });
    make(it.path(TODAY));
    const { problem } = await refusalOf(() => it.log());
    expect(problem).toMatchObject({ kind: 'unreadable', cause });
  });
});

test('a log of a newer version is read and not written to', async () => {
  const it = await logged();
  const lines = it.text(TODAY).trimEnd().split('\n');
  lines.push((lines[4] ?? '').replace('"v":1,"seq":5', '"v":99,"seq":6'));
  it.put(TODAY, `${lines.join('\n')}\n`);
  const { damage, notices, entries } = it.again().log('newest');
  expect(damage).toEqual([]);
  expect(notices).toEqual([{ kind: 'newer-entries', file: TODAY, version: '99' }]);
  expect(entries).toHaveLength(6);
  expect((await refusalOf(() => it.log())).problem).toMatchObject({ kind: 'newer-version', version: '99' });
});

test('a log with CRLF is read, and check says who did it', async () => {
  const it = await logged();
  it.put(TODAY, it.text(TODAY).replaceAll('\n', '\r\n'));
  expect(it.again().log('newest')).toMatchObject({ damage: [] });
  expect(
    it
      .again()
      .check()
      .damage.map(({ what }) => what),
  ).toEqual(['line-ends']);
});

test.each([
  ['a line of 100 MB', 100],
  ['a file of 600 MB', 600],
])('%s is refused at once', async (_what, megabytes) => {
  const it = await logged();
  truncateSync(it.path(TODAY), megabytes * 1024 * 1024);
  const start = process.hrtime.bigint();
  const { problem } = await refusalOf(() => it.log());
  expect(problem).toMatchObject({ kind: 'damaged', damage: [{ what: 'too-long' }] });
  expect(Number(process.hrtime.bigint() - start) / 1e9).toBeLessThan(2);
});

describe('the clock', () => {
  test('a little back is nothing; more is saved, flagged and told; the newest file goes on', async () => {
    const it = await logged(1);
    it.world.set(MORNING - 119_000);
    expect((await write(it, MORNING - 119_000)).notices).toEqual([]);
    const back = await write(it, MORNING - DAY);
    expect(back.notices).toEqual([{ kind: 'clock-back', newest: MORNING }]);
    expect(back.value).toMatchObject({ clockBack: true, recordedOn: '2026-11-23', seq: 5 });
    expect(it.again().check().damage).toEqual([]);
  });

  test.each([
    ['1970', 0],
    ['the end of 2023', Date.UTC(2023, 11, 31)],
    ['401 days after the newest entry', MORNING + 401 * DAY],
  ])('that says %s is refused unless it is accepted', async (_what, now) => {
    const it = await logged(1);
    expect((await refusalOf(() => write(it, now))).problem.kind).toBe('clock-wrong');
    const { value } = await write(it, now, true);
    expect(value.seq).toBeGreaterThan(3);
    expect(it.again().check().damage).toEqual([]);
  });

  test('that says 400 days after the newest entry is believed', async () => {
    const it = await logged(1);
    expect((await write(it, MORNING + 400 * DAY)).value.recordedOn).toBe('2027-12-28');
  });
});

test('a file that others may not read is refused with owner and mode', async () => {
  if (process.getuid?.() === 0) {
    process.stdout.write('skipped: root may read and write everything\n');
    return;
  }
  const it = await logged(1);
  chmodSync(it.path(TODAY), 0o444);
  expect((await refusalOf(() => it.log())).problem).toMatchObject({
    kind: 'not-saved',
    cause: 'no-permission',
  });
});

function draftOf(at = MORNING) {
  return {
    ...{
      kind: 'rounds' as const,
      recordedAt: at,
      by: '张三',
      areas: ['01-1-ST'],
      activity: 'disinfection',
      at,
    },
    fields: {},
  };
}

function write(it: Bench, now: number, acceptClock = false) {
  it.world.set(now);
  return it.again().write({ waitSeconds: 0, acceptClock }, tx => tx.append(draftOf(now)));
}
