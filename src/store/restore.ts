import { Refusal, type Damage } from '../problem';
import { openBackup, type BackupFile } from './backup-file';
import { dayOfStored, type Manifest } from './backup-manifest';
import { proveBackup, provedBy, witnessBytes } from './backup-proof';
import { sha256Of } from './digest';
import { codeOf, notSaved, unreadable } from './disk-cause';
import { blockingWait, makeFolder, replaceFile, syncFolder, writeTemp } from './durable-file';
import { dayFileIn, dirname, join, logIn, remindersIn, siteFileIn } from './folder';
import { realFs, type Fs } from './fs';
import { randomText } from './ids';
import { existsIn, openStore } from './open-store';
import { recordLoss, type Loss } from './restore-loss';
import type { Head, StoreWorld } from './store';
import { removeAll, removeEmpty } from './remove-all';
import { asNamed } from './whole-file';
import { keepHead, readHeads } from './witness';

interface Options {
  readonly fs?: Fs;
  /** Absolute. The folder is made, or must be empty. */
  readonly folder: string;
  readonly path: string;
  readonly world: StoreWorld;
  /** Go on without entries that the witness of the folder knows of; this is recorded. */
  readonly acceptLoss?: { readonly by: string; readonly reason: string };
  readonly dryRun?: boolean;
}

export interface Restored {
  readonly manifest: Manifest;
  /** Entries that the account knows to have been saved and that are not in the backup. */
  readonly loss: Loss | null;
}

/** Proves a backup and says what it holds. Throws as `restoreBackup` does; writes nothing. */
export function readBackup(path: string, world: StoreWorld, fs: Fs = realFs): Manifest {
  const file = openBackup(fs, path);
  try {
    refuseUnsound(path, proveBackup(file, dirname(path), world, null).unsound);
    return file.manifest;
  } finally {
    file.close();
  }
}

/**
 * Puts a backup back, byte for byte: proved before, proved once more where it lies, `site.json` last. Throws
 * `bad-backup`, `folder-not-empty`, `backup-older`, `not-saved`: then nothing is left behind.
 */
export async function restoreBackup(options: Options): Promise<Restored> {
  const { fs = realFs, folder, path, world, acceptLoss, dryRun = false } = options;
  refuseFilled(fs, folder);
  const file = openBackup(fs, path);
  try {
    const { manifest } = file;
    const witness = witnessBytes(fs, world, manifest.site);
    const { unsound, witnessed } = proveBackup(file, folder, world, witness);
    refuseUnsound(path, unsound);
    const loss = lossOf(fs, options, manifest, witnessed);
    if (loss?.here === true && acceptLoss === undefined) throw olderRefusal(path, folder, loss);
    if (dryRun) return { manifest, loss };
    const made: Made = { folders: missingOf(fs, folder), parts: [] };
    try {
      putBack(fs, file, folder, world.process.pid, made);
      refuseUnsound(path, provedBy(openStore(folder, world, { fs }).check()).unsound);
      if (loss !== null && acceptLoss !== undefined)
        await recordLoss({ fs, folder, world, loss, manifest, ...acceptLoss });
    } catch (error) {
      takeAway(fs, made);
      throw asNamed(notSaved(fs, folder, error));
    }
    const { head = null } = openStore(folder, world, { fs }).log('newest');
    if (head !== null) keep(fs, folder, world, manifest.site, head);
    return { manifest, loss };
  } finally {
    file.close();
  }
}

function keep(fs: Fs, folder: string, world: StoreWorld, siteId: string, head: Head): void {
  const { stateFolder, process } = world;
  keepHead({ fs, folder, stateFolder, siteId, pid: process.pid, wait: blockingWait }, head);
}

function refuseUnsound(path: string, damage: readonly Damage[]): void {
  if (damage.length > 0) throw new Refusal({ kind: 'bad-backup', path, fault: 'unsound', at: 0 });
}

function refuseFilled(fs: Fs, folder: string): void {
  try {
    if (fs.readdirSync(folder).length > 0) throw new Refusal({ kind: 'folder-not-empty', folder });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    if (codeOf(error) === 'ENOTDIR') throw new Refusal({ kind: 'folder-not-empty', folder });
    throw asNamed(unreadable(fs, folder, error));
  }
}

