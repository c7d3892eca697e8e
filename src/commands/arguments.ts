import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Command, OptionSpec, OptionSpecs } from './command';

/** What was asked: a command, its words and its options (camelCase keys). */
export interface Request {
  readonly command: Command;
  readonly words: readonly string[];
  readonly options: Values;
}

/** Typed by the command's own declaration once they reach its function. */
export type Values = Readonly<Record<string, never>>;

/** Taken by every command. */
export const COMMON: OptionSpecs = {
  site: { value: 'DIR' },
  lang: { value: 'zh-CN|en' },
  json: {},
  noColor: {},
  help: { short: 'h' },
  version: { short: 'V' },
};

const READING: OptionSpecs = {
  at: { value: 'MOMENT' },
  knownAt: { value: 'MOMENT' },
  yes: { short: 'y' },
};
const WRITING: OptionSpecs = {
  by: { value: 'NAME' },
  wait: { value: 'SECONDS' },
  yes: { short: 'y' },
  acceptClock: {},
};

/** All options of a command; its own go before the common ones of the same name. */
export function optionsOf(command: Command): OptionSpecs {
  const specs = { ...COMMON, ...(command.mode === 'reads' ? READING : WRITING), ...command.options };
  if (command.ofNow) delete (specs as Record<string, OptionSpec>).knownAt;
  return specs;
}

/** `everyDays` -> `every-days`. */
export function flagOf(key: string): string {
  return key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}

function specOf(spec: OptionSpec): NonNullable<ParseArgsConfig['options']>[string] {
  return {
    type: spec.value === undefined ? 'boolean' : 'string',
    ...(spec.short === undefined ? {} : { short: spec.short }),
    ...(spec.many ? { multiple: true } : {}),
  };
}

function configOf(specs: OptionSpecs): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(Object.entries(specs).map(([key, spec]) => [flagOf(key), specOf(spec)]));
}

/** Stands for an empty word where a command is named: no command is called so. */
const NO_NAME = '""';

/** What can be known of a line before its command is. */
export interface Front {
  readonly name: string;
  readonly rest: readonly string[];
  readonly site?: string;
  readonly lang?: string;
}

/**
 * The command's words at the front of a line: `['area', 'add']`, and what is left without them. Common options
 * may stand before the command.
 */
export function splitCommand(argv: readonly string[], groups: ReadonlySet<string>): Front {
  const { tokens, values } = parseArgs({
    args: [...argv],
    options: configOf({ ...COMMON, ...READING, ...WRITING }),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words = tokens.filter(token => token.kind === 'positional');
  const [first, second] = words;
  const given = { ...textOf('site', values.site), ...textOf('lang', values.lang) };
  if (first === undefined) return { name: '', rest: [...argv], ...given };
  if (first.value === '') return { name: NO_NAME, rest: [], ...given };
  const pair = groups.has(first.value) && second !== undefined;
  const taken = new Set(pair ? [first.index, second.index] : [first.index]);
  return {
    name: pair ? `${first.value} ${second.value}` : first.value,
    rest: argv.filter((_, index) => !taken.has(index)),
    ...given,
  };
}

function textOf<K extends string>(key: K, value: unknown): { readonly [P in K]?: string } {
  return (typeof value === 'string' ? { [key]: value } : {}) as { readonly [P in K]?: string };
}

/** The short way: plain command lines, at no cost. Null: let commander look at it. */
export function requestOf(command: Command, rest: readonly string[]): Request | null {
  try {
    const specs = optionsOf(command);
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: configOf(specs),
      strict: true,
      allowPositionals: true,
    });
    if (values.help || values.version || !fits(command, positionals.length)) return null;
    if (!inChoices(specs, values)) return null;
    return { command, words: positionals, options: byKey(specs, values) as Values };
  } catch {
    return null;
  }
}

/** Does this number of words suit the command's usage line? */
export function fits(command: Command, count: number): boolean {
  const least = command.arguments.filter(argument => !argument.startsWith('[')).length;
  const most = command.arguments.some(argument => argument.includes('...'))
    ? Infinity
    : command.arguments.length;
  return count >= least && count <= most;
}

function inChoices(specs: OptionSpecs, values: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(specs).every(([key, spec]) => {
    const value = values[flagOf(key)];
    return spec.choices === undefined || value === undefined || spec.choices.some(choice => choice === value);
  });
}

function byKey(specs: OptionSpecs, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(specs).flatMap(key => {
      const value = values[flagOf(key)];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
