import type { Damage, Notice } from '../problem';
import { makeFolder, readFile, replaceFile, type Wait } from './durable-file';
import { dayFileName, dirname, witnessIn } from './folder';
import type { Fs } from './fs';
import { randomText } from './ids';
import type { Head } from './store';

/** The newest head that was acknowledged, by the absolute folder of the site. Null: lost or unreadable. */
export type Heads = Readonly<Record<string, Head>> | null;

const FORMAT = 'rounds.heads/1';
const LIMIT = 1024 * 1024;

/** Whatever is wrong with the witness, it is rebuilt from the log: it never stops anybody. */
export function readHeads(fs: Fs, stateFolder: string, siteId: string): Heads {
  try {
    const reading = readFile(fs, witnessIn(stateFolder, siteId), LIMIT);
    if (reading === null || 'tooLarge' in reading) return null;
    const { format, folders } = JSON.parse(reading.bytes.toString()) as { format: unknown; folders: unknown };
    if (format !== FORMAT || typeof folders !== 'object' || folders === null) return null;
    return Object.values(folders).every(isHead) ? (folders as Record<string, Head>) : null;
  } catch {
    return null;
  }
}

function isHead(head: unknown): head is Head {
  if (typeof head !== 'object' || head === null) return false;
  const { seq, hash, day } = head as Partial<Record<keyof Head, unknown>>;
  return Number.isSafeInteger(seq) && typeof hash === 'string' && typeof day === 'string';
}

interface Keeping {
  readonly fs: Fs;
  readonly stateFolder: string;
  readonly siteId: string;
  readonly folder: string;
  readonly pid: number;
  readonly wait: Wait;
}

/** Keeps the head of an acknowledged line. What fails is a notice: the line is on the disk. */
export function keepHead(
  { fs, stateFolder, siteId, folder, pid, wait }: Keeping,
  head: Head,
): readonly Notice[] {
  const path = witnessIn(stateFolder, siteId);
  try {
    const folders = Object.assign(
      Object.create(null) as Record<string, Head>,
      readHeads(fs, stateFolder, siteId),
    );
    folders[folder] = head;
    const text = `${JSON.stringify({ format: FORMAT, folders })}\n`;
    makeFolder(fs, dirname(path));
    // Not synced: a power cut that loses it loses no round, and the log rebuilds it.
    replaceFile(fs, path, Buffer.from(text), { pid, wait, random: randomText(8), durable: false });
    return [];
  } catch {
    // Whatever it is: the round is on the disk, and must not be answered as if it were not.
    return [{ kind: 'witness-unwritable', path }];
  }
}

/** What the witness says of a log whose newest line is `head`. `hashAt` knows the hashes of the lines that were read. */
export function compareWitness(
  heads: Heads,
  folder: string,
  head: Head | null,
  hashAt: (seq: number) => string | undefined,
): { damage: Damage[]; notices: Notice[] } {
  const kept = heads && Object.hasOwn(heads, folder) ? heads[folder] : undefined;
  if (kept === undefined) return { damage: [], notices: head === null ? [] : [absence(heads)] };
  const file = dayFileName(kept.day);
  if (head === null || kept.seq > head.seq) {
    const damage: Damage = { file, what: 'behind-witness', saved: kept.seq, found: head?.seq ?? 0 };
    return { damage: [damage], notices: [] };
  }
  const hash = kept.seq === head.seq ? head.hash : hashAt(kept.seq);
  if (hash === undefined || hash === kept.hash) return { damage: [], notices: [] };
  return { damage: [{ file, what: 'differs-from-witness', saved: kept.seq }], notices: [] };
}

function absence(heads: Heads): Notice {
  const elsewhere = heads && Object.keys(heads)[0];
  return elsewhere ? { kind: 'witness-elsewhere', folder: elsewhere } : { kind: 'witness-rebuilt' };
}

/** Does any witness know this folder? Asked only when `site.json` is not there. */
export function isKnown(fs: Fs, stateFolder: string, folder: string): boolean {
  try {
    return fs.readdirSync(stateFolder).some(siteId => {
      const heads = readHeads(fs, stateFolder, siteId);
      return heads !== null && Object.hasOwn(heads, folder);
    });
  } catch {
    return false;
  }
}
