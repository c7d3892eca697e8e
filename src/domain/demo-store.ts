import { addDays, dayOfNumber } from './day';
import { minutesLater, type Part, type PartDay } from './demo-part';
import type { StockDraft } from './entry';
import type { SupplyItem } from './site';
import type { StockLine } from './stock';
import { shippedSupply } from './supply';

/** What the store keeps, and below which number there is too little. */
const KEPT: readonly (readonly [item: string, low: number])[] = [
  ['bleach-84', 10],
  ['alcohol-75', 3],
  ['mask-surgical', 100],
  ['gloves', 50],
  ['protective-suit', 5],
  ['hand-gel', 4],
  ['lift-film', 2],
];

export function demoSupplies(): SupplyItem[] {
  return KEPT.flatMap(([id, low]) => {
    const item = shippedSupply(id);
    return item === undefined ? [] : [{ ...item, low }];
  });
}

/** A first stock, a delivery a week of which a part goes on to the sister compound, what is handed out every day. */
export const storeDay: Part = day => [
  ...(day.isFirst ? firstStock(day) : []),
  ...(day.dayNumber % 7 === 0 ? delivery(day) : []),
  moved(day, 6 * 60 + 40, { move: 'issue', lines: handedOut(day), receiver: day.name('supervisor') }),
  ...(day.ago === 1 ? [count(day)] : []),
];

/** Gloves are nearly gone, and the hand gel ends in twelve days. */
function firstStock(day: PartDay): StockDraft[] {
  const bought = { source: 'purchase', supplier: day.words.seller };
  const expiry = ago(day, -300);
  return [
    moved(day, 6 * 60 + 5, {
      move: 'receipt',
      lines: [
        { item: 'bleach-84', quantity: 45, lot: '84-A', expiry, ...bought },
        { item: 'alcohol-75', quantity: 12, lot: 'J-1', expiry, ...bought },
        { item: 'mask-surgical', quantity: 300, lot: 'K-1', expiry, ...bought },
        { item: 'gloves', quantity: 20 + 2 * day.ago, lot: 'S-1', ...bought },
        { item: 'lift-film', quantity: 12, ...bought },
      ],
      receiver: day.name('officer'),
      approver: day.name('manager'),
    }),
    moved(day, 6 * 60 + 10, {
      move: 'receipt',
      lines: [
        { item: 'protective-suit', quantity: 22, source: 'donation', supplier: day.words.donor },
        { item: 'hand-gel', quantity: 8, lot: 'X-3', expiry: ago(day, -day.ago - 12), source: 'donation' },
      ],
      receiver: day.name('officer'),
    }),
  ];
}

/** The parts make the whole: what does not stay goes on to the sister compound. */
function delivery(day: PartDay): StockDraft[] {
  const lot = { lot: `W-${dayOfNumber(day.dayNumber).slice(5)}`, expiry: ago(day, -300) };
  const from = { ...lot, source: 'allocation', supplier: day.words.seller };
  return [
    moved(day, 9 * 60 + 50, {
      move: 'receipt',
      lines: [
        { item: 'bleach-84', quantity: 36, ...from },
        { item: 'alcohol-75', quantity: 7, ...from },
        { item: 'mask-surgical', quantity: 400, ...from },
        { item: 'mask-surgical', quantity: -200, ...lot, to: day.words.sister },
      ],
      receiver: day.name('officer'),
      approver: day.name('manager'),
    }),
  ];
}

function handedOut({ dayNumber }: PartDay): StockLine[] {
  return [
    { item: 'alcohol-75', quantity: -1 },
    { item: 'mask-surgical', quantity: -26 },
    { item: 'gloves', quantity: -2 },
    ...(dayNumber % 2 === 0 ? [{ item: 'lift-film', quantity: -1 }] : []),
  ];
}

function count(day: PartDay): StockDraft {
  const lines = [{ item: 'protective-suit', quantity: -2 }];
  return moved(day, 16 * 60 + 45, { move: 'count', lines, reason: day.words.worn });
}

function ago(day: PartDay, days: number): string {
  return addDays(dayOfNumber(day.dayNumber), -days);
}

function moved(
  { instantAt, name }: PartDay,
  minutes: number,
  said: Pick<StockDraft, 'move' | 'lines' | 'receiver' | 'approver' | 'reason'>,
): StockDraft {
  const at = instantAt(minutes);
  return { ...said, kind: 'stock', at, by: name('officer'), recordedAt: minutesLater(at, 3) };
}
