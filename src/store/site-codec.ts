import type { Site } from '../domain/site';
import type { Zone } from '../domain/zone';
import { asInstantText } from './instant-text';
import { badFile } from './json-text';
import { shaped } from './shape';
import { siteShape } from './site-schema';
import { FORMAT, migrated, type DiskSite, type Steps } from './site-versions';
import { without } from './without';

export type { DiskSite } from './site-versions';

/** The lists of a site and what names a member. */
export const LISTS: Readonly<Record<string, string>> = {
  kinds: 'id',
  schedules: 'id',
  people: 'name',
  areas: 'code',
  closures: 'id',
  activities: 'id',
  rules: 'id',
  routes: 'id',
  supplies: 'id',
  levels: 'id',
};

/** The order of the file, so that the same site is always the same bytes. */
const ORDER = [
  ...['format', 'id', 'revision', 'name', 'timezone', 'dayStart', 'language', 'template', 'demo', 'settings'],
  ...Object.keys(LISTS),
  'levelChanges',
];

/** Throws `bad-file` `wrong-shape` with the path of what is wrong, or `newer-version`. */
export function siteOf(value: unknown, path: string, steps?: Steps): Site {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badFile(path, 'wrong-shape');
  const newest = migrated(value as DiskSite, path, steps);
  const read = shaped(siteShape, newest, path);
  const doubled = doubledMember(newest);
  if (doubled !== null) throw badFile(path, 'wrong-shape', doubled);
  return without(read, 'format');
}

/** The site in a value that was found right before: nothing is looked at again. */
export function siteOfChecked(value: object): Site {
  const site = (siteShape.reread ?? siteShape.read)(value);
  return without(site, 'format');
}

/** Two members of a list with one name: `areas: 01-1-ST`. */
function doubledMember(disk: object): string | null {
  for (const [list, key] of Object.entries(LISTS)) {
    const seen = new Set<unknown>();
    for (const member of (disk as Record<string, Record<string, unknown>[]>)[list] ?? []) {
      if (seen.has(member[key])) return `${list}: ${String(member[key])}`;
      seen.add(member[key]);
    }
  }
  return null;
}

/** Instants as text with the site's offset. */
export function diskSiteOf(site: Site, zone: Zone): DiskSite {
  const text = (instant: number) => asInstantText(zone, instant);
  return {
    format: FORMAT,
    ...site,
    people: site.people.map(({ retired, ...person }) => ({
      ...person,
      ...(retired !== undefined && { retired: text(retired) }),
    })),
    areas: site.areas.map(({ duties, retired, ...area }) => ({
      ...area,
      duties: duties.map(({ since, until, ...duty }) => ({
        ...duty,
        since: text(since),
        ...(until !== undefined && { until: text(until) }),
      })),
      ...(retired !== undefined && { retired: text(retired) }),
    })),
    closures: site.closures.map(({ from, to, ...closure }) => ({
      ...closure,
      from: text(from),
      ...(to !== undefined && { to: text(to) }),
    })),
    activities: site.activities?.map(({ retired, ...activity }) => ({
      ...activity,
      ...(retired !== undefined && { retired: text(retired) }),
    })),
  };
}

/** One member of a list a line, so that a person and a diff can read it. The same site gives the same bytes. */
export function textOfSite(disk: DiskSite): string {
  const keys = ORDER.filter(key => disk[key] !== undefined);
  return `{\n${keys.map(key => `  ${JSON.stringify(key)}: ${memberText(disk[key])}`).join(',\n')}\n}\n`;
}

function memberText(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map(member => `    ${JSON.stringify(member)}`).join(',\n')}\n  ]`;
}
