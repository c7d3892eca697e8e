import { loadMessages } from './messages/load';
import { languageOf, parseLanguage } from './messages/locale';
import { requestOf, splitCommand, type Request } from './commands/arguments';
import type { Command, Outcome } from './commands/command';
import { GROUPS, HOT } from './commands/hot';
import { showLastReminder } from './commands/last-reminder';
import { languageOfSite, openFolder, openKit, type Opened } from './commands/open-kit';
import { present, presentBug, presentRefusal } from './commands/present';
import type { Said } from './commands/program';
import type { Language } from './domain/site';
import type { ExitCode } from './exit';
import type { Messages } from './messages/messages';
import { isRefusal, Refusal } from './problem';
import { chooseFolder } from './store/folder';
import { isDevice, writeAll } from './store/stream';
import { machine } from './world/real';
import type { World } from './world/world';

/** The real world, for `bin/`. */
export function realWorld(): World {
  return machine({ writeAll, isDevice });
}

/** The whole program: a command line and a world in, an exit code out. Never throws, never exits. */
export async function main(argv: readonly string[], world: World): Promise<ExitCode> {
  let language = languageOf({ env: world.env });
  let writes = false;
  try {
    const { name, rest, site, lang } = splitCommand(argv, GROUPS);
    if (lang !== undefined) language = languageOf({ env: world.env, option: lang });
    if (lang !== undefined && parseLanguage(lang) === null) {
      throw new Refusal({ kind: 'unknown', what: 'language', value: lang, near: ['zh-CN', 'en'] });
    }
    if (site === '') throw new Refusal({ kind: 'missing', what: '--site' });
    const { folder } = chooseFolder({ ...placeOf(world), ...(site === undefined ? {} : { option: site }) });
    const opened = openFolder(folder, world);
    language = languageOf(
      lang === undefined ? { env: world.env, ...siteLanguage(opened) } : { env: world.env, option: lang },
    );
    const say = await loadMessages(language);
    const request = await understood(name, rest, argv, say, world);
    if ('said' in request) {
      (request.exit === 0 ? world.out : world.err).write(request.said);
      return request.exit;
    }
    writes = request.command.mode === 'writes';
    return await answered(request, opened, say, world);
  } catch (error) {
    const say = await loadMessages(language);
    return isRefusal(error)
      ? presentRefusal(error, say, world, writes)
      : presentBug(error, say, world, writes);
  }
}

/** The short way for plain lines of known commands; commander for help, mistakes and everything unusual. */
async function understood(
  name: string,
  rest: readonly string[],
  argv: readonly string[],
  say: Messages,
  world: World,
): Promise<Request | Said> {
  const command = await commandOf(name);
  const request = command === null ? null : requestOf(command, rest);
  if (request !== null) return request;
  const { understand } = await import('./commands/whole');
  return understand(plainly(name, rest, argv), say, world.out.columns);
}

/** The command first, whatever stood before it; `help area add` is how commander understands two words. */
function plainly(name: string, rest: readonly string[], argv: readonly string[]): readonly string[] {
  if (name === '') return argv;
  if (name !== 'help') return [...name.split(' '), ...rest];
  const about = splitCommand(rest, GROUPS);
  return about.name === '' ? ['--help', ...rest] : [...about.name.split(' '), ...about.rest, '--help'];
}

async function commandOf(name: string): Promise<Command | null> {
  const hot = Object.hasOwn(HOT, name) ? HOT[name] : undefined;
  if (hot !== undefined) return hot();
  const { rareCommand } = await import('./commands/whole');
  return rareCommand(name);
}

async function answered(request: Request, opened: Opened, say: Messages, world: World): Promise<ExitCode> {
  const { command, words, options } = request;
  if (options.knownAt !== undefined) return answeredAsKnown(request, opened, say, world);
  const kit = openKit(opened, world, say, options, command.mode === 'reads');
  if (command.name !== 'remind') await showLastReminder(opened.store, world, say);
  const outcome: Outcome = await command.run(kit, words, options);
  return present(outcome, kit, options, opened.findings);
}

/** The same with what was recorded by `--known-at`. */
async function answeredAsKnown(
  { command, words, options }: Request,
  opened: Opened,
  say: Messages,
  world: World,
): Promise<ExitCode> {
  const { knownFolder, markedKnown } = await import('./commands/known');
  const known = knownFolder(options.knownAt ?? '', opened, world);
  const kit = openKit(known.opened, world, say, options, true, known.moment);
  const outcome: Outcome = await command.run(kit, words, options);
  return present(markedKnown(outcome, known.moment, kit), kit, options, opened.findings);
}

function placeOf(world: World): { env: World['env']; cwd: string; platform: string } {
  return { env: world.env, cwd: world.cwd, platform: world.process.platform };
}

function siteLanguage(opened: Opened): { site?: Language } {
  const site = languageOfSite(opened);
  return site === undefined ? {} : { site };
}
