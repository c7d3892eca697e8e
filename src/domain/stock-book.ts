import { carriedOf } from './carried';
import { addDays } from './day';
import type { Entry, RoundsEntry } from './entry';
import { laterId } from './entry-rounds';
import { voidsOf } from './recorded';
import type { RoundId } from './round';
import type { Site, SupplyItem } from './site';
import type { StockLine, StockLot } from './stock';
import type { Day, Instant } from './zone';

/** How an item stands: what lies there, how fast it goes, and what is wrong with that. */
export interface StockStanding {
  readonly item: SupplyItem;
  /** In the item's unit; below zero where more was used than the book knows of. */
  readonly onHand: number;
  /** First-expiring first. */
  readonly lots: readonly StockLot[];
  /** Over the last seven days, or since the first receipt, where that is less. */
  readonly usedPerDay: number;
  /** How long that lasts, in days; null: nothing is used, or there are too few days to tell. */
  readonly daysLeft: number | null;
  readonly warnings: readonly StockWarning[];
}

export type StockWarning = 'below-zero' | 'low' | 'expired' | 'expires-soon';

const DAY_MS = 86_400_000;
/** The days over which use is averaged. */
export const USE_DAYS = 7;
/** Fewer days' stock than this is too little, and fewer days of use say nothing: on the first day much is handed out. */
const LEAST_DAYS = 3;
/** A lot that ends within so many days is told of. */
const SOON_DAYS = 30;

/** How fast an item goes. */
export interface Use {
  readonly usedPerDay: number;
  /** Over how many days that was seen. */
  readonly days: number;
}

/**
 * The book of every item of the site at `at`, on the day `today`. `uses` are those of the last seven days; without them
 * the entries are of these days, or more.
 */
export function stockAt(
  site: Pick<Site, 'supplies'>,
  entries: readonly Entry[],
  at: Instant,
  today: Day,
  uses: ReadonlyMap<string, Use> = usesIn(site, entries, at),
): StockStanding[] {
  const book = carriedOf(knownBy(entries, at)).stock;
  return (site.supplies ?? []).map(item => {
    const lots = settled(book.filter(lot => lot.item === item.id));
    const onHand = tidy(lots.reduce((sum, { quantity }) => sum + quantity, 0));
    const { usedPerDay, days } = uses.get(item.id) ?? NO_USE;
    const isTelling = usedPerDay > 0 && days >= LEAST_DAYS;
    const daysLeft = isTelling ? Math.max(0, Math.floor((onHand / usedPerDay) * 10) / 10) : null;
    const warnings = warningsOf(item, onHand, daysLeft, lots, today);
    return { item, onHand, lots, usedPerDay, daysLeft, warnings };
  });
}

const NO_USE: Use = { usedPerDay: 0, days: 0 };

/** How fast each item went in the seven days before `at`, by id. */
export function usesIn(
  { supplies = [] }: Pick<Site, 'supplies'>,
  entries: readonly Entry[],
  at: Instant,
): ReadonlyMap<string, Use> {
  const known = knownBy(entries, at);
  const opening = known[0]?.kind === 'opening' ? (known[0].stock ?? []) : [];
  return new Map(
    supplies.map(({ id }) => [
      id,
      useOf(
        id,
        known,
        at,
        opening.some(lot => lot.item === id),
      ),
    ]),
  );
}

/** What was done by `at`, as everybody knows it now: a correction counts where what it corrects does. */
function knownBy(entries: readonly Entry[], at: Instant): Entry[] {
  const later = new Set<RoundId>();
  return entries.filter(entry => {
    if (entry.kind === 'void' || entry.kind === 'restored') return !entry.rounds.some(id => later.has(id));
    if (!('at' in entry) || entry.at <= at) return true;
    for (const id of entry.kind === 'rounds' ? roundIdsOf(entry) : [entry.id]) later.add(id);
    return false;
  });
}

