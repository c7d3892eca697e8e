import { judgeDay } from '../domain/board';
import { isHousehold } from '../domain/household';
import { householdLines, type HouseholdLine } from '../domain/household-line';
import { overdueList } from '../domain/overdue';
import { siteDayOf } from '../domain/wall';
import type { Kit } from './kit';
import { knownAt, ledgerOfDays } from './reading';

/** Every household as it stands at a moment: only their windows are judged. */
export function householdsAt(
  kit: Pick<Kit, 'store' | 'site' | 'calendar' | 'now'>,
  at: Kit['at'],
): HouseholdLine[] {
  const { store, site, calendar } = kit;
  const codes = new Set(site.areas.filter(isHousehold).map(({ code }) => code));
  const day = siteDayOf(calendar, at);
  const { rounds, waivers } = ledgerOfDays(store, site, day, day);
  const known = knownAt(kit, at);
  const judged = judgeDay(site, rounds, waivers, known.book, day, at, area => codes.has(area));
  const alone = { ...site, areas: site.areas.filter(({ code }) => codes.has(code)) };
  const overdue = overdueList(alone, known.last, known.waivers, known.book, at);
  return householdLines(site, judged, overdue, at, calendar);
}
