import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../src/store/csv';
import { chooseFolder, newSiteFolder, ownerOfTemp, stateFolderOf } from '../../src/store/folder';
import { writeHistory } from '../../src/store/history';
import { newSiteId } from '../../src/store/ids';
import { readWholeFile, writeWholeFile } from '../../src/store/whole-file';
import { needing } from '../support/needing';
import { bench, refusalOf } from '../support/store-bench';
import { DAY, MORNING, roundsDraft, temporaryFolder } from '../support/store-world';

describe('which folder', () => {
  const root = temporaryFolder();
  const site = join(root, 'a');
  const below = join(site, 'b', 'c');
  mkdirSync(below, { recursive: true });
  writeFileSync(join(site, 'site.json'), '{}');
  const env = { HOME: '/home/wang' };
  const place = { env, cwd: below, platform: 'linux' };

  test.each<[string, Partial<typeof place> & { option?: string }, object]>([
    [
      '--site comes first, from here',
      { option: '../x', env: { ...env, ROUNDS_SITE: '/y' } as never },
      { folder: join(site, 'b', 'x'), how: 'option' },
    ],
    ['then ROUNDS_SITE', { env: { ...env, ROUNDS_SITE: '/y' } as never }, { folder: '/y', how: 'env' }],
    ['then the nearest upwards', {}, { folder: site, how: 'found' }],
    ['then the own folder', { cwd: root }, { folder: '/home/wang/.local/share/rounds', how: 'user' }],
    [
      'where the platform says',
      { cwd: root, env: { ...env, XDG_DATA_HOME: '/data' } as never },
      { folder: '/data/rounds' },
    ],
    [
      'a relative XDG folder counts nothing',
      { cwd: root, env: { ...env, XDG_DATA_HOME: 'data' } as never },
      { folder: '/home/wang/.local/share/rounds' },
    ],
  ])('%s', (_what, change, chosen) => {
    expect(chooseFolder({ ...place, ...change })).toMatchObject(chosen);
  });

  test('a new site is never made in a folder that was found by looking upwards', () => {
    expect(newSiteFolder(place)).toEqual({ folder: '/home/wang/.local/share/rounds', how: 'user' });
  });

  test('without a home there is an answer all the same', () => {
    for (const platform of ['linux', 'darwin', 'win32']) {
      expect(chooseFolder({ env: {}, cwd: root, platform }).how).toBe('user');
      expect(stateFolderOf({}, platform)).toMatch(/rounds/i);
    }
    expect(stateFolderOf({ XDG_STATE_HOME: '/state' }, 'linux')).toBe('/state/rounds');
  });

  test('temporary files say whose they are', () => {
    expect(ownerOfTemp('.site.json.123.ab.tmp')).toBe(123);
    expect(ownerOfTemp('.lock.7.x9.tmp')).toBe(7);
    expect(ownerOfTemp('.site.json.tmp')).toBeNull();
    expect(ownerOfTemp('site.json.123.ab.tmp')).toBeNull();
  });

  test('ids of sites differ', () => {
    expect(new Set(Array.from({ length: 100 }, newSiteId)).size).toBe(100);
  });
});

