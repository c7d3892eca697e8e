import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { cronDaily, cronEvery, cronLineOf, withoutSection, withSection } from '../../src/domain/crontab';

/** What a cron hands to /bin/sh: everything up to the first bare `%`, with `\%` made `%`. */
function commandOf(line: string): string {
  const command = line.split(' ').slice(5).join(' ');
  return (/^(?:\\[^]|[^\\%])*/.exec(command)?.[0] ?? '').replaceAll('\\%', '%');
}

/** The same for a cron that also takes a doubled backslash for a single one, as Debian's does. */
function commandOfDebian(line: string): string {
  const command = line.split(' ').slice(5).join(' ');
  return (/^(?:\\[^]|[^\\%])*/.exec(command)?.[0] ?? '').replace(/\\([\\%])/g, '$1');
}

/** The arguments that /bin/sh makes of a command: each on a line of its own, between brackets. */
function wordsIn(command: string): string[] {
  const printed = execFileSync('/bin/sh', ['-c', `printf '[%s]\\n' ${command}`], { encoding: 'utf8' });
  return printed.split('\n').slice(0, -1);
}

function lineOf(words: readonly string[]): string {
  const made = cronLineOf('* * * * *', words);
  if (!made.ok) throw new Error(`refused: ${made.argument}`);
  return made.line;
}

const HAS_SHELL = process.platform !== 'win32';
const onShell = HAS_SHELL ? test : test.skip;
if (!HAS_SHELL) process.stderr.write('skipped: this machine has no /bin/sh, so no crontab line can be run\n');

describe('cronLineOf', () => {
  test('quotes every argument', () => {
    expect(lineOf(['/usr/bin/node', 'remind', '--site', '/srv/a b'])).toBe(
      "* * * * * '/usr/bin/node' 'remind' '--site' '/srv/a b'",
    );
  });

  test('escapes a per cent sign, which would end the command', () => {
    expect(lineOf(['/srv/100% 锦绣园'])).toBe("* * * * * '/srv/100\\% 锦绣园'");
  });

  test.each([
    ['a line break', '/srv/a\nb'],
    ['a carriage return', '/srv/a\rb'],
    ['a NUL', '/srv/a\0b'],
  ])('refuses %s and names the argument', (_, argument) => {
    expect(cronLineOf('* * * * *', ['node', argument])).toEqual({ ok: false, argument });
  });

  onShell('makes of every awkward argument one argument of /bin/sh', () => {
    const words = [
      'a b',
      " 'a' ",
      "a'b %",
      '"quoted"',
      '$HOME',
      '`id`',
      '$(id)',
      '100%',
      '%',
      '\\%',
      'a\\b',
      'C:\\\\x',
      "\\'",
      'end\\',
      '锦绣园 3栋',
      '*',
      '~',
      '#x',
      '!!',
      ';&|<>()',
      '-n',
      '',
    ];
    const line = lineOf(words);
    expect(wordsIn(commandOf(line))).toEqual(words.map(word => `[${word}]`));
    expect(wordsIn(commandOfDebian(line))).toEqual(words.map(word => `[${word}]`));
  });

  onShell('and of any argument whatever', () => {
    const word = fc.string({ unit: fc.constantFrom(...`ab'"\\% $\`锦*`) });
    fc.assert(
      fc.property(fc.array(word, { minLength: 40, maxLength: 60 }), words => {
        const line = lineOf(words);
        const expected = words.map(each => `[${each}]`);
        expect(wordsIn(commandOf(line))).toEqual(expected);
        expect(wordsIn(commandOfDebian(line))).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});

describe('cronEvery', () => {
  test.each([
    [1, '* * * * *'],
    [10, '*/10 * * * *'],
    [30, '*/30 * * * *'],
    [60, '0 * * * *'],
    [120, '0 */2 * * *'],
    [720, '0 */12 * * *'],
  ])('every %d minutes', (minutes, fields) => {
    expect(cronEvery(minutes)).toBe(fields);
  });

  test.each([[0], [7], [59], [90], [300], [1440]])('cannot say every %d minutes', minutes => {
    expect(cronEvery(minutes)).toBeNull();
  });
});

test.each([
  ['21:35', '35 21 * * *'],
  ['00:05', '5 0 * * *'],
  ['24:00', '0 0 * * *'],
])('cronDaily at %s', (time, fields) => {
  expect(cronDaily(time)).toBe(fields);
});

const OURS = "*/10 * * * * '/usr/bin/node' '/opt/rounds.js' 'remind' '--site' '/srv/site' '--lang' 'zh-CN'";
const SECTION = `# rounds k3: begin\n${OURS}\n# rounds k3: end\n`;

describe('a crontab with our section', () => {
  test.each([
    ['an empty one', '', SECTION],
    [
      'one with lines of the user',
      '# mine\n\n0 4 * * *\tbackup\n',
      `# mine\n\n0 4 * * *\tbackup\n${SECTION}`,
    ],
    ['one whose last line has no end', '0 4 * * * backup', `0 4 * * * backup\n${SECTION}`],
    ['one with line ends of Windows', 'MAILTO=a\r\n', `MAILTO=a\r\n${SECTION}`],
    [
      'one with the section of another site',
      '# rounds k4: begin\nx\n# rounds k4: end\n',
      `# rounds k4: begin\nx\n# rounds k4: end\n${SECTION}`,
    ],
  ])('is added to %s', (_, text, expected) => {
    expect(withSection(text, 'k3', [OURS])).toBe(expected);
  });

  test('stays where it is when it is renewed', () => {
    const text = `a\n# rounds k3: begin\nold\nolder\n# rounds k3: end\nb\n`;
    expect(withSection(text, 'k3', [OURS])).toBe(`a\n${SECTION}b\n`);
  });

  test('is one section afterwards, however many there were', () => {
    const text = `a\n${SECTION}b\n${SECTION}c\n`;
    expect(withSection(text, 'k3', [OURS])).toBe(`a\n${SECTION}b\nc\n`);
  });

  test.each([
    ['in the middle', `a\n${SECTION}b\n`, 'a\nb\n'],
    ['alone', SECTION, ''],
    ['not there', 'a\nb', 'a\nb'],
    [
      'of another site',
      '# rounds k4: begin\nx\n# rounds k4: end\n',
      '# rounds k4: begin\nx\n# rounds k4: end\n',
    ],
    [
      'without its end: only what we wrote goes',
      `# rounds k3: begin\n${OURS}\n0 4 * * * backup\n`,
      '0 4 * * * backup\n',
    ],
    [
      'without its end, before a whole one',
      `# rounds k3: begin\n0 4 * * * backup\n${SECTION}`,
      '0 4 * * * backup\n',
    ],
    ['without its beginning', `${OURS}\n# rounds k3: end\n`, `${OURS}\n`],
    ['a longer comment is not ours', `# rounds k3: begin, I think\nx\n`, '# rounds k3: begin, I think\nx\n'],
  ])('is taken away: %s', (_, text, expected) => {
    expect(withoutSection(text, 'k3')).toBe(expected);
  });

  test('installing twice is installing once, and removing gives back what was there', () => {
    const line = fc.string({ unit: fc.constantFrom('a', '%', ' ', '\t', '中', '\r') });
    fc.assert(
      fc.property(fc.array(line), lines => {
        const text = lines.map(each => `${each}\n`).join('');
        const once = withSection(text, 'k3', [OURS]);
        expect(withSection(once, 'k3', [OURS])).toBe(once);
        expect(withoutSection(once, 'k3')).toBe(text);
      }),
    );
  });
});
