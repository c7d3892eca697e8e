import type { SyncAdapter } from 'lowdb';
import type { Draft, Entry, Setup } from '../domain/entry';
import { laterId, numbersOf, openingOf } from '../domain/ledger';
import type { RoundId } from '../domain/round';
import { isoOf, siteDayOf } from '../domain/wall';
import type { Calendar, Day, Instant } from '../domain/zone';
import { Refusal, type Notice } from '../problem';
import { appendBytes, CHANGED } from './append-line';
import type { Link } from './day-file';
import { sha256Of } from './digest';
import { parseLine } from './entry-codec';
import { lineOf, type LineDraft, type OpeningDraft, type SetupDraft } from './entry-text';
import { dayFileIn, dayFileName, logIn } from './folder';
import type { Fs } from './fs';
import { placeOfLog, isStillThere, type Place } from './log-place';
import type { LogReading, StoreWorld } from './store';
import { keepHead } from './witness';
import type { Wait } from './durable-file';

/** What the log must know of the site. */
export interface LogSite {
  readonly id: string;
  readonly calendar: Calendar;
  /** All of it, for the first entry of a log; `by` is filled in. */
  readonly firstSetup: () => Pick<SetupDraft, 'changes' | 'after'>;
}

export interface LogOptions {
  readonly fs: Fs;
  readonly folder: string;
  readonly world: StoreWorld;
  readonly wait: Wait;
  readonly site: () => LogSite;
}

/** The log as lowdb holds it: what was read, and the lines that `write` is to append. */
export interface LogState {
  reading: LogReading;
  pending: { draft: Draft | SetupDraft; acceptClock: boolean }[];
  /** The lines that were appended since, as they stand. */
  written: Entry[];
}

/** The log as a lowdb adapter. Writing appends what is pending and never touches a byte that is there. */
export class ChainLog implements SyncAdapter<LogState> {
  private place: Place | null = null;
  readonly notices: Notice[] = [];

  constructor(private readonly options: LogOptions) {}

  /** Under the lock. Throws `unreadable`; damage is in the reading, and refuses the first `write`. */
  read(): LogState {
    this.notices.length = 0;
    this.placed();
    return { reading: this.reading(), pending: [], written: [] };
  }

  write(state: LogState): void {
    for (const { draft, acceptClock } of state.pending.splice(0))
      state.written.push(this.append(draft, acceptClock));
    state.reading = this.reading();
  }

  /** SHA-256 of `site.json` as the last setup entry left it; and that entry, where it is in the newest file. */
  lastSetup(): { readonly after: string; readonly entry: Setup | null } | null {
    const { entries } = this.placed();
    const entry = entries.findLast(one => one.kind === 'setup');
    if (entry?.kind === 'setup') return { after: entry.after, entry };
    const opening = entries[0];
    return opening?.kind === 'opening' && opening.setup !== undefined
      ? { after: opening.setup, entry: null }
      : null;
  }

  /** The latest moment of recording that the newest file knows of; null while the log is empty. */
  newestAt(): Instant | null {
    return this.placed().newestAt;
  }

  /** Throws `clock-wrong` as the next `write` would; damage is refused there. */
  refuseWrongClock(now: Instant, acceptClock: boolean): void {
    const place = this.placed();
    if (place.damage.length === 0) clockOf(place, now, this.options.site().calendar, acceptClock);
  }

  private reading(): LogReading {
    const { entries, damage, notices, link, day } = this.placed();
    const head = link && { ...link, day };
    return { entries, damage, notices, head };
  }

  private placed(): Place {
    const { fs, folder, world, site } = this.options;
    if (this.place === null || !isStillThere(fs, logIn(folder), this.place)) {
      this.place = placeOfLog({ fs, folder, stateFolder: world.stateFolder, siteId: site().id });
      this.notices.push(...this.place.notices);
    }
    return this.place;
  }

  private append(draft: Draft | SetupDraft, acceptClock: boolean): Entry {
    for (let tries = 0; tries < 100; tries += 1) {
      const entry = this.tryAppend(draft, acceptClock);
      if (entry !== CHANGED) return entry;
      this.place = null;
    }
    const path = logIn(this.options.folder);
    throw new Refusal({ kind: 'not-saved', path, cause: 'changed-meanwhile' });
  }

  private tryAppend(draft: Draft | SetupDraft, acceptClock: boolean): Entry | typeof CHANGED {
    const place = this.placed();
    const { calendar, firstSetup } = this.options.site();
    refuseUnsound(place, dayFileIn(logIn(this.options.folder), place.day));
    const clockBack = clockOf(place, draft.recordedAt, calendar, acceptClock);
    const today = siteDayOf(calendar, draft.recordedAt);
    // A clock set back never opens an old file.
    const day = place.day > today ? place.day : today;
    if (day !== place.day || place.link === null || place.opened === false) {
      const opening = this.openingFor(place, draft.recordedAt);
      if (this.appendLine(place, opening, day, {}) === CHANGED) return CHANGED;
    }
    if (this.lastSetup() === null) {
      const setup: SetupDraft = {
        kind: 'setup',
        recordedAt: draft.recordedAt,
        by: draft.by,
        ...firstSetup(),
      };
      if (this.appendLine(this.placed(), setup, day, {}) === CHANGED) return CHANGED;
    }
    const here = this.placed();
    if (here.day !== day) return CHANGED;
    const line = draft.kind === 'setup' ? draft : { ...draft, id: nextId(here.entries, day) };
    const entry = this.appendLine(here, line, day, clockBack ? { clockBack } : {});
    if (entry === CHANGED) return CHANGED;
    if (clockBack && place.newestAt !== null)
      this.notices.push({ kind: 'clock-back', newest: place.newestAt });
    this.witness(entry);
    return entry;
  }

