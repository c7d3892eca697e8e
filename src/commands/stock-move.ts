import { carriedOf } from '../domain/carried';
import { addDays } from '../domain/day';
import type { Entry, StockDraft } from '../domain/entry';
import { enteringOf } from '../domain/late-entry';
import { parseDay, parseMoment, parseMonth } from '../domain/moment';
import type { Language, Site, SupplyItem } from '../domain/site';
import type { StockLine, StockLot } from '../domain/stock';
import { settled, stockAt, USE_DAYS, type StockStanding } from '../domain/stock-book';
import {
  amountText,
  decimalsOf,
  parseSupplyQuantity,
  shippedSupply,
  supplyNamed,
  unitText,
} from '../domain/supply';
import { unknownSupply } from '../domain/supply-edit';
import { dateTimeOf, siteDayOf } from '../domain/wall';
import type { Calendar, Day, Instant } from '../domain/zone';
import { Refusal } from '../problem';
import type { Transaction } from '../store/store';
import type { Kit } from './kit';
import { cleaned } from './log-wish';
import { calendarOf } from './open-kit';
import { actorOf } from './setup';

/** The options that every movement takes. */
export const MOVE_OPTIONS = {
  at: { value: 'MOMENT' },
  lot: { value: 'LOT' },
  note: { value: 'TEXT' },
  id: { value: 'KEY' },
} as const;

export interface MoveOptions {
  readonly at?: string;
  readonly lot?: string;
  readonly note?: string;
  readonly id?: string;
  readonly acceptClock?: boolean;
}

/** What a movement is made from; all of it as it stands under the lock. */
export interface MovePlace {
  readonly site: Site;
  readonly item: SupplyItem;
  readonly lots: readonly StockLot[];
  readonly onHand: number;
  readonly today: Day;
  readonly day: (option: string, text: string) => Day;
  /** In the item's unit. Throws a Refusal. */
  readonly quantity: (text: string, isCount?: boolean) => number;
  /** A quantity with its unit. */
  readonly written: (quantity: number) => string;
}

/** What is particular to a movement. */
export interface MovePlan {
  /** What was asked for, signed as in the book; null for a count, whose difference depends on the book. */
  readonly asked: number | null;
  readonly said: Pick<StockDraft, 'move'> &
    Partial<Pick<StockDraft, 'to' | 'from' | 'receiver' | 'approver' | 'reason'>>;
  /** Not asked of a retry, for which there may be nothing left. Throws a Refusal. */
  readonly lines: () => readonly StockLine[];
}

export interface Moved {
  readonly site: Site;
  readonly calendar: Calendar;
  readonly item: SupplyItem;
  readonly entry: StockEntry;
  /** After it. */
  readonly standing: StockStanding;
  /** The item is on the site's list only now. */
  readonly isNew: boolean;
  /** A retry: the key was saved before. */
  readonly already: boolean;
}

export type StockEntry = Extract<Entry, { kind: 'stock' }>;

const LONGEST = { text: 1000, name: 100 } as const;

/** One movement of one item, one line of the log. `mayList`: a shipped item that the site does not keep yet joins it. */
export async function moveStock(
  kit: Kit,
  word: string,
  options: MoveOptions,
  plan: (place: MovePlace) => MovePlan,
  mayList = false,
): Promise<Moved> {
  kit.store.site();
  if (word.trim() === '') throw new Refusal({ kind: 'missing', what: 'ITEM', example: 'bleach-84' });
  const acceptClock = options.acceptClock === true;
  const { value } = await kit.store.write({ waitSeconds: kit.waitSeconds, acceptClock }, tx => {
    tx.refuseWrongClock();
    return movedIn(tx, kit, word, options, plan, mayList);
  });
  return value;
}

function movedIn(
  tx: Transaction,
  kit: Kit,
  word: string,
  options: MoveOptions,
  plan: (place: MovePlace) => MovePlan,
  mayList: boolean,
): Moved {
  const { now } = tx;
  const calendar = calendarOf(tx.site, kit.world);
  const kept = supplyNamed(tx.site, word);
  const item = kept ?? (mayList ? shippedSupply(word) : undefined);
  if (item === undefined) throw new Refusal(unknownSupply(tx.site, word, mayList));
  const isNew = kept === undefined;
  const site = isNew ? { ...tx.site, supplies: [...(tx.site.supplies ?? []), item] } : tx.site;
  const at = momentFor(options.at, site, calendar, now);
  const by = actorOf(kit, site, now);
  const place = placeOf(tx, site, item, calendar, now);
  const { asked, said, lines } = plan(place);
  const key = cleaned('id', options.id, LONGEST.name);
  const note = cleaned('note', options.note, LONGEST.text);
  const facts = { ...said, by, at, ...(note ? { note } : {}) };
  const since = addDays(siteDayOf(calendar, now), -Math.max(USE_DAYS, site.settings.lateEntryDays));
  const entries = tx.read({ from: since }).entries;
  const before = key ? entries.find(entry => entry.kind === 'stock' && entry.key === key) : undefined;
  if (before?.kind === 'stock' && !isSame(before, facts, item.id, asked, options.at !== undefined))
    throw new Refusal({ kind: 'key-reused', key: key ?? '' });
  const draft = (): StockDraft => ({
    ...{ kind: 'stock', recordedAt: now, ...facts, lines: lines() },
    ...(key ? { key } : {}),
  });
  const entry = before ?? appended(tx, draft(), isNew ? site : null);
  if (entry.kind !== 'stock') throw new Error('another entry than the one that was appended');
  const known = before === undefined ? [...entries, entry] : entries;
  const [standing] = stockAt({ supplies: [item] }, known, Infinity, place.today);
  if (standing === undefined) throw new Error('no standing of an item');
  return { site, calendar, item, entry, standing, isNew, already: before !== undefined };
}

