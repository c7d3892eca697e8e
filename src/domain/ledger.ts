import { mayDecide, windowKeyOf } from './balance';
import { carriedOf } from './carried';
import { dutyKeyOf } from './duty';
import type { CorrectionEntry, Entry, Opening } from './entry';
import { amendedOf, blockedOfEntry, roundsOfEntry } from './entry-rounds';
import { byCodePoint } from './order';
import { isValid, type Blocked, type Correction, type Round, type RoundId, type Waiver } from './round';
import type { Instant } from './zone';

export { blockedOfEntry, laterId, numbersOf, roundsOfEntry } from './entry-rounds';

/** What a stretch of the log says, with voids and amendments applied. */
export interface Ledger {
  /** In the order in which they were recorded, voided ones too. */
  readonly rounds: readonly Round[];
  readonly blocked: readonly Blocked[];
  readonly waivers: readonly Waiver[];
  /** The latest valid round of every duty after the last entry, by area + TAB + activity. */
  readonly last: ReadonlyMap<string, Instant>;
  /** The part of it that lies before the first entry, as far as it still holds. */
  readonly carried: ReadonlyMap<string, Instant>;
}

/** Folds the entries in the order of the log; the first opening carries what lies before it. */
export function ledgerOf(entries: readonly Entry[]): Ledger {
  const rounds = new Map<RoundId, Round>();
  const blocked = new Map<RoundId, Blocked>();
  const waivers = new Map<string, Waiver>();
  const last = new Map<string, Instant>();
  const carried = new Map<string, Instant>();

  function restore({ restores, waivers: again = [] }: CorrectionEntry): void {
    for (const restored of restores) {
      const key = dutyKeyOf(restored);
      setOrDelete(last, key, restored.at);
      // What a correction takes away or brings back may lie before the first entry.
      const { at } = restored;
      const isBefore = at === null || latestOf(rounds, key) < at || at < (carried.get(key) ?? -Infinity);
      if (isBefore) setOrDelete(carried, key, at);
    }
    for (const waiver of again)
      if (!waivers.has(windowKeyOf(waiver))) waivers.set(windowKeyOf(waiver), waiver);
  }

  function mark(id: RoundId, voided: Correction | null): void {
    for (const list of [rounds, blocked] as Map<RoundId, Round | Blocked>[]) {
      const found = list.get(id);
      if (found) list.set(id, markedOf(found, voided));
    }
  }

  for (const [index, entry] of entries.entries()) {
    switch (entry.kind) {
      case 'opening':
        if (index > 0) break;
        for (const line of entry.last) {
          setOrDelete(last, dutyKeyOf(line), line.at);
          setOrDelete(carried, dutyKeyOf(line), line.at);
        }
        for (const waiver of entry.waivers) waivers.set(windowKeyOf(waiver), waiver);
        break;
      case 'rounds':
      case 'blocked':
        for (const round of roundsOfEntry(entry)) {
          rounds.set(round.id, round);
          if (!isValid(round)) continue;
          last.set(dutyKeyOf(round), Math.max(round.at, last.get(dutyKeyOf(round)) ?? -Infinity));
        }
        for (const each of blockedOfEntry(entry)) blocked.set(each.id, each);
        break;
      case 'void':
        for (const id of entry.rounds) mark(id, { by: entry.by, at: entry.recordedAt, reason: entry.reason });
        for (const window of entry.unwaived ?? []) waivers.delete(windowKeyOf(window));
        restore(entry);
        break;
      case 'restored':
        for (const id of entry.rounds) mark(id, null);
        restore(entry);
        break;
      case 'amendment': {
        const round = rounds.get(entry.round);
        if (round) rounds.set(entry.round, amendedOf(round, entry));
        restore(entry);
        break;
      }
      case 'waiver':
        waivers.set(windowKeyOf(entry), waiverOf(entry));
        break;
      case 'setup':
      case 'finding':
      case 'resolution':
      case 'stock':
      case 'restoration':
        break;
    }
  }
  return {
    ...{ rounds: [...rounds.values()], blocked: [...blocked.values()], waivers: [...waivers.values()] },
    ...{ last, carried },
  };
}

