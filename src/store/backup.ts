import type { Entry } from '../domain/entry';
import type { Site } from '../domain/site';
import type { Day } from '../domain/zone';
import { isRefusal, Refusal } from '../problem';
import { openBackup } from './backup-file';
import { MANIFEST, textOfManifest, type Manifest, type Stored } from './backup-manifest';
import { proveBackup, witnessBytes } from './backup-proof';
import { readDay } from './day-file';
import { bytesOfDay, daysIn } from './day-files';
import { sha256Of } from './digest';
import { readFile } from './durable-file';
import { dayFileName, logIn, remindersIn, siteFileIn } from './folder';
import { realFs, type Fs } from './fs';
import { asInstantText } from './instant-text';
import { asMember } from './sealed-gzip';
import { siteOf } from './site-codec';
import { parseJsonFile } from './json-text';
import type { Head, StoreWorld } from './store';
import { asTar, END } from './tar-entry';
import { placeProved } from './whole-stream';

/** Bytes. The same limits as where these files are read otherwise. */
const LARGEST_JSON = 32 * 1024 * 1024;
/** `site.json` is replaced in an instant: who meets that again and again is not reading but being written to. */
const MOST_TRIES = 50;

export interface BackupMade {
  readonly manifest: Manifest;
  readonly bytes: number;
}

interface Options {
  readonly fs?: Fs;
  readonly folder: string;
  readonly world: StoreWorld;
  /** The file to write. */
  readonly path: string;
  readonly force: boolean;
}

/**
 * Writes all of a site into one file, a tar that gzip packed, without taking the lock: of the file that is being written
 * to, up to its last whole line. The copy is read again and proved before it gets its name; an unsound log gets none.
 * Throws `damaged`, `file-exists`, `no-folder`, `not-saved`, and what reading a site throws.
 */
export function makeBackup({ fs = realFs, folder, world, path, force }: Options): BackupMade {
  const site = siteIn(fs, folder);
  // Taken first: what is acknowledged while we copy may be missing in the copy.
  const witness = witnessBytes(fs, world, site.id);
  const copy = copyOf(fs, folder, site, world);
  return placeProved(fs, path, { parts: copy, force }, temp => {
    const file = openBackup(fs, temp);
    try {
      const { unsound, witnessed } = proveBackup(file, folder, world, witness);
      const damage = [...unsound, ...witnessed];
      if (damage.length > 0) throw new Refusal({ kind: 'damaged', damage });
      return { manifest: file.manifest, bytes: file.size };
    } finally {
      file.close();
    }
  });
}

function siteIn(fs: Fs, folder: string): Site {
  return siteOf(parseJsonFile(jsonIn(fs, siteFileIn(folder)), siteFileIn(folder)).value, siteFileIn(folder));
}

function jsonIn(fs: Fs, path: string): Buffer {
  const reading = readFile(fs, path, LARGEST_JSON);
  if (reading === null) throw new Refusal({ kind: 'unreadable', path, cause: 'missing' });
  if ('tooLarge' in reading) throw new Refusal({ kind: 'bad-file', path, fault: 'too-large' });
  return reading.bytes;
}

/** The members of the file, one after another; only one day is in memory. */
function* copyOf(fs: Fs, folder: string, site: Site, world: StoreWorld): Generator<Buffer> {
  const zone = world.zone(site.timezone);
  const now = world.now();
  const seconds = Math.floor(now / 1000);
  const files: Stored[] = [];
  const counted: { rounds: number; head?: Head } = { rounds: 0 };
  const folders = new Set<string>();

  function* member(name: string, content: Buffer): Generator<Buffer> {
    files.push({ name, bytes: content.length, sha256: sha256Of(content) });
    yield asMember(asTar({ name, content, seconds }));
  }
  function* day({ day: of, bytes }: DayCopy): Generator<Buffer> {
    const name = dayFileName(of);
    // An unpacked folder gets its mode from an entry of its own.
    for (const above of ['log/', name.slice(0, 'log/2026/'.length)]) {
      if (folders.has(above)) continue;
      folders.add(above);
      yield asMember(asTar({ name: above, content: Buffer.alloc(0), seconds }));
    }
    const { entries, tail } = readDay(bytes, of, null);
    counted.rounds += entries.reduce((sum, entry) => sum + roundsIn(entry), 0);
    if (tail !== null) counted.head = { ...tail, day: of };
    yield* member(name, bytes);
  }

  const days = daysIn(fs, logIn(folder));
  const closed = days.slice(0, -1);
  for (const one of closed) yield* day({ day: one, bytes: bytesOfDay(fs, logIn(folder), one) });
  const { newest, siteBytes, reminders } = steady(fs, folder, days.at(-1));
  for (const one of newest) yield* day(one);
  yield* member('site.json', siteBytes);
  if (reminders !== null) yield* member('reminders.json', reminders);
  const firstDay = files.find(({ name }) => name.startsWith('log/'))?.name.slice(-16, -6);
  const manifest: Manifest = {
    ...{ format: 'rounds.backup/1', site: site.id, name: site.name, language: site.language },
    ...{ madeAt: asInstantText(zone, now), ...counted },
    ...(firstDay !== undefined && { firstDay }),
    files,
  };
  const content = Buffer.from(textOfManifest(manifest));
  yield asMember(Buffer.concat([asTar({ name: MANIFEST, content, seconds }), END]));
}

interface DayCopy {
  readonly day: Day;
  readonly bytes: Buffer;
}

/**
 * The files that may be written to just now, in a state in which they belong together: while they were read,
 * `site.json` stayed as it was. At most the setup entry of a change that it is about to get is in the log already.
 */
function steady(
  fs: Fs,
  folder: string,
  from: Day | undefined,
): { newest: DayCopy[]; siteBytes: Buffer; reminders: Buffer | null } {
  for (let tries = 0; ; tries += 1) {
    const siteBytes = jsonIn(fs, siteFileIn(folder));
    const days = daysIn(fs, logIn(folder), from === undefined ? {} : { from });
    const newest = days.map((day, index) => {
      const bytes = bytesOfDay(fs, logIn(folder), day);
      return { day, bytes: index === days.length - 1 ? wholeLinesOf(bytes, day) : bytes };
    });
    const reminders = remindersOf(fs, folder);
    if (jsonIn(fs, siteFileIn(folder)).equals(siteBytes)) return { newest, siteBytes, reminders };
    if (tries >= MOST_TRIES)
      throw new Refusal({ kind: 'not-saved', path: siteFileIn(folder), cause: 'changed-meanwhile' });
  }
}

/** Up to the last newline; what follows is being written, or was left by a crash, unless it is a whole line. */
function wholeLinesOf(bytes: Buffer, day: Day): Buffer {
  const { needsNewline, debris } = readDay(bytes, day, null);
  return needsNewline && debris === null ? bytes : bytes.subarray(0, bytes.lastIndexOf(10) + 1);
}

/** Deleting it can only repeat a message, so whatever is wrong with it is no reason for having no backup. */
function remindersOf(fs: Fs, folder: string): Buffer | null {
  try {
    const reading = readFile(fs, remindersIn(folder), LARGEST_JSON);
    return reading !== null && 'bytes' in reading ? reading.bytes : null;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

function roundsIn(entry: Entry): number {
  return entry.kind === 'rounds' || entry.kind === 'blocked' ? entry.areas.length : 0;
}
