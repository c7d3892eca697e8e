import { parseIso, isoOf } from '../domain/wall';
import type { Instant, Zone } from '../domain/zone';

/** ISO with the site's offset, whole seconds where they are whole. Reads back as exactly the same instant. */
export function asInstantText(zone: Zone, instant: Instant): string {
  const offset = zone.offsetMinutesAt(instant);
  // Before standard time offsets had seconds, which ISO cannot say; nor can it say years of five digits.
  if (!Number.isInteger(offset) || Math.abs(instant) > 200e12) return new Date(instant).toISOString();
  const text = isoOf(zone, instant);
  const milliseconds = ((instant % 1000) + 1000) % 1000;
  if (milliseconds === 0) return text;
  return `${text.slice(0, 19)}.${String(milliseconds).padStart(3, '0')}${text.slice(19)}`;
}

let lastText = '';
let lastInstant: Instant | null = null;
/** The date and the offset of the last text, and midnight there: most lines of a file share them. None begins so. */
let lastDay = 'none';
let lastOffset = '';
let midnight = 0;

/** Null for what is no ISO instant. Neighbouring members often hold the same text, so the last one is kept. */
export function parseInstantText(text: string): Instant | null {
  if (text !== lastText) {
    lastInstant = onLastDay(text) ?? parseIso(text);
    lastText = text;
    if (text.length === 25 && lastInstant !== null && !text.startsWith(lastDay)) remember(text, lastInstant);
  }
  return lastInstant;
}

function remember(text: string, instant: Instant): void {
  lastDay = text.slice(0, 11);
  lastOffset = text.slice(19);
  midnight = instant - secondsIn(text) * 1000;
}

/** Null where another day or another form of text has to be read in full. */
function onLastDay(text: string): Instant | null {
  if (text.length !== 25 || !text.startsWith(lastDay) || !text.endsWith(lastOffset)) return null;
  const seconds = secondsIn(text);
  return Number.isNaN(seconds) ? null : midnight + seconds * 1000;
}

/** Seconds since midnight of `...T07:40:05...`; NaN where no clock shows that. */
function secondsIn(text: string): number {
  const hours = pairAt(text, 11, 23);
  const minutes = pairAt(text, 14, 59);
  return text[13] === ':' && text[16] === ':' ? hours * 3600 + minutes * 60 + pairAt(text, 17, 59) : NaN;
}

function pairAt(text: string, at: number, most: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  const number = tens * 10 + ones;
  return tens >= 0 && ones >= 0 && ones <= 9 && number <= most ? number : NaN;
}