/** An item that is new to the site is listed first. */
function appended(tx: Transaction, draft: StockDraft, site: Site | null): Entry {
  if (site !== null) tx.saveSite(site, draft.by);
  return tx.append(draft);
}

function momentFor(text: string | undefined, site: Site, calendar: Calendar, now: Instant): Instant {
  if (text === undefined) return now;
  const moment = parseMoment(text, calendar, now);
  if (!moment.ok) throw new Refusal({ kind: 'moment-unreadable', text });
  const entering = enteringOf(moment.at, now, site.settings, calendar);
  const at = dateTimeOf(calendar.zone, moment.at);
  if (entering.kind === 'future')
    throw new Refusal({ kind: 'moment-future', at, now: dateTimeOf(calendar.zone, now) });
  if (entering.kind === 'taken') return moment.at;
  const { lateEntryDays } = site.settings;
  throw new Refusal({ kind: 'moment-sealed', at, oldest: entering.oldest, lateEntryDays });
}

function placeOf(tx: Transaction, site: Site, item: SupplyItem, calendar: Calendar, now: Instant): MovePlace {
  const lots = settled(carriedOf(tx.newest.entries).stock.filter(lot => lot.item === item.id));
  return {
    site,
    item,
    lots,
    onHand: tidied(lots.reduce((sum, { quantity }) => sum + quantity, 0)),
    today: siteDayOf(calendar, now),
    day: (option, text) => dayNamed(option, text, calendar, now),
    quantity: (text, isCount) => quantityOf(item, site.language, text, isCount),
    written: quantity => amountText(quantity, item, site.language),
  };
}

function dayNamed(option: string, text: string, calendar: Calendar, now: Instant): Day {
  // Labels often name a month: its last day.
  const month = parseMonth(text);
  if (month !== null) return month.last;
  const read = parseDay(text, calendar, now);
  if (read.ok) return read.day;
  throw text.trim() === ''
    ? new Refusal({ kind: 'missing', what: option, example: `${option} 2027-01-31` })
    : new Refusal({ kind: 'day-unreadable', text });
}

/** In the item's unit, or a Refusal. */
function quantityOf(item: SupplyItem, language: Language, text: string, isCount = false): number {
  const read = parseSupplyQuantity(item, text, isCount);
  if (read.ok) return read.quantity;
  switch (read.fault) {
    case 'number':
      throw new Refusal({
        ...{ kind: 'number-range', field: 'QUANTITY', value: text },
        unit: unitText(item.unit, language),
      });
    case 'not-positive':
      throw new Refusal({ kind: 'dilution', fault: 'not-positive', option: 'QUANTITY', given: text });
    case 'decimals': {
      const decimals = decimalsOf(item);
      throw new Refusal({ kind: 'stock', fault: 'decimals', item: item.name, given: text, decimals });
    }
  }
}

/** A name or a word that goes with a movement; empty counts as left out. */
export function saidOf<K extends string>(key: K, text: string | undefined): { readonly [P in K]?: string } {
  const clean = cleaned(key, text, LONGEST.name);
  return (clean ? { [key]: clean } : {}) as { readonly [P in K]?: string };
}

type Facts = Omit<StockDraft, 'kind' | 'recordedAt' | 'lines' | 'key'>;

/** Does a retry say the same? Its moment counts only where one was typed. */
function isSame(
  entry: StockDraft,
  facts: Facts,
  item: string,
  asked: number | null,
  withMoment: boolean,
): boolean {
  const told = ({ move, to, from, receiver, approver, note, reason, by, at }: Facts): string =>
    JSON.stringify([move, to, from, receiver, approver, note, reason, by, withMoment ? at : 0]);
  const isOfItem = entry.lines.every(line => line.item === item);
  return isOfItem && told(entry) === told(facts) && (asked === null || askedOf(entry) === asked);
}

/** What was asked for: of a receipt what came, before it was split. */
export function askedOf({ move, lines }: Pick<StockDraft, 'move' | 'lines'>): number {
  const all = move === 'receipt' ? lines.slice(0, 1) : lines;
  return tidied(all.reduce((sum, { quantity }) => sum + quantity, 0));
}

function tidied(quantity: number): number {
  return Math.round(quantity * 1000) / 1000;
}
