import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Ended, SpawnedSite } from './spawned';

export interface Injected extends Ended {
  /** Did it happen at all? */
  readonly injected: boolean;
}

/**
 * Runs a command under strace, with faults in the calls that concern one path: `injected(site, log, 'fsync:error=EIO')`.
 * Null: in all such calls; strace does not know the second path of a rename. Several names of calls are joined by
 * commas, for machines that have another of them.
 */
export async function injected(
  site: SpawnedSite,
  path: string | null,
  fault: string,
  ...argv: string[]
): Promise<Injected> {
  const trace = join(site.home, 'trace');
  const [calls = ''] = fault.split(':');
  const strace = ['strace', '-f', '-qq', '-o', trace, ...(path === null ? [] : ['-P', path])];
  const under = [...strace, '-e', `trace=${calls}`, '-e', `inject=${fault}`];
  const ended = await site.runWith({ under }, ...argv);
  // A signal leaves no other mark than the death that was asked for.
  const text = readFileSync(trace, 'utf8');
  rmSync(trace);
  return { ...ended, injected: /INJECTED|DELAYED/.test(text) || ended.signal !== null };
}
