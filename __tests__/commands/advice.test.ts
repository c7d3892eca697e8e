import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { courtAt, liveMonday } from '../support/report-site';
import type { Machine } from '../support/run';

let machine: Machine;

beforeEach(async () => {
  machine = await liveMonday(courtAt('2026-03-02T05:00:00+08:00'));
});
afterEach(() => {
  machine.remove();
});

const LANGUAGES = ['en', 'zh-CN'] as const;

describe('site.json is gone and the log is there', () => {
  beforeEach(() => {
    rmSync(join(machine.folder, 'site.json'));
  });

  test.each([
    ['overdue', ['overdue']],
    ['log', ['log', '01-1-ST', '--by', '张三']],
    ['check', ['check']],
  ])('%s says so', async (_, argv) => {
    const { exit, err } = await machine.run(...argv);
    expect(exit).toBe(3);
    expect(err).toMatch(/site\.json is missing in .*, and the log is there/);
    expect(err).toContain('rounds site rebuild');
    expect((await machine.run(...argv, '--lang', 'zh-CN')).err).toContain('site.json 不见了');
  });

  test('no new site is begun on top of the log', async () => {
    const { exit } = await machine.run('init', '--yes', '--name', 'New');
    expect(exit).toBe(2);
    expect(existsSync(join(machine.folder, 'site.json'))).toBe(false);
  });
});

test('a damaged site is gone on with in a copy, as the advice says', async () => {
  const copy = join(machine.home, 'copy');
  cpSync(machine.folder, copy, { recursive: true });
  expect((await machine.run('log', '01-1-ST', '--by', '张三')).exit).toBe(0);
  rmSync(join(machine.folder, 'log/2026'), { recursive: true });
  const { exit, err } = await machine.run('log', '01-1-ST', '--by', '张三');
  expect(exit).toBe(3);
  expect(err).toContain('put your newest backup into a new folder and go on there: rounds restore FILE');
  expect((await machine.run('log', '01-1-ST', '--by', '张三', '--site', copy)).exit).toBe(0);
});

describe('a file that a person named is not taken for one of the site', () => {
  const OWN = /restore|disk or|drive|newest backup|备份|网络盘/;

  test.each([
    ['no such file', ['import', 'nope.csv'], 'no such file', '没有这个文件'],
    ['no such table of areas', ['area', 'import', 'nope.csv'], 'no such file', '没有这个文件'],
    ['a folder', ['area', 'import', 'box'], 'is a directory', '这是文件夹'],
    ['a folder of which a file was meant', ['import', 'box'], 'is a directory', '这是文件夹'],
    ['a folder that does not exist', ['export', '-o', 'none/x.csv'], 'no such folder', '没有这个文件夹'],
  ])('%s', async (_, argv, english, chinese) => {
    const fresh = courtAt('2026-03-02T05:00:00+08:00');
    mkdirSync(join(fresh.home, 'box'));
    for (const language of LANGUAGES) {
      const { exit, err } = await fresh.run(...argv, '--lang', language);
      expect(exit).toBe(5);
      expect(err).toContain(language === 'en' ? english : chinese);
      expect(err).not.toMatch(OWN);
    }
    fresh.remove();
  });
});

describe('check', () => {
  test('asks of a seal that does not fit whether it was typed right', async () => {
    const { out } = await machine.run('export', '--day', '2026-03-02', '--json');
    const { seal } = JSON.parse(out) as { seal: string };
    const wrong = `${seal.slice(0, -1)}${seal.endsWith('0') ? '1' : '0'}`;
    const english = await machine.run('check', '--against', wrong);
    expect(english.exit).toBe(3);
    expect(english.out).toMatch(/is it typed right\?/);
    expect(english.out).not.toMatch(/newest backup/);
    expect((await machine.run('check', '--against', wrong, '--lang', 'zh-CN')).out).toContain('输入是否有误');
    const beyond = await machine.run('check', '--against', `999:${seal.split(':')[1] ?? ''}`);
    expect(beyond.out).toMatch(/no record 999, the log ends at \d+: is the seal typed right\?/);
  });

  test('asks for no copy where only rights are wrong', async () => {
    chmodSync(join(machine.folder, 'site.json'), 0o644);
    const { exit, out } = await machine.run('check');
    expect(exit).toBe(3);
    expect(out).toContain('chmod -R go-rwx');
    expect(out).not.toContain('newest backup');
    expect((await machine.run('check', '--lang', 'zh-CN')).out).toContain('chmod -R go-rwx');
  });

  test('still asks for one where a record is damaged too', async () => {
    chmodSync(join(machine.folder, 'site.json'), 0o644);
    writeFileSync(join(machine.folder, 'log/2026/2026-03-02.jsonl'), 'x\n');
    expect((await machine.run('check')).out).toContain('newest backup');
  });
});
