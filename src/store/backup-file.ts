import { Refusal, type BackupFault } from '../problem';
import { isBackedUp, MANIFEST, manifestOf, type Manifest } from './backup-manifest';
import { LARGEST_DAY } from './day-file';
import { codeOf, unreadable } from './disk-cause';
import { sha256Of } from './digest';
import { readAt } from './durable-file';
import { OPEN, type Fs } from './fs';
import { contentOf, MEMBER_FRONT, parseFront } from './sealed-gzip';
import { BLOCK, END, parseTar } from './tar-entry';
import { asNamed } from './whole-file';

/** A backup every byte of which has been looked at. */
export interface BackupFile {
  readonly manifest: Manifest;
  /** Bytes. */
  readonly size: number;
  /** The content of a file by its name; undefined where the backup has none. Read again, and proved again. */
  readonly content: (name: string) => Buffer | undefined;
  readonly close: () => void;
}

/** Packed content never grows by so much, and no file of a site is larger. */
const LARGEST = LARGEST_DAY + 64 * 1024;

interface Member {
  readonly name: string;
  readonly content: Buffer;
  readonly rest: Buffer;
  readonly from: number;
  readonly to: number;
}

/**
 * Opens a backup and proves it: each member by its digest, each header by making it again, all files by the list at the
 * end. Throws `bad-backup`, `newer-version`, `unreadable`.
 */
export function openBackup(fs: Fs, path: string): BackupFile {
  let descriptor: number;
  try {
    descriptor = fs.openSync(path, OPEN.read);
  } catch (error) {
    throw asNamed(unreadable(fs, path, error));
  }
  const close = (): void => {
    fs.closeSync(descriptor);
  };
  try {
    const stats = fs.fstatSync(descriptor);
    if (!stats.isFile())
      throw new Refusal({
        ...{ kind: 'unreadable', path, named: true },
        cause: stats.isDirectory() ? 'is-directory' : 'not-regular',
      });
    const source: Source = { fs, path, descriptor, size: stats.size };
    const { manifest, places } = proved(source);
    const content = (name: string): Buffer | undefined => {
      const from = places.get(name);
      return from === undefined ? undefined : memberAt(source, from).content;
    };
    return { manifest, size: stats.size, content, close };
  } catch (error) {
    close();
    throw codeOf(error) === null ? error : asNamed(unreadable(fs, path, error));
  }
}

interface Source {
  readonly fs: Fs;
  readonly path: string;
  readonly descriptor: number;
  readonly size: number;
}

function bad(path: string, fault: BackupFault, at: number): Refusal {
  return new Refusal({ kind: 'bad-backup', path, fault, at });
}

function memberAt({ fs, path, descriptor, size }: Source, from: number): Member {
  const isFirst = from === 0;
  const front = readAt(fs, descriptor, from, MEMBER_FRONT);
  const promised = front.length < MEMBER_FRONT ? null : parseFront(front);
  if (promised !== null && 'newer' in promised)
    throw new Refusal({ kind: 'newer-version', path, version: promised.newer });
  if (promised === null)
    throw bad(path, front.length < MEMBER_FRONT && !isFirst ? 'cut' : isFirst ? 'foreign' : 'changed', from);
  const to = from + MEMBER_FRONT + promised.length;
  if (promised.length > LARGEST) throw bad(path, 'changed', from);
  if (to > size) throw bad(path, 'cut', size);
  const body = readAt(fs, descriptor, from + MEMBER_FRONT, promised.length);
  const content = contentOf(body, promised.digest, LARGEST + 3 * BLOCK);
  const entry = content && parseTar(content);
  if (entry === null) throw bad(path, 'changed', from);
  return { name: entry.name, content: entry.content as Buffer, rest: entry.rest, from, to };
}

/** Reads all members, one at a time, and compares them with the list that the last one holds. */
function proved(source: Source): { manifest: Manifest; places: Map<string, number> } {
  const { path, size } = source;
  if (size === 0) throw bad(path, 'foreign', 0);
  const places = new Map<string, number>();
  const found: string[] = [];
  let at = 0;
  for (;;) {
    if (at === size) throw bad(path, 'cut', at);
    const member = memberAt(source, at);
    if (member.name === MANIFEST) {
      const manifest = manifestOf(member.content, path);
      const listed = manifest.files.map(file => JSON.stringify([file.name, file.bytes, file.sha256]));
      if (member.to !== size || !member.rest.equals(END) || listed.join() !== found.join())
        throw bad(path, 'changed', member.to === size ? member.from : member.to);
      return { manifest, places };
    }
    if (member.rest.length > 0) throw bad(path, 'changed', at);
    if (!member.name.endsWith('/')) {
      if (!isBackedUp(member.name) || places.has(member.name)) throw bad(path, 'changed', at);
      places.set(member.name, at);
      found.push(JSON.stringify([member.name, member.content.length, sha256Of(member.content)]));
    }
    at = member.to;
  }
}
