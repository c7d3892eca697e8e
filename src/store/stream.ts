import { fstatSync, writeSync } from 'node:fs';
import { Refusal } from '../problem';
import { causeOf, codeOf } from './disk-cause';

/** Puts text on a file descriptor, whole. A reader that went away (`| head`, a closed stdout) is no error. */
export function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EAGAIN') pause();
      else if (code === 'EPIPE' || code === 'EBADF') return;
      else throw new Refusal({ kind: 'output-failed', cause: causeOf(error) }, 'unknown');
    }
  }
}

/** A terminal or pipe that is full takes more in a moment. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}

/** Only a device can be a terminal; a file or a pipe is none. Where it cannot be told, it may be. */
export function isDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return true;
  }
}
