import { windowKeyOf } from './balance';
import type { CorrectionEntry, Entry, RoundsEntry } from './entry';
import { laterId, ledgerOf, numbersOf } from './ledger';
import type { Blocked, Correction, Round, RoundId, WaivedWindow } from './round';

export type WaiverEntry = Extract<Entry, { kind: 'waiver' }>;
/** What the balance carries beside rounds: findings and supplies. */
export type CarriedEntry = Extract<Entry, { kind: 'finding' | 'resolution' | 'stock' }>;
type VoidEntry = Extract<Entry, { kind: 'void' }>;

/** What an id stands for, as it is now, and the line of the log that holds it. */
export type Recorded =
  | { readonly is: 'round'; readonly id: RoundId; readonly entry: RoundsEntry; readonly round: Round }
  | { readonly is: 'blocked'; readonly id: RoundId; readonly entry: RoundsEntry; readonly blocked: Blocked }
  | {
      readonly is: 'waiver';
      readonly id: RoundId;
      readonly entry: WaiverEntry;
      /** The entry that took it back; null: it holds. */
      readonly voided: VoidEntry | null;
    }
  | {
      readonly is: 'finding' | 'resolution' | 'stock';
      readonly id: RoundId;
      readonly entry: CarriedEntry;
      readonly voided: VoidEntry | null;
    }
  | { readonly is: 'correction'; readonly id: RoundId; readonly entry: CorrectionEntry };

/** Everything among the entries that has an id, by id. */
export function recordedOf(entries: readonly Entry[]): Map<RoundId, Recorded> {
  const recorded = new Map<RoundId, Recorded>();
  const lines = new Map<RoundId, RoundsEntry>();
  const voids = voidsOf(entries);
  for (const entry of entries) {
    switch (entry.kind) {
      case 'rounds':
      case 'blocked':
        for (let index = 0; index < numbersOf(entry); index += 1) lines.set(laterId(entry.id, index), entry);
        break;
      case 'waiver':
        recorded.set(entry.id, { is: 'waiver', id: entry.id, entry, voided: voids.get(entry.id) ?? null });
        break;
      case 'finding':
      case 'resolution':
      case 'stock':
        recorded.set(entry.id, { is: entry.kind, id: entry.id, entry, voided: voids.get(entry.id) ?? null });
        break;
      case 'void':
      case 'restored':
      case 'amendment':
        recorded.set(entry.id, { is: 'correction', id: entry.id, entry });
        break;
      case 'opening':
      case 'setup':
      case 'restoration':
        break;
    }
  }
  const ledger = ledgerOf(entries);
  for (const round of ledger.rounds) {
    const entry = lines.get(round.id);
    if (entry) recorded.set(round.id, { is: 'round', id: round.id, entry, round });
  }
  for (const blocked of ledger.blocked) {
    const entry = lines.get(blocked.id);
    if (entry) recorded.set(blocked.id, { is: 'blocked', id: blocked.id, entry, blocked });
  }
  return recorded;
}

/** What is voided now, by id, with the entry that voided it last. */
export function voidsOf(entries: readonly Entry[]): Map<RoundId, VoidEntry> {
  const voids = new Map<RoundId, VoidEntry>();
  for (const entry of entries) {
    if (entry.kind === 'void') for (const id of entry.rounds) voids.set(id, entry);
    if (entry.kind === 'restored') for (const id of entry.rounds) voids.delete(id);
  }
  return voids;
}

/** Who voided it, when and why; null: it counts. */
export function voidedOf(one: Recorded): Correction | null {
  if (one.is === 'round') return one.round.voided ?? null;
  if (one.is === 'blocked') return one.blocked.voided ?? null;
  if (one.is === 'correction' || one.voided === null) return null;
  const { by, recordedAt: at, reason } = one.voided;
  return { by, at, reason };
}

/** Is this window excused by a waiver that holds? */
export function isWaived(entries: readonly Entry[], window: WaivedWindow): boolean {
  return ledgerOf(entries).waivers.some(waiver => windowKeyOf(waiver) === windowKeyOf(window));
}