/** The ids of the rounds of one line. */
export function roundIdsOf({ id, areas }: Pick<RoundsEntry, 'id' | 'areas'>): RoundId[] {
  return areas.map((_, index) => laterId(id, index));
}

/** What was used beyond what the book knew of comes out of what came in since, first-expiring first. */
export function settled(lots: readonly StockLot[]): StockLot[] {
  const positive = lots.filter(({ quantity }) => quantity > 0).sort(byExpiry);
  let owed = tidy(lots.reduce((sum, { quantity }) => sum - Math.min(0, quantity), 0));
  const left: StockLot[] = [];
  for (const lot of positive) {
    const taken = Math.min(owed, lot.quantity);
    owed = tidy(owed - taken);
    if (lot.quantity > taken) left.push({ ...lot, quantity: tidy(lot.quantity - taken) });
  }
  const [item] = lots;
  return owed > 0 && item !== undefined ? [...left, { item: item.item, quantity: -owed }] : left;
}

/** What never ends comes last. */
function byExpiry(a: StockLot, b: StockLot): number {
  const [one, other] = [a.expiry ?? '9999', b.expiry ?? '9999'];
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * Lines that take `quantity` out: of the lot that was named, else of the one that ends first, past ones last. Null where
 * there is not as much.
 */
export function takenFrom(
  lots: readonly StockLot[],
  quantity: number,
  today: Day,
  named?: string,
): StockLine[] | null {
  const inDate = (lot: StockLot): boolean => lot.expiry === undefined || lot.expiry >= today;
  const open = lots.filter(({ lot, quantity }) => quantity > 0 && (named === undefined || lot === named));
  const lines: StockLine[] = [];
  let wanted = quantity;
  for (const lot of [...open.filter(inDate), ...open.filter(each => !inDate(each))]) {
    const taken = tidy(Math.min(wanted, lot.quantity));
    if (taken <= 0) break;
    lines.push({ ...lot, quantity: -taken });
    wanted = tidy(wanted - taken);
  }
  return wanted > 0 ? null : lines;
}

function useOf(
  item: string,
  entries: readonly Entry[],
  at: Instant,
  isOld: boolean,
): { usedPerDay: number; days: number } {
  const since = at - USE_DAYS * DAY_MS;
  const voids = voidsOf(entries);
  let used = 0;
  let first = isOld ? since : at;
  for (const entry of entries) {
    if (entry.kind === 'stock' && entry.lines.some(line => line.item === item)) {
      first = Math.min(first, entry.at);
      if (entry.move !== 'issue' || entry.at <= since || voids.has(entry.id)) continue;
      for (const line of entry.lines) if (line.item === item) used -= line.quantity;
    } else if (entry.kind === 'rounds' && entry.at > since) {
      if (roundIdsOf(entry).every(id => voids.has(id))) continue;
      for (const line of entry.used ?? []) if (line.item === item) used += line.quantity;
    }
  }
  const days = Math.min(USE_DAYS, Math.max(1, Math.ceil((at - first) / DAY_MS)));
  return { usedPerDay: tidy(used / days), days };
}

function warningsOf(
  { low }: SupplyItem,
  onHand: number,
  daysLeft: number | null,
  lots: readonly StockLot[],
  today: Day,
): StockWarning[] {
  const soon = addDays(today, SOON_DAYS);
  const ends = lots.flatMap(({ expiry, quantity }) => (expiry !== undefined && quantity > 0 ? [expiry] : []));
  const isLow = (low !== undefined && onHand < low) || (daysLeft !== null && daysLeft < LEAST_DAYS);
  return [
    ...(onHand < 0 ? (['below-zero'] as const) : isLow ? (['low'] as const) : []),
    ...(ends.some(end => end < today) ? (['expired'] as const) : []),
    ...(ends.some(end => end >= today && end <= soon) ? (['expires-soon'] as const) : []),
  ];
}

function tidy(quantity: number): number {
  return Math.round(quantity * 1000) / 1000;
}
