import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/commands/all';
import { GROUPS } from '../../src/commands/hot';

const names = new Set(['help', ...COMMANDS.map(({ name }) => name)]);
const groups = new Set<string>(GROUPS);

/** What follows the noun, or the program as such, in English. */
const PROSE =
  /^(a|already|are|as|back|by|can|carry|command|declare|demand|for|from|in|is|it|looked|of|that|the|this|were|written|yet|have|has)$/;

const FOLDER = join(import.meta.dirname, '../../src/messages');
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));

/** The commands that a text tells to run, as far as they are no prose. */
function namedIn(text: string): string[] {
  return [...text.matchAll(/\brounds ([a-z]+)(?: ([a-z]+))?/g)].flatMap(([, first = '', second = '']) => {
    if (PROSE.test(first)) return [];
    return [groups.has(first) ? `${first} ${second}` : first];
  });
}

test.each(files)('%s names no command that does not exist', file => {
  const named = namedIn(readFileSync(join(FOLDER, file), 'utf8'));
  expect(named.filter(name => !names.has(name))).toEqual([]);
});

test('a command that does not exist would be found', () => {
  expect(namedIn('run rounds mend, or rounds area reopn X').filter(name => !names.has(name))).toEqual([
    'mend',
    'area reopn',
  ]);
});
