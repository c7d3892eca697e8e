import * as node from 'node:fs';

/** What the store needs to know of a file. */
export interface Stats {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
  readonly size: number;
  readonly mode: number;
  readonly uid: number;
  readonly ino: number;
  readonly mtimeMs: number;
}

/** The calls of `node:fs` that the store makes, so that tests can put a disk under it that fails or crashes. */
export interface Fs {
  openSync(path: string, flags: number, mode?: number): number;
  closeSync(descriptor: number): void;
  readSync(
    descriptor: number,
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number | null,
  ): number;
  writeSync(descriptor: number, buffer: Uint8Array, offset: number, length: number): number;
  fsyncSync(descriptor: number): void;
  fstatSync(descriptor: number): Stats;
  lstatSync(path: string): Stats;
  fchmodSync(descriptor: number, mode: number): void;
  chmodSync(path: string, mode: number): void;
  mkdirSync(path: string, mode: number): void;
  readdirSync(path: string): string[];
  renameSync(from: string, to: string): void;
  linkSync(from: string, to: string): void;
  unlinkSync(path: string): void;
  /** An empty folder. */
  rmdirSync(path: string): void;
}

export const realFs: Fs = node;

const { constants } = node;

/** Flags for opening; those that Windows lacks count nothing there. */
export const OPEN = {
  read: constants.O_RDONLY | (constants.O_NONBLOCK ?? 0),
  append: constants.O_RDWR | constants.O_APPEND | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0),
  /** Never an existing file, never through a symbolic link. */
  create: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
  noFollow: constants.O_NOFOLLOW ?? 0,
} as const;

export const FILE_MODE = 0o600;
export const FOLDER_MODE = 0o700;
