import { dateTimeOf } from '../domain/wall';
import { Refusal } from '../problem';
import { lockIn } from '../store/folder';
import { realFs } from '../store/fs';
import type { LockWorld } from '../store/lock';
import { clearLock, lockStateOf, type LockState } from '../store/lock-state';
import { realFacts } from '../store/owner';
import type { Finding } from '../views/doctor-sheet';
import type { Outcome } from './command';
import { finding, type Patient } from './doctor-parts';
import type { Kit } from './kit';
import { storeWorldOf } from './open-kit';

export function lockFinding(patient: Patient): Finding {
  const { words } = patient;
  const state = lockStateOf(patient.folder, lockWorldOf(patient));
  const found = foundOf(patient, state);
  if (state.kind === 'free' || state.kind === 'gone' || state.kind === 'alive')
    return finding('lock', 'ok', found);
  return finding('lock', 'warn', found, words.lock.clear);
}

function lockWorldOf({ world }: Pick<Patient, 'world'>): LockWorld {
  return { fs: realFs, world: storeWorldOf(world), facts: realFacts };
}

function foundOf({ words: { lock }, world }: Pick<Patient, 'words' | 'world'>, state: LockState): string {
  if (!('owner' in state)) return lock[state.kind];
  const { pid, host, at } = state.owner;
  const taken = Date.parse(at);
  const here = world.zone(world.ownZone());
  return lock[state.kind]({ pid, host, since: Number.isNaN(taken) ? '' : dateTimeOf(here, taken) });
}

/** Shows the lock and removes it, once somebody has said that nobody writes. Never that of a living process of here. */
export async function lockCleared(kit: Kit, patient: Patient): Promise<Outcome> {
  const { folder, words } = patient;
  const it = lockWorldOf(patient);
  const path = lockIn(folder);
  const state = lockStateOf(folder, it);
  const found = foundOf(patient, state);
  if (state.kind === 'free') return { text: [found] };
  if (state.kind === 'alive') throw new Refusal({ kind: 'lock-alive', owner: String(state.owner.pid), path });
  if (state.kind !== 'gone' && !kit.yes) {
    if (!kit.canAsk) throw new Refusal({ kind: 'lock-doubtful', detail: found, path });
    const person = await kit.world.person();
    const isSure = await person.confirm({ message: words.lock.confirm(found), fallback: false });
    if (!isSure) throw new Refusal({ kind: 'cancelled' });
  }
  if (!clearLock(folder, state, it))
    throw new Refusal({ kind: 'not-saved', path, cause: 'changed-meanwhile' });
  return { text: [found, words.lock.cleared] };
}
