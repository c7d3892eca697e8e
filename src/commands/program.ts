import { Command as Program, CommanderError, Option } from 'commander';
import { EXIT, type ExitCode } from '../exit';
import { helpIn } from '../messages/help';
import type { Messages } from '../messages/messages';
import type { CommandHelp, HelpWords } from '../messages/words/help';
import { Refusal } from '../problem';
import { COMMON, fits, flagOf, optionsOf, type Request, type Values } from './arguments';
import type { Command, OptionSpec } from './command';
import { footerOf, helpStyle, tailOf } from './program-help';
import { refusalOf } from './program-refusal';

declare const __VERSION__: string;

/** Commander has answered by itself: help or the version. */
export interface Said {
  readonly said: string;
  readonly exit: ExitCode;
}

/** Reads a line with commander. Throws a Refusal that names what was not understood. */
export async function parsed(
  commands: readonly Command[],
  argv: readonly string[],
  say: Messages,
  columns: number,
): Promise<Request | Said> {
  const help = helpIn(say.language);
  const said: string[] = [];
  let request: Request | undefined;
  const program = programOf(commands, help, columns, said, made => (request = made));
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { said: said.join(''), exit: EXIT.done };
    if (error.code === 'commander.help') return { said: said.join(''), exit: EXIT.refused };
    throw refusalOf(error, commands, argv);
  }
  return request ?? { said: said.join(''), exit: EXIT.done };
}

function programOf(
  commands: readonly Command[],
  help: HelpWords,
  columns: number,
  said: string[],
  take: (request: Request) => void,
): Program {
  const program = new Program('rounds')
    .description(help.tagline)
    .exitOverride()
    .helpOption('-h, --help', help.common.help)
    .helpCommand('help [command]', help.helpCommand)
    .version(`rounds ${__VERSION__}`, '-V, --version', help.common.version)
    .configureOutput({
      writeOut: text => said.push(text),
      writeErr: text => said.push(text),
      outputError: () => undefined,
    })
    .configureHelp(helpStyle(help, columns))
    .addHelpText('after', `\n${footerOf(help, columns)}`);
  const groups = new Map<string, Program>();
  const sections = Object.entries(help.sections);
  const places = sections.flatMap(([, words]) => words);
  const place = ({ name }: Command): number => places.indexOf(name.split(' ')[0] ?? '');
  for (const command of [...commands].sort((a, b) => place(a) - place(b))) {
    const [first = '', second] = command.name.split(' ');
    const section = sections.find(([, words]) => words.includes(first))?.[0];
    if (second === undefined) {
      const own = first === '' ? program : program.command(first);
      if (section !== undefined) own.helpGroup(section);
      declare(own, command, help, columns, take);
      continue;
    }
    let group = groups.get(first);
    if (group === undefined) {
      group = program.command(first).description(help.groups[first] ?? '');
      if (section !== undefined) group.helpGroup(section);
      groups.set(first, group);
    }
    declare(group.command(second), command, help, columns, take);
  }
  return program;
}

function declare(
  program: Program,
  command: Command,
  help: HelpWords,
  columns: number,
  take: (request: Request) => void,
): void {
  const words: CommandHelp = help.commands[command.name] ?? { summary: '' };
  if (command.name !== '') program.description(words.summary);
  for (const argument of command.arguments)
    program.argument(argument.startsWith('[') ? argument : `<${argument}>`);
  program.allowExcessArguments();
  const specs = optionsOf(command);
  for (const [key, spec] of Object.entries(specs)) {
    if (key === 'help' || (key === 'version' && command.name === '')) continue;
    if (key === 'version') continue;
    const line = words.options?.[key] ?? help.common[key] ?? '';
    const option = new Option(termOf(key, spec), line);
    if (spec.choices) option.choices([...spec.choices]);
    if (spec.many)
      option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
    if (!(key in command.options) && key in COMMON) option.helpGroup(help.titles.common);
    program.addOption(option);
  }
  const tail = tailOf(words, help, columns);
  if (tail.length > 0) program.addHelpText('after', tail.join('\n'));
  program.action((...given: unknown[]) => {
    const found = given.at(-1) as Program;
    // Commander counts surplus words and does not name them.
    const surplus = fits(command, found.args.length) ? undefined : found.args[command.arguments.length];
    if (surplus !== undefined) throw new Refusal({ kind: 'surplus-argument', value: surplus });
    take({
      command,
      words: found.args,
      options: valuesOf(Object.keys(specs), found.optsWithGlobals()) as Values,
    });
  });
}

function termOf(key: string, spec: OptionSpec): string {
  const value = spec.value === undefined ? '' : ` <${spec.value}>`;
  return `${spec.short === undefined ? '' : `-${spec.short}, `}--${flagOf(key)}${value}`;
}

/** Commander reads `--no-x` as `x: false`; ours are keys of their own. */
function valuesOf(
  keys: readonly string[],
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    keys.flatMap(key => {
      const positive = /^no([A-Z].*)$/.exec(key)?.[1];
      const value = positive === undefined ? given[key] : given[lowerFirst(positive)] === false || undefined;
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
