import { Refusal } from '../problem';

/** `site.json` as it stands on disk: instants are text. */
export type DiskSite = Readonly<Record<string, unknown>>;

/** What makes the next format of an older one, by the number of the older. */
export type Steps = Readonly<Record<number, (disk: DiskSite) => DiskSite>>;

const NAME = 'rounds.site/';
const VERSION = 1;
export const FORMAT = `${NAME}${VERSION}`;

/** There was no format before this one. */
const STEPS: Steps = {};

/** `0` of `rounds.site/0`; the newest where nothing of the kind is said. */
function versionOf({ format }: DiskSite): number {
  const match = typeof format === 'string' ? /^rounds\.site\/(\d{1,9})$/.exec(format) : null;
  return match?.[1] === undefined ? VERSION : Number(match[1]);
}

/** The number of a format before the newest; null: it is not older. */
export function olderVersion(disk: DiskSite): number | null {
  const version = versionOf(disk);
  return version < VERSION ? version : null;
}

/** The newest format of what is read. Throws `newer-version`. One that no step leads on from stays as it is: a wrong shape. */
export function migrated(disk: DiskSite, path: string, steps: Steps = STEPS): DiskSite {
  const version = versionOf(disk);
  if (version > VERSION) throw new Refusal({ kind: 'newer-version', path, version: String(version) });
  const step = version < VERSION ? steps[version] : undefined;
  if (step === undefined) return disk;
  return migrated({ ...step(disk), format: `${NAME}${version + 1}` }, path, steps);
}
