import { mayDecide, windowKeyOf } from './balance';
import { carriedChange } from './carried-change';
import { dutyKeyOf } from './duty';
import type { AmendmentDraft, Draft, Entry, LastRound, RestoredDraft, VoidDraft } from './entry';
import { lastAt, ledgerOf } from './ledger';

export type CorrectionDraft = VoidDraft | RestoredDraft | AmendmentDraft;

/** A correction as it is meant, before it is known what it brings back. */
export type Meant<D extends CorrectionDraft = CorrectionDraft> = D extends unknown
  ? Omit<D, 'restores'>
  : never;

/** A duty, by area and activity. */
export type DutyName = Pick<LastRound, 'area' | 'activity'>;

/**
 * The correction with what it brings back: the last valid round of the duties concerned, and the waivers that decide
 * again what is overdue: the opening of the file into which it goes may not know them. `entries`: all since the
 * corrected rounds were recorded.
 */
export function balanced(
  meant: Meant,
  duties: readonly DutyName[],
  entries: readonly Entry[],
): CorrectionDraft {
  const bare = asRecorded({ ...meant, restores: [] });
  const after = ledgerOf([...entries, bare]);
  const last = lastAt(after, Infinity);
  const concerned = new Map(duties.map(duty => [dutyKeyOf(duty), duty]));
  const again = after.waivers.filter(waiver => {
    const key = dutyKeyOf(waiver);
    return concerned.has(key) && mayDecide(waiver, last.get(key));
  });
  const waivers = [...new Map([...(meant.waivers ?? []), ...again].map(w => [windowKeyOf(w), w])).values()];
  return {
    ...meant,
    restores: [...concerned].map(([key, { area, activity }]) => ({
      ...{ area, activity, at: last.get(key) ?? null },
    })),
    ...(waivers.length > 0 ? { waivers } : {}),
    ...carriedChange(entries, bare),
  };
}

/** As it would stand in the log, to see what comes of it. */
export function asRecorded<D extends Draft>(draft: D) {
  return { ...{ v: 1, seq: 0, id: '', recordedOn: '', recordedBy: '', hash: '' }, ...draft };
}
