import { dutyKeyOf } from './duty';
import type { CorrectionEntry, Entry } from './entry';
import { isCorrection } from './ledger';
import type { RoundId } from './round';
import type { Day } from './zone';

/** The day on which it was recorded: `2026-11-23` of `20261123-017`. */
export function dayOfId(id: RoundId): Day {
  return `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`;
}

/** The entries that a correction speaks of. */
export function correctedBy(entry: CorrectionEntry): readonly RoundId[] {
  return entry.kind === 'amendment' ? [entry.round] : entry.rounds;
}

/** The earliest day on which one of these was recorded; null: there is none. */
export function earliestOf(ids: readonly RoundId[]): Day | null {
  return ids.reduce<Day | null>((day, id) => (day === null || dayOfId(id) < day ? dayOfId(id) : day), null);
}

/**
 * The duties whose rounds before the first entry were corrected by one of these entries, with the day from which to
 * read to know them: the opening alone cannot tell what was valid at a moment before the correction.
 */
export function reachOf(entries: readonly Entry[]): Map<string, Day> {
  const reach = new Map<string, Day>();
  const first = entries[0]?.recordedOn ?? '';
  for (const entry of entries) {
    if (!isCorrection(entry)) continue;
    const day = earliestOf(correctedBy(entry));
    if (day === null || day >= first) continue;
    for (const duty of entry.restores) {
      const key = dutyKeyOf(duty);
      const known = reach.get(key);
      if (known === undefined || day < known) reach.set(key, day);
    }
  }
  return reach;
}

/** The day from which to read so that every round that was moved in time is among the entries; null: they all are. */
export function movedFrom(entries: readonly Entry[]): Day | null {
  const first = entries[0]?.recordedOn ?? '';
  const moved = entries.flatMap(entry =>
    entry.kind === 'amendment' && 'at' in entry.changes ? [entry.round] : [],
  );
  const day = earliestOf(moved);
  return day !== null && day < first ? day : null;
}