/** The latest valid round of a duty among these. */
function latestOf(rounds: ReadonlyMap<RoundId, Round>, key: string): Instant {
  let latest = -Infinity;
  for (const round of rounds.values())
    if (round.at > latest && isValid(round) && dutyKeyOf(round) === key) latest = round.at;
  return latest;
}

function markedOf<T extends Round | Blocked>(one: T, voided: Correction | null): T {
  const { voided: before, ...valid } = one;
  void before;
  return (voided === null ? valid : { ...valid, voided }) as T;
}

function waiverOf({ area, activity, slot, day, by, reason }: Waiver): Waiver {
  return { area, activity, slot, day, by, reason };
}

/** Entries that change what earlier ones say. */
export function isCorrection(entry: Entry): entry is CorrectionEntry {
  return entry.kind === 'void' || entry.kind === 'restored' || entry.kind === 'amendment';
}

function setOrDelete(map: Map<string, Instant>, key: string, at: Instant | null): void {
  if (at === null) map.delete(key);
  else map.set(key, at);
}

/** The latest valid round of every duty at or before `at`, by area + TAB + activity. */
export function lastAt(
  { rounds, carried }: Pick<Ledger, 'rounds' | 'carried'>,
  at: Instant,
): Map<string, Instant> {
  const last = new Map([...carried].filter(([, moment]) => moment <= at));
  for (const round of rounds) {
    if (round.at > at || !isValid(round)) continue;
    const key = dutyKeyOf(round);
    last.set(key, Math.max(round.at, last.get(key) ?? -Infinity));
  }
  return last;
}

/**
 * The latest valid round of every duty at or before `at`, and the waivers: what `lastAt` and `ledgerOf` say, without
 * making a round of every area of every tour where no correction asks for them.
 */
export function latestAt(
  entries: readonly Entry[],
  at: Instant,
): { last: ReadonlyMap<string, Instant>; waivers: readonly Waiver[] } {
  if (entries.some(isCorrection)) {
    const ledger = ledgerOf(entries);
    return { last: lastAt(ledger, at), waivers: ledger.waivers };
  }
  const last = new Map<string, Instant>();
  const waivers = new Map<string, Waiver>();
  for (const [index, entry] of entries.entries()) {
    if (entry.kind === 'opening' && index === 0) {
      for (const line of entry.last)
        if (line.at !== null && line.at <= at) last.set(dutyKeyOf(line), line.at);
      for (const waiver of entry.waivers) waivers.set(windowKeyOf(waiver), waiver);
    } else if (entry.kind === 'rounds' && entry.at <= at && entry.incident !== true) {
      for (const area of entry.areas) {
        const key = dutyKeyOf({ area, activity: entry.activity });
        last.set(key, Math.max(entry.at, last.get(key) ?? -Infinity));
      }
    } else if (entry.kind === 'waiver') {
      waivers.set(windowKeyOf(entry), waiverOf(entry));
    }
  }
  return { last, waivers: [...waivers.values()] };
}

/**
 * The balance to carry into the next file: the last round of every duty, the waivers of windows that may open after it,
 * for they still decide what is overdue, the open findings and the supplies. It follows from the entries alone, so that it can be proved later.
 */
export function openingOf(
  entries: readonly Entry[],
): Pick<Opening, 'last' | 'waivers' | 'findings' | 'stock'> {
  const ledger = ledgerOf(entries);
  const last = [...ledger.last].map(([key, at]) => {
    const [area = '', activity = ''] = key.split('\t');
    return { area, activity, at };
  });
  const waivers = ledger.waivers.filter(waiver => mayDecide(waiver, ledger.last.get(dutyKeyOf(waiver))));
  const { findings, stock } = carriedOf(entries);
  return {
    last: last.sort((a, b) => byCodePoint(a.area, b.area) || byCodePoint(a.activity, b.activity)),
    waivers,
    ...(findings.length > 0 && { findings }),
    ...(stock.length > 0 && { stock }),
  };
}
