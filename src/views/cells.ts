import { dateTimeOf, isoOf } from '../domain/wall';
import type { Instant, Zone } from '../domain/zone';
import type { Cell, Tone } from './sheet';

/** A cell whose text is its value. */
export function textCell(value: string | null | undefined, tone?: Tone): Cell {
  const cell = { value: value ?? null, text: value ?? '' };
  return tone === undefined ? cell : { ...cell, tone };
}

/** Something that has an id and, in every language, a name. */
export function termCell(id: string, text: string, tone?: Tone): Cell {
  const cell = { value: id, id, text };
  return tone === undefined ? cell : { ...cell, tone };
}

export function numberCell(value: number | null, tone?: Tone): Cell {
  const cell = { value, text: value === null ? '' : String(value) };
  return tone === undefined ? cell : { ...cell, tone };
}

/** As `momentCell`, for lists of the last days: `11-23 07:40`. */
export function shortMomentCell(zone: Zone, at: Instant | null, missing = ''): Cell {
  const cell = momentCell(zone, at, missing);
  return at === null ? cell : { ...cell, text: cell.text.slice('2026-'.length) };
}

/** ISO with the site's offset for programs; `2026-11-23 07:40` in site time for people. */
export function momentCell(zone: Zone, at: Instant | null | undefined, missing = ''): Cell {
  return at === null || at === undefined
    ? { value: null, text: missing }
    : { value: isoOf(zone, at), text: dateTimeOf(zone, at) };
}