describe('a file that is written whole', () => {
  test('is there with every byte, and no temporary file is left', () => {
    const folder = temporaryFolder();
    writeWholeFile(join(folder, 'a.csv'), Buffer.from('x,y\r\n'), { force: false });
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('x,y\r\n');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  test('does not replace another without force, and with force it does', async () => {
    const path = join(temporaryFolder(), 'a.csv');
    writeFileSync(path, 'old');
    const write = (force: boolean) => () => {
      writeWholeFile(path, Buffer.from('new'), { force });
    };
    expect((await refusalOf(write(false))).problem).toEqual({ kind: 'file-exists', path });
    expect(readFileSync(path, 'utf8')).toBe('old');
    write(true)();
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  test.each([
    ['in a folder that is not there', { kind: 'no-folder' }, 'x/a.csv'],
    ['over a folder', { kind: 'not-saved', cause: 'is-directory', named: true }, 'folder'],
  ])('%s is refused', async (_what, problem, name) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder'));
    const work = () => {
      writeWholeFile(join(folder, name), Buffer.from('new'), { force: true });
    };
    expect((await refusalOf(work)).problem).toMatchObject(problem);
    expect(readdirSync(folder)).toEqual(['folder']);
  });

  /** What may bear the name of a file and is none, and how it is made. */
  const strangers = needing('a pipe or a link in the place of a file', ['mkfifo']);
  const STRANGE: readonly [string, string, (path: string) => void][] = [
    ['a pipe', 'not-regular', path => execFileSync('mkfifo', [path])],
    [
      'a link to a file',
      'symlink',
      path => {
        writeFileSync(`${path}.target`, 'old');
        symlinkSync(`${path}.target`, path);
      },
    ],
    ['a link to nothing', 'symlink', path => symlinkSync(`${path}.target`, path)],
  ];

  strangers.each(STRANGE)('never takes the place of %s, with force or without', async (_, cause, make) => {
    const path = join(temporaryFolder(), 'out.csv');
    make(path);
    const before = lstatSync(path);
    const target = existsSync(path) && before.isSymbolicLink() ? readFileSync(path, 'utf8') : null;
    for (const force of [true, false]) {
      const { problem, saved } = await refusalOf(() => {
        writeWholeFile(path, Buffer.from('new'), { force });
      });
      expect({ problem, saved }).toEqual({
        problem: { kind: 'not-saved', path, cause, named: true },
        saved: 'no',
      });
    }
    const after = lstatSync(path);
    expect([after.ino, after.mode]).toEqual([before.ino, before.mode]);
    if (target !== null) expect(readFileSync(path, 'utf8')).toBe(target);
  });

  test('what is read whole must be there, a file, and not too large', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.csv'), 'abc');
    expect(readWholeFile(join(folder, 'a.csv')).toString()).toBe('abc');
    const problems = await Promise.all(
      [
        () => readWholeFile(join(folder, 'b.csv')),
        () => readWholeFile(folder),
        () => readWholeFile(join(folder, 'a.csv'), 2),
      ].map(work => refusalOf(work)),
    );
    expect(problems.map(({ problem }) => problem)).toMatchObject([
      { kind: 'unreadable', cause: 'missing' },
      { kind: 'unreadable', cause: 'is-directory' },
      { kind: 'bad-file', fault: 'too-large' },
    ]);
  });
});

describe('a CSV file', () => {
  const rows = { header: ['区域', '备注'], rows: [{ line: 2, cells: ['01-1-ST', '门, 锁'] }] };
  // 区域,备注 / 01-1-ST,"门, 锁" as Chinese Excel saves it.
  const gbk = Buffer.from('c7f8d3f22cb1b8d7a20d0a30312d312d53542c22c3c52c20cbf8220d0a', 'hex');
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from('区域,备注\n01-1-ST,"门, 锁"\n')],
    ['with a byte order mark and CRLF', Buffer.from('\ufeff区域,备注\r\n01-1-ST,"门, 锁"\r\n')],
    ['with semicolons', Buffer.from('区域;备注\n01-1-ST;门, 锁\n')],
    ['with tabs', Buffer.from('区域\t备注\n01-1-ST\t门, 锁\n')],
    ['in UTF-16', Buffer.from('\ufeff区域\t备注\n01-1-ST\t门, 锁\n', 'utf16le')],
    ['in GBK', gbk],
  ])('%s is read', (_what, bytes) => {
    expect(readCsv(bytes, 'x.csv')).toEqual(rows);
  });

  test('counts lines as an editor does, over blank lines and cells of several lines', () => {
    const { rows: read } = readCsv(Buffer.from('a,b\n\n1,"x\ny\nz"\n2,q\n,\n3,r'), 'x.csv');
    expect(read).toEqual([
      { line: 3, cells: ['1', 'x\ny\nz'] },
      { line: 6, cells: ['2', 'q'] },
      { line: 8, cells: ['3', 'r'] },
    ]);
  });

  test.each([
    ['empty', Buffer.from(''), 'empty'],
    ['blank', Buffer.from('\n , \n'), 'empty'],
    ['no text in any encoding', Buffer.from([0x61, 0x2c, 0x81, 0x20]), 'not-utf8'],
    ['a quotation that does not end', Buffer.from('a,b\n1,"x\n2,y\n'), 'open-quote'],
  ])('%s is refused', async (_what, bytes, fault) => {
    expect((await refusalOf(() => readCsv(bytes, 'x.csv'))).problem).toMatchObject({
      kind: 'bad-file',
      fault,
    });
  });
});

describe('a history that is written at once', () => {
  const options = { waitSeconds: 0, by: '王芳' };
  const days = [0, 0, 1, 5].map((day, index) => ({
    ...roundsDraft(MORNING + day * DAY + index * 1000, index === 1 ? ['01-1-ST', '01-2-ST'] : ['01-1-ST']),
    imported: true,
  }));

  test('is a log like any other: proved, and gone on with', async () => {
    const it = bench();
    const written = await writeHistory(it.folder, days, it.world, options);
    expect(written).toMatchObject({ entries: 4, files: 3, head: { seq: 8, day: '2026-11-28' } });
    expect(it.again().check()).toMatchObject({ damage: [], notices: [], files: 3, lines: 8 });
    const entries = it.again().log({}).entries;
    expect(entries.map(entry => ('id' in entry ? entry.id : entry.kind))).toEqual([
      ...[
        'opening',
        'setup',
        '20261123-001',
        '20261123-002',
        'opening',
        '20261124-001',
        'opening',
        '20261128-001',
      ],
    ]);
    it.world.set(MORNING + 5 * DAY + HOURS);
    expect(await it.log('01-2-ST', MORNING + 5 * DAY + HOURS)).toBe('20261128-002');
    expect(it.again().check().damage).toEqual([]);
    expect(statSync(it.path('log/2026/2026-11-23.jsonl')).mode & 0o777).toBe(0o600);
    expect(statSync(it.path('log')).mode & 0o777).toBe(0o700);
  });

  test('is nothing at all when something fails on the way', async () => {
    const it = bench();
    function* broken() {
      yield* days;
      throw new Error('row 5');
    }
    await expect(writeHistory(it.folder, broken(), it.world, options)).rejects.toThrow('row 5');
    expect(readdirSync(it.folder)).toEqual(['site.json']);
    expect(it.again().hasLog()).toBe(false);
  });

  test('is refused where there is a log', async () => {
    const it = bench();
    await it.log();
    const { problem } = await refusalOf(() => writeHistory(it.folder, days, it.world, options));
    expect(problem.kind).toBe('log-not-empty');
    expect(it.again().check().damage).toEqual([]);
  });

  test('of nothing leaves nothing', async () => {
    const it = bench();
    expect(await writeHistory(it.folder, [], it.world, options)).toEqual({
      entries: 0,
      files: 0,
      head: null,
    });
    expect(readdirSync(it.folder)).toEqual(['site.json']);
  });
});

const HOURS = 2 * 3_600_000;
