import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shellWords } from '../../src/domain/shell-words';
import { machineAt, type Machine } from '../support/run';

const TABLE = readFileSync(join(import.meta.dirname, '../../src/missions.md'), 'utf8');

const rows = TABLE.split('\n').flatMap(line => {
  const [, id, asked = '', served = ''] = /^\| (M\d\d) \| (.*?) \| (.*) \|$/.exec(line) ?? [];
  return id === undefined ? [] : [{ id, asked, served }];
});

let machine: Machine;
beforeAll(async () => {
  machine = machineAt('2026-03-02T15:00:00+08:00');
  const made = await machine.run('demo', '--days', '2', '--lang', 'en', '--site', machine.folder);
  expect(made).toMatchObject({ exit: 0 });
});
afterAll(() => {
  machine.remove();
});

test('each of the fifty-six rows stands there once', () => {
  const ids = Array.from({ length: 56 }, (_, index) => `M${String(index + 1).padStart(2, '0')}`);
  expect(rows.map(({ id }) => id)).toEqual(ids);
});

test('a row is served by a command, or says that nothing is to be built', () => {
  expect(rows.filter(({ served }) => !/^`rounds .+`$/.test(served) && !served.startsWith('-'))).toEqual([]);
});

const commands = rows.flatMap(({ id, asked, served }) => {
  const [, line] = /^`rounds (.+)`$/.exec(served) ?? [];
  return line === undefined ? [] : [[id, asked, line] as const];
});

test.each(commands)('%s, %s: rounds %s', async (_id, _asked, line) => {
  const read = shellWords(line);
  expect(read.ok).toBe(true);
  const words = read.ok ? read.words : [];
  const ran = words[1] === '-' ? await machine.feed(['01-1-EC'], ...words) : await machine.run(...words);
  expect({ line, exit: ran.exit, err: ran.exit === 0 ? '' : ran.err }).toEqual({ line, exit: 0, err: '' });
  expect(ran.out).not.toBe('');
});
