/**
 * `node:crypto` costs five milliseconds to load: only what writes or proves asks for it, `overdue` never does.
 * An ordinary import would be hoisted to the top of the bundle.
 */
const crypto = () => process.getBuiltinModule('node:crypto');

/** SHA-256, base64url, 43 characters. Several parts are hashed one after another. */
export function sha256Of(...parts: readonly (string | Uint8Array)[]): string {
  const hash = crypto().createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url');
}
