import type { FileFault } from '../problem';

/** What is wrong with a JSON text and where; offsets count UTF-16 units from 0. */
export interface JsonFault {
  readonly fault: FileFault;
  readonly offset: number;
  readonly detail?: string;
}

export const DEEPEST = 64;
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The place of a fault, for one who has to find it in an editor: line and column from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

class Fault extends Error {
  constructor(readonly found: JsonFault) {
    super(found.fault);
  }
}

const BLANK = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/**
 * The first fault of a JSON text, in the order of the text; null when there is none. Slow and exact: called only when
 * something is known to be odd.
 */
export function faultOfJson(text: string): JsonFault | null {
  try {
    const end = blanks(text, value(text, blanks(text, 0), 1, ''));
    if (end < text.length) throw syntax(end);
    return null;
  } catch (error) {
    if (error instanceof Fault) return error.found;
    throw error;
  }
}

function value(text: string, at: number, depth: number, path: string): number {
  if (depth > DEEPEST) throw new Fault({ fault: 'too-deep', offset: at });
  const first = text[at];
  if (first === '{') return object(text, at, depth, path);
  if (first === '[') return list(text, at, depth, path);
  if (first === '"') return string(text, at);
  if (first === 't' || first === 'f' || first === 'n') return token(WORD, text, at);
  return number(text, at, path);
}

function object(text: string, start: number, depth: number, path: string): number {
  const keys = new Set<string>();
  let at = blanks(text, start + 1);
  if (text[at] === '}') return at + 1;
  for (;;) {
    const end = string(text, at);
    const key = JSON.parse(text.slice(at, end)) as string;
    if (FORBIDDEN_KEYS.has(key)) throw new Fault({ fault: 'forbidden-key', offset: at, detail: key });
    if (keys.has(key)) throw new Fault({ fault: 'duplicate-key', offset: at, detail: key });
    keys.add(key);
    at = expect(text, blanks(text, end), ':');
    at = blanks(text, value(text, blanks(text, at), depth + 1, path === '' ? key : `${path}.${key}`));
    if (text[at] === '}') return at + 1;
    at = blanks(text, expect(text, at, ','));
  }
}

function list(text: string, start: number, depth: number, path: string): number {
  let at = blanks(text, start + 1);
  if (text[at] === ']') return at + 1;
  for (let index = 0; ; index += 1) {
    at = blanks(text, value(text, at, depth + 1, `${path}[${index}]`));
    if (text[at] === ']') return at + 1;
    at = blanks(text, expect(text, at, ','));
  }
}

/** Line ends and other control characters must be escaped in a string. */
function string(text: string, at: number): number {
  const end = token(STRING, text, at);
  for (let index = at; index < end; index += 1) if (text.charCodeAt(index) < 0x20) throw syntax(index);
  return end;
}

function number(text: string, at: number, path: string): number {
  const end = token(NUMBER, text, at);
  const digits = text.slice(at, end);
  if (!isSafeNumber(Number(digits)))
    throw new Fault({
      fault: 'wrong-shape',
      offset: at,
      detail: path === '' ? digits : `${path}: ${digits}`,
    });
  return end;
}

/** Finite, not minus zero, and if whole then exactly as it was written. */
export function isSafeNumber(value: number): boolean {
  if (!Number.isFinite(value) || Object.is(value, -0)) return false;
  return !Number.isInteger(value) || Number.isSafeInteger(value);
}

function token(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  if (!pattern.test(text)) throw syntax(at);
  return pattern.lastIndex;
}

function blanks(text: string, at: number): number {
  return token(BLANK, text, at);
}

function expect(text: string, at: number, sign: string): number {
  if (text[at] !== sign) throw syntax(at);
  return at + 1;
}

function syntax(offset: number): Fault {
  return new Fault({ fault: 'not-json', offset });
}
