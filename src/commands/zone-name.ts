import { nearest } from '../domain/near';
import { foldText } from '../domain/text';
import { Refusal } from '../problem';
import type { World } from '../world/world';

/** `Asia/Shanghai`, `UTC`, `Etc/GMT+8`: names, not offsets, which would know nothing of clock changes. */
const NAME = /^[A-Z][\w+-]*(\/[A-Z][\w+-]*)*$/;

/** A time zone as it is called, whatever the case; null for one that does not exist. */
export function parseZone(text: string, world: Pick<World, 'knowsZone' | 'zones'>): string | null {
  const wanted = foldText(text).trim().replace(/ /g, '_');
  const listed = (world.zones?.() ?? []).find(name => name.toLowerCase() === wanted);
  if (listed !== undefined) return listed;
  const name = text.trim();
  return NAME.test(name) && world.knowsZone(name) ? name : null;
}

/** As `parseZone`; throws a Refusal that offers the nearest. */
export function zoneNamed(text: string, world: Pick<World, 'knowsZone' | 'zones'>): string {
  const name = parseZone(text, world);
  if (name !== null) return name;
  const zones = world.zones?.() ?? [];
  // Who types the city alone is shown its zone.
  const near = nearest(text, zones);
  const cities = zones.filter(zone => nearest(text, [zone.slice(zone.lastIndexOf('/') + 1)]).length > 0);
  throw new Refusal({
    kind: 'unknown',
    what: 'timezone',
    value: text,
    near: near.length > 0 ? near : cities.slice(0, 3),
  });
}
