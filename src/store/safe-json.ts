import type { SyncAdapter } from 'lowdb';
import { Refusal } from '../problem';
import { randomText } from './ids';
import { readFile, replaceFile, type Wait } from './durable-file';
import type { Fs } from './fs';
import { badFile, parseJsonFile, type AsWritten } from './json-text';

/**
 * What a file of JSON holds, and how: `decode` throws a Refusal for a wrong shape, `encode` gives the text, and so does
 * `asWritten` from what was parsed.
 */
export interface JsonCodec<T> {
  decode(value: unknown): T;
  encode(data: T): string;
  readonly asWritten: AsWritten;
  /** What these bytes hold, where they are known to be right; null: read them with suspicion. */
  readonly known?: (bytes: Buffer) => T | null;
}

interface Options<T> {
  readonly fs: Fs;
  readonly path: string;
  readonly pid: number;
  readonly wait: Wait;
  readonly codec: JsonCodec<T>;
  /** Bytes. */
  readonly limit: number;
  /** False for a file whose loss in a power cut costs nothing. */
  readonly durable?: boolean;
}

/** A JSON file as a lowdb adapter: read with suspicion, replaced whole, and only over what was read. */
export class SafeJson<T> implements SyncAdapter<T> {
  /** The bytes that were read or written last; null: no file. */
  bytes: Buffer | null = null;
  /** A byte order mark was there. */
  bom = false;
  /** What those bytes hold, where they were read. */
  private decoded: T | null = null;

  constructor(private readonly options: Options<T>) {}

  /** Null where there is no file. Throws `bad-file`, `newer-version`, `unreadable`. */
  read(): T | null {
    const { path, codec } = this.options;
    const bytes = this.bytesOnDisk();
    // Under the lock the file is read again, and is nearly always what it was.
    if (this.decoded !== null && bytes !== null && this.bytes?.equals(bytes)) return this.decoded;
    this.decoded = null;
    this.bytes = bytes;
    if (bytes === null) return null;
    const known = codec.known?.(bytes) ?? null;
    if (known !== null) {
      this.bom = false;
      return (this.decoded = known);
    }
    const { value, bom } = parseJsonFile(bytes, path, codec.asWritten);
    this.bom = bom;
    return (this.decoded = codec.decode(value));
  }

  /** Under the lock. Throws `not-saved` (the old file stands) or `outcome-unknown`. */
  write(data: T): void {
    this.writeText(this.options.codec.encode(data));
  }

  writeText(text: string): void {
    const { fs, path, pid, wait, durable = true } = this.options;
    const bytes = Buffer.from(text);
    const standing = this.bytesOnDisk();
    if (standing === null ? this.bytes !== null : this.bytes === null || !standing.equals(this.bytes))
      throw new Refusal({ kind: 'not-saved', path, cause: 'changed-meanwhile' });
    replaceFile(fs, path, bytes, { pid, wait, durable, random: randomText(8) });
    this.bytes = bytes;
    this.decoded = null;
  }

  private bytesOnDisk(): Buffer | null {
    const { fs, path, limit } = this.options;
    const reading = readFile(fs, path, limit);
    if (reading === null) return null;
    if ('tooLarge' in reading) throw badFile(path, 'too-large', String(reading.tooLarge));
    return reading.bytes;
  }
}