/** The newest head that any folder of this site is known to have had, where the backup does not reach it. */
function lossOf(
  fs: Fs,
  { world, folder }: Options,
  { site, head }: Manifest,
  witnessed: readonly Damage[],
): Loss | null {
  const heads = Object.entries(readHeads(fs, world.stateFolder, site) ?? {});
  const here = heads.find(([where]) => where === folder)?.[1];
  const from = (head?.seq ?? 0) + 1;
  if (here !== undefined && witnessed.length > 0) {
    // Another log altogether: all of it from the first number is not the one that was saved here.
    const differs = witnessed.some(({ what }) => what === 'differs-from-witness');
    return { here: true, folder, from: differs ? Math.min(from, here.seq) : from, to: here.seq, head: here };
  }
  const [newest] = heads.sort(([, a], [, b]) => b.seq - a.seq);
  if (newest === undefined || here !== undefined || newest[1].seq < from) return null;
  return { here: false, folder: newest[0], from, to: newest[1].seq, head: newest[1] };
}

function olderRefusal(path: string, folder: string, { from, to, head }: Loss): Refusal {
  const { day } = head;
  return new Refusal({ kind: 'backup-older', path, folder, saved: to, found: from - 1, day });
}

/** What a restoring has made so far. */
interface Made {
  /** The topmost first. */
  readonly folders: string[];
  readonly parts: string[];
}

/** The folders on the way that are not there yet, the topmost first. */
function missingOf(fs: Fs, folder: string): string[] {
  const missing: string[] = [];
  for (let path = folder; !existsIn(path, fs); path = dirname(path)) missing.unshift(path);
  return missing;
}

/** The log under a name of its own first; nothing is a site before `site.json` is there. `made` grows by what is made. */
function putBack(fs: Fs, { manifest, content }: BackupFile, folder: string, pid: number, made: Made): void {
  makeFolder(fs, folder);
  const replacing = { pid, wait: blockingWait };
  const log = join(folder, `log.new-${randomText(8)}`);
  const years = new Set<string>();
  made.parts.push(log);
  for (const { name, sha256 } of manifest.files) {
    const day = dayOfStored(name);
    if (day === null) continue;
    const path = dayFileIn(log, day);
    if (!years.has(dirname(path))) makeFolder(fs, dirname(path));
    years.add(dirname(path));
    writeTemp(fs, path, path, proved(content(name), sha256, path));
  }
  for (const year of years) syncFolder(fs, year);
  if (years.size > 0) {
    syncFolder(fs, log);
    // Whoever made a site here meanwhile keeps it.
    refuseTaken(fs, folder, logIn(folder));
    fs.renameSync(log, logIn(folder));
    made.parts.push(logIn(folder));
    syncFolder(fs, folder);
  }
  for (const [name, path] of [
    ['reminders.json', remindersIn(folder)],
    ['site.json', siteFileIn(folder)],
  ] as const) {
    const stored = manifest.files.find(one => one.name === name);
    if (stored === undefined) continue;
    const bytes = proved(content(name), stored.sha256, path);
    refuseTaken(fs, folder, path);
    made.parts.push(path);
    replaceFile(fs, path, bytes, { ...replacing, random: randomText(8) });
  }
}

function proved(bytes: Buffer | undefined, sha256: string, path: string): Buffer {
  if (bytes !== undefined && sha256Of(bytes) === sha256) return bytes;
  throw new Refusal({ kind: 'not-saved', path, cause: 'read-back-differs' });
}

function refuseTaken(fs: Fs, folder: string, path: string): void {
  if (existsIn(path, fs)) throw new Refusal({ kind: 'folder-not-empty', folder });
}

/** What we made and nothing else: a folder goes only when it is empty by then. */
function takeAway(fs: Fs, { folders, parts }: Made): void {
  for (const path of parts) removeAll(fs, path);
  for (const path of folders.reverse()) removeEmpty(fs, path);
}
