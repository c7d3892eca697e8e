import { expect } from '@jest/globals';
import { audited, idsIn, type Audit } from './log-audit';
import type { SpawnedSite } from './spawned';

/** `rounds check` has nothing to say, and the second opinion agrees. */
export async function expectSound(site: SpawnedSite): Promise<Audit> {
  expect(await site.run('check')).toEqual({ exit: 0, signal: null, out: '', err: '' });
  return audited(site.dayFiles());
}

/** Every round that was acknowledged is in the log once. `more`: there may be others, which nobody was told of. */
export function expectThere(audit: Audit, said: readonly string[], { more = false } = {}): void {
  const there = idsIn(audit);
  expect(new Set(there).size).toBe(there.length);
  expect(new Set(said).size).toBe(said.length);
  if (more) expect(there).toEqual(expect.arrayContaining([...said]));
  else expect([...there].sort()).toEqual([...said].sort());
}
