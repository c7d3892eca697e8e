import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusal, type Damage, type Problem, type Saved } from '../../src/problem';
import { createSite } from '../../src/store/create-site';
import { openStore, type Machine } from '../../src/store/open-store';
import type { CheckReport, Store } from '../../src/store/store';
import { MORNING, roundsDraft, temporaryFolder, testSite, testWorld, type TestWorld } from './store-world';

export const TODAY = 'log/2026/2026-11-23.jsonl';

/** A site on a temporary folder, with the hands of somebody who meddles with its files. */
export interface Bench {
  readonly folder: string;
  readonly stateFolder: string;
  readonly world: TestWorld;
  readonly store: Store;
  /** Another program run on the same folder. */
  again(machine?: Machine): Store;
  path(name: string): string;
  text(name: string): string;
  put(name: string, content: string | Uint8Array): void;
  /** Logs one round of an area; the answer is its id. */
  log(area?: string, at?: number): Promise<string>;
}

export function bench({ codes, machine }: { codes?: readonly string[]; machine?: Machine } = {}): Bench {
  const root = temporaryFolder();
  const folder = join(root, 'site');
  const stateFolder = join(root, 'state');
  const world = testWorld(stateFolder);
  createSite(folder, testSite(codes), world);
  const path = (name: string) => join(folder, name);
  const again = (other: Machine = machine ?? {}) => openStore(folder, world, other);
  return {
    ...{ folder, stateFolder, world, path, again },
    store: again(),
    text: name => readFileSync(path(name), 'utf8'),
    put: (name, content) => {
      writeFileSync(path(name), content, { mode: 0o600 });
    },
    log: async (area = '01-1-ST', at = MORNING) => {
      const { value } = await again().write({ waitSeconds: 0 }, tx => tx.append(roundsDraft(at, [area])));
      return 'id' in value ? value.id : '';
    },
  };
}

/** The problem that something is refused with, and what is said to be saved; a failure when it is not refused. */
export async function refusalOf(
  work: () => unknown,
): Promise<{ readonly problem: Problem; readonly saved: Saved }> {
  try {
    await work();
  } catch (error) {
    if (isRefusal(error)) return { problem: error.problem, saved: error.saved };
    throw error;
  }
  throw new Error('it was not refused');
}

/** The kinds of what a check finds. */
export function kindsOf({ damage }: Pick<CheckReport, 'damage'>): Damage['what'][] {
  return damage.map(({ what }) => what);
}
