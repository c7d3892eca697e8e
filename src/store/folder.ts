import { existsSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Day } from '../domain/zone';
import { ownFolders } from './own-folders';

type Env = Readonly<Record<string, string | undefined>>;

/** Where a site's folder was found: asked for, named in the environment, at or above here, or the user's own. */
export interface ChosenFolder {
  readonly folder: string;
  readonly how: 'option' | 'env' | 'found' | 'user';
}

interface Place {
  readonly env: Env;
  readonly cwd: string;
  readonly platform: string;
  /** `--site`. */
  readonly option?: string;
}

/** The site's folder for every command but `init`: `--site`, `ROUNDS_SITE`, the nearest upwards, the user's own. */
export function chooseFolder(place: Place): ChosenFolder {
  const named = namedFolder(place);
  if (named !== null) return named;
  const found = nearestSite(place.cwd);
  return found === null ? userFolder(place) : { folder: found, how: 'found' };
}

/** The folder in which `init` makes a site: never one found by looking upwards. */
export function newSiteFolder(place: Place): ChosenFolder {
  return namedFolder(place) ?? userFolder(place);
}

function namedFolder({ env, cwd, option }: Place): ChosenFolder | null {
  if (option !== undefined) return { folder: resolve(cwd, option), how: 'option' };
  if (env.ROUNDS_SITE) return { folder: resolve(cwd, env.ROUNDS_SITE), how: 'env' };
  return null;
}

function nearestSite(cwd: string): string | null {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(siteFileIn(folder))) return folder;
    if (folder === dirname(folder)) return null;
  }
}

function userFolder({ env, platform }: Place): ChosenFolder {
  const home = homeFolder(env, platform, env.XDG_DATA_HOME, ['.local', 'share']);
  return { folder: home ?? ownFolders().data, how: 'user' };
}

/** The folder of what belongs to the account and not to the site: the witnesses of the logs. */
export function stateFolderOf(env: Env, platform: string): string {
  const home = homeFolder(env, platform, env.XDG_STATE_HOME, ['.local', 'state']);
  if (home !== null) return home;
  const own = ownFolders();
  // Logs may be swept away on macOS and Windows; a witness must not.
  return platform === 'darwin' || platform === 'win32' ? join(own.data, 'state') : own.log;
}

/** As env-paths has it for Linux, but from the environment handed in; null: ask env-paths. */
function homeFolder(
  env: Env,
  platform: string,
  named: string | undefined,
  below: readonly string[],
): string | null {
  if (platform === 'darwin' || platform === 'win32') return null;
  if (named && isAbsolute(named)) return join(named, 'rounds');
  return env.HOME && isAbsolute(env.HOME) ? join(env.HOME, ...below, 'rounds') : null;
}

export function siteFileIn(folder: string): string {
  return join(folder, 'site.json');
}

export function lockIn(folder: string): string {
  return join(folder, '.lock');
}

export function remindersIn(folder: string): string {
  return join(folder, 'reminders.json');
}

export function logIn(folder: string): string {
  return join(folder, 'log');
}

/** The folder of a year's day files. */
export function yearIn(log: string, year: string): string {
  return join(log, year);
}

/** `2026/2026-11-23.jsonl` below the log. Names come from dates only. */
export function dayFileIn(log: string, day: Day): string {
  return join(log, day.slice(0, 4), `${day}.jsonl`);
}

/** As messages name it: below the site's folder, with `/` on every system. */
export function dayFileName(day: Day): string {
  return `log/${day.slice(0, 4)}/${day}.jsonl`;
}

export function witnessIn(stateFolder: string, siteId: string): string {
  return join(stateFolder, siteId, 'heads.json');
}

/** The copy of `site.json` as it was checked last. */
export function checkedSiteIn(stateFolder: string, siteId: string): string {
  return join(stateFolder, siteId, 'site.json');
}

/** A name beside `path` that says who writes it: `.site.json.123.ab12.tmp`. */
export function tempBeside(path: string, pid: number, random: string): string {
  return join(dirname(path), `.${basename(path).replace(/^\./, '')}.${pid}.${random}.tmp`);
}

/** The number of the process that left a temporary file of ours; null for any other name. */
export function ownerOfTemp(name: string): number | null {
  const match = /^\.(?:site\.json|reminders\.json|heads\.json|lock)\.(\d{1,10})\.[0-9a-z]+\.tmp$/.exec(name);
  return match ? Number(match[1]) : null;
}

/** Does the path lie in the folder, or in one below it? Both absolute. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
}

/** Is there a folder of this name now? */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

export { basename, dirname, join, resolve };
