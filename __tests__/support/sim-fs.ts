import { constants } from 'node:fs';
import { dirname, basename } from 'node:path/posix';
import type { Fs, Stats } from '../../src/store/fs';

interface File {
  readonly kind: 'file';
  data: Buffer;
  /** What an fsync has made safe. */
  durable: Buffer;
  mode: number;
  mtimeMs: number;
}

type NameChange = { readonly remove?: string; readonly name?: string; readonly ino?: number };

interface Folder {
  readonly kind: 'folder';
  names: Map<string, number>;
  durable: Map<string, number>;
  /** Changes of names since the folder was synced, in order. */
  pending: NameChange[];
  mode: number;
  mtimeMs: number;
}

type Node = File | Folder;

const ROOT = 1;

export class SimError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * A disk in memory that keeps what was written apart from what was made safe, and can say every state that a power cut may
 * leave: unsynced data lost, torn or zero-filled, unsynced names lost in order or in any selection.
 */
export class SimFs implements Fs {
  private nodes = new Map<number, Node>();
  private descriptors = new Map<number, { ino: number; position: number; append: boolean }>();
  private next = ROOT + 1;
  /** Called after every call that changes something. */
  onChange: () => void = () => undefined;
  now = 0;

  constructor() {
    this.nodes.set(ROOT, folder(0));
  }

  openSync(path: string, flags: number, mode = 0o666): number {
    let ino = this.find(path);
    if (ino !== null && flags & constants.O_EXCL) throw new SimError('EEXIST');
    if (ino === null) {
      if (!(flags & constants.O_CREAT)) throw new SimError('ENOENT');
      ino = this.next++;
      const empty = Buffer.alloc(0);
      this.nodes.set(ino, { kind: 'file', data: empty, durable: empty, mode, mtimeMs: this.now });
      this.rename(path, { name: basename(path), ino });
    }
    const descriptor = this.next++;
    this.descriptors.set(descriptor, { ino, position: 0, append: (flags & constants.O_APPEND) !== 0 });
    return descriptor;
  }

  closeSync(descriptor: number): void {
    if (!this.descriptors.delete(descriptor)) throw new SimError('EBADF');
  }

  readSync(
    descriptor: number,
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number | null,
  ): number {
    return this.fileOf(descriptor).data.copy(buffer, offset, position ?? 0, (position ?? 0) + length);
  }

  writeSync(descriptor: number, buffer: Uint8Array, offset: number, length: number): number {
    const open = this.descriptors.get(descriptor);
    const file = this.fileOf(descriptor);
    if (open === undefined) throw new SimError('EBADF');
    const at = open.append ? file.data.length : open.position;
    const bytes = Buffer.from(buffer.subarray(offset, offset + length));
    file.data = Buffer.concat([file.data.subarray(0, at), bytes, file.data.subarray(at + length)]);
    file.mtimeMs = this.now;
    open.position = at + length;
    this.onChange();
    return length;
  }

  fsyncSync(descriptor: number): void {
    const node = this.nodeOf(descriptor);
    if (node.kind === 'file') node.durable = node.data;
    else {
      node.durable = new Map(node.names);
      node.pending = [];
    }
    this.onChange();
  }

  fstatSync(descriptor: number): Stats {
    return statsOf(this.nodeOf(descriptor), this.descriptors.get(descriptor)?.ino ?? 0);
  }

  lstatSync(path: string): Stats {
    const ino = this.find(path);
    if (ino === null) throw new SimError('ENOENT');
    return statsOf(this.node(ino), ino);
  }

  fchmodSync(descriptor: number, mode: number): void {
    this.nodeOf(descriptor).mode = mode;
  }

  chmodSync(path: string, mode: number): void {
    const ino = this.find(path);
    if (ino === null) throw new SimError('ENOENT');
    this.node(ino).mode = mode;
  }

  mkdirSync(path: string, mode: number): void {
    if (this.find(path) !== null) throw new SimError('EEXIST');
    const ino = this.next++;
    this.nodes.set(ino, { ...folder(this.now), mode });
    this.rename(path, { name: basename(path), ino });
  }

  readdirSync(path: string): string[] {
    const ino = this.find(path);
    if (ino === null) throw new SimError('ENOENT');
    const node = this.node(ino);
    if (node.kind !== 'folder') throw new SimError('ENOTDIR');
    return [...node.names.keys()];
  }

  renameSync(from: string, to: string): void {
    const ino = this.find(from);
    if (ino === null) throw new SimError('ENOENT');
    if (dirname(from) !== dirname(to)) throw new SimError('EXDEV');
    this.rename(to, { remove: basename(from), name: basename(to), ino });
  }

  linkSync(from: string, to: string): void {
    const ino = this.find(from);
    if (ino === null) throw new SimError('ENOENT');
    if (this.find(to) !== null) throw new SimError('EEXIST');
    this.rename(to, { name: basename(to), ino });
  }

  unlinkSync(path: string): void {
    if (this.find(path) === null) throw new SimError('ENOENT');
    this.rename(path, { remove: basename(path) });
  }

  rmdirSync(path: string): void {
    if (this.readdirSync(path).length > 0) throw new SimError('ENOTEMPTY');
    this.rename(path, { remove: basename(path) });
  }

  /** The text of a file, for looking at. */
  text(path: string): string | null {
    const ino = this.find(path);
    const node = ino === null ? null : this.node(ino);
    return node?.kind === 'file' ? node.data.toString('latin1') : null;
  }

  /** A disk with the same contents, all of it safe; nothing is open. */
  settled(): SimFs {
    return this.rebuilt(
      node => node.names,
      node => node.data,
    );
  }

