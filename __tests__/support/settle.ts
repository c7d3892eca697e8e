import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../../src/domain/site';
import { diskSiteOf } from '../../src/store/site-codec';
import { intlZone } from './zone';

/** Writes a site's `site.json` as the program does, into a folder that is made for it. */
export function settle(folder: string, site: Site): void {
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify(diskSiteOf(site, intlZone(site.timezone)), null, 2);
  writeFileSync(join(folder, 'site.json'), `${text}\n`, { mode: 0o600 });
}
