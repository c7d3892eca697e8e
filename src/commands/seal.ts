import { dateTimeOf } from '../domain/wall';
import { sealOf } from '../store/seal';
import { sealSheet } from '../views/seal-sheet';
import { command } from './command';

export const sealCommand = command({
  name: 'seal',
  mode: 'reads',
  arguments: [],
  options: {},
  run: ({ store, calendar: { zone }, say }) => {
    const { head, entries } = store.log('newest');
    if (head === null) return { sheet: sealSheet(null, zone, say), text: [], note: [say.check.noSeal] };
    const { seq, day } = head;
    const recordedAt = entries.findLast(entry => entry.seq === seq)?.recordedAt ?? null;
    const at = recordedAt === null ? day : dateTimeOf(zone, recordedAt);
    const seal = sealOf(head);
    return {
      sheet: sealSheet({ seal, seq, day, recordedAt }, zone, say),
      // The seal alone, for scripts; what it is goes to standard error.
      text: [seal],
      note: [say.check.sealed({ seq, at })],
    };
  },
});
