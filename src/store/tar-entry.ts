/** The block size of a tar archive, in bytes: a header is one, content is filled up to whole ones. */
export const BLOCK = 512;
/** Two empty blocks end an archive. */
export const END = Buffer.alloc(2 * BLOCK);

export interface TarEntry {
  /** With `/`, at most 100 bytes; a folder ends with one. */
  readonly name: string;
  readonly content: Uint8Array;
  /** Whole seconds since 1970. */
  readonly seconds: number;
}

/** A file or a folder for its owner alone, as every tar understands it (ustar): a header, the content, filling. */
export function asTar({ name, content, seconds }: TarEntry): Buffer {
  const filling = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
  return Buffer.concat([headerOf(name, content.length, seconds), content, filling]);
}

function headerOf(name: string, size: number, seconds: number): Buffer {
  const isFolder = name.endsWith('/');
  const header = Buffer.alloc(BLOCK);
  const put = (text: string, at: number): void => void header.write(text, at, 'latin1');
  put(name, 0);
  put(isFolder ? '0000700' : '0000600', 100);
  put('0000000', 108);
  put('0000000', 116);
  put(size.toString(8).padStart(11, '0'), 124);
  put(seconds.toString(8).padStart(11, '0'), 136);
  put(' '.repeat(8), 148);
  put(isFolder ? '5' : '0', 156);
  put('ustar', 257);
  put('00', 263);
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** Reads what `asTar` makes, and nothing else: null for any other byte. What follows the entry is `rest`. */
export function parseTar(bytes: Buffer): (TarEntry & { readonly rest: Buffer }) | null {
  const name = bytes.toString('latin1', 0, Math.max(0, bytes.subarray(0, 100).indexOf(0)));
  const size = octalIn(bytes, 124);
  const seconds = octalIn(bytes, 136);
  if (name === '' || size === null || seconds === null || BLOCK + size > bytes.length) return null;
  const entry = { name, content: bytes.subarray(BLOCK, BLOCK + size), seconds };
  const end = BLOCK * (1 + Math.ceil(size / BLOCK));
  if (!asTar(entry).equals(bytes.subarray(0, end))) return null;
  return { ...entry, rest: bytes.subarray(end) };
}

function octalIn(bytes: Buffer, at: number): number | null {
  const digits = bytes.toString('latin1', at, at + 11);
  return /^[0-7]{11}$/.test(digits) ? parseInt(digits, 8) : null;
}
