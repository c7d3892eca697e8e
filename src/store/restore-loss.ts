import type { Manifest } from './backup-manifest';
import { join } from './folder';
import type { Fs } from './fs';
import { randomText } from './ids';
import { openStore } from './open-store';
import { removeAll } from './remove-all';
import type { Head, StoreWorld } from './store';

/** Entries that were saved and that a backup does not hold. */
export interface Loss {
  /** Saved in the very folder that is restored; else in another one of this account. */
  readonly here: boolean;
  readonly folder: string;
  /** Their numbers. */
  readonly from: number;
  readonly to: number;
  /** The newest of them, as the witness knows it. */
  readonly head: Head;
}

interface Recording {
  readonly fs: Fs;
  readonly folder: string;
  readonly world: StoreWorld;
  readonly loss: Loss;
  readonly manifest: Manifest;
  readonly by: string;
  readonly reason: string;
}

/**
 * Appends the entry that says what is missing from here on. The witness still knows of more, so that nobody can write
 * before this stands: for this one entry it is looked for where there is none, and the real one is renewed afterwards.
 */
export async function recordLoss(recording: Recording): Promise<void> {
  const { fs, folder, world, loss, manifest, by, reason } = recording;
  const stateFolder = join(folder, `log.new-${randomText(8)}`);
  const store = openStore(folder, { ...world, stateFolder }, { fs });
  const { from, to, head } = loss;
  const lost = { from, to, hash: head.hash, day: head.day };
  try {
    await store.write({ waitSeconds: 0 }, tx =>
      tx.append({
        ...{ kind: 'restoration', recordedAt: tx.now, by, reason, madeAt: manifest.madeAt, lost },
      }),
    );
  } finally {
    removeAll(fs, stateFolder);
  }
}
