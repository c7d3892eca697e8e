import { auditOf } from '../domain/audit';
import { addDays } from '../domain/day';
import { ledgerOf } from '../domain/ledger';
import { windowBook } from '../domain/windows';
import { auditSheet } from '../views/audit-sheet';
import { askedDays, recentDays, type DaySpan } from './asked-days';
import { command } from './command';
import type { Kit } from './kit';
import { logOfDays } from './reading';

/** How far before the days that are asked about a habit may have begun. */
const HABIT_DAYS = 14;

export const auditCommand = command({
  name: 'audit',
  mode: 'reads',
  arguments: [],
  options: {
    day: { value: 'DAY' },
    from: { value: 'DAY' },
    to: { value: 'DAY' },
    month: { value: 'MONTH' },
  },
  run: (kit, _, options) => {
    const { store, site, calendar, at, now, say } = kit;
    const { first, last } = spanOf(kit, options);
    const { entries } = logOfDays(store, site, addDays(first, -HABIT_DAYS), last);
    const rounds = ledgerOf(entries).rounds.filter(round => at >= now || round.at <= at);
    const audit = auditOf({ site, book: windowBook(calendar), rounds, entries, first, last });
    return { sheet: auditSheet(audit, { site, zone: calendar.zone, say, first, last, at }) };
  },
});

/** As `export` understands days; where nothing is said, as many as are still open to late entries. */
function spanOf({ calendar, at, site }: Kit, options: Parameters<typeof askedDays>[0]): DaySpan {
  const { day, month, from, to } = options;
  if (day !== undefined || month !== undefined || from !== undefined)
    return askedDays(options, { calendar, at });
  return recentDays({ to }, { calendar, at }, site.settings.lateEntryDays);
}
