import type { DiskCause } from '../problem';
import { Refusal } from '../problem';
import type { Fs } from './fs';

const CAUSES: Readonly<Record<string, DiskCause>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'file-too-large',
  EROFS: 'read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EMFILE: 'too-many-files',
  ENFILE: 'too-many-files',
  EISDIR: 'is-directory',
  ELOOP: 'symlink',
  ENXIO: 'not-regular',
  ENODEV: 'not-regular',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  EIO: 'disk-error',
};

/** The system's code of an error of `node:fs`; null for any other error. */
export function codeOf(error: unknown): string | null {
  // By shape, not by class: what node:fs throws may come from another realm than ours.
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

export function causeOf(error: unknown): DiskCause {
  return CAUSES[codeOf(error) ?? ''] ?? 'other';
}

interface Failure {
  readonly path: string;
  readonly cause: DiskCause;
  readonly detail?: string;
}

/** Cause and, where it helps, owner and mode of what stood in the way, or the system's code. */
export function failureOf(fs: Fs, path: string, error: unknown): Failure {
  const cause = causeOf(error);
  const detail =
    cause === 'no-permission' ? ownerAndMode(fs, path) : cause === 'other' ? codeOf(error) : null;
  return { path, cause, ...(detail !== null && { detail }) };
}

/** `0 0555`: the number of the owner and the mode, of the file or of the folder it would lie in. */
function ownerAndMode(fs: Fs, path: string): string | null {
  for (const place of [path, path.replace(/[/\\][^/\\]*$/, '')]) {
    try {
      const { uid, mode } = fs.lstatSync(place);
      return `${uid} ${(mode & 0o7777).toString(8).padStart(4, '0')}`;
    } catch {
      // Not there, or not to be seen: its folder may tell.
    }
  }
  return null;
}

/** A Refusal `not-saved`; what was thrown already as a Refusal stays as it is. */
export function notSaved(fs: Fs, path: string, error: unknown, id?: string): Error {
  if (error instanceof Refusal || codeOf(error) === null) return asError(error);
  return new Refusal({ kind: 'not-saved', ...failureOf(fs, path, error), ...(id !== undefined && { id }) });
}

/** A Refusal `unreadable`. */
export function unreadable(fs: Fs, path: string, error: unknown): Error {
  if (error instanceof Refusal || codeOf(error) === null) return asError(error);
  return new Refusal({ kind: 'unreadable', ...failureOf(fs, path, error) });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error), { cause: error });
}
