import type { Site } from '../domain/site';
import { Refusal } from '../problem';
import { notSaved } from './disk-cause';
import { blockingWait, makeFolder } from './durable-file';
import { siteFileIn } from './folder';
import { realFs, type Fs } from './fs';
import { hasSite } from './open-store';
import { SiteFile } from './site-file';
import type { StoreWorld } from './store';

/** Makes the folder (for the owner alone) and its `site.json`. Throws `site-exists`, `not-saved`. */
export function createSite(
  folder: string,
  site: Site,
  world: Pick<StoreWorld, 'zone' | 'process' | 'stateFolder'>,
  fs: Fs = realFs,
): void {
  if (hasSite(folder, fs)) throw new Refusal({ kind: 'site-exists', folder });
  const path = siteFileIn(folder);
  try {
    makeFolder(fs, folder);
  } catch (error) {
    throw notSaved(fs, path, error);
  }
  const file = new SiteFile({
    ...{ fs, folder, world, wait: blockingWait },
    missing: () => new Refusal({ kind: 'no-site', folder }),
  });
  file.write(file.diskOf({ ...site, revision: site.revision + 1 }));
}
