import { pastChanges } from '../domain/past';
import type { Calendar, Instant } from '../domain/zone';
import { isRefusal, type Damage, type Notice } from '../problem';
import { sha256Of } from './digest';
import { siteFileIn } from './folder';
import { siteOf, type DiskSite } from './site-codec';
import { changesBetween } from './site-diff';
import type { SiteFile } from './site-file';

interface Recorded {
  readonly folder: string;
  readonly site: SiteFile;
  /** What the setup entries make; null: the log has none. */
  readonly disk: DiskSite | null;
  /** Digests of `site.json` before and after the last setup entry. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly calendar: Calendar;
  readonly newestAt: Instant | null;
}

/**
 * `site.json` against the log. An edit by hand that changes nothing of the past is recorded by the next command that
 * writes, and a crash between the two is finished by it: neither is damage.
 */
export function compareSite(recorded: Recorded): { damage: Damage[]; notices: Notice[] } {
  const { site, disk, before, after } = recorded;
  const digest = sha256Of(site.bytes);
  if (disk === null || digest === after || digest === before) return { damage: [], notices: [] };
  const past = pastOf(recorded, disk);
  if (past.length > 0)
    return { damage: [{ file: 'site.json', what: 'site-differs', detail: past.join(', ') }], notices: [] };
  const changes = changesBetween(disk, site.disk);
  return { damage: [], notices: changes.length === 0 ? [] : [{ kind: 'edited-by-hand', changes }] };
}

function pastOf({ folder, site, calendar, newestAt }: Recorded, disk: DiskSite): readonly string[] {
  try {
    const old = siteOf(JSON.parse(JSON.stringify(disk)), siteFileIn(folder));
    return newestAt === null ? [] : pastChanges(old, site.site, calendar, newestAt);
  } catch (error) {
    if (isRefusal(error)) return ['setup'];
    throw error;
  }
}
