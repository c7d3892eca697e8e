/** 80 random bits and more for an id; the letters and digits stay readable in file names. */
const ALPHABET = '0123456789abcdefghijklmnopqrstuv';

/** Random lower-case letters and digits, 5 bits each. */
export function randomText(length: number): string {
  const bytes = process.getBuiltinModule('node:crypto').randomBytes(length);
  return Array.from(bytes, byte => ALPHABET.charAt(byte & 31)).join('');
}

/** A new id of a site: two sites never share one, also two demos of the same seed. */
export function newSiteId(): string {
  return randomText(16);
}
