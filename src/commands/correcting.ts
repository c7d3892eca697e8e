import { judgeDay, type JudgedWindow } from '../domain/board';
import { balanced, type DutyName, type Meant } from '../domain/correction';
import { placeOf } from '../domain/cover';
import { dutyKeyOf, owingsOf } from '../domain/duty';
import type { CorrectionEntry, Entry } from '../domain/entry';
import { enteringOf } from '../domain/late-entry';
import { ledgerOf } from '../domain/ledger';
import { addDays } from '../domain/day';
import { earliestOf, reachOf } from '../domain/reach';
import { recordedOf, type Recorded } from '../domain/recorded';
import type { RoundId } from '../domain/round';
import { nearIds, parseIds } from '../domain/round-id';
import type { Language, Site } from '../domain/site';
import { dateTimeOf, siteDayOf } from '../domain/wall';
import { windowBook } from '../domain/windows';
import type { Calendar, Day, Instant } from '../domain/zone';
import { evidenceIn } from '../messages/evidence';
import { Refusal } from '../problem';
import { asInstantText } from '../store/instant-text';
import type { LogReading, Span, Transaction } from '../store/store';
import { shortId } from '../views/log-sheet';
import type { Kit } from './kit';
import { cleaned } from './log-wish';
import { calendarOf } from './open-kit';
import { actorOf } from './setup';

/** What a correction is made of: the site and the log, as they were read under the lock or before it. */
export interface Desk {
  readonly site: Site;
  readonly calendar: Calendar;
  readonly now: Instant;
  /** Who corrects. */
  readonly by: string;
  readonly language: Language;
  readonly read: (span: Span) => LogReading;
}

const LONGEST_REASON = 1000;

/** The desk as it stands without the lock: to show what would come. */
export function deskOf(kit: Kit): Desk {
  const { site, calendar, now, say } = kit;
  return {
    site,
    calendar,
    now,
    language: say.language,
    by: actorOf(kit, site, now),
    read: span => kit.store.log(span),
  };
}

/** Works under the lock; what `save` is given is durable when it answers. */
export async function correct<T>(
  kit: Kit,
  options: object,
  work: (desk: Desk, tx: Transaction) => T,
): Promise<T> {
  const acceptClock = 'acceptClock' in options && options.acceptClock === true;
  // A folder without a site is told as such, not as a lock that cannot be taken.
  kit.store.site();
  const { value } = await kit.store.write({ waitSeconds: kit.waitSeconds, acceptClock }, tx => {
    tx.refuseWrongClock();
    const { site, now } = tx;
    const read = (span: Span): LogReading => (span === 'newest' ? tx.newest : tx.read(span));
    const { language } = kit.say;
    const calendar = calendarOf(site, kit.world);
    return work({ site, now, read, calendar, language, by: actorOf(kit, site, now) }, tx);
  });
  return value;
}

/** Why it is corrected: as typed, or asked for at a terminal. */
export async function reasonOf({ canAsk, world, say }: Kit, typed: string | undefined): Promise<string> {
  const text =
    typed === undefined && canAsk
      ? await (await world.person()).text({ message: evidenceIn(say.language).correction.whyCorrected })
      : typed;
  const reason = cleaned('--reason', text, LONGEST_REASON);
  if (!reason) throw new Refusal({ kind: 'reason-needed', why: 'correction' });
  return reason;
}

/** The ids that words name; runs are taken apart. Throws `id-unreadable`. */
export function idsOfWords(words: readonly string[], { calendar, now, read }: Desk): RoundId[] {
  const today = siteDayOf(calendar, now);
  const head = read('newest').head?.day ?? today;
  const newest: Day = head > today ? head : today;
  const ids = words.flatMap(word => {
    const read = parseIds(word, newest);
    if (read === null) throw new Refusal({ kind: 'id-unreadable', text: word });
    return read;
  });
  return [...new Set(ids)];
}

/** Everything recorded since the earliest of the ids was, and what each of them stands for. Throws `unknown`. */
export function lookedUp(
  ids: readonly RoundId[],
  { read }: Pick<Desk, 'read'>,
): { readonly all: ReadonlyMap<RoundId, Recorded>; readonly found: readonly Recorded[] } {
  const from = earliestOf(ids);
  const all = recordedOf(from === null ? [] : read({ from }).entries);
  const found = ids.map(id => {
    const one = all.get(id);
    if (one !== undefined) return one;
    const likely = [...all.values()].filter(({ is }) => is !== 'correction').map(each => each.id);
    const near = nearIds(id, likely).map(shortId);
    throw new Refusal({ kind: 'unknown', what: 'record', value: shortId(id), near });
  });
  return { all, found };
}

