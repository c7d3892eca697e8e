import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { courtAt, liveMonday } from '../support/report-site';
import type { Machine } from '../support/run';

let machine: Machine;
let log: string;
let seal: string;

beforeEach(async () => {
  machine = await liveMonday(courtAt('2026-03-02T05:00:00+08:00'));
  log = join(machine.folder, 'log/2026/2026-03-02.jsonl');
  const { out } = await machine.run('export', '--day', '2026-03-02', '--json');
  ({ seal } = JSON.parse(out) as { seal: string });
});

afterEach(() => {
  machine.remove();
});

test('a sound site is passed over in silence', async () => {
  expect(await machine.run('check')).toEqual({ exit: 0, out: '', err: '' });
  expect(await machine.run('check', '--against', seal)).toEqual({ exit: 0, out: '', err: '' });
});

test('programs are answered also where all is well', async () => {
  const { exit, out } = await machine.run('check', '--json');
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toEqual({
    format: 'rounds.check/1',
    sound: true,
    folder: machine.folder,
    files: 1,
    lines: 6,
    seal,
    damage: [],
  });
});

test.each([
  ['a copy of a synchroniser', ['site (conflicted copy).json'], 'the log itself is whole: rounds doctor'],
  ['a temporary file and a note', ['.site.json.99999.ab12.tmp', 'log/notes.txt'], 'the log itself is whole'],
])('for %s nobody is sent to a backup', async (_what, names, advice) => {
  for (const name of names) writeFileSync(join(machine.folder, name), 'x', { mode: 0o600 });
  const { exit, out, err } = await machine.run('check');
  expect(exit).toBe(3);
  expect(out + err).toContain(advice);
  expect(out + err).not.toContain('restore');
});

test('a line that was rewritten is named, with its file', async () => {
  writeFileSync(
    log,
    readFileSync(log, 'utf8').replace('"at":"2026-03-02T10:30:00', '"at":"2026-03-02T09:30:00'),
  );
  const { exit, out } = await machine.run('check');
  expect(exit).toBe(3);
  expect(out).toContain('1 thing is wrong');
  expect(out).toMatch(/log\/2026\/2026-03-02\.jsonl +4 +record 4 was saved and is damaged/);
  const { out: json } = await machine.run('check', '--json');
  expect(JSON.parse(json)).toMatchObject({
    sound: false,
    damage: [{ file: 'log/2026/2026-03-02.jsonl', line: 4, what: 'hash' }],
  });
});

test('a seal from paper that no longer fits is damage, in the words of the site', async () => {
  const [seq = '', code = ''] = seal.split(':');
  const other = `${seq}:${code.startsWith('0') ? '1' : '0'}${code.slice(1)}`;
  const { exit, out } = await machine.run('check', '--against', other, '--lang', 'zh-CN');
  expect(exit).toBe(3);
  expect(out).toContain('发现1处问题');
  expect((await machine.run('check', '--against', '99:0000-0000-0000')).exit).toBe(3);
});

test('a file under the name of another day is told in a few lines, and in full to programs', async () => {
  for (const minute of [10, 11, 12, 13, 14])
    await machine.at(`2026-03-03T07:${minute}:00+08:00`).run('log', '01-1-ST', '--by', 'Li');
  renameSync(log, join(machine.folder, 'log/2026/2026-03-04.jsonl'));
  const { out } = await machine.run('check');
  expect(out.match(/2026-03-04\.jsonl +\d+ +fork: a number occurs twice/g)).toHaveLength(3);
  expect(out).toMatch(/2026-03-04\.jsonl +and 3 more/);
  const { damage } = JSON.parse((await machine.run('check', '--json')).out) as { damage: { what: string }[] };
  expect(damage.filter(({ what }) => what === 'seq')).toHaveLength(7);
});
