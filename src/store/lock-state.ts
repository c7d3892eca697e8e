import { lockIn } from './folder';
import { discard } from './durable-file';
import { readLock, type LockWorld } from './lock';
import { isGone, type Owner } from './owner';

/**
 * Who holds the lock of a site. `gone`: surely nobody; `alive`: surely that process of this host; `perhaps`: a process of
 * that number, and this system cannot tell whether it is the same; `foreign`: another host or container.
 */
export type LockState =
  | { readonly kind: 'free' | 'unreadable' }
  | { readonly kind: 'alive' | 'gone' | 'perhaps' | 'foreign'; readonly owner: Owner };

export function lockStateOf(folder: string, { fs, world, facts }: LockWorld): LockState {
  const standing = readLock(lockIn(folder), fs);
  if (standing === 'none') return { kind: 'free' };
  const { owner } = standing;
  if (owner === null) return { kind: 'unreadable' };
  if (owner.host !== world.process.host) return { kind: 'foreign', owner };
  if (isGone(owner, world, facts)) return { kind: 'gone', owner };
  if (owner.pidNamespace !== null && owner.pidNamespace !== facts.pidNamespace())
    return { kind: 'foreign', owner };
  const isSure = owner.startTime !== null && facts.stateOf(owner.pid) !== null;
  return { kind: isSure ? 'alive' : 'perhaps', owner };
}

/** Removes the lock that was looked at, if it is still that one. False: another stands there now. */
export function clearLock(folder: string, seen: LockState, it: LockWorld): boolean {
  const now = lockStateOf(folder, it);
  const nonceOf = (state: LockState): string => ('owner' in state ? state.owner.nonce : state.kind);
  if (now.kind === 'free') return true;
  if (now.kind === 'alive' || nonceOf(now) !== nonceOf(seen)) return false;
  discard(it.fs, lockIn(folder));
  return lockStateOf(folder, it).kind === 'free';
}
