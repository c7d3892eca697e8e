import { join } from './folder';
import type { Fs } from './fs';

/** Removes a file, or a folder with all that is in it, as far as it can be; no link is followed. */
export function removeAll(fs: Fs, path: string): void {
  try {
    if (fs.lstatSync(path).isDirectory()) {
      for (const name of fs.readdirSync(path)) removeAll(fs, join(path, name));
      fs.rmdirSync(path);
    } else fs.unlinkSync(path);
  } catch {
    // What stays is seen by whoever looks into the folder; the reason why is told already.
  }
}

/** Removes a folder unless there is something in it. */
export function removeEmpty(fs: Fs, path: string): void {
  try {
    fs.rmdirSync(path);
  } catch {
    // Not empty, not there, not ours: it stays.
  }
}
