import type { Draft, Entry, RoundsEntry } from './entry';
import type { Blocked, Changes, FieldValue, Round, RoundId } from './round';
import { parseIso } from './wall';

/** The id `count` numbers on: two after `20261123-017` is `20261123-019`. At least three digits. */
export function laterId(id: RoundId, count: number): RoundId {
  const dash = id.lastIndexOf('-');
  const number = Number(id.slice(dash + 1)) + count;
  return `${id.slice(0, dash)}-${String(number).padStart(3, '0')}`;
}

/** How many numbers an entry takes: one for each area of rounds, visited or blocked; one for any other. */
export function numbersOf(entry: Entry | Draft): number {
  return entry.kind === 'rounds' || entry.kind === 'blocked'
    ? entry.areas.length + (entry.blocked?.length ?? 0)
    : 1;
}

/** The rounds of one line: they share all but the area and take consecutive numbers from the entry's own. */
export function roundsOfEntry(entry: RoundsEntry): Round[] {
  return entry.areas.map((area, index) => ({
    id: laterId(entry.id, index),
    tour: entry.id,
    area,
    activity: entry.activity,
    at: entry.at,
    recordedAt: entry.recordedAt,
    by: entry.by,
    recordedBy: entry.recordedBy,
    fields: entry.fields,
    ...(entry.note !== undefined && { note: entry.note }),
    ...(entry.finding !== undefined && { finding: entry.finding }),
    ...(entry.reason !== undefined && { reason: entry.reason }),
    backfilled: entry.backfilled ?? false,
    imported: entry.imported ?? false,
    ...(entry.incident === true && { incident: true }),
    ...(entry.flags !== undefined && { flags: entry.flags }),
    amended: [],
    seq: entry.seq,
  }));
}

/** What the line could not visit; the numbers follow those of its rounds. */
export function blockedOfEntry(entry: RoundsEntry): Blocked[] {
  return (entry.blocked ?? []).map(({ area, reason }, index) => ({
    id: laterId(entry.id, entry.areas.length + index),
    tour: entry.id,
    area,
    activity: entry.activity,
    at: entry.at,
    recordedAt: entry.recordedAt,
    by: entry.by,
    reason,
  }));
}

type Amendment = Pick<Extract<Entry, { kind: 'amendment' }>, 'changes' | 'by' | 'recordedAt' | 'reason'>;

/**
 * The round with the changes of an amendment. `at` (an ISO instant or milliseconds), `by`, `note` and `backfilled` are
 * the round's own; every other key is a field, and null removes.
 */
export function amendedOf(round: Round, { changes, by, recordedAt, reason }: Amendment): Round {
  let next = round;
  const told: Record<string, Changes[string]> = {};
  for (const [key, value] of Object.entries(changes)) {
    const from = valueIn(next, key);
    next = changedOf(next, key, value);
    told[key] = { from, to: valueIn(next, key) };
  }
  return { ...next, amended: [...round.amended, { by, at: recordedAt, reason, changes: told }] };
}

/** What a round says under a key of an amendment; null: nothing. */
export function valueIn(round: Round, key: string): FieldValue | null {
  if (key === 'flags') return round.flags?.join('; ') ?? null;
  if (key === 'at' || key === 'by' || key === 'backfilled') return round[key];
  return (key === 'note' ? round.note : round.fields[key]) ?? null;
}

function changedOf(round: Round, key: string, value: FieldValue | null): Round {
  switch (key) {
    case 'at': {
      const at = typeof value === 'string' ? parseIso(value) : value;
      return typeof at === 'number' ? { ...round, at } : round;
    }
    case 'by':
      return typeof value === 'string' ? { ...round, by: value } : round;
    case 'backfilled':
      return { ...round, backfilled: value === true };
    case 'flags':
      return flagsOf(round, value);
    case 'note':
      return noteOf(round, value);
  }
  const fields = Object.fromEntries(Object.entries(round.fields).filter(([name]) => name !== key));
  return { ...round, fields: value === null ? fields : { ...fields, [key]: value } };
}

/** The ids of the rules that what is amended still breaks, joined by `; `. */
function flagsOf(round: Round, value: FieldValue | null): Round {
  const { flags, ...bare } = round;
  if (typeof value === 'string') return { ...bare, flags: value.split('; ') };
  return flags === undefined ? round : bare;
}

function noteOf(round: Round, value: FieldValue | null): Round {
  const { note, ...bare } = round;
  if (value !== null) return { ...bare, note: String(value) };
  return note === undefined ? round : bare;
}
