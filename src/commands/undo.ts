import { addDays } from '../domain/day';
import type { Entry } from '../domain/entry';
import { isCorrection } from '../domain/ledger';
import { earliestOf, correctedBy } from '../domain/reach';
import { recordedOf, type Recorded } from '../domain/recorded';
import { idsIn, reversalOf, type Reversal } from '../domain/reversal';
import { foldText } from '../domain/text';
import { undoStateOf, type Redoable, type Undoable } from '../domain/undo';
import { siteDayOf } from '../domain/wall';
import { evidenceIn } from '../messages/evidence';
import { Refusal } from '../problem';
import type { Transaction } from '../store/store';
import { correctionLines, correctionSheet, entryLine } from '../views/correction-sheet';
import { command, type Outcome } from './command';
import {
  correct,
  deskOf,
  reasonOf,
  refuseSealed,
  refuseSealedMoment,
  type Corrected,
  type Desk,
} from './correcting';
import type { Kit } from './kit';
import { done, reversalRefusal } from './void';

export const REVERSAL_OPTIONS = { reason: { value: 'TEXT' }, dryRun: {} } as const;

export const undoCommand = command({
  name: 'undo',
  mode: 'writes',
  arguments: [],
  options: REVERSAL_OPTIONS,
  run: (kit, _, options) => reversed('undo', kit, options),
});

interface Options {
  readonly reason?: string;
  readonly dryRun?: boolean;
}

/** What is shown, confirmed, and then done only if it still is what was shown. */
export async function reversed(verb: 'undo' | 'redo', kit: Kit, options: Options): Promise<Outcome> {
  const { site, say, calendar } = kit;
  const { correction } = evidenceIn(say.language);
  const around = { site, zone: calendar.zone, say };
  const seen = nextOf(verb, deskOf(kit));
  const line = entryLine(seen.target, seen.concerned, around);
  const shown = verb === 'undo' ? correction.willUndo(line) : correction.willRedo(line);
  if (options.dryRun) return { text: [shown, correction.nothingSaved], sheet: drySheet(verb, seen, shown) };
  await confirmed(verb, shown, kit);
  const reason = await reasonOf(kit, options.reason);
  const corrected = await correct(kit, options, (desk, tx) => {
    const next = nextOf(verb, desk);
    // Somebody of the same name was quicker: what was shown is no longer the last.
    if (next.reversed.id !== seen.reversed.id)
      throw new Refusal({ kind: 'corrected-since', id: seen.target.id.slice(4), by: desk.by });
    return reverse(verb, next, reason, desk, tx);
  });
  return {
    sheet: correctionSheet(corrected, `rounds.${verb}/1`, around),
    text: correctionLines(corrected, around),
  };
}

async function confirmed(verb: 'undo' | 'redo', shown: string, kit: Kit): Promise<void> {
  if (kit.yes) return;
  const { canAsk, world, say } = kit;
  const { correction } = evidenceIn(say.language);
  if (!canAsk)
    throw new Refusal({ kind: 'missing', what: '--yes', example: `rounds ${verb} --yes --reason "..."` });
  world.err.write(`${shown}\n`);
  const person = await world.person();
  const message = verb === 'undo' ? correction.askUndo : correction.askRedo;
  if (!(await person.confirm({ message, fallback: false }))) throw new Refusal({ kind: 'cancelled' });
}

function drySheet(verb: string, { target, concerned }: Next, shown: string) {
  return {
    format: `rounds.${verb}/1`,
    facts: {
      dryRun: true,
      entry: target.id,
      kind: target.kind,
      concerns: concerned.map(({ id }) => id),
      shown,
    },
    rowsKey: 'rounds',
    columns: [],
    rows: [],
  };
}

interface Next {
  /** What the person knows it by: the entry that is taken back, or that is brought back. */
  readonly target: Undoable;
  /** The entry whose contrary is written now: the target, or the undoing of it. */
  readonly reversed: Undoable;
  readonly concerned: readonly Recorded[];
  readonly entries: readonly Entry[];
}

/** Throws `nothing-to-undo`, `nothing-to-redo`. */
function nextOf(verb: 'undo' | 'redo', desk: Desk): Next {
  const { site, calendar, now, read, by } = desk;
  const from = addDays(siteDayOf(calendar, now), -site.settings.lateEntryDays - 1);
  const { entries } = read({ from });
  const isMine = (name: string) => foldText(name) === foldText(by);
  const state = undoStateOf(entries, isMine);
  const found = verb === 'undo' ? undoing(state.undo) : redoing(state.redo);
  if (found === null)
    throw new Refusal(
      verb === 'undo'
        ? { kind: 'nothing-to-undo', by, others: othersIn(entries, desk) }
        : { kind: 'nothing-to-redo', by },
    );
  const ids = idsOf(found.reversed, entries);
  const earliest = earliestOf(ids);
  const all = earliest !== null && earliest < from ? read({ from: earliest }).entries : entries;
  const recorded = recordedOf(all);
  return { ...found, concerned: ids.flatMap(id => recorded.get(id) ?? []), entries: all };
}

function undoing(target: Undoable | null) {
  return target && { target, reversed: target };
}

function redoing(redo: Redoable | null) {
  return redo && { target: redo.target, reversed: redo.undo };
}

function idsOf(entry: Undoable, entries: readonly Entry[]): readonly string[] {
  if ('areas' in entry) return idsIn(entry.id, recordedOf(entries));
  return isCorrection(entry) ? correctedBy(entry) : [entry.id];
}

const MOST_OTHERS = 3;

/** For whom the account of the person recorded something lately, where it is the account itself that asks. */
function othersIn(entries: readonly Entry[], { by }: Desk): string[] {
  const names = entries.flatMap(entry =>
    'id' in entry && entry.recordedBy === by && !entry.imported ? [entry.by] : [],
  );
  return [...new Set(names.reverse())].slice(0, MOST_OTHERS);
}

function reverse(verb: 'undo' | 'redo', next: Next, reason: string, desk: Desk, tx: Transaction): Corrected {
  const { target, reversed, entries, concerned } = next;
  const said = {
    ...{ by: desk.by, recordedAt: desk.now, reason },
    ...(verb === 'undo' ? { undoes: target.id } : { redoes: target.id }),
  };
  const reversal: Reversal = reversalOf(reversed, entries, said);
  if (!reversal.ok) throw reversalRefusal(reversal, desk);
  refuseSealed(concerned, desk);
  const { meant } = reversal;
  if (meant.kind === 'amendment' && typeof meant.changes.at === 'number')
    refuseSealedMoment(meant.changes.at, desk);
  return done(reversal, desk, tx);
}
