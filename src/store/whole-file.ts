import { Refusal } from '../problem';
import { codeOf, notSaved } from './disk-cause';
import { randomText } from './ids';
import { blockingWait, discard, readFile, renameBusy, syncFolder, writeTemp } from './durable-file';
import { dirname, tempBeside } from './folder';
import { realFs, type Fs } from './fs';

const SHARED_MODE = 0o644;
const LARGEST_IMPORT = 256 * 1024 * 1024;

/** Writes a file of `-o FILE`, whole or not at all. Throws `file-exists` unless `force`; `not-saved`. */
export function writeWholeFile(
  path: string,
  bytes: Uint8Array,
  { force, mode = SHARED_MODE }: { readonly force: boolean; readonly mode?: number },
  fs: Fs = realFs,
): void {
  if (!force && exists(fs, path)) throw new Refusal({ kind: 'file-exists', path });
  const temp = tempBeside(path, process.pid, randomText(8));
  writeTemp(fs, temp, path, bytes, { mode });
  try {
    if (force) renameBusy(fs, temp, path, blockingWait);
    else place(fs, temp, path);
    syncFolder(fs, dirname(path));
  } catch (error) {
    discard(fs, temp);
    throw notSaved(fs, path, error);
  }
}

/** Gives the file its name only where that name is free, also if somebody took it a moment ago. */
function place(fs: Fs, temp: string, path: string): void {
  try {
    fs.linkSync(temp, path);
    discard(fs, temp);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new Refusal({ kind: 'file-exists', path });
    renameBusy(fs, temp, path, blockingWait);
  }
}

function exists(fs: Fs, path: string): boolean {
  try {
    fs.lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

/** The bytes of a file that somebody brings in. Throws `unreadable`, or `bad-file` `too-large`. */
export function readWholeFile(path: string, limit: number = LARGEST_IMPORT, fs: Fs = realFs): Buffer {
  const reading = readFile(fs, path, limit);
  if (reading === null) throw new Refusal({ kind: 'unreadable', path, cause: 'missing' });
  if ('tooLarge' in reading) throw new Refusal({ kind: 'bad-file', path, fault: 'too-large' });
  return reading.bytes;
}
