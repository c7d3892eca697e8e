import type { Calendar, Zone } from '../../src/domain/zone';

const zones = new Map<string, Zone>();

/** No zone of our time has changed its offset anywhere but on a quarter of an hour. */
const QUARTER = 900_000;

/** A zone asked of Intl, which the program itself does not use: a second opinion. One formatter and cache a name. */
export function intlZone(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    timeZoneName: 'longOffset',
    hour: 'numeric',
  });
  const offsets = new Map<number, number>();
  const zone = {
    offsetMinutesAt(instant: number): number {
      const quarter = Math.floor(instant / QUARTER);
      const cached = offsets.get(quarter);
      if (cached !== undefined) return cached;
      const offset = offsetOf(format.format(instant));
      offsets.set(quarter, offset);
      return offset;
    },
  };
  zones.set(name, zone);
  return zone;
}

/** `7 PM GMT+08:00` is 480, `11 AM GMT` is 0. */
function offsetOf(text: string): number {
  const match = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(text);
  if (!match) throw new Error(`Intl gave no offset: ${text}`);
  return (Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0)) * (match[1] === '-' ? -1 : 1);
}

export function intlCalendar(name: string, dayStart = '00:00'): Calendar {
  return { zone: intlZone(name), dayStart };
}
