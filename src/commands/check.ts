import { dateTimeOf } from '../domain/wall';
import { EXIT } from '../exit';
import { sealOf } from '../store/seal';
import { checkSheet } from '../views/check-sheet';
import { noticeLines } from '../views/problem-lines';
import { command } from './command';

export const checkCommand = command({
  name: 'check',
  mode: 'reads',
  ofNow: true,
  arguments: [],
  options: { against: { value: 'SEAL' } },
  run: ({ store, folder, calendar, say }, _, { against }) => {
    const { damage, notices, files, lines, head } = store.check(against === undefined ? {} : { against });
    const sheet = checkSheet(damage, { folder, files, lines, seal: head && sealOf(head) }, say);
    const note = noticeLines(say, notices, at => dateTimeOf(calendar.zone, at));
    // Cron mails whatever is said, so nothing is said when all is well.
    return damage.length === 0 ? { sheet, text: [], note } : { sheet, note, exit: EXIT.damaged };
  },
});
