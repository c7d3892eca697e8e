import { readFileSync, readlinkSync } from 'node:fs';
import type { StoreWorld } from './store';

/** Who holds a lock. What cannot be told on a system is null. */
export interface Owner {
  readonly host: string;
  readonly platform: string;
  readonly bootId: string | null;
  readonly pidNamespace: string | null;
  readonly pid: number;
  /** In ticks since the boot: a number that is used again has another. */
  readonly startTime: string | null;
  readonly nonce: string;
  /** When it was taken, for people; it decides nothing. ISO, UTC. */
  readonly at: string;
}

/** What can be told of processes; injected, so that tests can make boots and dead processes. */
export interface ProcessFacts {
  bootId(): string | null;
  /** When this boot began, in milliseconds since 1970. */
  bootedAt(): number | null;
  pidNamespace(): string | null;
  /** Null: it cannot be told. */
  stateOf(pid: number): { readonly startTime: string; readonly zombie: boolean } | null;
}

function quietly<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Linux tells by `/proc`; elsewhere everything is null and only "is it running" is left. */
export const realFacts: ProcessFacts = {
  bootId: () => quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()),
  bootedAt: () =>
    quietly(() => {
      const match = /^btime (\d+)$/m.exec(readFileSync('/proc/stat', 'latin1'));
      return match ? Number(match[1]) * 1000 : null;
    }),
  pidNamespace: () => quietly(() => readlinkSync('/proc/self/ns/pid')),
  stateOf: pid =>
    quietly(() => {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      // The name stands in brackets and may hold anything, brackets too.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return { zombie: fields[0] === 'Z' || fields[0] === 'X', startTime: fields[19] ?? '' };
    }),
};

export function ownOwner(world: StoreWorld, facts: ProcessFacts, nonce: string): Owner {
  const { host, platform, pid } = world.process;
  return {
    ...{ host, platform, bootId: facts.bootId(), pidNamespace: facts.pidNamespace(), pid },
    ...{ startTime: facts.stateOf(pid)?.startTime ?? null, nonce, at: new Date(world.now()).toISOString() },
  };
}

/** Null where the text names no owner. */
export function parseOwner(text: string): Owner | null {
  const raw = quietly(() => JSON.parse(text) as unknown);
  if (typeof raw !== 'object' || raw === null) return null;
  const { host, platform, bootId, pidNamespace, pid, startTime, nonce, at } = raw as Record<string, unknown>;
  const textOr = (value: unknown) => (typeof value === 'string' ? value : null);
  if (typeof host !== 'string' || typeof pid !== 'number' || !Number.isSafeInteger(pid)) return null;
  if (typeof nonce !== 'string' || !/^[0-9A-Za-z-]{1,64}$/.test(nonce)) return null;
  return {
    ...{ host, pid, nonce, platform: textOr(platform) ?? '', at: textOr(at) ?? '' },
    ...{ bootId: textOr(bootId), pidNamespace: textOr(pidNamespace), startTime: textOr(startTime) },
  };
}

/**
 * Is the owner surely gone? Only what this host knows of itself counts: another boot, no such process, a zombie, a
 * process that started at another time. Age never counts: a disk may be slow and a machine may sleep.
 */
export function isGone(owner: Owner, world: StoreWorld, facts: ProcessFacts): boolean {
  if (owner.host !== world.process.host) return false;
  const boot = facts.bootId();
  if (owner.bootId !== null && boot !== null && owner.bootId !== boot) return true;
  if (owner.pidNamespace !== null && owner.pidNamespace !== facts.pidNamespace()) return false;
  if (!world.process.isRunning(owner.pid)) return true;
  const state = facts.stateOf(owner.pid);
  if (state === null) return false;
  return state.zombie || (owner.startTime !== null && state.startTime !== owner.startTime);
}
