import { activitiesIn, fieldsOf } from '../domain/activities';
import { activePeople } from '../domain/person-edit';
import { RULES } from '../domain/rules';
import { activeAreas } from '../domain/selector';
import type { Site } from '../domain/site';
import { SETTINGS } from '../domain/setting-edit';
import { levelsOf, TEMPLATES } from '../domain/template';
import { AGENTS, METHODS } from '../domain/trade';
import type { Instant } from '../domain/zone';
import { flagOf, optionsOf } from './arguments';
import type { Command, OptionSpec } from './command';

/** Of what words are completed. `site` null: there is none here, so only what ships is offered. */
export interface Vocabulary {
  readonly commands: readonly Command[];
  readonly site: Site | null;
  readonly now: Instant;
}

type Words = (vocabulary: Vocabulary, command: Command, typed: readonly string[]) => readonly string[];

const idsOf = (members: readonly { readonly id: string }[]): string[] => members.map(({ id }) => id);

function selectors({ site, now }: Vocabulary): readonly string[] {
  if (site === null) return [];
  const areas = activeAreas(site.areas, now);
  const of = (prefix: string, words: readonly (string | undefined)[]): string[] =>
    [...new Set(words)].flatMap(word => (word === undefined ? [] : `${prefix}:${word}`));
  return [
    ...areas.map(({ code }) => code),
    ...['@overdue', '@open'],
    ...of(
      'kind',
      areas.map(({ kind }) => kind),
    ),
    ...of(
      'building',
      areas.map(({ building }) => building),
    ),
    ...of(
      'owner',
      areas.map(({ owner }) => owner),
    ),
    ...of(
      'tag',
      areas.flatMap(({ tags = [] }) => tags),
    ),
  ];
}

/** The fields of the activity that the line names, else of disinfection. */
const fields: Words = ({ site }, _, typed) => {
  const at = typed.findLastIndex(word => word === '-a' || word === '--activity');
  const activity = at < 0 ? 'disinfection' : (typed[at + 1] ?? '');
  return fieldsOf(site ?? {}, activity).map(({ name }) => `${name}=`);
};

const people: Words = ({ site, now }) =>
  site === null ? [] : activePeople(site, now).map(({ name }) => name);

/** By the word that the help prints for a value or an argument. */
const OF_VALUE: Readonly<Record<string, Words>> = {
  SELECTOR: selectors,
  'SELECTOR[=REASON]': selectors,
  AREA: selectors,
  NAME: people,
  AGENT: () => idsOf(AGENTS),
  METHOD: () => idsOf(METHODS),
  ACTIVITY: ({ site }) => idsOf(activitiesIn(site ?? {})),
  SCHEDULE: ({ site }) => idsOf(site?.schedules ?? []),
  KIND: ({ site }) => idsOf(site?.kinds ?? []),
  ROUTE: ({ site }) => idsOf(site?.routes ?? []),
  ITEM: ({ site }) => idsOf(site?.supplies ?? []),
  LEVEL: ({ site }) => (site === null ? [] : idsOf(levelsOf(site))),
  RULE: () => idsOf(RULES),
  KEY: () => SETTINGS,
  TEMPLATE: () => idsOf(TEMPLATES),
  DAY: () => ['today', 'yesterday'],
  'DAY|MOMENT': () => ['today', 'yesterday', 'tomorrow'],
  'FIELD=VALUE': fields,
  SLOT: ({ site }) => [
    ...new Set(
      (site?.schedules ?? [])
        .flatMap(({ revisions }) => revisions.at(-1)?.slots ?? [])
        .map(({ name }) => name),
    ),
  ],
};

/** What may stand in the place of the last of the words, as far as it is typed; the words follow `rounds`. */
export function completionsOf(words: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const typed = words.slice(0, -1);
  const partial = words.at(-1) ?? '';
  return [...new Set(offered(typed, partial, vocabulary))].filter(word => startsAlike(word, partial));
}

function startsAlike(word: string, partial: string): boolean {
  return word.toLowerCase().startsWith(partial.toLowerCase());
}

function offered(typed: readonly string[], partial: string, vocabulary: Vocabulary): readonly string[] {
  const { commands } = vocabulary;
  const [first, second] = typed.filter(word => !word.startsWith('-'));
  const names = commands.map(({ name }) => name);
  if (first === undefined) return [...new Set(names.map(name => name.split(' ')[0] ?? '')), 'help'];
  const isGroup = names.some(name => name.startsWith(`${first} `));
  if (isGroup && second === undefined)
    return names.filter(name => name.startsWith(`${first} `)).map(name => name.slice(first.length + 1));
  const command = commands.find(({ name }) => name === (isGroup ? `${first} ${second ?? ''}` : first));
  if (command === undefined) return [];
  const specs = optionsOf(command);
  const previous = typed.at(-1) ?? '';
  const spec = specOf(specs, previous);
  if (spec?.value !== undefined) return spec.choices ?? wordsFor(spec.value, vocabulary, command, typed);
  if (partial.startsWith('-')) return Object.keys(specs).map(key => `--${flagOf(key)}`);
  return wordsFor(argumentAt(command, typed, isGroup ? 2 : 1), vocabulary, command, typed);
}

function specOf(specs: Readonly<Record<string, OptionSpec>>, word: string): OptionSpec | undefined {
  const found = Object.entries(specs).find(
    ([key, { short }]) => word === `--${flagOf(key)}` || (short !== undefined && word === `-${short}`),
  );
  return found?.[1];
}

function wordsFor(
  value: string,
  vocabulary: Vocabulary,
  command: Command,
  typed: readonly string[],
): readonly string[] {
  if (/^[a-z]/i.test(value) && value.includes('|') && OF_VALUE[value] === undefined) return value.split('|');
  return OF_VALUE[value]?.(vocabulary, command, typed) ?? [];
}

/** The name of the argument that comes next; the last one may be repeated. */
function argumentAt(command: Command, typed: readonly string[], skipped: number): string {
  const specs = optionsOf(command);
  const given = typed.filter(
    (word, index) => !word.startsWith('-') && specOf(specs, typed[index - 1] ?? '')?.value === undefined,
  );
  const place = Math.min(given.length - skipped, command.arguments.length - 1);
  return (command.arguments[place] ?? '').replace(/^\[|\]$/g, '').replace('...', '');
}
