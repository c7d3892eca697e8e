import { sha256OfShort } from './sha256';

/**
 * `node:crypto` costs five milliseconds to load, a quarter of a start: `overdue` never asks for it, and a round that is
 * logged is hashed here. An ordinary import would be hoisted to the top of the bundle.
 */
const load = () => process.getBuiltinModule('node:crypto');
let loaded: ReturnType<typeof load> | undefined;

/** Bytes that cost far less to hash here than loading costs. */
const SHORT = 2048;
/** Proofs of whole logs hash many lines: from so many on, loading pays. */
const FEW = 8;
let hashed = 0;

/** SHA-256 of a text or of bytes, base64url, 43 characters. */
export function sha256Of(data: string | Uint8Array): string {
  // A unit of a text is three bytes at most.
  const bytes = typeof data === 'string' ? 3 * data.length : data.length;
  if (loaded === undefined && bytes <= SHORT && hashed < FEW) {
    hashed += 1;
    return sha256OfShort(typeof data === 'string' ? Buffer.from(data) : data).toString('base64url');
  }
  return (loaded ??= load()).hash('sha256', data, 'base64url');
}

/** The hash of a line: over the hash of the line before (empty for the first of all) and its own part, as text. */
export function chainedHash(previous: string, part: string): string {
  return sha256Of(previous + part);
}

let joined = new Uint8Array(0);

/** As `chainedHash`, of the bytes of a file: they are neither decoded nor copied one by one. */
export function chainedHashOf(previous: string, bytes: Buffer, from: number, to: number): string {
  const length = previous.length + to - from;
  if (joined.length < length) joined = new Uint8Array(2 * length);
  const message = Buffer.from(joined.buffer, 0, length);
  message.write(previous, 'latin1');
  bytes.copy(message, previous.length, from, to);
  return sha256Of(message);
}
