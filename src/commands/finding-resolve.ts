import { dateTimeOf } from '../domain/wall';
import { findingsIn } from '../messages/findings';
import { Refusal } from '../problem';
import { findingsSheet } from '../views/findings-sheet';
import { shortId } from '../views/log-sheet';
import { shown } from '../views/shown';
import { command } from './command';
import { after, findingNamed, momentSaid, readerOf, underLock } from './finding-files';
import { cleaned } from './log-wish';

const LONGEST_NOTE = 1000;

export const findingResolveCommand = command({
  name: 'finding resolve',
  mode: 'writes',
  arguments: ['ID'],
  options: { note: { value: 'TEXT' }, at: { value: 'MOMENT' } },
  run: async (kit, [word = ''], options) => {
    const note = cleaned('--note', options.note, LONGEST_NOTE);
    const { file, place } = await underLock(kit, options, (desk, tx) => {
      const { calendar, now, by } = desk;
      const found = findingNamed(word, readerOf(tx));
      if (found.resolved !== undefined) {
        const resolvedAt = dateTimeOf(calendar.zone, found.resolved.at);
        const { by: resolvedBy } = found.resolved;
        const id = shortId(found.id);
        throw new Refusal({ kind: 'finding-resolved', id, by: resolvedBy, at: resolvedAt });
      }
      const at = momentSaid(options.at, desk);
      if (at < found.at)
        throw new Refusal({ kind: 'ends-early', what: '--at', from: dateTimeOf(calendar.zone, found.at) });
      const said = { kind: 'resolution', recordedAt: now, by, finding: found.id, at } as const;
      const entry = tx.append({ ...said, ...(note && { note }) });
      return { file: after(found.id, tx.newest.entries, entry), place: desk };
    });
    const { site, now, calendar, by } = place;
    const { say } = kit;
    const facts = { id: shortId(file.id), text: shown(file.text), by: shown(by) };
    return {
      sheet: findingsSheet([file], { site, zone: calendar.zone, at: now, say }, 'rounds.finding-resolve/1'),
      text: [findingsIn(say.language).resolved(facts)],
    };
  },
});
