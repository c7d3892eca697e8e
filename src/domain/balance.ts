import { newCarrying, type Carried } from './carried';
import { dayNumberOf } from './day';
import type { CorrectionEntry, Entry, LastRound, Opening, RoundsEntry } from './entry';
import type { WaivedWindow, Waiver } from './round';
import type { Instant } from './zone';

/** What the log carries forward, kept up line by line: ten years are proved without folding a day anew. */
export interface Balance {
  /** Any line but the first of a file. */
  readonly take: (entry: Entry) => void;
  /** Does the opening of the next file say just what is carried? From here on what it says holds. */
  readonly carriesInto: (opening: Pick<Opening, 'last' | 'waivers' | 'findings' | 'stock'>) => boolean;
}

interface Held {
  at: Instant;
  /** The number of the opening that named it last. */
  opening: number;
}

/** As `openingOf` has it: the last valid round of every duty, the waivers that may still decide, what else is carried. */
export function newBalance(): Balance {
  // By activity, then by area: texts that were read need not be joined to be looked up.
  const last = new Map<string, Map<string, Held>>();
  const carrying = newCarrying();
  const waivers = new Map<string, Waiver>();
  let openings = 0;

  function heldOf({ area, activity }: Pick<LastRound, 'area' | 'activity'>): Held | undefined {
    return last.get(activity)?.get(area);
  }

  function areasOf(activity: string): Map<string, Held> {
    const known = last.get(activity);
    if (known !== undefined) return known;
    const areas = new Map<string, Held>();
    last.set(activity, areas);
    return areas;
  }

  function restore({ area, activity, at }: LastRound): void {
    if (at === null) areasOf(activity).delete(area);
    else areasOf(activity).set(area, { at, opening: 0 });
  }

  function hold({ areas, activity, at }: Pick<RoundsEntry, 'areas' | 'activity' | 'at'>): void {
    const held = areasOf(activity);
    for (const area of areas) {
      const one = held.get(area);
      if (one === undefined) held.set(area, { at, opening: 0 });
      else if (at > one.at) one.at = at;
    }
  }

  function bringBack({ restores, waivers: again = [] }: CorrectionEntry): void {
    restores.forEach(restore);
    for (const waiver of again)
      if (!waivers.has(windowKeyOf(waiver))) waivers.set(windowKeyOf(waiver), waiver);
  }

  function take(entry: Entry): void {
    carrying.take(entry);
    switch (entry.kind) {
      case 'rounds':
      case 'blocked':
        if (entry.incident !== true) hold(entry);
        break;
      case 'void':
        for (const window of entry.unwaived ?? []) waivers.delete(windowKeyOf(window));
        bringBack(entry);
        break;
      case 'restored':
      case 'amendment':
        bringBack(entry);
        break;
      case 'waiver':
        waivers.set(windowKeyOf(entry), entry);
        break;
      case 'opening':
      case 'setup':
      case 'finding':
      case 'resolution':
      case 'stock':
      case 'restoration':
        break;
    }
  }

  function isHeldOnce(line: LastRound): boolean {
    const held = heldOf(line);
    if (held === undefined || held.at !== line.at || held.opening === openings) return false;
    held.opening = openings;
    return true;
  }

  return {
    take,
    carriesInto: opening => {
      openings += 1;
      const open = [...waivers.values()].filter(waiver => mayDecide(waiver, heldOf(waiver)?.at));
      const count = [...last.values()].reduce((sum, { size }) => sum + size, 0);
      const same = opening.last.length === count && opening.last.every(isHeldOnce);
      if (!same) {
        last.clear();
        opening.last.forEach(restore);
      }
      waivers.clear();
      for (const waiver of opening.waivers) waivers.set(windowKeyOf(waiver), waiver);
      const carried = carrying.now();
      carrying.carry(opening);
      return same && isSameList(open, opening.waivers) && isSameCarried(carried, carrying.now());
    },
  };
}

/** Key of a window of a duty in maps. */
export function windowKeyOf({ area, activity, slot, day }: WaivedWindow): string {
  return `${area}\t${activity}\t${slot}\t${day}`;
}

/** Days before a duty's last round of which no window can open after it, whatever the zone and `dayStart`. */
const CLEAR_DAYS = 3;

/** May the waived window open after the last round of its duty? `last` undefined: there is none. */
export function mayDecide({ day }: Pick<Waiver, 'day'>, last: Instant | undefined): boolean {
  return last === undefined || dayNumberOf(day) >= Math.floor(last / 86_400_000) - CLEAR_DAYS;
}

/** Members in one order, whoever made them. */
function isSameCarried(a: Carried, b: Carried): boolean {
  const textOf = (member: object) =>
    JSON.stringify(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)));
  const textOfAll = ({ findings, stock }: Carried) => [...findings, ...stock].map(textOf).join();
  return textOfAll(a) === textOfAll(b);
}

function isSameList(a: readonly Waiver[], b: readonly Waiver[]): boolean {
  const textOf = ({ area, activity, slot, day, by, reason }: Waiver) =>
    JSON.stringify([area, activity, slot, day, by, reason]);
  return a.length === b.length && a.map(textOf).sort().join() === b.map(textOf).sort().join();
}
