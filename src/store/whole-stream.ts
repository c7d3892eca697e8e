import { Refusal } from '../problem';
import { codeOf, notSaved } from './disk-cause';
import { blockingWait, discard, renameBusy, syncFolder } from './durable-file';
import { dirname, tempBeside } from './folder';
import { FILE_MODE, OPEN, type Fs } from './fs';
import { randomText } from './ids';
import { asNamed, placeNew, refuseTarget } from './whole-file';

interface Wanted {
  /** The content, made while it is written: it may be larger than what one wants in memory. */
  readonly parts: Iterable<Uint8Array>;
  readonly force: boolean;
}

/**
 * Writes a file for the owner alone, part by part, under a temporary name; `prove` reads it back there, and only what it
 * does not refuse gets its name, durably. Throws as `writeWholeFile` does, and what `parts` and `prove` throw: then
 * nothing is left behind and an older file of that name stays as it was.
 */
export function placeProved<T>(
  fs: Fs,
  path: string,
  { parts, force }: Wanted,
  prove: (temp: string) => T,
): T {
  refuseTarget(fs, path, force);
  const temp = tempBeside(path, process.pid, randomText(8));
  try {
    writeParts(fs, temp, parts);
    const proved = prove(temp);
    if (force) renameBusy(fs, temp, path, blockingWait);
    else placeNew(fs, temp, path);
    syncFolder(fs, dirname(path));
    return proved;
  } catch (error) {
    discard(fs, temp);
    throw codeOf(error) === null ? error : asNamed(notSaved(fs, path, error));
  }
}

function writeParts(fs: Fs, temp: string, parts: Iterable<Uint8Array>): void {
  const descriptor = fs.openSync(temp, OPEN.create, FILE_MODE);
  try {
    // The umask may have taken bits away, or the file system given some.
    fs.fchmodSync(descriptor, FILE_MODE);
    for (const part of parts) {
      for (let done = 0; done < part.length;) {
        const count = fs.writeSync(descriptor, part, done, part.length - done);
        // The next try says why: a full disk, a limit.
        if (count === 0) throw new Refusal({ kind: 'not-saved', path: temp, cause: 'short-write' });
        done += count;
      }
    }
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
