import type { Entry } from './entry';
import { blockedOfEntry, roundsOfEntry } from './entry-rounds';
import { ledgerOf, type Ledger } from './ledger';
import type { Blocked, FieldValue, Round, RoundId, Waiver } from './round';
import type { Day, Instant } from './zone';

/** What a line of the log did to what was known of a day. */
export type What = 'added' | 'blocked' | 'voided' | 'restored' | 'amended' | 'waived' | 'unwaived' | 'setup';

/** One field of a round before and after an amendment; null: it had none. `at` is an instant in milliseconds. */
export interface FieldChange {
  readonly id: RoundId;
  readonly field: string;
  readonly before: FieldValue | null;
  readonly after: FieldValue | null;
}

/** A round or an attempt; with `slot`: a window that was waived. */
export interface Concerned {
  readonly id: RoundId | null;
  readonly area: string;
  readonly activity: string;
  readonly at: Instant | null;
  readonly slot?: string;
}

/** What one line changed, and who is behind it. */
export interface Change {
  readonly what: What;
  /** The number of the line. */
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly by: string;
  /** The account of the operating system. */
  readonly recordedBy: string;
  readonly reason: string | null;
  readonly backfilled: boolean;
  readonly concerned: readonly Concerned[];
  readonly fields: readonly FieldChange[];
}

/** Of which day of the site a round or an attempt is. */
export type DayOf = (round: Pick<Round, 'area' | 'activity' | 'at'>) => Day;

type Acting = Exclude<Entry, { kind: 'opening' }>;

/**
 * What the entries recorded after `from` changed about a day, in the order of the log. `entries`: all that can be about
 * the day, older ones too. Setups are left to those who know whether they matter.
 */
export function changesOf(entries: readonly Entry[], from: Instant, day: Day, dayOf: DayOf): Change[] {
  const isOfDay = (one: Round | Blocked): boolean => dayOf(one) === day;
  return entries.flatMap((entry, index) => {
    if (entry.recordedAt <= from) return [];
    switch (entry.kind) {
      case 'rounds':
      case 'blocked':
        return [
          ...changeOf('added', entry, roundsOfEntry(entry).filter(isOfDay).map(concernedOf)),
          ...changeOf('blocked', entry, blockedOfEntry(entry).filter(isOfDay).map(concernedOf)),
        ];
      case 'opening':
      case 'setup':
      case 'finding':
      case 'resolution':
      case 'stock':
      case 'restoration':
        return [];
      case 'void':
      case 'restored':
      case 'amendment':
      case 'waiver':
        return corrections(entry, ledgerOf(entries.slice(0, index)), ledgerOf(entries.slice(0, index + 1)), {
          day,
          isOfDay,
        });
    }
  });
}

/** A line as a change; none where it concerns nothing. */
export function changeOf(
  what: What,
  entry: Acting,
  concerned: readonly Concerned[],
  fields: readonly FieldChange[] = [],
): Change[] {
  if (concerned.length + fields.length === 0) return [];
  const { seq, recordedAt, by, recordedBy } = entry;
  const reason = 'reason' in entry ? (entry.reason ?? null) : null;
  const backfilled = 'backfilled' in entry && entry.backfilled === true;
  return [{ what, seq, recordedAt, by, recordedBy, reason, backfilled, concerned, fields }];
}

interface About {
  readonly day: Day;
  readonly isOfDay: (one: Round | Blocked) => boolean;
}

/** What a correction did: by comparing what was known before it and after, whatever kind it is. */
function corrections(entry: Acting, before: Ledger, after: Ledger, { day, isOfDay }: About): Change[] {
  const pairs = [...pairsOf(before.rounds, after.rounds), ...pairsOf(before.blocked, after.blocked)].filter(
    ([old, next]) => isOfDay(old) || isOfDay(next),
  );
  const voided = pairs.filter(([old, next]) => !isVoided(old) && isVoided(next));
  const restored = pairs.filter(([old, next]) => isVoided(old) && !isVoided(next));
  const fields = pairs.flatMap(([old, next]) => fieldChanges(old, next));
  const amended = pairs.filter(([, { id }]) => fields.some(change => change.id === id));
  const waived = (a: Ledger, b: Ledger): Concerned[] =>
    a.waivers
      .filter(waiver => waiver.day === day && !b.waivers.some(other => keyOf(other) === keyOf(waiver)))
      .map(({ area, activity, slot }) => ({ id: null, area, activity, slot, at: null }));
  const newer = (some: readonly (readonly [unknown, Round | Blocked])[]): Concerned[] =>
    some.map(([, next]) => concernedOf(next));
  return [
    ...changeOf('voided', entry, newer(voided)),
    ...changeOf('restored', entry, newer(restored)),
    ...changeOf('amended', entry, newer(amended), fields),
    ...changeOf('waived', entry, waived(after, before)),
    ...changeOf('unwaived', entry, waived(before, after)),
  ];
}

/** The members that are not what they were. */
function pairsOf<T extends Round | Blocked>(before: readonly T[], after: readonly T[]): (readonly [T, T])[] {
  const old = new Map(before.map(member => [member.id, member]));
  return after.flatMap(next => {
    const was = old.get(next.id);
    return was && JSON.stringify(was) !== JSON.stringify(next) ? [[was, next] as const] : [];
  });
}

function isVoided(one: Round | Blocked): boolean {
  return 'voided' in one && one.voided !== undefined;
}

/** The round's own, then its fields. */
function fieldChanges(before: Round | Blocked, after: Round | Blocked): FieldChange[] {
  const [old, next] = [factsOf(before), factsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(next)])].flatMap(field => {
    const [was, is] = [old[field] ?? null, next[field] ?? null];
    return was === is ? [] : [{ id: after.id, field, before: was, after: is }];
  });
}

function factsOf(one: Round | Blocked): Readonly<Record<string, FieldValue>> {
  const { area, activity, at, by } = one;
  const own = { area, activity, at, by };
  if (!('fields' in one)) return { ...own, reason: one.reason };
  return { ...own, ...(one.note !== undefined && { note: one.note }), ...one.fields };
}

function concernedOf({ id, area, activity, at }: Round | Blocked): Concerned {
  return { id, area, activity, at };
}

function keyOf({ area, activity, slot, day }: Waiver): string {
  return [area, activity, slot, day].join('\t');
}
