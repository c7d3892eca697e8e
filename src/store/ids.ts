/** The letters and digits stay readable in file names. */
const ALPHABET = '0123456789abcdefghijklmnopqrstuv';

/**
 * Lower-case letters and digits that differ from one process to the next: for names of temporary files, which are only
 * ever created anew, and for telling owners of locks apart. No secret: `node:crypto` costs a quarter of a start.
 */
export function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET.charAt(Math.random() * ALPHABET.length)).join('');
}

/** A new id of a site, 80 random bits: two sites never share one, also two demos of the same seed. */
export function newSiteId(): string {
  const bytes = process.getBuiltinModule('node:crypto').randomBytes(16);
  return Array.from(bytes, byte => ALPHABET.charAt(byte & 31)).join('');
}
