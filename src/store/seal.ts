const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The seal of a line, for paper: its number and the first 60 bits of its hash, `4821:7KQ2-9M0C-XR4T`. */
export function sealOf({ seq, hash }: { readonly seq: number; readonly hash: string }): string {
  const bytes = Buffer.from(hash, 'base64url');
  let bits = 0n;
  for (const byte of bytes.subarray(0, 8)) bits = (bits << 8n) | BigInt(byte);
  const code = Array.from({ length: 12 }, (_, index) =>
    DIGITS.charAt(Number((bits >> BigInt(59 - 5 * index)) & 31n)),
  ).join('');
  return `${seq}:${grouped(code)}`;
}

/** A seal from paper: the number of a line, and its code in groups. */
export interface Seal {
  readonly seq: number;
  readonly code: string;
}

/**
 * Reads what somebody copies from paper: small letters, I and L for 1, O for 0, hyphens or none, the full-width signs of
 * a Chinese keyboard. Null: no seal.
 */
export function parseSeal(text: string): Seal | null {
  const plain = text.normalize('NFKC').toUpperCase().replace(/[IL]/g, '1').replace(/O/g, '0');
  const match = /^(\d{1,15}):([0-9A-Z]{12})$/.exec(plain.replace(/[\s\u2010-\u2015-]/g, ''));
  if (!match?.[1] || !match[2] || match[2].includes('U')) return null;
  return { seq: Number(match[1]), code: grouped(match[2]) };
}

/** The seals in a text as `sealOf` prints them, each once. */
export function sealsIn(text: string): Seal[] {
  const found = text.match(/(?<![0-9A-Za-z])\d{1,15}:[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}(?![0-9A-Za-z-])/g) ?? [];
  return [...new Set(found)].flatMap(each => parseSeal(each) ?? []);
}

function grouped(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}
