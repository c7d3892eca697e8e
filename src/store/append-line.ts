import { Refusal } from '../problem';
import { codeOf, failureOf, notSaved } from './disk-cause';
import { makeFolder, readAt, syncFolder } from './durable-file';
import { dirname } from './folder';
import { FILE_MODE, OPEN, type Fs } from './fs';

/** Somebody wrote since the tail was read: nothing was written, read it again. */
export const CHANGED = Symbol('changed');

export interface Appending {
  readonly path: string;
  /** Bytes in the file when its tail was read; null: there is no file yet. */
  readonly size: number | null;
  readonly bytes: Buffer;
  /** Named in a refusal, so that one can look for it. */
  readonly id?: string;
}

/**
 * Appends bytes durably: one write, one fsync, read back and compared. Throws `not-saved` when nothing of it counts and
 * `outcome-unknown` when that cannot be told.
 */
export function appendBytes(fs: Fs, appending: Appending): typeof CHANGED | undefined {
  const { path, size, id } = appending;
  let descriptor: number;
  try {
    descriptor = size === null ? createIn(fs, path) : fs.openSync(path, OPEN.append);
  } catch (error) {
    if (size === null && codeOf(error) === 'EEXIST') return CHANGED;
    throw notSaved(fs, path, error, id);
  }
  try {
    return appendTo(fs, descriptor, appending);
  } finally {
    closeQuietly(fs, descriptor);
  }
}

/** The name is durable before the first byte: a line in a file that a power cut unlinks would be lost. */
function createIn(fs: Fs, path: string): number {
  makeFolder(fs, dirname(path));
  const descriptor = fs.openSync(path, OPEN.create | OPEN.append, FILE_MODE);
  try {
    fs.fchmodSync(descriptor, FILE_MODE);
    syncFolder(fs, dirname(path));
  } catch (error) {
    closeQuietly(fs, descriptor);
    throw error;
  }
  return descriptor;
}

function appendTo(fs: Fs, descriptor: number, appending: Appending): typeof CHANGED | undefined {
  const { path, size, bytes, id } = appending;
  const named = id === undefined ? {} : { id };
  try {
    const stats = fs.fstatSync(descriptor);
    if (!stats.isFile())
      throw new Refusal({
        kind: 'not-saved',
        path,
        cause: stats.isDirectory() ? 'is-directory' : 'not-regular',
      });
    if (stats.size !== (size ?? 0)) return CHANGED;
    writeOnce(fs, descriptor, appending);
  } catch (error) {
    throw notSaved(fs, path, error, id);
  }
  try {
    fs.fsyncSync(descriptor);
    if (isThereOnce(fs, descriptor, size ?? 0, bytes)) return undefined;
  } catch (error) {
    // What a failed fsync left behind is not known, and a second one would claim success.
    throw new Refusal({ kind: 'outcome-unknown', ...failureOf(fs, path, error), ...named }, 'unknown');
  }
  throw new Refusal({ kind: 'outcome-unknown', path, cause: 'read-back-differs', ...named }, 'unknown');
}

/**
 * Do our bytes stand where they belong? If the lock failed, somebody else's may: then ours come after them. Should both
 * be the same (one area, one name, one second), a second copy tells that one of the two has no place in the log.
 */
function isThereOnce(fs: Fs, descriptor: number, from: number, bytes: Buffer): boolean {
  const length = Math.max(0, fs.fstatSync(descriptor).size - from);
  const there = readAt(fs, descriptor, from, length);
  return there.subarray(0, bytes.length).equals(bytes) && !there.includes(bytes, bytes.length);
}

function writeOnce(fs: Fs, descriptor: number, { path, bytes, id }: Appending): void {
  const count = fs.writeSync(descriptor, bytes, 0, bytes.length);
  // More than was asked for is a lie; reading back shows what became of it.
  if (count >= bytes.length) return;
  const named = id === undefined ? {} : { id };
  if (count === bytes.length - 1)
    throw new Refusal({ kind: 'outcome-unknown', path, cause: 'short-write', ...named }, 'unknown');
  // A newline fences the fragment, and if even that does not fit, its error tells why.
  fs.writeSync(descriptor, Buffer.from('\n'), 0, 1);
  throw new Refusal({ kind: 'not-saved', path, cause: 'short-write', ...named });
}

function closeQuietly(fs: Fs, descriptor: number): void {
  try {
    fs.closeSync(descriptor);
  } catch {
    // The bytes were synced and compared; nothing more is owed.
  }
}
