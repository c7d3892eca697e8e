import { makeFolder, readFile, replaceFile, type Wait } from './durable-file';
import { checkedSiteIn, dirname } from './folder';
import type { Fs } from './fs';
import { randomText } from './ids';

declare const __VERSION__: string;

/**
 * Every command reads `site.json`, and looking at the whole of it costs more than all the rest of `overdue`. So who writes
 * keeps a copy of the bytes that were found right, in the user's state folder, behind a line with their digest. The very
 * same bytes, for the same version of the program, need not be looked at again; any others are.
 */
const FORMAT = `rounds.checked-site/1 ${__VERSION__} `;
const DIGEST_LENGTH = 43;
const FRONT_LENGTH = FORMAT.length + DIGEST_LENGTH + 1;

/** The digest of these bytes, if they are the ones that were found right last; null: look at them. */
export function digestOfChecked(fs: Fs, stateFolder: string, siteId: string, bytes: Buffer): string | null {
  try {
    const reading = readFile(fs, checkedSiteIn(stateFolder, siteId), FRONT_LENGTH + bytes.length);
    if (reading === null || 'tooLarge' in reading) return null;
    const front = reading.bytes.toString('latin1', 0, FRONT_LENGTH);
    const isSame = front.startsWith(FORMAT) && reading.bytes.subarray(FRONT_LENGTH).equals(bytes);
    return isSame ? front.slice(FORMAT.length, -1) : null;
  } catch {
    return null;
  }
}

interface Keeping {
  readonly fs: Fs;
  readonly stateFolder: string;
  readonly siteId: string;
  readonly pid: number;
  readonly wait: Wait;
}

/** Keeps the copy. Where that cannot be done the next command looks at the file again, and nothing else is lost. */
export function keepChecked(
  { fs, stateFolder, siteId, pid, wait }: Keeping,
  bytes: Buffer,
  digest: string,
): void {
  const path = checkedSiteIn(stateFolder, siteId);
  try {
    makeFolder(fs, dirname(path));
    const copy = Buffer.concat([Buffer.from(`${FORMAT}${digest}\n`), bytes]);
    replaceFile(fs, path, copy, { pid, wait, random: randomText(8), durable: false });
  } catch {
    // The witness beside it tells when this folder cannot be written.
  }
}
