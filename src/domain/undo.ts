import type { CorrectionEntry, Entry, RoundsEntry } from './entry';
import { isCorrection } from './ledger';
import type { CarriedEntry, WaiverEntry } from './recorded';

/** An entry that can be taken back. */
export type Undoable = RoundsEntry | CorrectionEntry | WaiverEntry | CarriedEntry;

export interface Redoable {
  /** The entry that took it back, and is itself reversed now. */
  readonly undo: CorrectionEntry;
  /** What it took back. */
  readonly target: Undoable;
}

/** What the next `undo` and the next `redo` of a person would concern. */
export interface UndoState {
  readonly undo: Undoable | null;
  readonly redo: Redoable | null;
}

function isUndoable(entry: Entry): entry is Undoable {
  return entry.kind !== 'opening' && entry.kind !== 'setup' && entry.kind !== 'restoration';
}

/**
 * Each undo goes one step further back, each redo one step forward again; whatever the person records in between ends
 * what could be redone. `isMine`: who said so, by the name in the entry.
 */
export function undoStateOf(entries: readonly Entry[], isMine: (by: string) => boolean): UndoState {
  const done: Undoable[] = [];
  const undone: Redoable[] = [];
  for (const entry of entries) {
    if (!isUndoable(entry) || !isMine(entry.by)) continue;
    const { undoes, redoes }: Partial<CorrectionEntry> = isCorrection(entry) ? entry : {};
    if (undoes !== undefined && isCorrection(entry)) {
      const target = done.findLast(({ id }) => id === undoes);
      if (target === undefined) {
        // What was undone lies further back, on a day that is locked: nothing undone before it can be reached.
        undone.length = 0;
        continue;
      }
      done.splice(done.indexOf(target), 1);
      undone.push({ undo: entry, target });
    } else if (redoes !== undefined) {
      const index = undone.findLastIndex(({ target }) => target.id === redoes);
      done.push(...undone.splice(index < 0 ? undone.length : index, 1).map(({ target }) => target));
    } else {
      undone.length = 0;
      done.push(entry);
    }
  }
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null };
}
