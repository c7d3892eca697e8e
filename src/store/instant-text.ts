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

/** Null for what is no ISO instant. Neighbouring members often hold the same text, so the last one is kept. */
export function parseInstantText(text: string): Instant | null {
  if (text !== lastText) {
    lastInstant = parseIso(text);
    lastText = text;
  }
  return lastInstant;
}
