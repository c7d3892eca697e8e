import type { Owing } from './duty';
import { cutOf, excuseOf, isListed, promptnessOf } from './duty';
import type { Window, WindowBook } from './windows';
import type { Instant } from './zone';

/** What a round pays for. A round that covers nothing still belongs to the day of its window, where it lies in one. */
export type Cover =
  | {
      readonly window: Window;
      readonly owing: Owing;
      readonly standing: 'done' | 'late';
      readonly lateMinutes: number;
    }
  | { readonly extra: 'outside' }
  | {
      readonly extra: 'not-owed';
      readonly window: Window;
      /** Absent where the window lies outside `since` and `until`. */
      readonly excuse?: 'waived' | 'closed';
    }
  | { readonly extra: 'already-covered'; readonly window: Window; readonly owing: Owing };

/** The window of the duty in which an instant lies, and the spell that lists it (null: none does). */
export interface Place {
  readonly window: Window;
  readonly owing: Owing | null;
}

export function placeOf(spells: readonly Owing[], book: WindowBook, at: Instant): Place | null {
  let unlisted: Window | null = null;
  for (const owing of spells) {
    const found = book.at(owing.schedule, at);
    if (!found) continue;
    const window = isListed(found, owing) ? cutOf(found, owing) : null;
    if (window && at < window.closes) return { window, owing };
    if (!window && (!unlisted || at >= owing.since)) unlisted = found;
  }
  return unlisted && { window: unlisted, owing: null };
}

/**
 * What a round of the duty at `at` covers. `known`: the moments of its other valid rounds, in any order; an earlier one
 * in the same window leaves nothing to cover. `lateMinutes` is 0 when it was in time.
 */
export function coverOf(
  spells: readonly Owing[],
  book: WindowBook,
  at: Instant,
  known: readonly Instant[] = [],
): Cover {
  const place = placeOf(spells, book, at);
  if (!place) return { extra: 'outside' };
  const { window, owing } = place;
  if (!owing) return { extra: 'not-owed', window };
  const excuse = excuseOf(window, owing);
  if (excuse) return { extra: 'not-owed', window, excuse };
  if (known.some(other => window.opens <= other && other <= at))
    return { extra: 'already-covered', window, owing };
  return { window, owing, lateMinutes: 0, ...promptnessOf(window, at) };
}
