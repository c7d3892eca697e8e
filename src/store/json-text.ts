import { Refusal, type FileFault } from '../problem';
import { DEEPEST, faultOfJson, FORBIDDEN_KEYS, isSafeNumber, placeOf, type JsonFault } from './json-scan';

/** A parsed file, and whether a byte order mark was dropped from its front. */
export interface JsonReading {
  readonly value: unknown;
  readonly bom: boolean;
}

/** How this program writes a value: the text of a file that nobody has edited. */
export type AsWritten = (value: object) => string;

/**
 * Reads a whole JSON file. Throws a Refusal `bad-file` for anything odd; never a default. A text that is `asWritten` is
 * not searched for what a parser hides: writing it again would not have given the same text.
 */
export function parseJsonFile(bytes: Buffer, path: string, asWritten?: AsWritten): JsonReading {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = bom ? bytes.subarray(3) : bytes;
  if (body.every(byte => byte === 0 || byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09))
    throw badFile(path, 'empty');
  if (isUtf16(bytes)) throw badFile(path, 'utf-16');
  const text = textOf(body);
  if (text === null)
    throw new Refusal({ kind: 'bad-file', path, fault: 'not-utf8', detail: String(firstBadByte(bytes)) });
  return { value: parseJsonText(text, path, asWritten), bom };
}

function parseJsonText(text: string, path: string, asWritten: AsWritten | undefined): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw faultIn(text, path, faultOfJson(text) ?? { fault: 'not-json', offset: 0 });
  }
  if (asWritten !== undefined && isUntouched(text, value, asWritten)) return value;
  // Keys that occur twice vanish while parsing: then the text has more of them than the value.
  if (keysOf(value, 1) === keysIn(text)) return value;
  const found = faultOfJson(text);
  if (found !== null) throw faultIn(text, path, found);
  return value;
}

function isUntouched(text: string, value: unknown, asWritten: AsWritten): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  for (const key of FORBIDDEN_KEYS) if (text.includes(`"${key}"`)) return false;
  try {
    return asWritten(value) === text;
  } catch {
    // Nested too deep to be written again.
    return false;
  }
}

function faultIn(text: string, path: string, found: JsonFault): Refusal {
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
  // JSON makes plain objects: nothing is inherited.
  for (const key in value) {
    if (FORBIDDEN_KEYS.has(key)) return NaN;
    count += 1 + keysOf((value as Record<string, unknown>)[key], depth + 1);
  }
  return count;
}

/**
 * How many keys a valid JSON text has. A colon inside a text makes it too many, which the slow scan then settles; one that
 * does not follow its key at once would make it too few, and that could hide a double.
 */
function keysIn(text: string): number {
  return /"\s+:/.test(text) ? NaN : text.split('":').length - 1;
}

/** Null when the bytes are not UTF-8. The costly comparison is made only where a replacement sign turns up. */
export function textOf(bytes: Buffer, from = 0, to = bytes.length): string | null {
  const text = bytes.toString('utf8', from, to);
  return text.includes('\ufffd') && !Buffer.from(text).equals(bytes.subarray(from, to)) ? null : text;
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
