import type { Closure, Site } from '../domain/site';
import { dateTimeOf } from '../domain/wall';
import type { Instant, Zone } from '../domain/zone';
import { calendarIn } from '../messages/calendar';
import type { Messages } from '../messages/messages';
import { closuresSheet } from './closure-sheet';
import { demoMarked } from './overdue-sheet';
import type { Sheet } from './sheet';

/** `rounds.calendar-list/1`: the closures, the earliest first. */
export function calendarSheet(
  site: Site,
  closures: readonly Closure[],
  zone: Zone,
  at: Instant,
  say: Messages,
): Sheet {
  const words = calendarIn(say.language);
  const facts = { site: site.name, at: dateTimeOf(zone, at), n: closures.length };
  return {
    ...closuresSheet(site, closures, zone, say, 'rounds.calendar-list/1'),
    ...(closures.length > 0 && { title: demoMarked(site, say, words.title(facts)) }),
    empty: demoMarked(site, say, words.none(facts)),
  };
}
