import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { realFs, type Fs } from '../../src/store/fs';
import { rebuildSite } from '../../src/store/rebuild-site';
import { courtAt, liveMonday } from '../support/report-site';
import type { Machine } from '../support/run';
import { SimError } from '../support/sim-fs';
import { refusalOf } from '../support/store-bench';
import { testWorld } from '../support/store-world';

let machine: Machine;
const path = (name: string): string => join(machine.folder, name);
const site = (): string => readFileSync(path('site.json'), 'utf8');
const KEPT = 'site-damaged-2026-03-03-060000.json';

/** A site whose settings were changed since its first round. */
beforeEach(async () => {
  machine = await liveMonday(courtAt('2026-03-02T05:00:00+08:00'));
  await machine.run('area', 'add', 'GATE-1', '--kind', 'stairwell', '--name', '大门');
  await machine.run('area', 'retire', 'BIN-01', '--yes');
});
afterEach(() => {
  machine.remove();
});

describe('site rebuild makes the same file again', () => {
  test.each<[string, () => void, boolean]>([
    [
      'missing',
      () => {
        rmSync(path('site.json'));
      },
      false,
    ],
    [
      'cut',
      () => {
        truncateSync(path('site.json'), 50);
      },
      true,
    ],
    [
      'empty',
      () => {
        writeFileSync(path('site.json'), '');
      },
      true,
    ],
    [
      'null',
      () => {
        writeFileSync(path('site.json'), 'null');
      },
      true,
    ],
    [
      'in another encoding',
      () => {
        writeFileSync(path('site.json'), site(), 'utf16le');
      },
      true,
    ],
    [
      'a folder',
      () => {
        rmSync(path('site.json'));
        mkdirSync(path('site.json'));
      },
      true,
    ],
    [
      'a link to nothing',
      () => {
        rmSync(path('site.json'));
        symlinkSync('/nowhere', path('site.json'));
      },
      true,
    ],
    [
      'rewriting what was owed',
      () => {
        writeFileSync(path('site.json'), site().replace('"06:00"', '"05:00"'));
      },
      true,
    ],
  ])('where it is %s', async (_, harm, isKept) => {
    const before = site();
    harm();
    const { exit, out, err } = await machine.run('site', 'rebuild', '--lang', 'en');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain(`rebuilt from the log: ${path('site.json')} (4 areas)`);
    expect(site()).toBe(before);
    expect(readdirSync(machine.folder).includes(KEPT)).toBe(isKept);
    expect(out.includes(`kept as ${KEPT}`)).toBe(isKept);
    expect(await machine.run('check')).toEqual({ exit: 0, out: '', err: '' });
    expect((await machine.run('log', 'GATE-1', '--by', '张三')).exit).toBe(0);
  });

  test('again and again in one second, and never over a kept one', async () => {
    for (const text of ['{', '[', '{']) {
      writeFileSync(path('site.json'), text);
      expect((await machine.run('site', 'rebuild')).exit).toBe(0);
    }
    const kept = readdirSync(machine.folder).filter(name => name.startsWith('site-damaged'));
    expect(kept.map(name => readFileSync(path(name), 'utf8')).sort()).toEqual(['[', '{', '{']);
  });

  test('and tells programs', async () => {
    rmSync(path('site.json'));
    const { out } = await machine.run('site', 'rebuild', '--json');
    expect(JSON.parse(out)).toMatchObject({ format: 'rounds.site-rebuild/1', kept: null });
  });
});

describe('site rebuild is refused', () => {
  test.each<[string, () => void, number, string, string]>([
    ['where the file is sound', () => undefined, 2, 'nothing to rebuild', '不需要重建'],
    [
      'where somebody edited a name, which the next command records',
      () => {
        writeFileSync(path('site.json'), site().replace('大门', '北门'));
      },
      2,
      '--force',
      '--force',
    ],
    [
      'where an entry was changed',
      () => {
        const log = path('log/2026/2026-03-02.jsonl');
        writeFileSync(log, readFileSync(log, 'utf8').replace('地面湿', '地面干'));
        rmSync(path('site.json'));
      },
      3,
      '2026-03-02.jsonl, line',
      '2026-03-02.jsonl 第',
    ],
    [
      'where the log lost its newest day, and settings with it',
      () => {
        rmSync(path('log/2026/2026-03-03.jsonl'));
        rmSync(path('site.json'));
      },
      3,
      'log lost or rolled back',
      '日志丢失',
    ],
    [
      'where nothing is logged yet',
      () => {
        rmSync(path('log'), { recursive: true });
        writeFileSync(path('site.json'), '{');
      },
      3,
      'rounds restore FILE',
      'rounds restore 备份文件',
    ],
  ])('%s', async (_, harm, code, english, chinese) => {
    harm();
    const before = existsSync(path('site.json')) ? site() : null;
    for (const [language, words] of [
      ['en', english],
      ['zh-CN', chinese],
    ] as const) {
      const { exit, out, err } = await machine.run('site', 'rebuild', '--lang', language);
      expect({ exit, out }).toEqual({ exit: code, out: '' });
      expect(err).toContain(words);
    }
    expect(existsSync(path('site.json')) ? site() : null).toBe(before);
    expect(readdirSync(machine.folder).filter(name => /damaged|lock/.test(name))).toEqual([]);
  });

  test('without a folder', async () => {
    const { exit, err } = await machine.run('site', 'rebuild', '--site', 'none');
    expect(exit).toBe(5);
    expect(err).toContain('data folder missing');
  });
});

test('--force writes it anew all the same, and keeps the edited one', async () => {
  const before = site();
  writeFileSync(path('site.json'), before.replace('大门', '北门'));
  expect((await machine.run('site', 'rebuild', '--force')).exit).toBe(0);
  expect(site()).toBe(before);
  expect(readFileSync(path(KEPT), 'utf8')).toContain('北门');
});

test('on a full disk the old file stays where it was', async () => {
  writeFileSync(path('site.json'), '{');
  const fs: Fs = {
    ...realFs,
    writeSync: (descriptor, buffer, offset, length) => {
      if (buffer.length > 1000) throw new SimError('ENOSPC');
      return realFs.writeSync(descriptor, buffer, offset, length);
    },
  };
  const world = testWorld(join(machine.home, 'state', 'rounds'));
  const rebuilding = { fs, folder: machine.folder, world, waitSeconds: 0, force: false };
  expect((await refusalOf(() => rebuildSite(rebuilding))).problem).toMatchObject({
    ...{ kind: 'not-saved', cause: 'disk-full' },
  });
  expect(site()).toBe('{');
  expect(readdirSync(machine.folder).filter(name => /damaged|tmp|lock/.test(name))).toEqual([]);
});
