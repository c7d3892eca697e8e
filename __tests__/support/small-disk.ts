import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk in memory, for root on Linux. */
export interface SmallDisk {
  readonly folder: string;
  /** `size=256k`, `ro`. */
  remount(options: string): void;
  /** Takes it away under whoever uses it. */
  unplug(): void;
  remove(): void;
}

export function smallDisk(size: string): SmallDisk {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rounds-disk-')));
  must('mount', '-t', 'tmpfs', '-o', `size=${size},mode=700`, 'rounds-test', folder);
  let plugged = true;
  const unplug = (): void => {
    if (plugged) must('umount', '-l', folder);
    plugged = false;
  };
  return {
    folder,
    remount: options => {
      must('mount', '-o', `remount,${options}`, folder);
    },
    unplug,
    remove: () => {
      unplug();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** May this process mount? Root in a container may not. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    smallDisk('64k').remove();
    return true;
  } catch {
    return false;
  }
}

function must(...[file = '', ...words]: string[]): void {
  const { status, stderr } = spawnSync(file, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} ${words.join(' ')}: ${stderr}`);
}