/** Days that are locked cannot be corrected either. */
export function refuseSealed(concerned: readonly Recorded[], desk: Desk): void {
  for (const one of concerned) {
    if (one.is === 'round') refuseSealedMoment(one.round.at, desk);
    else if (one.is === 'blocked') refuseSealedMoment(one.blocked.at, desk);
    else if (one.is === 'waiver') refuseSealedDay(one.entry.day, desk);
    else if (one.is !== 'correction') refuseSealedMoment(one.entry.at, desk);
  }
}

export function refuseSealedMoment(at: Instant, desk: Desk): void {
  const { calendar, now, site } = desk;
  const { kind } = enteringOf(Math.min(at, now), now, site.settings, calendar);
  if (kind === 'sealed') throw sealed(dateTimeOf(calendar.zone, at), desk);
}

export function refuseSealedDay(day: Day, desk: Desk): void {
  if (day < oldestDay(desk)) throw sealed(day, desk);
}

function oldestDay({ calendar, now, site }: Desk): Day {
  return addDays(siteDayOf(calendar, now), -site.settings.lateEntryDays);
}

function sealed(at: string, desk: Desk): Refusal {
  const { lateEntryDays } = desk.site.settings;
  return new Refusal({ kind: 'moment-sealed', at, oldest: oldestDay(desk), lateEntryDays });
}

/** What a correction came to: the entry, and what it concerns before and after. */
export interface Corrected {
  readonly entry: CorrectionEntry;
  readonly before: readonly Recorded[];
  readonly after: readonly Recorded[];
  /** The windows in which the rounds lie, or lay, with the verdict that holds now. */
  readonly windows: readonly JudgedWindow[];
}

/** Appends a correction, with what it brings back. */
export function saved(meant: Meant, before: readonly Recorded[], desk: Desk, tx: Transaction): Corrected {
  const duties = before.flatMap(one => (one.is === 'round' ? [one.round] : []));
  const earliest = earliestOf(before.map(({ id }) => id)) ?? siteDayOf(desk.calendar, desk.now);
  const entries = entriesFor(duties, earliest, desk);
  const draft = balanced(textual(meant, desk), duties, entries);
  const entry = tx.append(draft) as CorrectionEntry;
  return { entry, ...consequences(before, [...entries, entry], desk) };
}

/** Everything since a day, and as much before as corrections of these duties reach back. */
function entriesFor(duties: readonly DutyName[], day: Day, { read }: Desk): readonly Entry[] {
  const keys = new Set(duties.map(dutyKeyOf));
  for (let from = day; ;) {
    const { entries } = read({ from });
    const days = [...reachOf(entries)].filter(([key]) => keys.has(key)).map(([, reached]) => reached);
    const next = days.reduce((a, b) => (a < b ? a : b), from);
    if (next === from) return entries;
    from = next;
  }
}

/** Moments stand in the log as text. */
function textual(meant: Meant, { calendar }: Desk): Meant {
  if (meant.kind !== 'amendment' || typeof meant.changes.at !== 'number') return meant;
  return { ...meant, changes: { ...meant.changes, at: asInstantText(calendar.zone, meant.changes.at) } };
}

/** What the entries say now of what was concerned. */
export function consequences(
  before: readonly Recorded[],
  entries: readonly Entry[],
  desk: Desk,
): Omit<Corrected, 'entry'> {
  const all = recordedOf(entries);
  const after = before.flatMap(({ id }) => all.get(id) ?? []);
  return { before, after, windows: windowsNow([...before, ...after], entries, desk) };
}

function windowsNow(
  concerned: readonly Recorded[],
  entries: readonly Entry[],
  { site, calendar, now }: Desk,
): JudgedWindow[] {
  const { rounds, waivers } = ledgerOf(entries);
  const book = windowBook(calendar);
  const wanted = new Map<Day, Set<string>>();
  for (const one of concerned) {
    for (const { day, key } of windowKeysOf(one)) wanted.set(day, (wanted.get(day) ?? new Set()).add(key));
  }
  return [...wanted].flatMap(([day, keys]) => {
    const areas = new Set([...keys].map(key => key.split('\t')[0]));
    const judged = judgeDay(site, rounds, waivers, book, day, now, area => areas.has(area));
    return judged.windows.filter(window => keys.has(`${dutyKeyOf(window)}\t${window.slot}`));
  });

  function windowKeysOf(one: Recorded): { day: Day; key: string }[] {
    if (one.is === 'waiver') {
      const { entry } = one;
      return [{ day: entry.day, key: `${dutyKeyOf(entry)}\t${entry.slot}` }];
    }
    if (one.is !== 'round') return [];
    const { round } = one;
    const area = site.areas.find(({ code }) => code === round.area);
    const spells = area === undefined ? [] : owingsOf(site, area, round.activity, waivers);
    const place = placeOf(spells, book, round.at);
    return place?.owing ? [{ day: place.window.day, key: `${dutyKeyOf(round)}\t${place.window.slot}` }] : [];
  }
}
