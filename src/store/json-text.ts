import { Refusal, type FileFault } from '../problem';
import { DEEPEST, faultOfJson, FORBIDDEN_KEYS, isSafeNumber, placeOf } from './json-scan';

/** A parsed file, and whether a byte order mark was dropped from its front. */
export interface JsonReading {
  readonly value: unknown;
  readonly bom: boolean;
}

/** Reads a whole JSON file. Throws a Refusal `bad-file` for anything odd; never a default. */
export function parseJsonFile(bytes: Buffer, path: string): JsonReading {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = bom ? bytes.subarray(3) : bytes;
  if (body.every(byte => byte === 0 || byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09))
    throw badFile(path, 'empty');
  if (isUtf16(bytes)) throw badFile(path, 'utf-16');
  const text = textOf(body);
  if (text === null)
    throw new Refusal({ kind: 'bad-file', path, fault: 'not-utf8', detail: String(firstBadByte(bytes)) });
  return { value: parseJsonText(text, path), bom };
}

function parseJsonText(text: string, path: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw faultIn(text, path);
  }
  // Keys that occur twice vanish while parsing: then the text has more of them than the value.
  if (keysOf(value, 1) !== keysIn(text)) throw faultIn(text, path);
  return value;
}

function faultIn(text: string, path: string): Refusal {
  const found = faultOfJson(text) ?? { fault: 'not-json' as const, offset: 0 };
  const detail = found.detail === undefined ? {} : { detail: found.detail };
  return new Refusal({
    kind: 'bad-file',
    path,
    fault: found.fault,
    ...placeOf(text, found.offset),
    ...detail,
  });
}

/** How many keys the value has; NaN, which equals no count, where something in it is not allowed. */
function keysOf(value: unknown, depth: number): number {
  if (typeof value === 'number') return isSafeNumber(value) ? 0 : NaN;
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > DEEPEST) return NaN;
  let count = 0;
  if (Array.isArray(value)) {
    for (const member of value) count += keysOf(member, depth + 1);
    return count;
  }
  for (const [key, member] of Object.entries(value)) {
    if (FORBIDDEN_KEYS.has(key)) return NaN;
    count += 1 + keysOf(member, depth + 1);
  }
  return count;
}

/** How many keys a valid JSON text has: strings that a colon follows. */
function keysIn(text: string): number {
  let count = 0;
  let at = text.indexOf('"');
  while (at !== -1) {
    let end = text.indexOf('"', at + 1);
    while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
    let next = end + 1;
    while (text.charCodeAt(next) <= 0x20) next += 1;
    if (text[next] === ':') count += 1;
    at = text.indexOf('"', end + 1);
  }
  return count;
}

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(quote - 1 - slashes) === 0x5c) slashes += 1;
  return slashes % 2 === 1;
}

/** Null when the bytes are not UTF-8. The costly decoder is asked only where a replacement sign turns up. */
export function textOf(bytes: Buffer): string | null {
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') && !Buffer.from(text).equals(bytes) ? null : text;
}

/** Where the first byte that is no UTF-8 stands, from 0. */
function firstBadByte(bytes: Buffer): number {
  const back = Buffer.from(bytes.toString('utf8'));
  let at = 0;
  while (at < bytes.length && bytes[at] === back[at]) at += 1;
  return at;
}

function isUtf16(bytes: Buffer): boolean {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  return (a === 0 && b !== 0 && c === 0 && d !== 0) || (a !== 0 && b === 0 && c !== 0 && d === 0);
}

export function badFile(path: string, fault: FileFault, detail?: string): Refusal {
  return new Refusal({ kind: 'bad-file', path, fault, ...(detail !== undefined && { detail }) });
}
