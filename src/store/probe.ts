import { accessSync, constants, statfsSync } from 'node:fs';

/** What can be asked of a folder beside its files; injected, so that tests can make full and distant disks. */
export interface Probe {
  /** Free bytes for this account, and the number by which Linux knows the file system. Null: it cannot be told. */
  disk(path: string): { readonly free: number; readonly type: number } | null;
  canWrite(path: string): boolean;
}

export const realProbe: Probe = {
  disk: path => {
    try {
      const { bavail, bsize, type } = statfsSync(path);
      return { free: bavail * bsize, type };
    } catch {
      return null;
    }
  },
  canWrite: path => {
    try {
      accessSync(path, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  },
};

const NETWORKS: ReadonlyMap<number, string> = new Map([
  [0x6969, 'nfs'],
  [0x517b, 'smb'],
  [0xff534d42, 'cifs'],
  [0xfe534d42, 'smb2'],
  [0x01021997, '9p'],
  [0x5346414f, 'afs'],
  [0x00c36400, 'ceph'],
  [0x47504653, 'gpfs'],
]);

/** The name of a file system that other computers share; null for any other, and where it cannot be told. */
export function networkOf(path: string, type: number | null, platform: string): string | null {
  if (platform === 'win32') return /^[\\/]{2}[^\\/?.]/.test(path) ? 'smb' : null;
  return platform === 'linux' && type !== null ? (NETWORKS.get(type >>> 0) ?? null) : null;
}

const SYNCED: readonly (readonly [RegExp, string])[] = [
  [/^onedrive\b/i, 'OneDrive'],
  [/^dropbox\b/i, 'Dropbox'],
  [/^(?:icloud ?drive|com~apple~clouddocs|mobile documents)$/i, 'iCloud'],
  [/^(?:google ?drive|my drive|googledrive-.*)$/i, 'Google Drive'],
  [/^(?:坚果云|我的坚果云|nutstore(?: files)?)$/i, '坚果云 (Nutstore)'],
  [/^(?:baidusyncdisk|百度云同步盘|百度网盘同步空间)$/i, '百度网盘'],
  [/^(?:wpsdrive|wps云盘|wps ?cloud)$/i, 'WPS'],
  [/^(?:nextcloud|owncloud|seafile|syncthing|sync)$/i, 'Nextcloud, Syncthing'],
];

/** The program that synchronises a folder, by the names on its path; null: none that is known. */
export function syncedBy(path: string): string | null {
  for (const name of path.split(/[\\/]/))
    for (const [pattern, program] of SYNCED) if (pattern.test(name)) return program;
  return null;
}
