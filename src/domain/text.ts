/** Why a text is refused: a character that cannot be shown honestly, or too many characters. */
export type TextFault = { readonly codePoint: string } | { readonly limit: number };

export type Cleaned =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly fault: TextFault };

export interface TextRules {
  /** Code points at most. */
  readonly limit: number;
  /** Newlines and tabs may stand in it; CRLF becomes LF. */
  readonly multiline?: boolean;
}

// Patterns with classes of Unicode are made when they are asked for: each takes half a millisecond, needed or not.

/** Everyday Chinese and English text, in which nothing is hidden. */
const HARMLESS = /^[\x20-\x7e\xa0-\xac\u2010-\u2027\u3000-\u9fff\uac00-\ud7a3\uff01-\uff5e]*$/;

/** Nothing in it to escape or refuse. False: look at it with the classes of Unicode. */
export function isHarmless(text: string): boolean {
  return HARMLESS.test(text);
}

/** Control and format characters (escape sequences, bidi, zero width), lone surrogates, line separators. */
const hiddenPattern = (): RegExp => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u2065]/gu;

/** What stands for bytes that are no text: what was typed is lost already. */
const NO_TEXT = /\ufffd/;

const ASCII = /^[\x20-\x7e]*$/;
/** What an input method types for a hyphen, a tilde and a dot, where NFKC leaves it alone. */
const DASHES = /[\u2010-\u2015\u2212]/g;
const WAVES = /\u301c/g;
const FULL_STOPS = /\u3002/g;

const codePattern = (): RegExp => /^[\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}._-]*$/u;
const CODE_LIMIT = 40;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/;
const OBJECT_MEMBERS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The form in which texts are compared without regard to case and width: `ＢＩＮ－０１` and `bin-01` are one.
 * Folding twice changes nothing.
 */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const folded = text.normalize('NFKC').toLowerCase().normalize('NFKC');
  return folded.replace(DASHES, '-').replace(WAVES, '~').replace(FULL_STOPS, '.');
}

/**
 * What a person typed, as it is stored: NFC, without blanks at the ends. Refuses what a terminal would obey or a
 * reader could not see, rather than drop it, so that nobody signs for another text than the one that was typed.
 */
export function cleanText(text: string, { limit, multiline = false }: TextRules): Cleaned {
  const seen = multiline ? text.replace(/\r\n/g, '\n') : text;
  const line = multiline ? seen.replace(/[\n\t]/g, ' ') : seen;
  const hidden = isHarmless(line) ? null : (hiddenPattern().exec(line) ?? NO_TEXT.exec(line));
  if (hidden) return { ok: false, fault: { codePoint: codePointOf(hidden[0]) } };
  const value = seen.normalize('NFC').trim();
  return isLonger(value, limit) ? { ok: false, fault: { limit } } : { ok: true, value };
}

/** A mobile number of mainland China, with or without its country code. */
const PHONE = /(?<!\d)((?:\+?86[- ]?)?1[3-9]\d)\d{4}(\d{4})(?!\d)/g;

/** The log cannot forget: telephone numbers are kept as `138****5678`. */
export function maskPhones(text: string): string {
  return text.replace(PHONE, (_, first: string, last: string) => `${first}****${last}`);
}

/**
 * Whether a text may be the code of an area: letters of any script, digits, `-`, `_`, `.`; at most 40.
 * Not at the start `-` (it would read as an option) or `.`; not `..` (it would read as a range); no name of a
 * Windows device, with or without an ending; no member that every JavaScript object has.
 */
export function isCode(text: string): boolean {
  if (!codePattern().test(text) || text.endsWith('.') || text.includes('..') || isLonger(text, CODE_LIMIT))
    return false;
  const folded = foldText(text);
  return !DEVICE.test(folded) && !OBJECT_MEMBERS.has(folded);
}

/** Old or foreign text as it may be shown: every character that `cleanText` refuses becomes `\u{1b}`. */
export function escapeControls(text: string): string {
  return text.replace(hiddenPattern(), hidden => `\\u{${hidden.codePointAt(0)!.toString(16)}}`);
}

/** Orders by code point, where `<` would order by UTF-16 unit and put 𠮷 before ﬁ. */
export function compareCodePoints(a: string, b: string): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1;
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function codePointOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function isLonger(text: string, limit: number): boolean {
  if (text.length <= limit) return false;
  if (text.length > 2 * limit) return true;
  return [...text].length > limit;
}
