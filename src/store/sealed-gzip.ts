import { gunzipSync, gzipSync } from 'node:zlib';
import { sha256Of } from './digest';

/**
 * A gzip member that says in its comment how long it is and what its digest is. Every unpacker skips the comment; we
 * compare it, because the checksum of gzip covers neither its own header nor every bit of the packed data. Members that
 * follow one another are one gzip file, and only one of them need be in memory.
 */
const COMMENT = 'rounds-backup/1';
/** Magic, deflate, a comment and nothing else, no time, no level, no system. */
const FRONT = Buffer.from([0x1f, 0x8b, 8, 0x10, 0, 0, 0, 0, 0, 0xff]);
/** Of the front that `gzipSync` writes. */
const PLAIN_FRONT = 10;
/** Front, comment, length in ten digits, digest, the end of the comment. Bytes. */
export const MEMBER_FRONT = FRONT.length + COMMENT.length + 1 + 10 + 1 + 43 + 1;

export function asMember(content: Uint8Array): Buffer {
  const body = gzipSync(content).subarray(PLAIN_FRONT);
  return Buffer.concat([frontOf(body.length, sha256Of(body)), body]);
}

function frontOf(length: number, digest: string): Buffer {
  const comment = `${COMMENT} ${String(length).padStart(10, '0')} ${digest}\0`;
  return Buffer.concat([FRONT, Buffer.from(comment, 'latin1')]);
}

/** What the front of a member promises. Null: not one of ours. `newer`: made by a later version of this format. */
export function parseFront(
  front: Buffer,
): { readonly length: number; readonly digest: string } | { readonly newer: string } | null {
  const comment = front.toString('latin1', FRONT.length);
  const match = /^rounds-backup\/(\d+) (\d{10}) ([0-9A-Za-z_-]{43})\0/.exec(comment);
  if (match?.[1] === undefined || match[2] === undefined || match[3] === undefined) return null;
  if (match[1] !== '1') return { newer: match[1] };
  const read = { length: Number(match[2]), digest: match[3] };
  return frontOf(read.length, read.digest).equals(front) ? read : null;
}

/** The content of a member's body; null where a bit of it is not as it was made, or it holds more than `limit` bytes. */
export function contentOf(body: Buffer, digest: string, limit: number): Buffer | null {
  if (sha256Of(body) !== digest) return null;
  try {
    return gunzipSync(Buffer.concat([frontOf(body.length, digest), body]), { maxOutputLength: limit });
  } catch {
    return null;
  }
}
