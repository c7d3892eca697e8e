import { addDays } from './day';
import { activitiesOf, listedOf, owingsOf } from './duty';
import {
  pastFault,
  refused,
  withMember,
  without,
  type Edited,
  type PastFault,
  type Present,
} from './site-edit';
import type { Area, Duty, Site } from './site';
import { siteDayOf } from './wall';
import { windowBook } from './windows';
import type { Instant } from './zone';

/**
 * An area that was retired is owed again from `from` on. What opened while it was retired stays not owed: where
 * something did, the spell ends at the retirement and another begins; else it goes on as if nothing had been.
 */
export function returnArea(
  site: Site,
  known: Area,
  from: Instant,
  present: Present,
): Edited<PastFault, { readonly area: Area }> {
  const past = pastFault('--from', from, present);
  if (past !== null) return refused(past);
  const { retired = from } = known;
  const bare = without(known, 'retired');
  const split = new Set(activitiesOf(known).filter(activity => hasOpened(site, bare, activity)));
  const duties = known.duties.flatMap(duty =>
    split.has(duty.activity) ? aroundGap(duty, retired, from) : [duty],
  );
  const area: Area = { ...bare, duties };
  return { ok: true, site: { ...site, areas: withMember(site.areas, area, ({ code }) => code) }, area };

  function hasOpened(on: Site, area: Area, activity: string): boolean {
    const book = windowBook(present.calendar);
    const [first, last] = [retired, from].map(at => siteDayOf(present.calendar, at));
    return owingsOf(on, area, activity, [])
      .flatMap(owing => listedOf(owing, book, addDays(first ?? '', -1), addDays(last ?? '', 1)))
      .some(({ opens }) => retired <= opens && opens < from);
  }
}

/** The spell without what lies between the two moments. */
function aroundGap(duty: Duty, retired: Instant, from: Instant): Duty[] {
  const { since, until = Infinity } = duty;
  if (since >= from) return [duty];
  const before = since < retired ? [{ ...duty, until: Math.min(until, retired) }] : [];
  return until > from ? [...before, { ...duty, since: from }] : before;
}
