import { mkdtempSync } from 'node:fs';
import { notSaved } from './disk-cause';
import { join } from './folder';
import { realFs } from './fs';

/** A new folder of ours alone, with a name that nobody can foresee, below `parent`. Throws `not-saved`. */
export function newTemporaryFolder(parent: string): string {
  const path = join(parent, 'rounds-demo-');
  try {
    return mkdtempSync(path);
  } catch (error) {
    throw notSaved(realFs, path, error);
  }
}
