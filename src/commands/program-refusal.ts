import type { CommanderError } from 'commander';
import { nearest } from '../domain/near';
import { Refusal } from '../problem';
import { flagOf, optionsOf } from './arguments';
import type { Command } from './command';

/** Commander's errors come as English prose with the word in quotes; ours are data. */
export function refusalOf(
  error: CommanderError,
  commands: readonly Command[],
  argv: readonly string[],
): Refusal {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption': {
      const [first = '', second = ''] = argv;
      const asked = commands.filter(({ name }) => name === first || name === `${first} ${second}`);
      const flags = (asked.length > 0 ? asked : commands).flatMap(command =>
        Object.keys(optionsOf(command)).map(key => `--${flagOf(key)}`),
      );
      return new Refusal({
        kind: 'unknown',
        what: 'option',
        value: quoted,
        near: nearest(
          quoted,
          [...new Set(flags)].filter(flag => flag !== quoted),
        ),
      });
    }
    case 'commander.unknownCommand': {
      const names = commands.map(command => command.name).filter(Boolean);
      return new Refusal({ kind: 'unknown', what: 'command', value: quoted, near: nearest(quoted, names) });
    }
    case 'commander.optionMissingArgument':
    case 'commander.missingArgument':
    case 'commander.missingMandatoryOptionValue':
      // The flag alone: its value is called by an English word.
      return new Refusal({ kind: 'missing', what: quoted.replace(/^.*?(--[a-z-]+).*$/, '$1') });
    case 'commander.invalidArgument':
      return new Refusal({
        kind: 'option-value',
        option: /(--[a-z-]+)/.exec(error.message)?.[1] ?? '',
        value: /argument '([^']*)' is invalid/.exec(error.message)?.[1] ?? quoted,
        allowed: /Allowed choices are (.*)\.$/.exec(error.message)?.[1] ?? '',
      });
    default:
      return new Refusal({ kind: 'surplus-argument', value: quoted });
  }
}
