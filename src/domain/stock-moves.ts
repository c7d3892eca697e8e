import type { Entry, RoundsEntry } from './entry';
import { voidsOf } from './recorded';
import type { Correction, RoundId } from './round';
import { roundIdsOf } from './stock-book';
import type { Move, StockLine } from './stock';
import type { Instant } from './zone';

/** One line of the book of supplies: of a movement, or what a tour used up. */
export interface StockMovement {
  readonly id: RoundId;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly move: Move | 'used';
  /** `quantity` as it changed the book. */
  readonly line: StockLine;
  readonly by: string;
  readonly to?: string;
  readonly from?: string;
  readonly receiver?: string;
  readonly approver?: string;
  readonly note?: string;
  readonly reason?: string;
  readonly voided?: Correction;
}

/** In the order in which they were recorded. What a tour used is voided with the last of its rounds. */
export function movementsOf(entries: readonly Entry[]): StockMovement[] {
  const voids = new Map<RoundId, Correction>();
  for (const [id, { by, recordedAt: at, reason }] of voidsOf(entries)) voids.set(id, { by, at, reason });
  return entries.flatMap(entry => {
    if (entry.kind === 'stock') return ofStock(entry, voids.get(entry.id));
    return entry.kind === 'rounds' ? ofRounds(entry, voids) : [];
  });
}

function ofStock(entry: Extract<Entry, { kind: 'stock' }>, voided: Correction | undefined): StockMovement[] {
  const { id, at, recordedAt, move, lines, by, to, from, receiver, approver, note, reason } = entry;
  const said = { to, from, receiver, approver, note, reason };
  const facts = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return lines.map(line => ({
    ...{ id, at, recordedAt, move: line.to === undefined ? move : 'transfer', line, by },
    ...facts,
    ...(voided && { voided }),
  }));
}

function ofRounds(
  { id, areas, at, recordedAt, by, used = [] }: RoundsEntry,
  voids: ReadonlyMap<RoundId, Correction>,
): StockMovement[] {
  const isVoided = roundIdsOf({ id, areas }).every(each => voids.has(each));
  const voided = isVoided ? voids.get(id) : undefined;
  return used.map(lot => ({
    ...{ id, at, recordedAt, move: 'used', line: { ...lot, quantity: -lot.quantity }, by },
    ...(voided && { voided }),
  }));
}
