import type { Argument, Help } from 'commander';
import type { CommandHelp, HelpWords } from '../messages/words/help';
import { widthOf, wrapTo } from '../views/width';

/** Titles in our words, and wrapping by display width: commander counts 中 as one column and never breaks between two. */
export function helpStyle(help: HelpWords, columns: number): Partial<Help> {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.titles.usage,
    'Arguments:': help.titles.arguments,
    'Options:': help.titles.options,
    'Commands:': help.titles.commands,
  };
  return {
    helpWidth: widthFor(columns),
    displayWidth: widthOf,
    boxWrap: (text: string, width: number) => wrapTo(text, width).join('\n'),
    styleTitle: title => titles[title] ?? title,
    styleUsage: usage =>
      usage.replace('[options]', help.usageOptions).replace('[command]', help.usageCommand),
    visibleArguments: () => [],
    optionDescription: ({ description, argChoices }) =>
      argChoices === undefined ? description : `${description}${help.choices(argChoices)}`,
    subcommandTerm: it =>
      [it.name(), ...it.registeredArguments.map(argument => shownArgument(argument))].join(' '),
  };
}

function shownArgument(argument: Argument): string {
  // A choice written out would leave the list of commands no room for what they do.
  const word = argument.name().includes('|') ? 'SHELL' : argument.name();
  const name = `${word}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** What stands under the options: remarks and examples. */
export function tailOf(words: CommandHelp, help: HelpWords, columns: number): string[] {
  const width = widthFor(columns);
  const examples = (words.examples ?? []).flatMap(([line, meaning]) => [
    `  $ ${line}`,
    ...wrapTo(meaning, width - 6).map(part => `      ${part}`),
  ]);
  return [
    ...(words.more ?? []).flatMap(line => ['', ...wrapTo(line, width)]),
    ...(examples.length > 0 ? ['', help.titles.examples, ...examples] : []),
  ];
}

/** Longer lines than this are hard to read, however wide the terminal. */
function widthFor(columns: number): number {
  return Math.min(columns, 100);
}

/** What stands under the list of commands. */
export function footerOf(help: HelpWords, columns: number): string {
  return help.footer.flatMap(line => wrapTo(line, widthFor(columns))).join('\n');
}
