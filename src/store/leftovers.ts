import { discard } from './durable-file';
import { join, ownerOfTemp } from './folder';
import { codeOf } from './disk-cause';
import type { Fs } from './fs';
import type { StoreWorld } from './store';

/** Temporary files in the site's folder whose writer is gone. */
export function leftoversIn(fs: Fs, folder: string, world: StoreWorld): string[] {
  let names: string[];
  try {
    names = fs.readdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== null) return [];
    throw error;
  }
  return names.filter(name => {
    const pid = ownerOfTemp(name);
    return pid !== null && pid !== world.process.pid && !world.process.isRunning(pid);
  });
}

/** Sweeps them away; under the lock. */
export function sweep(fs: Fs, folder: string, world: StoreWorld): void {
  for (const name of leftoversIn(fs, folder, world)) discard(fs, join(folder, name));
}
