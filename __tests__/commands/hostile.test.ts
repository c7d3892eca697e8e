import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { COMMANDS } from '../../src/commands/all';
import { flagOf, optionsOf } from '../../src/commands/arguments';
import type { Command } from '../../src/commands/command';
import { EXIT } from '../../src/exit';
import { machineAt, type Machine } from '../support/run';

/** What no terminal, spreadsheet, page, path or object should be given as it is. */
const HOSTILE = [
  '\x1b]52;c;ZXZpbA==\x07',
  '\x1b[2J\x1b[31mred',
  'a\u202egnp.exe',
  'zero\u200bwidth',
  'half\ud800',
  '=cmd|"/c calc"!A1',
  '＝1+1',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  'CON',
  'nul\0byte',
  'two\r\nlines',
  '__proto__',
  'constructor=polluted',
  '__proto__=polluted',
  '{"__proto__":{"polluted":1}}',
  '１２：６０',
  '-1',
  '--',
  '',
  ' ',
  'NaN',
  '1e400',
  '9'.repeat(400),
  'é'.repeat(5000),
  '张'.repeat(2000),
];

/** More of them with `ROUNDS_FUZZ=50`. */
const RUNS = Number(process.env.ROUNDS_FUZZ ?? 4);

const hostile = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom('ST-1', 'today', '08:00', '5', 'Li', '1') },
);

let machine: Machine;
beforeAll(async () => {
  machine = machineAt('2026-03-02T15:00:00+08:00');
  await machine.run('init', '--name', 'Court', '--timezone', 'Asia/Shanghai', '--yes');
  await machine.run('area', 'add', 'ST-1', '--kind', 'stairwell', '--since', '2026-03-01');
  await machine.run('log', 'ST-1', '--by', 'Li');
});
afterAll(() => {
  machine.remove();
});

/** A line for a command: hostile words in its arguments, hostile values for some of its options. */
function lineFor(command: Command): fc.Arbitrary<readonly string[]> {
  const specs = Object.entries(optionsOf(command)).filter(
    // Where files are put is not what is typed here; the site stays the one that was made.
    ([key]) => !['site', 'help', 'version', 'output', 'to', 'backupTo', 'wait'].includes(key),
  );
  const option = fc
    .tuple(fc.constantFrom(...specs), hostile)
    .map(([[key, { value }], word]) => [`--${flagOf(key)}`, ...(value === undefined ? [] : [word])]);
  return fc
    .tuple(fc.array(hostile, { maxLength: command.arguments.length + 1 }), fc.array(option, { maxLength: 3 }))
    .map(([words, options]) => [...command.name.split(' ').filter(Boolean), ...words, ...options.flat()]);
}

/** Everything but newlines and tabs that a terminal would obey or nobody could see. */
const RAW = /(?![\n\t])[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u;
const CODES: ReadonlySet<number> = new Set(Object.values(EXIT).filter(code => code !== EXIT.bug));

const tried = COMMANDS.filter(
  ({ name }) => !['demo', 'restore', 'backup', 'init', 'completion'].includes(name),
);

test.each(tried.map(command => [command.name, command] as const))(
  '%s takes what is hostile as text, or refuses it',
  async (_name, command) => {
    await fc.assert(
      fc.asyncProperty(lineFor(command), fc.constantFrom('en', 'zh-CN'), async (words, language) => {
        const { exit, out, err } = await machine.run(...words, '--lang', language);
        expect({ words, exit, isKnown: CODES.has(exit) }).toEqual({ words, exit, isKnown: true });
        // What stands in the header of a CSV is its byte order mark, and CSV ends its lines as it must.
        expect(out.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')).not.toMatch(RAW);
        expect(err).not.toMatch(RAW);
        expect(err).not.toMatch(/^\s+at .+:\d+/m);
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
      { numRuns: RUNS },
    );
  },
);

test('nothing lies beside the site, and its log is sound', async () => {
  expect(readdirSync(machine.home).filter(name => !['site', 'state', 'data'].includes(name))).toEqual([]);
  expect(await machine.run('check')).toMatchObject({ exit: 0, err: '' });
});
