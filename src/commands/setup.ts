import { addDays } from '../domain/day';
import { parseDay, parseDayOrMoment } from '../domain/moment';
import { nearest } from '../domain/near';
import { activePeople, personNamed } from '../domain/person-edit';
import type { Area, Site } from '../domain/site';
import { tidied, type Edited, type Present } from '../domain/site-edit';
import { dayStartOf, siteDayOf } from '../domain/wall';
import type { Calendar, Day, Instant } from '../domain/zone';
import { Refusal, type Problem } from '../problem';
import type { Kit } from './kit';
import { calendarOf } from './open-kit';
import { areasOf } from './reading';

/** What an edit is told: the site as it stands under the lock, the moment, and who asks for it. */
export interface Setting extends Present {
  readonly site: Site;
  readonly by: string;
}

export interface Changed<R extends object> {
  readonly before: Site;
  readonly site: Site;
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly result: { readonly site: Site } & R;
}

/** Changes the site under the lock; what stays as it was is not written. A fault of the edit is the refusal. */
export async function changeSite<R extends object>(
  kit: Kit,
  options: object,
  edit: (setting: Setting) => Edited<Problem, R>,
): Promise<Changed<R>> {
  const { world, waitSeconds } = kit;
  const acceptClock = 'acceptClock' in options && options.acceptClock === true;
  // A folder without a site is told as such, not as a lock that cannot be taken.
  kit.store.site();
  const { value } = await kit.store.write({ waitSeconds, acceptClock }, tx => {
    tx.refuseWrongClock();
    const { site, now } = tx;
    const calendar = calendarOf(site, world);
    const by = actorOf(kit, site, now);
    const result = edit({ site, calendar, now, hasLog: kit.store.hasLog(), by });
    if (!result.ok) throw new Refusal(result.fault);
    if (!isSame(site, result.site)) tx.saveSite(result.site, by);
    return { before: site, site: result.site, calendar, now, result };
  });
  return value;
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Who changes the setup: the account that runs the program, or somebody of the site's list where there is one. */
export function actorOf({ by, world }: Kit, site: Site, now: Instant): string {
  const read = tidied('--by', by);
  if (!read.ok) throw new Refusal(read.fault);
  const people = activePeople(site, now);
  if (by === world.account || people.length === 0) return read.value;
  const person = personNamed({ people }, by);
  if (person !== undefined) return person.name;
  const near = nearest(
    by,
    people.map(({ name }) => name),
  );
  throw new Refusal({ kind: 'unknown', what: 'person', value: by, near });
}

/** The areas that the words name on the site as it stands; at least one. */
export function namedAreas(
  kit: Kit,
  words: readonly string[],
  { site, calendar, now }: Setting,
): readonly Area[] {
  return areasOf({ store: kit.store, site, calendar, now }, words, now);
}

/** The whole site where `--all` is said, else the areas that the words name. One of the two must be. */
export function concernedAreas(
  kit: Kit,
  words: readonly string[],
  all: boolean,
  setting: Setting,
): readonly Area[] | null {
  if (all && words.length > 0)
    throw new Refusal({ kind: 'options-clash', options: ['--all', words.join(' ')] });
  if (all) return null;
  if (words.length === 0) throw new Refusal({ kind: 'missing', what: 'SELECTOR', example: '01-1-ST, --all' });
  return namedAreas(kit, words, setting);
}

/** A DAY, whose start is meant, or a MOMENT. */
export function startOf(text: string, { calendar, now }: Pick<Setting, 'calendar' | 'now'>): Instant {
  const read = parseDayOrMoment(text, calendar, now);
  if (!read.ok) throw new Refusal({ kind: 'moment-unreadable', text });
  return read.at;
}

export function dayOf(text: string, { calendar, now }: Pick<Setting, 'calendar' | 'now'>): Day {
  const read = parseDay(text, calendar, now);
  if (!read.ok) throw new Refusal({ kind: 'day-unreadable', text });
  return read.day;
}

export function tomorrowOf({ calendar, now }: Pick<Setting, 'calendar' | 'now'>): Day {
  return addDays(siteDayOf(calendar, now), 1);
}

export function startOfTomorrow(setting: Pick<Setting, 'calendar' | 'now'>): Instant {
  return dayStartOf(setting.calendar, tomorrowOf(setting));
}
