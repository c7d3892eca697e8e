import { parseClock } from '../domain/moment';
import { nearest } from '../domain/near';
import { required } from '../domain/site-edit';
import { siteFrom, templateOf, TEMPLATES, type Template } from '../domain/template';
import type { Language } from '../domain/site';
import { loadMessages } from '../messages/load';
import { languageOf, parseLanguage } from '../messages/locale';
import { Refusal } from '../problem';
import { createSite } from '../store/create-site';
import { basename, chooseFolder, newSiteFolder, type ChosenFolder } from '../store/folder';
import { newSiteId } from '../store/ids';
import { hasSite } from '../store/open-store';
import { siteSheet, templateName } from '../views/site-sheet';
import { command, type OptionValues } from './command';
import type { Kit } from './kit';
import { storeWorldOf } from './open-kit';
import { parseZone, zoneNamed } from './zone-name';

const OPTIONS = {
  site: { value: 'DIR' },
  template: { value: 'TEMPLATE' },
  name: { value: 'TEXT' },
  timezone: { value: 'ZONE' },
  dayStart: { value: 'TIME' },
  lang: { value: 'zh-CN|en' },
} as const;
type Options = OptionValues<typeof OPTIONS>;

export const initCommand = command({
  name: 'init',
  mode: 'writes',
  arguments: [],
  options: OPTIONS,
  run: async (kit, _, options) => {
    const { world } = kit;
    const place = { env: world.env, cwd: world.cwd, platform: world.process.platform };
    const chosen = newSiteFolder({
      ...place,
      ...(options.site === undefined ? {} : { option: options.site }),
    });
    const { folder } = chosen;
    // Before anything is asked: nobody likes to answer for nothing.
    if (hasSite(folder)) throw new Refusal({ kind: 'site-exists', folder });
    const language = languageNamed(options, kit);
    const dayStart = dayStartOf(options.dayStart);
    const name = await nameOf(options, kit, chosen);
    const timezone = await timezoneOf(options, kit);
    const template = await templateFor(options, kit);
    const site = siteFrom(template, { id: newSiteId(), name, timezone, dayStart, language });
    createSite(folder, site, storeWorldOf(world));
    const say = await loadMessages(language);
    const facts = { template: templateName(template.id, say), timezone, dayStart };
    const counts = { kinds: site.kinds.length, schedules: site.schedules.length };
    const isFound = chooseFolder(place).folder === folder;
    const next = { kind: kindShown(template), site: isFound ? '' : ` --site ${shellWord(folder)}` };
    return {
      sheet: siteSheet(site, folder, say, 'rounds.init/1'),
      text: [
        say.setup.made({ name, folder }),
        say.setup.madeOf({ ...facts, ...counts }),
        ...say.setup.next(next),
      ],
    };
  },
});

function languageNamed({ lang }: Options, { world }: Kit): Language {
  if (lang === undefined) return languageOf({ env: world.env });
  const language = parseLanguage(lang);
  if (language !== null) return language;
  throw new Refusal({ kind: 'unknown', what: 'language', value: lang, near: nearest(lang, ['zh-CN', 'en']) });
}

function dayStartOf(text: string | undefined): string {
  const time = text === undefined ? '00:00' : parseClock(text);
  if (time === null || time === '24:00') throw new Refusal({ kind: 'time-unreadable', text: text ?? '' });
  return time;
}

async function nameOf({ name }: Options, kit: Kit, { folder, how }: ChosenFolder): Promise<string> {
  const { canAsk, yes, say, world } = kit;
  if (name !== undefined) return cleanName(name);
  const fallback = how === 'user' ? say.setup.unnamed : basename(folder);
  if (yes) return cleanName(fallback);
  if (!canAsk) throw new Refusal({ kind: 'missing', what: '--name', example: 'rounds init --name 锦绣园' });
  const person = await world.person();
  const check = (answer: string): string | null => (answer.trim() === '' ? say.setup.ask.noName : null);
  return cleanName(await person.text({ message: say.setup.ask.name, check }));
}

function cleanName(text: string): string {
  const read = required('--name', text);
  if (read.ok) return read.value;
  throw new Refusal(read.fault);
}

async function timezoneOf({ timezone }: Options, { canAsk, yes, say, world }: Kit): Promise<string> {
  if (timezone !== undefined) return zoneNamed(timezone, world);
  if (yes) return world.ownZone();
  // A server's own zone is seldom that of the place which it serves, so it is not simply taken.
  if (!canAsk)
    throw new Refusal({ kind: 'missing', what: '--timezone', example: `--timezone ${world.ownZone()}` });
  const person = await world.person();
  const check = (answer: string): string | null =>
    parseZone(answer, world) === null ? say.setup.ask.noZone(answer) : null;
  return zoneNamed(
    await person.text({ message: say.setup.ask.timezone, fallback: world.ownZone(), check }),
    world,
  );
}

async function templateFor({ template }: Options, { canAsk, yes, say, world }: Kit): Promise<Template> {
  if (template !== undefined) return templateNamed(template);
  if (yes || !canAsk) return templateNamed('residential');
  const person = await world.person();
  const choices = TEMPLATES.map(value => ({ name: `${value.name[say.language]} (${value.id})`, value }));
  return person.pickOne({ message: say.setup.ask.template, choices });
}

function templateNamed(word: string): Template {
  const template = templateOf(word);
  if (template !== undefined) return template;
  const near = nearest(
    word,
    TEMPLATES.map(({ id }) => id),
  );
  throw new Refusal({ kind: 'unknown', what: 'template', value: word, near });
}

/** A kind for the example of what to type next. */
function kindShown({ kinds }: Template): string {
  const stairwell = kinds.find(({ id }) => id === 'stairwell');
  return (stairwell ?? kinds[0])?.id ?? 'place';
}

/** A path as it may be typed: in quotes where a shell would take it apart. */
export function shellWord(path: string): string {
  if (/^[\p{L}\d_./:\\-]+$/u.test(path)) return path;
  return path.includes("'") ? `"${path}"` : `'${path}'`;
}
