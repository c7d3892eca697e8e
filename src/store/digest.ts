/**
 * `node:crypto` costs five milliseconds to load: only what writes or proves asks for it, `overdue` never does.
 * An ordinary import would be hoisted to the top of the bundle.
 */
const load = () => process.getBuiltinModule('node:crypto');
let loaded: ReturnType<typeof load> | undefined;
const crypto = () => (loaded ??= load());

/** SHA-256 of a text or of bytes, base64url, 43 characters. */
export function sha256Of(data: string | Uint8Array): string {
  return crypto().hash('sha256', data, 'base64url');
}

/** The hash of a line: over the hash of the line before (empty for the first of all) and its own part, as text. */
export function chainedHash(previous: string, part: string): string {
  return crypto().hash('sha256', previous + part, 'base64url');
}

let joined = new Uint8Array(0);

/** As `chainedHash`, of the bytes of a file: they are neither decoded nor copied one by one. */
export function chainedHashOf(previous: string, bytes: Buffer, from: number, to: number): string {
  const length = previous.length + to - from;
  if (joined.length < length) joined = new Uint8Array(2 * length);
  const message = Buffer.from(joined.buffer, 0, length);
  message.write(previous, 'latin1');
  bytes.copy(message, previous.length, from, to);
  return crypto().hash('sha256', message, 'base64url');
}