  private openingFor({ entries }: Place, recordedAt: Instant): OpeningDraft {
    const balance = openingOf(entries);
    const setup = this.lastSetup()?.after;
    return { kind: 'opening', recordedAt, ...balance, ...(setup !== undefined && { setup }) };
  }

  /**
   * One line, durable, and the place after it. Whatever fails, the place is read afresh before the next. The line must
   * have been made for this very place: if the lock failed and somebody wrote since, the answer is `CHANGED`.
   */
  private appendLine(
    place: Place,
    draft: LineDraft,
    day: Day,
    flags: { clockBack?: true },
  ): Entry | typeof CHANGED {
    const { fs, folder, world, site } = this.options;
    this.place = null;
    const { debris, link } = place;
    const torn = debris && { bytes: debris.bytes.length, sha256: sha256Of(debris.bytes) };
    const head = { seq: (link?.seq ?? 0) + 1, recordedBy: world.account, ...(torn && { torn }), ...flags };
    const { text, hash } = lineOf(draft, head, link?.hash ?? '', site().calendar.zone);
    const same = day === place.day && place.size !== null;
    const bytes = Buffer.from(same && needsFence(place) ? `\n${text}` : text);
    const path = dayFileIn(logIn(folder), day);
    const id = 'id' in draft ? { id: draft.id } : {};
    if (appendBytes(fs, { path, size: same ? place.size : null, bytes, ...id }) === CHANGED) return CHANGED;
    if (debris)
      this.notices.push({ kind: 'fenced', file: dayFileName(place.day), bytes: debris.bytes.length });
    const entry = parseLine(text.slice(0, -1), day)?.entry;
    if (!entry) throw new Error(`a ${draft.kind} entry cannot be read back as it was written`);
    this.place = after(place, entry, { seq: head.seq, hash }, (same ? (place.size ?? 0) : 0) + bytes.length);
    return entry;
  }

  private witness({ seq, hash, recordedOn: day }: Entry): void {
    const { fs, folder, world, wait, site } = this.options;
    const keeping = {
      fs,
      folder,
      wait,
      stateFolder: world.stateFolder,
      siteId: site().id,
      pid: world.process.pid,
    };
    const notices = keepHead(keeping, { seq, hash, day });
    if (!this.notices.some(({ kind }) => kind === 'witness-unwritable')) this.notices.push(...notices);
  }
}

function nextId(entries: readonly Entry[], day: Day): RoundId {
  const last = entries.findLast(entry => entry.kind !== 'opening' && entry.kind !== 'setup');
  if (last === undefined || !('id' in last) || last.recordedOn !== day)
    return `${day.replaceAll('-', '')}-001`;
  return laterId(last.id, numbersOf(last));
}

function needsFence({ needsNewline, debris, debrisBefore }: Place): boolean {
  return debris === null || debrisBefore ? needsNewline : debris.bytes.at(-1) !== 10;
}

/** The place once a line stands: an opening begins a new file and carries all that lies before it. */
function after(place: Place, entry: Entry, link: Link, size: number): Place {
  const entries = entry.kind === 'opening' ? [entry] : place.entries;
  if (entry.kind !== 'opening') entries.push(entry);
  const newestAt = Math.max(entry.recordedAt, place.newestAt ?? -Infinity);
  return {
    ...{ ...place, day: entry.recordedOn, entries, link, size, newestAt },
    ...{ needsNewline: false, debris: null, debrisBefore: false, opened: true, notices: [] },
  };
}

function refuseUnsound({ damage, newer }: Place, path: string): void {
  // What a newer program wrote may look damaged to this one.
  if (newer !== null) throw new Refusal({ kind: 'newer-version', path, version: newer });
  if (damage.length > 0) throw new Refusal({ kind: 'damaged', damage });
}

const MINUTE = 60_000;
const CLOCK_SLACK = 2 * MINUTE;
const FIRST_MOMENT = Date.UTC(2024, 0, 1);
const LONGEST_SILENCE = 400 * 24 * 60 * MINUTE;

/** Does the clock stand before the newest entry? Throws `clock-wrong` for one that cannot be right. */
function clockOf({ newestAt }: Place, now: Instant, { zone }: Calendar, acceptClock: boolean): boolean {
  const far = newestAt !== null && now > newestAt + LONGEST_SILENCE;
  if ((now < FIRST_MOMENT || far) && !acceptClock) {
    const newest = newestAt === null ? {} : { newest: isoOf(zone, newestAt) };
    throw new Refusal({ kind: 'clock-wrong', now: isoOf(zone, now), ...newest });
  }
  return newestAt !== null && now < newestAt - CLOCK_SLACK;
}
