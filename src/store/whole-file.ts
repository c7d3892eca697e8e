import { isRefusal, Refusal, type DiskCause } from '../problem';
import { codeOf, notSaved } from './disk-cause';
import { randomText } from './ids';
import {
  blockingWait,
  discard,
  makeFolder,
  readFile,
  renameBusy,
  syncFolder,
  writeTemp,
} from './durable-file';
import { dirname, tempBeside } from './folder';
import { realFs, type Fs, type Stats } from './fs';

const SHARED_MODE = 0o644;
const LARGEST_IMPORT = 256 * 1024 * 1024;

/**
 * Writes a file of `-o FILE`, whole or not at all. Throws `file-exists` unless `force`; `not-saved`, also where a device,
 * a pipe, a link or a folder has that name: a rename would put a file in its place.
 */
export function writeWholeFile(
  path: string,
  bytes: Uint8Array,
  { force, mode = SHARED_MODE }: { readonly force: boolean; readonly mode?: number },
  fs: Fs = realFs,
): void {
  refuseTarget(fs, path, force);
  const temp = tempBeside(path, process.pid, randomText(8));
  try {
    writeTemp(fs, temp, path, bytes, { mode });
    if (force) renameBusy(fs, temp, path, blockingWait);
    else placeNew(fs, temp, path);
    syncFolder(fs, dirname(path));
  } catch (error) {
    discard(fs, temp);
    throw asNamed(notSaved(fs, path, error));
  }
}

/** What stands in the way of a file that a person named, told before anything is written. */
export function refuseTarget(fs: Fs, path: string, force: boolean): void {
  const standing = statOf(fs, path);
  if (standing?.isFile() === false)
    throw new Refusal({ kind: 'not-saved', path, cause: strangenessOf(standing), named: true });
  if (!force && standing !== null) throw new Refusal({ kind: 'file-exists', path });
  const folder = dirname(path);
  // Else the system would tell of the temporary file that cannot be made.
  if (statOf(fs, folder) === null) throw new Refusal({ kind: 'no-folder', path: folder });
}

/** Makes a folder that a person named, for the owner alone, where there is none. Throws `not-saved`. */
export function makeOwnFolder(path: string, fs: Fs = realFs): void {
  try {
    makeFolder(fs, path);
  } catch (error) {
    throw asNamed(notSaved(fs, path, error));
  }
}

/** Gives the file its name only where that name is free, also if somebody took it a moment ago. */
export function placeNew(fs: Fs, temp: string, path: string): void {
  try {
    fs.linkSync(temp, path);
    discard(fs, temp);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new Refusal({ kind: 'file-exists', path });
    renameBusy(fs, temp, path, blockingWait);
  }
}

function statOf(fs: Fs, path: string): Stats | null {
  try {
    return fs.lstatSync(path);
  } catch {
    return null;
  }
}

function strangenessOf(standing: Stats): DiskCause {
  if (standing.isDirectory()) return 'is-directory';
  return standing.isSymbolicLink() ? 'symlink' : 'not-regular';
}

/** The bytes of a file that somebody brings in. Throws `unreadable`, or `bad-file` `too-large`. */
export function readWholeFile(path: string, limit: number = LARGEST_IMPORT, fs: Fs = realFs): Buffer {
  const reading = readingOf(path, limit, fs);
  if (reading === null) throw asNamed(new Refusal({ kind: 'unreadable', path, cause: 'missing' }));
  if ('tooLarge' in reading) throw new Refusal({ kind: 'bad-file', path, fault: 'too-large' });
  return reading.bytes;
}

function readingOf(path: string, limit: number, fs: Fs): ReturnType<typeof readFile> {
  try {
    return readFile(fs, path, limit);
  } catch (error) {
    throw asNamed(error);
  }
}

/** What befalls a file that a person named is told as such: nothing of the site is at stake. */
export function asNamed(error: unknown): unknown {
  if (!isRefusal(error)) return error;
  const { problem, saved } = error;
  if (problem.kind !== 'unreadable' && problem.kind !== 'not-saved') return error;
  return new Refusal({ ...problem, named: true }, saved);
}
