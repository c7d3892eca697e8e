import { dateTimeOf } from '../domain/wall';
import { EXIT } from '../exit';
import { Refusal } from '../problem';
import { resolve } from '../store/folder';
import { parseSeal, sealOf, sealsIn, type Seal } from '../store/seal';
import { readWholeFile } from '../store/whole-file';
import { checkSheet } from '../views/check-sheet';
import { noticeLines } from '../views/problem-lines';
import { command } from './command';

export const checkCommand = command({
  name: 'check',
  mode: 'reads',
  ofNow: true,
  arguments: [],
  options: {
    against: { value: 'SEAL', many: true },
    againstFile: { value: 'FILE', many: true },
  },
  run: ({ store, folder, world: { cwd }, calendar, say }, _, { against = [], againstFile = [] }) => {
    const seals = [...against.map(sealFrom), ...againstFile.flatMap(file => sealsOfFile(file, cwd))];
    const { damage, notices, files, lines, head } = store.check({ against: seals });
    const sheet = checkSheet(damage, { folder, files, lines, seal: head && sealOf(head) }, say);
    const note = noticeLines(say, notices, at => dateTimeOf(calendar.zone, at));
    // Cron mails whatever is said, so nothing is said when all is well.
    return damage.length === 0 ? { sheet, text: [], note } : { sheet, note, exit: EXIT.damaged };
  },
});

function sealFrom(text: string): Seal {
  const seal = parseSeal(text);
  if (seal === null) throw new Refusal({ kind: 'seal-unreadable', text });
  return seal;
}

/** The seals in a summary that was handed in, CSV or JSON. */
function sealsOfFile(file: string, cwd: string): readonly Seal[] {
  const seals = sealsIn(readWholeFile(resolve(cwd, file)).toString('utf8'));
  if (seals.length === 0) throw new Refusal({ kind: 'seal-missing', file });
  return seals;
}
