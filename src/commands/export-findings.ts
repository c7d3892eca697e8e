import { findingsSheet } from '../views/findings-sheet';
import type { Sheet } from '../views/sheet';
import { dayStartOf, siteDayOf } from '../domain/wall';
import type { DaySpan } from './asked-days';
import { findingsSince } from './finding-files';
import type { Kit } from './kit';

/** `rounds.findings/1`: what was noticed in the days, and what was open at their beginning; by number. */
export function findingsOfDays(kit: Kit, { first, last }: DaySpan, named: ReadonlySet<string> | null): Sheet {
  const { store, site, calendar, at, say } = kit;
  const begins = dayStartOf(calendar, first);
  const files = findingsSince(store, first)
    .filter(file => siteDayOf(calendar, file.at) <= last && file.at <= at)
    .filter(({ at: noticed, resolved }) => noticed >= begins || (resolved?.at ?? Infinity) >= begins)
    .filter(({ areas }) => named === null || areas.some(area => named.has(area)));
  return findingsSheet(files, { site, zone: calendar.zone, at, say }, 'rounds.findings/1');
}