  /** Every disk that a power cut at this moment may leave, at most `most`, each once. */
  *crashes(most: number): Generator<SimFs> {
    const dirty = [...this.nodes].filter(([, node]) => isDirty(node));
    const choices = dirty.map(([ino, node]) => ({
      ino,
      options: node.kind === 'folder' ? namesAfterCrash(node) : dataAfterCrash(node),
    }));
    const total = choices.reduce((product, { options }) => product * options.length, 1);
    const step = Math.max(1, Math.floor(total / most));
    const seen = new Set<string>();
    for (let index = 0; index < total; index += step) {
      const chosen = new Map<number, Map<string, number> | Buffer>();
      let rest = index;
      for (const { ino, options } of choices) {
        const option = options[rest % options.length];
        if (option !== undefined) chosen.set(ino, option);
        rest = Math.floor(rest / options.length);
      }
      const disk = this.rebuilt(
        (node, ino) => (chosen.get(ino) as Map<string, number> | undefined) ?? node.durable,
        (node, ino) => (chosen.get(ino) as Buffer | undefined) ?? node.durable,
      );
      const picture = disk.picture();
      if (seen.has(picture)) continue;
      seen.add(picture);
      yield disk;
    }
  }

  /** Names and contents of everything, as one text. */
  picture(ino = ROOT): string {
    const node = this.node(ino);
    if (node.kind === 'file') return JSON.stringify(node.data.toString('latin1'));
    return `{${[...node.names].map(([name, child]) => `${name}:${this.picture(child)}`).join()}}`;
  }

  private rebuilt(
    names: (node: Folder, ino: number) => Map<string, number>,
    data: (node: File, ino: number) => Buffer,
  ): SimFs {
    const disk = new SimFs();
    disk.now = this.now;
    disk.next = this.next;
    for (const [ino, node] of this.nodes) {
      if (node.kind === 'folder') {
        const kept = new Map(names(node, ino));
        disk.nodes.set(ino, { ...node, names: kept, durable: new Map(kept), pending: [] });
      } else {
        const kept = data(node, ino);
        disk.nodes.set(ino, { ...node, data: kept, durable: kept });
      }
    }
    return disk;
  }

  private rename(path: string, change: NameChange): void {
    const ino = this.find(dirname(path));
    const parent = ino === null ? null : this.node(ino);
    if (parent?.kind !== 'folder') throw new SimError('ENOENT');
    apply(parent.names, change);
    parent.pending.push(change);
    this.onChange();
  }

  private find(path: string): number | null {
    let ino = ROOT;
    for (const name of path.split('/').filter(part => part !== '')) {
      const node = this.node(ino);
      const child = node.kind === 'folder' ? node.names.get(name) : undefined;
      if (child === undefined) return null;
      ino = child;
    }
    return ino;
  }

  private node(ino: number): Node {
    const node = this.nodes.get(ino);
    if (node === undefined) throw new SimError('EIO');
    return node;
  }

  private nodeOf(descriptor: number): Node {
    const open = this.descriptors.get(descriptor);
    if (open === undefined) throw new SimError('EBADF');
    return this.node(open.ino);
  }

  private fileOf(descriptor: number): File {
    const node = this.nodeOf(descriptor);
    if (node.kind !== 'file') throw new SimError('EISDIR');
    return node;
  }
}

function folder(mtimeMs: number): Folder {
  return { kind: 'folder', names: new Map(), durable: new Map(), pending: [], mode: 0o700, mtimeMs };
}

function statsOf(node: Node, ino: number): Stats {
  return {
    isFile: () => node.kind === 'file',
    isDirectory: () => node.kind === 'folder',
    isSymbolicLink: () => false,
    size: node.kind === 'file' ? node.data.length : 0,
    ...{ mode: node.mode, uid: 0, ino, mtimeMs: node.mtimeMs },
  };
}

function isDirty(node: Node): boolean {
  return node.kind === 'folder' ? node.pending.length > 0 : !node.data.equals(node.durable);
}

function apply(names: Map<string, number>, { remove, name, ino }: NameChange): void {
  if (remove !== undefined) names.delete(remove);
  if (name !== undefined && ino !== undefined) names.set(name, ino);
}

/** Any selection of the last few changes, in their order; of many, every beginning and every single loss. */
function namesAfterCrash({ durable, pending }: Folder): Map<string, number>[] {
  const count = pending.length;
  const selections =
    count <= 5
      ? Array.from({ length: 2 ** count }, (_, bits) =>
          pending.filter((_change, index) => bits & (1 << index)),
        )
      : [
          ...Array.from({ length: count + 1 }, (_, length) => pending.slice(0, length)),
          ...pending.map((_, lost) => pending.filter((_change, index) => index !== lost)),
        ];
  return selections.map(selection => {
    const names = new Map(durable);
    for (const change of selection) apply(names, change);
    return names;
  });
}

/** Lost, whole, cut at several places, and long enough but with zeros where data never arrived. */
function dataAfterCrash({ data, durable }: File): Buffer[] {
  const fresh = data.length - durable.length;
  if (fresh <= 0) return [durable, data];
  const cuts = [1, Math.floor(fresh / 2), fresh - 20, fresh - 1].filter(cut => cut > 0 && cut < fresh);
  const zeros = (from: number, to: number) =>
    Buffer.concat([data.subarray(0, from), Buffer.alloc(to - from), data.subarray(to)]);
  const middle = durable.length + Math.floor(fresh / 2);
  return [
    durable,
    data,
    ...cuts.map(cut => data.subarray(0, durable.length + cut)),
    zeros(durable.length, data.length),
    zeros(durable.length, middle),
    zeros(middle, data.length),
  ];
}
