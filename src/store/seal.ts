const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The seal of a line, for paper: its number and the first 60 bits of its hash, `4821:7KQ2-9M0C-XR4T`. */
export function sealOf({ seq, hash }: { readonly seq: number; readonly hash: string }): string {
  const bytes = Buffer.from(hash, 'base64url');
  let bits = 0n;
  for (const byte of bytes.subarray(0, 8)) bits = (bits << 8n) | BigInt(byte);
  const code = Array.from({ length: 12 }, (_, index) =>
    DIGITS.charAt(Number((bits >> BigInt(59 - 5 * index)) & 31n)),
  ).join('');
  return `${seq}:${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}

/** Reads what somebody copies from paper: small letters, I and L for 1, O for 0, hyphens or none. Null: no seal. */
export function parseSeal(text: string): { readonly seq: number; readonly code: string } | null {
  const match = /^\s*(\d{1,15}):([0-9A-Za-z\s-]+)$/.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const code = match[2].replace(/[\s-]/g, '').toUpperCase().replace(/[IL]/g, '1').replace(/O/g, '0');
  if (code.length !== 12 || [...code].some(digit => !DIGITS.includes(digit))) return null;
  return { seq: Number(match[1]), code: `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}` };
}
