import { Refusal } from '../problem';
import { codeOf, failureOf, notSaved } from './disk-cause';
import { discard, readFile } from './durable-file';
import { dirname, lockIn, tempBeside } from './folder';
import { FILE_MODE, OPEN, type Fs } from './fs';
import { randomText } from './ids';
import { isGone, ownOwner, parseOwner, type Owner, type ProcessFacts } from './owner';
import type { StoreWorld } from './store';

export interface LockWorld {
  readonly fs: Fs;
  readonly world: StoreWorld;
  readonly facts: ProcessFacts;
}

export interface Held {
  readonly owner: Owner;
  release(): void;
}

const LIMIT = 4096;
const SHORTEST_SLEEP = 4;
const LONGEST_SLEEP = 100;

/**
 * Takes the lock of a site's folder. A dead owner's lock is taken over at once; a living or foreign one is waited for.
 * Throws `busy`, `lock-unreadable`, `folder-missing`, `not-saved`.
 */
export async function takeLock(folder: string, waitSeconds: number, it: LockWorld): Promise<Held> {
  const path = lockIn(folder);
  const owner = ownOwner(it.world, it.facts, randomText(16));
  const start = it.world.now();
  let slept = 0;
  for (let pause = SHORTEST_SLEEP; ; pause = Math.min(2 * pause, LONGEST_SLEEP)) {
    if (tryTake(path, owner, it)) return { owner, release: () => release(path, owner, it.fs) };
    // Whichever runs faster, the clock or the sleeps: a clock that stands still must not make it wait for ever.
    const waited = Math.max(slept, it.world.now() - start);
    const left = waitSeconds * 1000 - waited;
    if (left <= 0) throw refusalOf(path, it);
    const sleep = Math.min(left, pause * (0.5 + Math.random()));
    await it.world.sleep(sleep);
    slept += sleep;
  }
}

/** One try: free, or held by somebody who is gone. */
function tryTake(path: string, owner: Owner, it: LockWorld): boolean {
  for (let tries = 0; tries < 3; tries += 1) {
    if (create(path, owner, it)) return true;
    const standing = readLock(path, it.fs);
    if (standing === 'none') continue;
    if (!isStale(standing, it) || !takeAway(path, standing, owner, it)) return false;
  }
  return false;
}

interface Standing {
  /** Null: it names nobody. */
  readonly owner: Owner | null;
  readonly mtimeMs: number;
}

export function readLock(path: string, fs: Fs): Standing | 'none' {
  const reading = readFile(fs, path, LIMIT, { follow: false });
  if (reading === null) return 'none';
  if ('tooLarge' in reading) return { owner: null, mtimeMs: Infinity };
  const { bytes, stats } = reading;
  return {
    owner: parseOwner(bytes.toString('utf8')),
    mtimeMs: stats.mtimeMs,
  };
}

/**
 * A lock that names nobody is left alone, with one exception: one from before this boot. A lock is created whole, so a
 * power cut took its owner's name out of it, and nobody who ran then runs now.
 */
function isStale({ owner, mtimeMs }: Standing, { world, facts }: LockWorld): boolean {
  if (owner !== null) return isGone(owner, world, facts);
  const bootedAt = facts.bootedAt();
  return bootedAt !== null && mtimeMs < bootedAt;
}

/**
 * Removes a dead owner's lock. Only the holder of a ticket named after that very lock may: it looks again before it
 * removes, and nobody else can have replaced the lock meanwhile. A ticket is a lock itself, so its holder may die too.
 */
function takeAway(path: string, stale: Standing, owner: Owner, it: LockWorld): boolean {
  const nonce = stale.owner?.nonce ?? 'nobody';
  const ticket = `${path}.${nonce}`;
  if (ticket.length - dirname(path).length > 200 || !tryTake(ticket, owner, it)) return false;
  const now = readLock(path, it.fs);
  if (now !== 'none' && (now.owner?.nonce ?? 'nobody') === nonce && isStale(now, it)) discard(it.fs, path);
  release(ticket, owner, it.fs);
  return true;
}

/** Creates the lock whole: a link to a finished file, or exclusively where the file system has no links. */
function create(path: string, owner: Owner, { fs }: LockWorld): boolean {
  const temp = tempBeside(lockIn(dirname(path)), owner.pid, randomText(8));
  try {
    writeNew(fs, temp, owner);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new Refusal({ kind: 'folder-missing', path: dirname(path) });
    throw notSaved(fs, path, error);
  }
  try {
    fs.linkSync(temp, path);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    return createExclusively(fs, path, owner);
  } finally {
    discard(fs, temp);
  }
}

function createExclusively(fs: Fs, path: string, owner: Owner): boolean {
  try {
    writeNew(fs, path, owner);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw notSaved(fs, path, error);
  }
}

function writeNew(fs: Fs, path: string, owner: Owner): void {
  const bytes = Buffer.from(`${JSON.stringify(owner)}\n`);
  const descriptor = fs.openSync(path, OPEN.create, FILE_MODE);
  try {
    fs.fchmodSync(descriptor, FILE_MODE);
    const count = fs.writeSync(descriptor, bytes, 0, bytes.length);
    if (count !== bytes.length) throw new Refusal({ kind: 'not-saved', path, cause: 'short-write' });
  } catch (error) {
    discard(fs, path);
    throw error;
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Only if it is still ours. */
function release(path: string, owner: Owner, fs: Fs): void {
  try {
    const standing = readLock(path, fs);
    if (standing !== 'none' && standing.owner?.nonce === owner.nonce) discard(fs, path);
  } catch {
    // It cannot be read or removed: the next writer finds its owner gone.
  }
}

function refusalOf(path: string, { fs, world }: LockWorld): Refusal {
  let standing: Standing | 'none';
  try {
    standing = readLock(path, fs);
  } catch (error) {
    return error instanceof Refusal
      ? error
      : new Refusal({ kind: 'not-saved', ...failureOf(fs, path, error) });
  }
  if (standing !== 'none' && standing.owner === null) return new Refusal({ kind: 'lock-unreadable', path });
  const owner = standing === 'none' ? null : standing.owner;
  const taken = owner === null ? NaN : Date.parse(owner.at);
  const heldSeconds = Number.isNaN(taken) ? 0 : Math.max(0, Math.round((world.now() - taken) / 1000));
  return new Refusal({
    ...{ kind: 'busy', owner: String(owner?.pid ?? '?'), host: owner?.host ?? '?', heldSeconds, path },
  });
}
