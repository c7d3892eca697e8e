import type { Entry } from '../domain/entry';
import type { Notice } from '../problem';

/** That entries are missing since an older backup was put back is no damage, and is told for ever. */
export function lossesIn(entries: readonly Entry[]): Notice[] {
  return entries.flatMap((entry): Notice[] => {
    if (entry.kind !== 'restoration') return [];
    const { by, recordedAt: at, reason, lost } = entry;
    return [{ kind: 'restored', by, at, from: lost.from, to: lost.to, reason }];
  });
}
