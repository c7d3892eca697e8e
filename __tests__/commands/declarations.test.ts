import { describe, expect, test } from '@jest/globals';
import { COMMANDS } from '../../src/commands/all';
import { flagOf, optionsOf } from '../../src/commands/arguments';
import { GROUPS, HOT } from '../../src/commands/hot';
import { helpIn } from '../../src/messages/help';
import { widthOf } from '../../src/views/width';
import { machineAt } from '../support/run';

const names = COMMANDS.map(({ name }) => name);
const LANGUAGES = ['en', 'zh-CN'] as const;

describe('the list of commands', () => {
  test('names each once, and every group of two words', () => {
    expect(new Set(names).size).toBe(names.length);
    const groups = new Set(names.filter(name => name.includes(' ')).map(name => name.split(' ')[0]));
    expect([...groups].sort()).toEqual([...GROUPS].sort());
  });

  test.each(LANGUAGES)('stands under headings in the help in %s, each command under one', language => {
    const words = Object.values(helpIn(language).sections).flat();
    expect(new Set(words).size).toBe(words.length);
    const firsts = new Set(names.map(name => name.split(' ')[0] ?? ''));
    expect([...firsts].filter(first => !words.includes(first))).toEqual([]);
  });

  test('holds every command of the short way', async () => {
    for (const [name, load] of Object.entries(HOT)) {
      const found = await load();
      expect(found.name).toBe(name === '' ? 'board' : name);
      expect(names).toContain(found.name);
    }
  });

  test.each(COMMANDS.map(command => [command.name, command] as const))(
    '%s declares options that do not collide',
    (_, command) => {
      const specs = Object.entries(optionsOf(command));
      const flags = specs.map(([key]) => flagOf(key));
      const shorts = specs.flatMap(([, { short }]) => short ?? []);
      expect(new Set(flags).size).toBe(flags.length);
      expect(new Set(shorts).size).toBe(shorts.length);
      for (const flag of flags) expect(flag).toMatch(/^[a-z]+(-[a-z]+)*$/);
    },
  );

  test.each(
    LANGUAGES.flatMap(language => COMMANDS.map(command => [language, command.name, command] as const)),
  )('has help in %s for every option of %s, and for no other', (language, name, command) => {
    const help = helpIn(language);
    const words = help.commands[name];
    expect(words?.summary).toBeTruthy();
    expect(Object.keys(words?.options ?? {}).sort()).toEqual(Object.keys(command.options).sort());
    for (const key of Object.keys(optionsOf(command))) {
      expect(words?.options?.[key] ?? help.common[key]).toBeTruthy();
    }
  });

  test.each(LANGUAGES)(
    'prints help in %s with every line within 80 columns and the options named',
    async language => {
      const machine = machineAt('2026-03-02T08:00:00+08:00');
      try {
        for (const name of names) {
          const { exit, out } = await machine.run('help', ...name.split(' '), '--lang', language);
          expect(exit).toBe(0);
          expect(out).toContain('--site');
          const told = out.split('\n').filter(line => !line.startsWith('  $'));
          expect(told.filter(line => widthOf(line) > 80)).toEqual([]);
          if (language === 'zh-CN')
            expect(out).not.toMatch(/\[options\]|\[command\]|Usage|Options:|Commands:|display help/);
          else expect(out).not.toMatch(/\p{Script=Han}/u);
        }
      } finally {
        machine.remove();
      }
    },
  );
});

describe('a line that is not understood', () => {
  test.each([
    ['an option of another command is not offered', ['overdue', '--fro'], /no option --fro/, /--from/],
    [
      'common options may stand before the command',
      ['--lang', 'en', 'export', '--of', 'foo'],
      /foo/,
      /no option --lang/,
    ],
    ['a language that is not spoken', ['--lang', 'fr', 'overdue'], /fr/, /no site/],
    ['an empty folder', ['overdue', '--site', ''], /--site/, /no site/],
    ['an option without its value', ['log', '01', '--at'], /--at is missing/, /MOMENT/],
    ['an empty word', [''], /no command/, /no site/],
    ['what reading commands take', ['remind', '--at', '1'], /no option --at/, /did you mean --at/],
  ])('%s', async (_, argv, said, unsaid) => {
    const machine = machineAt('2026-03-02T08:00:00+08:00');
    try {
      const { exit, out, err } = await machine.run(...argv);
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      expect(err).toMatch(said);
      expect(err).not.toMatch(unsaid);
    } finally {
      machine.remove();
    }
  });

  test.each([
    [['--lang', 'zh-CN', 'help', 'log'], /登记做了什么/],
    [['help', '--lang', 'zh-CN', 'area', 'add'], /rounds area add/],
    [['--lang', 'en', 'area', '--help'], /import <FILE>/],
  ])('%j is help', async (argv, said) => {
    const machine = machineAt('2026-03-02T08:00:00+08:00');
    try {
      const { exit, out } = await machine.run(...argv);
      expect(exit).toBe(0);
      expect(out).toMatch(said);
    } finally {
      machine.remove();
    }
  });
});

test.each(['en', 'zh-CN'])('the list of commands fits 80 columns in %s', async language => {
  const machine = machineAt('2026-03-02T08:00:00+08:00');
  const { exit, out } = await machine.run('--help', '--lang', language);
  machine.remove();
  expect(exit).toBe(0);
  expect(out.split('\n').filter(line => widthOf(line) > 80)).toEqual([]);
});
