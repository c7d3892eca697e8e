import type { CorrectionEntry, Entry, LastRound, RoundsEntry } from '../domain/entry';
import type { FieldValue, WaivedWindow, Waiver } from '../domain/round';
import type { Day } from '../domain/zone';
import { HASH_KEY, SUFFIX_LENGTH, VERSION } from './entry-text';
import { carriedEntryIn, carriedIn, roundExtrasIn, correctedCarried } from './entry-carried';
import { allOf, instantIn, isCount, isRecord, isRoundId, isTexts, type Raw } from './entry-parts';
import { parseInstantText } from './instant-text';

/** A line that was read: an entry; a line of a newer version that only its number is known of; or neither. */
export type Line =
  | { readonly seq: number; readonly hash: string; readonly entry: Entry; readonly newer?: string }
  | { readonly seq: number; readonly hash: string; readonly entry: null; readonly newer: string }
  | null;

/** Reads a line without its newline. Null: not an entry. A line that was not written by this program is none. */
export function parseLine(text: string, day: Day): Line {
  const line = text.endsWith('\r') ? text.slice(0, -1) : text;
  if (!line.startsWith(HASH_KEY, line.length - SUFFIX_LENGTH) || !line.endsWith('"}')) return null;
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return null;
  }
  if (!isRecord(raw)) return null;
  const { v, seq, hash } = raw;
  if (!isCount(v) || !isCount(seq) || seq < 1 || typeof hash !== 'string') return null;
  if (hash !== line.slice(-45, -2)) return null;
  const entry = entryOf(raw, { v, seq, hash, recordedOn: day });
  if (v > VERSION) return { seq, hash, entry, newer: String(v) };
  return entry === null ? null : { seq, hash, entry };
}

type Known = { readonly v: number; readonly seq: number; readonly hash: string; readonly recordedOn: Day };

/** Null where a member is missing or of the wrong kind. */
function entryOf(raw: Raw, known: Known): Entry | null {
  const recordedAt = instantIn(raw.recordedAt);
  if (recordedAt === null || typeof raw.recordedBy !== 'string') return null;
  const torn = tornIn(raw.torn);
  const { v, seq, hash, recordedOn } = known;
  const base: Mutable<Base> = { v, seq, hash, recordedOn, recordedAt, recordedBy: raw.recordedBy };
  if (torn) base.torn = torn;
  if (raw.clockBack === true) base.clockBack = true;
  if (raw.kind === 'opening') return openingIn(raw, base);
  if (raw.kind === 'setup') return setupIn(raw, base);
  if (!isRoundId(raw.id) || typeof raw.by !== 'string') return null;
  const said = base as Mutable<Said>;
  said.id = raw.id;
  said.by = raw.by;
  if (typeof raw.key === 'string') said.key = raw.key;
  if (raw.imported === true) said.imported = true;
  switch (raw.kind) {
    case 'rounds':
    case 'blocked':
      return roundsIn(raw, raw.kind, said);
    case 'void':
    case 'restored':
    case 'amendment':
      return correctionIn(raw, raw.kind, said);
    case 'finding':
    case 'resolution':
    case 'stock':
      return carriedEntryIn(raw, raw.kind, said);
    case 'waiver': {
      const waiver = waiverIn(raw);
      return waiver === null ? null : { ...said, ...waiver, kind: 'waiver' };
    }
    case 'restoration':
      return restorationIn(raw, said);
    default:
      return null;
  }
}

/** Made by assignment to one object: a day has hundreds of lines, and ten years are to be checked. */
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type Base = Known & Pick<Entry, 'recordedAt' | 'recordedBy' | 'torn' | 'clockBack'>;
type Said = Base & {
  readonly id: string;
  readonly by: string;
  readonly key?: string;
  readonly imported?: boolean;
};

function openingIn(raw: Raw, base: Base): Entry | null {
  const last = balanceIn(raw.last);
  const waivers = allOf(raw.waivers, waiverIn);
  if (last === null || waivers === null) return null;
  const carried = raw.findings === undefined && raw.stock === undefined ? {} : carriedIn(raw);
  return (
    carried && {
      ...base,
      kind: 'opening',
      last,
      waivers,
      ...carried,
      ...(typeof raw.setup === 'string' && { setup: raw.setup }),
    }
  );
}

function setupIn(raw: Raw, base: Base): Entry | null {
  const { by, changes, before, after, byHand } = raw;
  if (typeof by !== 'string' || typeof after !== 'string' || !Array.isArray(changes)) return null;
  const read = changes.map(change =>
    isRecord(change) && typeof change.of === 'string' && change.to !== undefined
      ? { of: change.of, to: change.to, ...(typeof change.key === 'string' && { key: change.key }) }
      : null,
  );
  if (!read.every(change => change !== null)) return null;
  return {
    ...{ ...base, kind: 'setup', by, changes: read, after },
    ...(typeof before === 'string' && { before }),
    ...(byHand === true && { byHand }),
  };
}

