import type { Damage, DamageKind } from '../problem';
import type { BackupFile } from './backup-file';
import { readFile } from './durable-file';
import { join, witnessIn } from './folder';
import type { Fs } from './fs';
import { memoryFs } from './memory-fs';
import { openStore } from './open-store';
import type { CheckReport, StoreWorld } from './store';

/** What `check` finds and what takes no entry away. */
const HARMLESS: ReadonlySet<DamageKind> = new Set([
  'line-ends',
  'newer-version',
  'site-differs',
  'unknown-area',
  'leftover',
  'conflict-copy',
  'strange-file',
  'mode',
]);

/** Against the witness, and not in itself. */
const WITNESSED: ReadonlySet<DamageKind> = new Set(['behind-witness', 'differs-from-witness']);

export interface Proved {
  readonly report: CheckReport;
  /** Entries that are not as they were written. */
  readonly unsound: readonly Damage[];
  /** What the witness of the folder knows otherwise. */
  readonly witnessed: readonly Damage[];
}

/** What of a check concerns the entries themselves. */
export function provedBy(report: CheckReport): Proved {
  const grave = report.damage.filter(({ what }) => !HARMLESS.has(what));
  return {
    report,
    unsound: grave.filter(({ what }) => !WITNESSED.has(what)),
    witnessed: grave.filter(({ what }) => WITNESSED.has(what)),
  };
}

/**
 * Checks what a backup holds as if it lay in `folder`: the chain, the openings, the setup. `witness`: the bytes of
 * `heads.json` to compare with; null: none. Throws what `check` throws where `site.json` cannot be read.
 */
export function proveBackup(
  { manifest, content }: BackupFile,
  folder: string,
  world: StoreWorld,
  witness: Buffer | null,
): Proved {
  const files = new Map<string, () => Buffer>();
  for (const { name } of manifest.files)
    files.set(join(folder, name), () => content(name) ?? Buffer.alloc(0));
  if (witness !== null) files.set(witnessIn(world.stateFolder, manifest.site), () => witness);
  return provedBy(openStore(folder, world, { fs: memoryFs(files) }).check());
}

/** The bytes of `heads.json`, as they stand now. Null: lost or unreadable, which never stops anybody. */
export function witnessBytes(fs: Fs, { stateFolder }: StoreWorld, siteId: string): Buffer | null {
  try {
    const reading = readFile(fs, witnessIn(stateFolder, siteId), 1024 * 1024);
    return reading !== null && 'bytes' in reading ? reading.bytes : null;
  } catch {
    // It is rebuilt from the log.
    return null;
  }
}
