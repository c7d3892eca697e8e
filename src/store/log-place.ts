import type { Entry } from '../domain/entry';
import type { Day, Instant } from '../domain/zone';
import type { Damage, Notice } from '../problem';
import type { Debris, Link } from './day-file';
import { daysBackwards, readNewest } from './day-files';
import { readAt } from './durable-file';
import { dayFileIn, logIn } from './folder';
import { OPEN, type Fs } from './fs';
import { compareWitness, readHeads } from './witness';

/** Where the next line goes, and what it follows. */
export interface Place {
  /** Of the newest file; empty while there is none. */
  readonly day: Day;
  /** Bytes in that file; null: there is no file. */
  readonly size: number | null;
  /** The newest sound line of the log; null: none. */
  readonly link: Link | null;
  /** False: the file holds no opening yet, a crash came before it. */
  readonly opened: boolean;
  readonly needsNewline: boolean;
  readonly debris: Debris | null;
  /** The debris lies in the file before: the newest holds nothing yet. */
  readonly debrisBefore: boolean;
  /** Of the newest file that holds a sound line. Grows as lines are appended. */
  readonly entries: Entry[];
  readonly newestAt: Instant | null;
  readonly damage: readonly Damage[];
  readonly notices: readonly Notice[];
  readonly newer: string | null;
}

interface Sources {
  readonly fs: Fs;
  readonly folder: string;
  readonly stateFolder: string;
  readonly siteId: string;
}

/** Reads the newest file, proves its newest line and compares it with the witness. */
export function placeOfLog({ fs, folder, stateFolder, siteId }: Sources): Place {
  const heads = readHeads(fs, stateFolder, siteId);
  const newest = readNewest(fs, logIn(folder), { prove: true });
  const sound = newest?.sound ?? null;
  const file = newest?.file ?? null;
  const entries = [...(sound?.entries ?? [])];
  const link = sound?.tail ?? null;
  const head = link && sound && { ...link, day: sound.day };
  const { damage, notices } = compareWitness(
    heads,
    folder,
    head,
    seq => entries.find(entry => entry.seq === seq)?.hash,
  );
  return {
    day: file?.day ?? '',
    size: file?.size ?? null,
    link,
    opened: file !== null && file.tail !== null,
    needsNewline: file?.needsNewline ?? false,
    debris: file?.debris ?? sound?.debris ?? null,
    debrisBefore: file !== sound && !file?.debris,
    entries,
    newestAt: entries.reduce<Instant | null>(
      (max, { recordedAt }) => Math.max(max ?? recordedAt, recordedAt),
      null,
    ),
    damage: [...(sound?.damage ?? []), ...(file === sound ? [] : (file?.damage ?? [])), ...damage],
    notices,
    newer: sound?.newer ?? null,
  };
}

/** Does the newest file still end where we left it, with our line? Saves reading it again for every line of many. */
export function isStillThere(fs: Fs, log: string, { day, size, link, damage, debris }: Place): boolean {
  if (size === null || link === null || damage.length > 0 || debris !== null) return false;
  const [newest] = daysBackwards(fs, log);
  if (newest !== day) return false;
  try {
    const descriptor = fs.openSync(dayFileIn(log, day), OPEN.read | OPEN.noFollow);
    try {
      const { size: now } = fs.fstatSync(descriptor);
      return now === size && readAt(fs, descriptor, size - 80, 80).includes(link.hash);
    } finally {
      fs.closeSync(descriptor);
    }
  } catch {
    return false;
  }
}
