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
/** The date and the offset of the last text that was read in full: most lines of a file share them. None begins so. */
let lastDay = 'none';
let lastOffset = '';

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

/** Null for what is no ISO instant. Neighbouring members often hold the same text, so the last one is kept. */
export function parseInstantText(text: string): Instant | null {
  if (text !== lastText) {
    lastInstant = onLastDay(text) ?? parseIso(text);
    lastText = text;
    if (text.length === 25 && lastInstant !== null && !text.startsWith(lastDay)) {
      lastDay = text.slice(0, 11);
      lastOffset = text.slice(19);
    }
  }
  return lastInstant;
}

/**
 * Null where another day or another form of text has to be read in full. Where the date, the offset and the clock are
 * known to be right, `Date` reads the same, and faster.
 */
function onLastDay(text: string): Instant | null {
  if (text.length !== 25 || !text.startsWith(lastDay) || !text.endsWith(lastOffset)) return null;
  return CLOCK.test(text.slice(11, 19)) ? Date.parse(text) : null;
}
