import { windowKeyOf } from './balance';
import type { Meant } from './correction';
import type { AmendmentDraft, CorrectionEntry, Entry, RestoredDraft, VoidDraft } from './entry';
import { valueIn } from './entry-rounds';
import { isWaived, recordedOf, voidedOf, type Recorded, type WaiverEntry } from './recorded';
import type { Correction, FieldValue, RoundId } from './round';
import type { Undoable } from './undo';
import type { Instant } from './zone';

/** What is said of a correction beside what it concerns. */
export interface Said {
  readonly by: string;
  readonly recordedAt: Instant;
  readonly reason: string;
  readonly undoes?: RoundId;
  readonly redoes?: RoundId;
}

export type Reversal =
  | { readonly ok: true; readonly meant: Meant; readonly concerned: readonly Recorded[] }
  /** All of it was voided by now, by somebody else. */
  | { readonly ok: false; readonly why: 'voided'; readonly id: RoundId; readonly voided: Correction }
  /** It was corrected again since. */
  | { readonly ok: false; readonly why: 'changed'; readonly id: RoundId; readonly by: string };

/** The correction that takes an entry back. `entries`: all since what it concerns was recorded. */
export function reversalOf(entry: Undoable, entries: readonly Entry[], said: Said): Reversal {
  const recorded = recordedOf(entries);
  switch (entry.kind) {
    case 'rounds':
    case 'blocked':
      return voiding(idsIn(entry.id, recorded), recorded, said);
    case 'waiver':
    case 'finding':
    case 'resolution':
    case 'stock':
      return voiding([entry.id], recorded, said);
    case 'void':
      return restoring(entry, recorded, entries, said);
    case 'restored':
      return voiding(entry.rounds, recorded, said);
    case 'amendment':
      return amending(entry, recorded, entries, said);
  }
}

/** Everything that one command recorded. */
export function idsIn(tour: RoundId, recorded: ReadonlyMap<RoundId, Recorded>): RoundId[] {
  return [...recorded.values()]
    .filter(each => 'areas' in each.entry && each.entry.id === tour)
    .map(({ id }) => id);
}

/** Voids what still counts among these. */
export function voiding(
  ids: readonly RoundId[],
  recorded: ReadonlyMap<RoundId, Recorded>,
  said: Said,
): Reversal {
  const all = ids.flatMap(id => recorded.get(id) ?? []);
  const valid = all.filter(one => voidedOf(one) === null);
  const voided = all[0] && voidedOf(all[0]);
  if (valid.length === 0 && all[0] && voided) return { ok: false, why: 'voided', id: all[0].id, voided };
  const unwaived = valid.flatMap(one => (one.is === 'waiver' ? [windowOf(one.entry)] : []));
  const meant: Meant<VoidDraft> = {
    ...{ kind: 'void', rounds: valid.map(({ id }) => id), ...said },
    ...(unwaived.length > 0 ? { unwaived } : {}),
  };
  return { ok: true, meant, concerned: valid };
}

function windowOf({ area, activity, slot, day }: WaiverEntry) {
  return { area, activity, slot, day };
}

function restoring(
  entry: Extract<CorrectionEntry, { kind: 'void' }>,
  recorded: ReadonlyMap<RoundId, Recorded>,
  entries: readonly Entry[],
  said: Said,
): Reversal {
  const concerned = entry.rounds.flatMap(id => recorded.get(id) ?? []);
  const waivers = concerned.flatMap(one => (one.is === 'waiver' ? [one.entry] : []));
  const again = waivers.find(waiver => isWaived(entries, waiver));
  if (again) return { ok: false, why: 'changed', id: again.id, by: waivedBy(again, entries) };
  const meant: Meant<RestoredDraft> = {
    ...{ kind: 'restored', rounds: entry.rounds, ...said },
    ...(waivers.length > 0
      ? {
          waivers: waivers.map(({ by, reason, ...waiver }) => ({
            ...windowOf({ ...waiver, by, reason }),
            by,
            reason,
          })),
        }
      : {}),
  };
  return { ok: true, meant, concerned };
}

function waivedBy(window: WaiverEntry, entries: readonly Entry[]): string {
  const same = (entry: Entry) => entry.kind === 'waiver' && windowKeyOf(entry) === windowKeyOf(window);
  const waiver = entries.findLast(same);
  return waiver?.kind === 'waiver' ? waiver.by : window.by;
}

/** Puts back what stood there before; not where somebody has changed it again, or voided the round. */
function amending(
  entry: Extract<CorrectionEntry, { kind: 'amendment' }>,
  recorded: ReadonlyMap<RoundId, Recorded>,
  entries: readonly Entry[],
  said: Said,
): Reversal {
  const found = recorded.get(entry.round);
  if (found?.is !== 'round') throw new Error('an amendment of no round');
  const { round } = found;
  if (round.voided) return { ok: false, why: 'voided', id: round.id, voided: round.voided };
  const amendments = entries.flatMap(one =>
    one.kind === 'amendment' && one.round === round.id ? [one.id] : [],
  );
  const told = round.amended[amendments.indexOf(entry.id)];
  const changes: Record<string, FieldValue | null> = {};
  for (const [key, { from, to }] of Object.entries(told?.changes ?? {})) {
    if (valueIn(round, key) !== to)
      return { ok: false, why: 'changed', id: round.id, by: round.amended.at(-1)?.by ?? '' };
    changes[key] = from;
  }
  const meant: Meant<AmendmentDraft> = { kind: 'amendment', round: round.id, changes, ...said };
  return { ok: true, meant, concerned: [found] };
}
