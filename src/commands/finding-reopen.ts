import { findingsIn } from '../messages/findings';
import { Refusal } from '../problem';
import { findingsSheet } from '../views/findings-sheet';
import { shortId } from '../views/log-sheet';
import { shown } from '../views/shown';
import { command } from './command';
import { after, findingNamed, readerOf, underLock } from './finding-files';
import { cleaned } from './log-wish';

const LONGEST_REASON = 1000;

/** Its resolution is voided: both stay in the log. */
export const findingReopenCommand = command({
  name: 'finding reopen',
  mode: 'writes',
  arguments: ['ID'],
  options: { reason: { value: 'TEXT' } },
  run: async (kit, [word = ''], options) => {
    const reason = cleaned('--reason', options.reason, LONGEST_REASON);
    if (!reason) throw new Refusal({ kind: 'reason-needed', why: 'correction' });
    const { file, place } = await underLock(kit, options, ({ now, by, ...desk }, tx) => {
      const { resolved, ...finding } = findingNamed(word, readerOf(tx));
      if (resolved === undefined) throw new Refusal({ kind: 'finding-open', id: shortId(finding.id) });
      const entry = tx.append({
        ...{ kind: 'void', recordedAt: now, by, reason, rounds: [resolved.id], restores: [] },
        reopens: [finding],
      });
      return { file: after(finding.id, tx.newest.entries, entry), place: { ...desk, now } };
    });
    const { say } = kit;
    const { site, now, calendar } = place;
    return {
      sheet: findingsSheet([file], { site, zone: calendar.zone, at: now, say }, 'rounds.finding-reopen/1'),
      text: [findingsIn(say.language).reopened({ id: shortId(file.id), text: shown(file.text) })],
    };
  },
});
