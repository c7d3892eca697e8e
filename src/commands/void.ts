import { voidedOf } from '../domain/recorded';
import { idsIn, voiding, type Reversal } from '../domain/reversal';
import type { Correction, RoundId } from '../domain/round';
import { dateTimeOf } from '../domain/wall';
import { Refusal } from '../problem';
import { correctionLines, correctionSheet } from '../views/correction-sheet';
import { shortId } from '../views/log-sheet';
import { command } from './command';
import {
  correct,
  idsOfWords,
  lookedUp,
  reasonOf,
  refuseSealed,
  saved,
  type Corrected,
  type Desk,
} from './correcting';
import type { Transaction } from '../store/store';

export const voidCommand = command({
  name: 'void',
  mode: 'writes',
  arguments: ['[ID...]'],
  options: { tour: { value: 'ID' }, reason: { value: 'TEXT' } },
  run: async (kit, words, options) => {
    const { tour } = options;
    if (words.length > 0 && tour !== undefined)
      throw new Refusal({ kind: 'options-clash', options: ['--tour', words.join(' ')] });
    if (words.length === 0 && tour === undefined)
      throw new Refusal({ kind: 'missing', what: 'ID', example: 'rounds void 1123-017 --reason "..."' });
    const reason = await reasonOf(kit, options.reason);
    const corrected = await correct(kit, options, (desk, tx) =>
      tour === undefined ? voidEach(words, reason, desk, tx) : voidTour(tour, reason, desk, tx),
    );
    const { site, say, calendar } = kit;
    const around = { site, zone: calendar.zone, say };
    return {
      sheet: correctionSheet(corrected, 'rounds.void/1', around),
      text: correctionLines(corrected, around),
    };
  },
});

/** All that are named, or none: one that is voided already is said and nothing is done. */
function voidEach(words: readonly string[], reason: string, desk: Desk, tx: Transaction): Corrected {
  const ids = idsOfWords(words, desk);
  const { all, found } = lookedUp(ids, desk);
  for (const one of found) {
    if (one.is === 'correction')
      throw new Refusal({ kind: 'other-record', id: shortId(one.id), is: 'correction' });
    const voided = voidedOf(one);
    if (voided) throw voidedRefusal(one.id, voided, desk);
  }
  refuseSealed(found, desk);
  return done(voiding(ids, all, saidBy(desk, reason)), desk, tx);
}

/** What still counts of the whole command of which the id is a part. */
function voidTour(word: string, reason: string, desk: Desk, tx: Transaction): Corrected {
  const { all, found } = lookedUp(idsOfWords([word], desk), desk);
  const [one] = found;
  if (one?.is !== 'round' && one?.is !== 'blocked')
    throw new Refusal({ kind: 'other-record', id: shortId(one?.id ?? word), is: one?.is ?? 'correction' });
  const ids = idsIn(one.entry.id, all);
  refuseSealed(
    ids.flatMap(id => all.get(id) ?? []),
    desk,
  );
  return done(voiding(ids, all, saidBy(desk, reason)), desk, tx);
}

function saidBy({ by, now }: Desk, reason: string) {
  return { by, recordedAt: now, reason };
}

/** Saves a correction that can be made. Throws `voided-already`, `corrected-since`. */
export function done(reversal: Reversal, desk: Desk, tx: Transaction): Corrected {
  return saved(...meantOf(reversal, desk), desk, tx);
}

function meantOf(reversal: Reversal, desk: Desk) {
  if (!reversal.ok) throw reversalRefusal(reversal, desk);
  return [reversal.meant, reversal.concerned] as const;
}

/** The refusal of what cannot be taken back. */
export function reversalRefusal(reversal: Extract<Reversal, { ok: false }>, desk: Desk): Refusal {
  if (reversal.why === 'voided') return voidedRefusal(reversal.id, reversal.voided, desk);
  return new Refusal({ kind: 'corrected-since', id: shortId(reversal.id), by: reversal.by });
}

export function voidedRefusal(id: RoundId, { by, at, reason }: Correction, { calendar }: Desk): Refusal {
  const written = dateTimeOf(calendar.zone, at);
  return new Refusal({ kind: 'voided-already', id: shortId(id), by, at: written, reason });
}
