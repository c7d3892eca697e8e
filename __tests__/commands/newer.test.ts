import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
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

const LANGUAGES = [
  ['en', /newer version .*99.*update rounds/i],
  ['zh-CN', /更新版本的 rounds（99）.*请升级 rounds/],
] as const;

test.each(LANGUAGES)(
  'what a newer program logged is shown with a word, and not written to (%s)',
  async (lang, said) => {
    const path = join(machine.folder, 'log/2026/2026-03-02.jsonl');
    const text = readFileSync(path, 'utf8');
    const last = text.trimEnd().split('\n').at(-1) ?? '';
    const known = last.replace('"v":1,"seq":6', '"v":99,"seq":7').replace('20260302-004', '20260302-006');
    const strange = known.replace('"seq":7', '"seq":8').replace('"kind":"rounds"', '"kind":"riddle"');
    writeFileSync(path, `${text}${known}\n${strange}\n`);
    for (const command of ['board', 'overdue', 'history']) {
      const { exit, err } = await machine.run(command, '--lang', lang);
      expect(exit).toBe(0);
      expect(err).toMatch(said);
    }
    const { exit, out } = await machine.run('log', '01-1-ST', '--by', 'Li', '--lang', lang);
    expect({ exit, out }).toEqual({ exit: 3, out: '' });
    expect((await machine.run('check')).exit).toBe(3);
    expect(readFileSync(path, 'utf8')).toBe(`${text}${known}\n${strange}\n`);
  },
);

test('a newer site.json is named, neither read nor written to', async () => {
  const path = join(machine.folder, 'site.json');
  const newer = readFileSync(path, 'utf8').replace('rounds.site/1', 'rounds.site/2');
  writeFileSync(path, newer);
  for (const words of [['overdue'], ['check'], ['log', '01-1-ST'], ['site', 'set', 'name', 'X']]) {
    const { exit, out, err } = await machine.run(...words);
    expect({ exit, out }).toEqual({ exit: 3, out: '' });
    expect(err).toMatch(/newer version.*2/);
    expect((await machine.run(...words, '--lang', 'zh-CN')).err).toMatch(/更新的?版本|新版本/);
  }
  expect(readFileSync(path, 'utf8')).toBe(newer);
});
