import type { CorrectionEntry, Entry, Opening } from './entry';
import type { Finding } from './finding';
import { byCodePoint } from './order';
import type { RoundId } from './round';
import type { StockLot } from './stock';

/** What a balance carries beside the last rounds: open findings, and what lies in the store. */
export interface Carried {
  readonly findings: readonly Finding[];
  /** By item, lot and expiry; lots of which nothing is left are not there. */
  readonly stock: readonly StockLot[];
}

/** What is carried, kept up line by line. */
export interface Carrying {
  readonly take: (entry: Entry) => void;
  /** What an opening carries takes the place of all that was taken before it. */
  readonly carry: (opening: Pick<Opening, 'findings' | 'stock'>) => void;
  readonly now: () => Carried;
}

/** Folds a stretch of the log; the first opening carries what lies before it. */
export function carriedOf(entries: readonly Entry[]): Carried {
  const carrying = newCarrying();
  for (const [index, entry] of entries.entries()) {
    if (entry.kind !== 'opening') carrying.take(entry);
    else if (index === 0) carrying.carry(entry);
  }
  return carrying.now();
}

export function newCarrying(): Carrying {
  const findings = new Map<RoundId, Finding>();
  const stock = new Map<string, StockLot>();

  function add(line: StockLot): void {
    const { item, lot, expiry } = line;
    const key = keyOf(line);
    const quantity = rounded((stock.get(key)?.quantity ?? 0) + line.quantity);
    if (quantity === 0) stock.delete(key);
    else
      stock.set(key, {
        item,
        quantity,
        ...(lot !== undefined && { lot }),
        ...(expiry !== undefined && { expiry }),
      });
  }

  function correct({ returns, reopens, closes }: CorrectionEntry): void {
    returns?.forEach(add);
    for (const finding of reopens ?? []) findings.set(finding.id, finding);
    for (const id of closes ?? []) findings.delete(id);
  }

  function take(entry: Entry): void {
    switch (entry.kind) {
      case 'rounds':
      case 'blocked': {
        const { id, areas, blocked, at, by, finding, used } = entry;
        if (finding !== undefined) {
          const all = [...areas, ...(blocked ?? []).map(({ area }) => area)];
          findings.set(id, { ...finding, id, areas: all, at, by });
        }
        for (const lot of used ?? []) add({ ...lot, quantity: -lot.quantity });
        break;
      }
      case 'finding': {
        const { id, areas, at, by, finding } = entry;
        findings.set(id, { ...finding, id, areas, at, by });
        break;
      }
      case 'resolution':
        findings.delete(entry.finding);
        break;
      case 'stock':
        entry.lines.forEach(add);
        break;
      case 'void':
        for (const id of entry.rounds) findings.delete(id);
        correct(entry);
        break;
      case 'restored':
      case 'amendment':
        correct(entry);
        break;
      case 'opening':
      case 'setup':
      case 'restoration':
      case 'waiver':
        break;
    }
  }

  return {
    take,
    carry: ({ findings: open = [], stock: lots = [] }) => {
      findings.clear();
      stock.clear();
      for (const finding of open) findings.set(finding.id, finding);
      lots.forEach(add);
    },
    now: () => ({
      findings: [...findings.values()].sort((a, b) => byCodePoint(a.id, b.id)),
      stock: [...stock.values()].sort((a, b) => byCodePoint(keyOf(a), keyOf(b))),
    }),
  };
}

function keyOf({ item, lot = '', expiry = '' }: StockLot): string {
  return `${item}\t${expiry}\t${lot}`;
}

/** To a thousandth of the unit: a millilitre, a gram. */
function rounded(quantity: number): number {
  return Math.round(quantity * 1000) / 1000;
}