function roundsIn(raw: Raw, kind: 'rounds' | 'blocked', said: Said): Entry | null {
  const { areas, activity, note, reason } = raw;
  const at = instantIn(raw.at);
  const fields = raw.fields === undefined ? {} : fieldsIn(raw.fields);
  const blocked = raw.blocked === undefined ? [] : blockedIn(raw.blocked);
  if (!isTexts(areas) || typeof activity !== 'string' || at === null || !fields || !blocked) return null;
  const entry = said as Mutable<RoundsEntry>;
  entry.kind = kind;
  entry.areas = areas;
  entry.activity = activity;
  entry.at = at;
  entry.fields = fields;
  if (raw.incident === true) entry.incident = true;
  if (raw.flags !== undefined || raw.finding !== undefined || raw.used !== undefined) {
    const more = roundExtrasIn(raw);
    if (more === null) return null;
    Object.assign(entry, more);
  }
  if (raw.blocked !== undefined) entry.blocked = blocked;
  if (typeof note === 'string') entry.note = note;
  if (typeof reason === 'string') entry.reason = reason;
  if (raw.backfilled === true) entry.backfilled = true;
  return entry;
}

function correctionIn(raw: Raw, kind: CorrectionEntry['kind'], said: Said): Entry | null {
  const { reason, rounds, round, changes, undoes, redoes } = raw;
  const restores = balanceIn(raw.restores);
  const waivers = raw.waivers === undefined ? undefined : allOf(raw.waivers, waiverIn);
  const given = correctedCarried(raw);
  if (restores === null || waivers === null || given === null || typeof reason !== 'string') return null;
  const shared = {
    ...{ ...said, reason, restores, ...given },
    ...(waivers !== undefined && { waivers }),
    ...(isRoundId(undoes) && { undoes }),
    ...(isRoundId(redoes) && { redoes }),
  };
  if (kind === 'amendment') {
    const changed = fieldsIn(changes, true);
    return isRoundId(round) && changed !== null ? { ...shared, kind, round, changes: changed } : null;
  }
  if (!isTexts(rounds)) return null;
  if (kind === 'restored') return { ...shared, kind, rounds };
  const unwaived = raw.unwaived === undefined ? undefined : allOf(raw.unwaived, windowIn);
  if (unwaived === null) return null;
  return { ...shared, kind, rounds, ...(unwaived !== undefined && { unwaived }) };
}

function waiverIn(raw: unknown): Waiver | null {
  const window = windowIn(raw);
  if (window === null || !isRecord(raw)) return null;
  const { by, reason } = raw;
  return typeof by === 'string' && typeof reason === 'string' ? { ...window, by, reason } : null;
}

function windowIn(raw: unknown): WaivedWindow | null {
  if (!isRecord(raw)) return null;
  const { area, activity, slot, day } = raw;
  if (typeof area !== 'string' || typeof activity !== 'string') return null;
  return typeof slot === 'string' && typeof day === 'string' ? { area, activity, slot, day } : null;
}

function restorationIn({ reason, madeAt, lost }: Raw, said: Said): Entry | null {
  if (typeof reason !== 'string' || typeof madeAt !== 'string' || !isRecord(lost)) return null;
  const { from, to, hash, day } = lost;
  if (!isCount(from) || !isCount(to) || typeof hash !== 'string' || typeof day !== 'string') return null;
  return { ...said, kind: 'restoration', reason, madeAt, lost: { from, to, hash, day } };
}

function blockedIn(raw: unknown): { area: string; reason: string }[] | null {
  return allOf(raw, member =>
    isRecord(member) && typeof member.area === 'string' && typeof member.reason === 'string'
      ? { area: member.area, reason: member.reason }
      : null,
  );
}

function balanceIn(raw: unknown): LastRound[] | null {
  if (!isRecord(raw)) return null;
  const last: LastRound[] = [];
  for (const [activity, moments] of Object.entries(raw)) {
    if (!isRecord(moments)) return null;
    for (const [text, areas] of Object.entries(moments)) {
      const at = text === 'none' ? null : parseInstantText(text);
      if ((at === null && text !== 'none') || !isTexts(areas)) return null;
      for (const area of areas) last.push({ area, activity, at });
    }
  }
  return last;
}

function fieldsIn(raw: unknown): Record<string, FieldValue> | null;
function fieldsIn(raw: unknown, removals: true): Record<string, FieldValue | null> | null;
function fieldsIn(raw: unknown, removals = false): Record<string, FieldValue | null> | null {
  if (!isRecord(raw)) return null;
  // JSON makes plain objects: nothing is inherited.
  for (const key in raw) if (!isFieldValue(raw[key]) && !(removals && raw[key] === null)) return null;
  return raw as Record<string, FieldValue | null>;
}

function isFieldValue(value: unknown): value is FieldValue {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' || typeof value === 'boolean';
}

function tornIn(raw: unknown): { bytes: number; sha256: string } | undefined {
  if (!isRecord(raw) || !isCount(raw.bytes) || typeof raw.sha256 !== 'string') return undefined;
  return { bytes: raw.bytes, sha256: raw.sha256 };
}
