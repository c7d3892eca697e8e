import type { Entry } from './entry';
import { isCorrection } from './ledger';
import { correctedBy } from './reach';
import type { Recorded } from './recorded';
import type { Changes } from './round';
import type { Undoable } from './undo';

/** One step in the life of a record. */
export interface Step {
  readonly entry: Undoable;
  /** What an amendment changed. */
  readonly changes: Changes;
}

/** How a record came about and what was done to it since, in the order of the log. */
export function storyOf(one: Recorded, entries: readonly Entry[]): Step[] {
  const first: Step = { entry: one.entry, changes: {} };
  if (one.is === 'correction') return [first];
  const corrections = entries.filter(isCorrection).filter(entry => correctedBy(entry).includes(one.id));
  const amended = one.is === 'round' ? [...one.round.amended] : [];
  const steps = corrections.map((entry): Step => {
    return { entry, changes: entry.kind === 'amendment' ? (amended.shift()?.changes ?? {}) : {} };
  });
  return [first, ...steps];
}
