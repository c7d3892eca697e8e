import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many faults and bad inputs there are a row for. */
const ROWS = 91;

/** What this kind of machine cannot provoke, and what proves it instead. */
const ELSEWHERE: Readonly<Record<number, string>> = {
  13: 'row 14', // Cuts of real ext4 and XFS images: every legal state after a cut is enumerated in memory.
};

const FOLDER = import.meta.dirname;
const titles = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.test.ts') && name !== 'rows.test.ts')
  .flatMap(name => readFileSync(join(FOLDER, name), 'utf8').match(/['"`]row \d+: /g) ?? [])
  .map(title => title.slice(1, -2));
const proved = new Set(titles);

describe('each fault has a test that bears its number', () => {
  test.each(Array.from({ length: ROWS }, (_, index) => index + 1))('row %i', row => {
    expect(proved).toContain(ELSEWHERE[row] ?? `row ${row}`);
  });

  test('and no test bears a number that there is not', () => {
    const numbers = [...proved].map(title => Number(title.slice(4)));
    expect(numbers.filter(number => number < 1 || number > ROWS)).toEqual([]);
  });
});
