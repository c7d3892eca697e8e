import { Refusal } from '../problem';
import { causeOf, codeOf, failureOf, notSaved, unreadable } from './disk-cause';
import { dirname, tempBeside } from './folder';
import { FILE_MODE, FOLDER_MODE, OPEN, type Fs, type Stats } from './fs';

/** Blocks the process; the write path is synchronous from the lock to its release. */
export type Wait = (milliseconds: number) => void;

export const blockingWait: Wait = milliseconds => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

export type FileReading =
  { readonly bytes: Buffer; readonly stats: Stats } | { readonly tooLarge: number } | null;

/**
 * The whole of a regular file; null where there is none. At most `limit` bytes: a larger one is not read at all.
 * Throws a Refusal `unreadable` (a folder, a pipe, no permission, a disk error).
 */
export function readFile(
  fs: Fs,
  path: string,
  limit: number,
  { follow = true }: { follow?: boolean } = {},
): FileReading {
  let descriptor: number;
  try {
    descriptor = fs.openSync(path, follow ? OPEN.read : OPEN.read | OPEN.noFollow);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw unreadable(fs, path, error);
  }
  try {
    const stats = fs.fstatSync(descriptor);
    if (!stats.isFile()) {
      const cause = stats.isDirectory() ? 'is-directory' : 'not-regular';
      throw new Refusal({ kind: 'unreadable', path, cause });
    }
    if (stats.size > limit) return { tooLarge: stats.size };
    return { bytes: readAt(fs, descriptor, 0, stats.size), stats };
  } catch (error) {
    throw unreadable(fs, path, error);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** `length` bytes from `position`, or fewer where the file ends before. */
export function readAt(fs: Fs, descriptor: number, position: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const count = fs.readSync(descriptor, buffer, done, length - done, position + done);
    if (count === 0) break;
    done += count;
  }
  return buffer.subarray(0, done);
}

/** Makes the names in a folder durable. Windows cannot, and needs not. */
export function syncFolder(fs: Fs, folder: string): void {
  let descriptor: number;
  try {
    descriptor = fs.openSync(folder, OPEN.read);
  } catch (error) {
    if (['EISDIR', 'EPERM', 'EACCES'].includes(codeOf(error) ?? '')) return;
    throw error;
  }
  try {
    fs.fsyncSync(descriptor);
  } catch (error) {
    // Some network and FUSE file systems have no such thing.
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Makes a folder and those above it that are missing, for the owner alone, each durable in the one above. */
export function makeFolder(fs: Fs, folder: string): void {
  try {
    fs.mkdirSync(folder, FOLDER_MODE);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    makeFolder(fs, dirname(folder));
    // Once: where a folder can be made under no name, the error says so.
    fs.mkdirSync(folder, FOLDER_MODE);
  }
  fs.chmodSync(folder, FOLDER_MODE);
  syncFolder(fs, dirname(folder));
}

export interface Replacing {
  readonly pid: number;
  readonly random: string;
  readonly wait: Wait;
  /** False for a file whose loss in a power cut costs nothing. */
  readonly durable?: boolean;
  readonly mode?: number;
}

/** Puts `bytes` in the place of a file, whole or not at all. Throws `not-saved` (nothing changed) or `outcome-unknown`. */
export function replaceFile(fs: Fs, path: string, bytes: Uint8Array, options: Replacing): void {
  const temp = tempBeside(path, options.pid, options.random);
  writeTemp(fs, temp, path, bytes, options);
  try {
    renameBusy(fs, temp, path, options.wait);
  } catch (error) {
    discard(fs, temp);
    throw renameFailure(fs, path, error);
  }
  if (options.durable === false) return;
  try {
    syncFolder(fs, dirname(path));
  } catch (error) {
    throw new Refusal({ kind: 'outcome-unknown', ...failureOf(fs, path, error) }, 'unknown');
  }
}

/** Creates the temporary file with every byte in it and proved, or removes it and throws `not-saved`. */
export function writeTemp(
  fs: Fs,
  temp: string,
  path: string,
  bytes: Uint8Array,
  { durable = true, mode = FILE_MODE }: Pick<Replacing, 'durable' | 'mode'> = {},
): void {
  let descriptor: number;
  try {
    descriptor = fs.openSync(temp, OPEN.create, mode);
  } catch (error) {
    throw notSaved(fs, path, error);
  }
  try {
    // The umask may have taken bits away, or the file system given some.
    fs.fchmodSync(descriptor, mode);
    writeWhole(fs, descriptor, path, bytes);
    if (durable) fs.fsyncSync(descriptor);
    if (!readAt(fs, descriptor, 0, bytes.length).equals(bytes))
      throw new Refusal({ kind: 'not-saved', path, cause: 'read-back-differs' });
    fs.closeSync(descriptor);
  } catch (error) {
    closeQuietly(fs, descriptor);
    discard(fs, temp);
    throw notSaved(fs, path, error);
  }
}

/** One call; a short count is an error, and the next byte tells which (full disk, limit). */
function writeWhole(fs: Fs, descriptor: number, path: string, bytes: Uint8Array): void {
  const count = fs.writeSync(descriptor, bytes, 0, bytes.length);
  if (count === bytes.length) return;
  fs.writeSync(descriptor, bytes, 0, 1);
  throw new Refusal({ kind: 'not-saved', path, cause: 'short-write' });
}

const RENAME_PATIENCE = 2000;
const RENAME_STEP = 50;

/** A virus scanner or a synchroniser may hold the file for a moment. */
export function renameBusy(fs: Fs, from: string, to: string, wait: Wait): void {
  for (let waited = 0; ; waited += RENAME_STEP) {
    try {
      fs.renameSync(from, to);
      return;
    } catch (error) {
      const busy = ['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(error) ?? '');
      if (!busy || waited >= RENAME_PATIENCE) throw error;
      wait(RENAME_STEP);
    }
  }
}

function renameFailure(fs: Fs, path: string, error: unknown): Error {
  const held = causeOf(error) === 'in-use' || causeOf(error) === 'no-permission';
  return held ? new Refusal({ kind: 'not-saved', path, cause: 'in-use' }) : notSaved(fs, path, error);
}

/** Removes a file of ours; that it cannot be removed changes nothing. */
export function discard(fs: Fs, path: string): void {
  try {
    fs.unlinkSync(path);
  } catch {
    // The next writer sweeps it away.
  }
}

function closeQuietly(fs: Fs, descriptor: number): void {
  try {
    fs.closeSync(descriptor);
  } catch {
    // Closed already.
  }
}
