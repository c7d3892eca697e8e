import { carriedOf, newCarrying, type Carried } from './carried';
import type { CorrectionEntry, Entry } from './entry';
import type { Finding } from './finding';
import { laterId, numbersOf } from './ledger';
import { voidsOf } from './recorded';
import type { RoundId } from './round';
import type { StockLot } from './stock';

/** What a correction must carry, so that open findings and supplies come out as if what is voided had never been. */
export type CarriedChange = Pick<CorrectionEntry, 'returns' | 'reopens' | 'closes'>;

/** `entries`: all since what it concerns was recorded; `bare`: the correction without any of this. */
export function carriedChange(entries: readonly Entry[], bare: CorrectionEntry): CarriedChange {
  const [before, after] = [trueCarried(entries), trueCarried([...entries, bare])];
  const returns = [...after.stock, ...before.stock.map(negative)].reduce(added, new Map<string, StockLot>());
  const lots = [...returns.values()].filter(({ quantity }) => quantity !== 0);
  const wanted = new Map(carriedOf(entries).findings.map(finding => [finding.id, finding]));
  for (const { id } of lost(before.findings, after.findings)) wanted.delete(id);
  for (const finding of lost(after.findings, before.findings)) wanted.set(finding.id, finding);
  const told = carriedOf([...entries, bare]).findings;
  const reopens = lost([...wanted.values()], told);
  const closes = lost(told, [...wanted.values()]).map(({ id }) => id);
  return {
    ...(lots.length > 0 && { returns: lots }),
    ...(reopens.length > 0 && { reopens }),
    ...(closes.length > 0 && { closes }),
  };
}

/** Of these, what is not among those. */
function lost(these: readonly Finding[], those: readonly Finding[]): Finding[] {
  const ids = new Set(those.map(({ id }) => id));
  return these.filter(({ id }) => !ids.has(id));
}

function negative(lot: StockLot): StockLot {
  return { ...lot, quantity: -lot.quantity };
}

/** To a thousandth of the unit, as the book keeps it. */
function added(lots: Map<string, StockLot>, lot: StockLot): Map<string, StockLot> {
  const key = JSON.stringify([lot.item, lot.lot, lot.expiry]);
  const quantity = Math.round(((lots.get(key)?.quantity ?? 0) + lot.quantity) * 1000) / 1000;
  return lots.set(key, { ...lot, quantity });
}

/** What is carried if whatever is voided at the end had never been recorded. */
function trueCarried(entries: readonly Entry[]): Carried {
  const voids = voidsOf(entries);
  const carrying = newCarrying();
  for (const [index, entry] of entries.entries()) {
    if (entry.kind === 'opening' && index === 0) carrying.carry(entry);
    else if ('id' in entry && !('restores' in entry) && !isVoided(entry, voids)) carrying.take(entry);
  }
  return carrying.now();
}

/** A tour is gone when nothing of it counts any more. */
function isVoided(entry: Extract<Entry, { id: RoundId }>, voids: ReadonlyMap<RoundId, unknown>): boolean {
  const ids = Array.from({ length: numbersOf(entry) }, (_, index) => laterId(entry.id, index));
  return ids.every(id => voids.has(id));
}
