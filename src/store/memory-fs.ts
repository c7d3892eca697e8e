import { basename, dirname } from './folder';
import { FILE_MODE, FOLDER_MODE, realFs, type Fs, type Stats } from './fs';

/** The content of a file, asked for when it is opened. */
type Content = () => Buffer;

/**
 * A disk that can only be read and that holds these files, by absolute path; `below` shows through where they are not.
 * What reads a site's folder reads a backup, or a folder as it would be, by the same code.
 */
export function memoryFs(files: ReadonlyMap<string, Content>, below: Fs | null = null): Fs {
  const names = namesOf(files);
  const open = new Map<number, Buffer>();
  let next = -1;
  return {
    ...realFs,
    ...READ_ONLY,
    openSync: (path, flags, mode) => {
      const content = files.get(path);
      if (content === undefined) {
        if (below === null || names.has(path)) throw failure(names.has(path) ? 'EISDIR' : 'ENOENT');
        return below.openSync(path, flags, mode);
      }
      open.set(next, content());
      return next--;
    },
    closeSync: descriptor => {
      if (!open.delete(descriptor)) below?.closeSync(descriptor);
    },
    readSync: (descriptor, buffer, offset, length, position) => {
      const bytes = open.get(descriptor);
      if (bytes !== undefined)
        return bytes.copy(buffer, offset, position ?? 0, Math.min(bytes.length, (position ?? 0) + length));
      return below?.readSync(descriptor, buffer, offset, length, position) ?? 0;
    },
    fstatSync: descriptor => {
      const bytes = open.get(descriptor);
      if (bytes !== undefined) return statsOf(bytes.length);
      if (below === null) throw failure('EBADF');
      return below.fstatSync(descriptor);
    },
    lstatSync: path => {
      const content = files.get(path);
      if (content !== undefined) return statsOf(content().length);
      if (names.has(path)) return statsOf(null);
      if (below === null) throw failure('ENOENT');
      return below.lstatSync(path);
    },
    readdirSync: path => {
      const own = names.get(path);
      if (below === null) {
        if (own === undefined) throw failure('ENOENT');
        return [...own];
      }
      return own === undefined ? below.readdirSync(path) : [...new Set([...own, ...below.readdirSync(path)])];
    },
  };
}

function refuse(): never {
  throw failure('EROFS');
}

const READ_ONLY = {
  writeSync: refuse,
  fsyncSync: refuse,
  fchmodSync: refuse,
  chmodSync: refuse,
  mkdirSync: refuse,
  renameSync: refuse,
  linkSync: refuse,
  unlinkSync: refuse,
  rmdirSync: refuse,
};

/** The names in every folder that the paths lead through. */
function namesOf(files: ReadonlyMap<string, Content>): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (let path of files.keys()) {
    for (; dirname(path) !== path; path = dirname(path)) {
      const there = names.get(dirname(path)) ?? new Set();
      names.set(dirname(path), there.add(basename(path)));
    }
  }
  return names;
}

/** Null: a folder. */
function statsOf(size: number | null): Stats {
  return {
    isFile: () => size !== null,
    isDirectory: () => size === null,
    isSymbolicLink: () => false,
    ...{ size: size ?? 0, mode: size === null ? FOLDER_MODE : FILE_MODE, uid: 0, ino: 0, mtimeMs: 0 },
  };
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
