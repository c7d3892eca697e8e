import type { Site } from '../domain/site';
import { isoOf } from '../domain/wall';
import { isRefusal, Refusal } from '../problem';
import { provedBy } from './backup-proof';
import { namesIn } from './day-files';
import { notSaved } from './disk-cause';
import { blockingWait, renameBusy, replaceFile } from './durable-file';
import { basename, join, siteFileIn } from './folder';
import { realFs, type Fs } from './fs';
import { randomText } from './ids';
import { takeLock } from './lock';
import { memoryFs } from './memory-fs';
import { openStore } from './open-store';
import { realFacts } from './owner';
import { siteOf, textOfSite } from './site-codec';
import { siteOfLog } from './site-history';
import type { StoreWorld } from './store';

interface Options {
  readonly fs?: Fs;
  readonly folder: string;
  readonly world: StoreWorld;
  readonly waitSeconds: number;
  /** Also where nothing is wrong with what is there. */
  readonly force: boolean;
}

export interface Rebuilt {
  readonly site: Site;
  /** The name under which the old file lies beside the new one; null: there was none. */
  readonly kept: string | null;
}

/**
 * Makes `site.json` anew from the setup entries of the log. Throws `nothing-recorded`, `site-sound`, `damaged` (the log
 * itself cannot be trusted), `busy`, `not-saved` (then the old file lies where it was).
 */
export async function rebuildSite({
  fs = realFs,
  folder,
  world,
  waitSeconds,
  force,
}: Options): Promise<Rebuilt> {
  const lock = await takeLock(folder, waitSeconds, { fs, world, facts: realFacts });
  try {
    const { text, site } = siteRecorded(fs, folder);
    refuseUnproved(fs, folder, world, text);
    if (!force && isSound(fs, folder, world))
      throw new Refusal({ kind: 'site-sound', path: siteFileIn(folder) });
    return { site, kept: put(fs, folder, text, keptName(fs, folder, site, world), world.process.pid) };
  } finally {
    lock.release();
  }
}

function siteRecorded(fs: Fs, folder: string): { text: string; site: Site } {
  const disk = siteOfLog(fs, folder);
  if (disk === null) throw new Refusal({ kind: 'nothing-recorded', folder });
  const text = textOfSite(disk);
  return { text, site: siteOf(JSON.parse(text), siteFileIn(folder)) };
}

/** Checks the folder as it would be: setup entries can be missing where entries are. */
function refuseUnproved(fs: Fs, folder: string, world: StoreWorld, text: string): void {
  const mended = memoryFs(new Map([[siteFileIn(folder), () => Buffer.from(text)]]), fs);
  const { unsound, witnessed } = provedBy(openStore(folder, world, { fs: mended }).check());
  const damage = [...unsound, ...witnessed];
  if (damage.length > 0) throw new Refusal({ kind: 'damaged', damage });
}

/** An edit by hand that changes nothing of the past is sound: the next command that writes records it. */
function isSound(fs: Fs, folder: string, world: StoreWorld): boolean {
  try {
    return openStore(folder, world, { fs })
      .check()
      .damage.every(({ what }) => what !== 'site-differs');
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** `site-damaged-2026-11-23-074000.json`: a date, and a number where that name is taken. */
function keptName(fs: Fs, folder: string, { timezone }: Site, world: StoreWorld): string {
  const iso = isoOf(world.zone(timezone), world.now());
  const stem = `site-damaged-${iso.slice(0, 10)}-${iso.slice(11, 19).replaceAll(':', '')}`;
  const names = new Set(namesIn(fs, folder));
  let name = `${stem}.json`;
  for (let number = 2; names.has(name); number += 1) name = `${stem}-${number}.json`;
  return name;
}

/** The old file is moved, whatever it is; it goes back where the new one cannot be written. */
function put(fs: Fs, folder: string, text: string, name: string, pid: number): string | null {
  const path = siteFileIn(folder);
  const isThere = namesIn(fs, folder).includes(basename(path));
  const kept = join(folder, name);
  try {
    if (isThere) renameBusy(fs, path, kept, blockingWait);
  } catch (error) {
    throw notSaved(fs, path, error);
  }
  try {
    replaceFile(fs, path, Buffer.from(text), { pid, wait: blockingWait, random: randomText(8) });
  } catch (error) {
    if (isThere && isRefusal(error) && error.saved === 'no') moveBack(fs, kept, path);
    throw error;
  }
  return isThere ? name : null;
}

function moveBack(fs: Fs, from: string, to: string): void {
  try {
    renameBusy(fs, from, to, blockingWait);
  } catch {
    // It lies beside, and the refusal is told: a second try needs no file in its place.
  }
}
