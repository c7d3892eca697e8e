import { defaultFields } from '../domain/defaults';
import { activitiesOf, spellsOf } from '../domain/duty';
import type { RoundsDraft } from '../domain/entry';
import { enteringOf } from '../domain/late-entry';
import { parseMoment, type Assumed } from '../domain/moment';
import { nearest } from '../domain/near';
import type { FieldValue } from '../domain/round';
import { parseExcept } from '../domain/selector';
import type { Area, Site } from '../domain/site';
import { foldText } from '../domain/text';
import { ACTIVITIES, activityOf, parseField } from '../domain/trade';
import { dateTimeOf } from '../domain/wall';
import type { Instant } from '../domain/zone';
import { Refusal } from '../problem';
import type { Kit } from './kit';
import type { Wish } from './log-wish';
import { cleaned } from './log-wish';
import { areasOf } from './reading';

/** The part of a kit that understanding a wish takes; inside a transaction it is made of what was read there. */
export type Place = Pick<Kit, 'store' | 'site' | 'calendar' | 'now'>;

export interface Planned {
  readonly draft: RoundsDraft;
  /** Which of two possible moments was taken. */
  readonly assumed?: Assumed;
  /** To be added to the site's people. */
  readonly newPerson?: string;
}

const LONGEST_REASON = 1000;

/** Looks everything up and checks it. Throws a Refusal for the first thing that is wrong; touches no disk. */
export function plannedOf(wish: Wish, place: Place, fallbackBy: string): Planned {
  const { site, calendar, now } = place;
  const moment = wish.at === undefined ? { at: now } : readMoment(wish.at, place);
  const { at } = moment;
  const { areas, blocked } = visitedOf(wish, place, at);
  const all = [...areas, ...blocked.map(({ area }) => area)];
  const activity = activityFor(wish.activity, all, site);
  const entering = enteringOf(at, now, site.settings, calendar);
  const written = dateTimeOf(calendar.zone, at);
  if (entering.kind === 'future')
    throw new Refusal({ kind: 'moment-future', at: written, now: dateTimeOf(calendar.zone, now) });
  if (entering.kind === 'sealed') {
    throw new Refusal({
      kind: 'moment-sealed',
      at: written,
      oldest: entering.oldest,
      lateEntryDays: site.settings.lateEntryDays,
    });
  }
  for (const area of all) refuseBeforeDuty(area, activity, at, place);
  if (entering.needsReason && wish.reason === undefined)
    throw new Refusal({ kind: 'reason-needed', why: 'late' });
  const { by, isNew } = personFor(wish.by ?? fallbackBy, wish.newPerson, site);
  const draft: RoundsDraft = {
    kind: areas.length === 0 ? 'blocked' : 'rounds',
    recordedAt: now,
    by,
    areas: areas.map(({ code }) => code),
    activity,
    at,
    fields: fieldsFor(wish, areas, activity, site),
    ...(blocked.length === 0
      ? {}
      : { blocked: blocked.map(({ area, reason }) => ({ area: area.code, reason })) }),
    ...(wish.note ? { note: wish.note } : {}),
    ...(wish.reason ? { reason: wish.reason } : {}),
    ...(entering.backfilled ? { backfilled: true } : {}),
    ...(wish.key ? { key: wish.key } : {}),
  };
  return {
    draft,
    ...(moment.assumed === undefined ? {} : { assumed: moment.assumed }),
    ...(isNew ? { newPerson: by } : {}),
  };
}

function readMoment(text: string, { calendar, now }: Place): { at: Instant; assumed?: Assumed } {
  const moment = parseMoment(text, calendar, now);
  if (!moment.ok) throw new Refusal({ kind: 'moment-unreadable', text });
  return moment;
}

interface Visited {
  readonly areas: readonly Area[];
  readonly blocked: readonly { readonly area: Area; readonly reason: string }[];
}

/** What was visited, and what was tried and could not be: an exception with a reason is worth a record. */
function visitedOf(wish: Wish, place: Place, at: Instant): Visited {
  if (wish.selectors.length === 0)
    throw new Refusal({ kind: 'missing', what: 'SELECTOR', example: "rounds log '01-*-ST'" });
  const named = areasOf(place, wish.selectors, at);
  const left = new Set<string>();
  const blocked = wish.except.flatMap(text => {
    const { selector, reason } = parseExcept(text);
    const found = areasOf(place, [selector], at);
    found.forEach(({ code }) => left.add(code));
    const clean = cleaned('except', reason, LONGEST_REASON);
    return clean ? found.map(area => ({ area, reason: clean })) : [];
  });
  const areas = named.filter(({ code }) => !left.has(code));
  if (areas.length === 0 && blocked.length === 0)
    throw new Refusal({ kind: 'nothing-selected', selector: wish.selectors.join(' ') });
  return { areas, blocked };
}

function activityFor(asked: string | undefined, areas: readonly Area[], site: Site): string {
  if (asked !== undefined) {
    const activity = activityOf(asked);
    if (activity) return activity.id;
    const names = ACTIVITIES.flatMap(({ id, name }) => [id, name[site.language]]);
    throw new Refusal({ kind: 'unknown', what: 'activity', value: asked, near: nearest(asked, names) });
  }
  const shared = areas.map(ownActivities(site)).reduce((a, b) => a.filter(each => b.includes(each)));
  if (shared.length === 1 && shared[0] !== undefined) return shared[0];
  const all = [...new Set(areas.flatMap(ownActivities(site)))];
  throw new Refusal(
    all.length === 0
      ? { kind: 'missing', what: '--activity' }
      : { kind: 'activities-differ', activities: all },
  );
}

function ownActivities(site: Site): (area: Area) => string[] {
  return area => {
    const owed = activitiesOf(area);
    if (owed.length > 0) return owed;
    const kind = site.kinds.find(({ id }) => id === area.kind);
    return kind ? [kind.activity] : [];
  };
}

function refuseBeforeDuty(area: Area, activity: string, at: Instant, { calendar }: Place): void {
  const spells = spellsOf(area, activity);
  const since = Math.min(...spells.map(spell => spell.since));
  if (spells.length > 0 && at < since) {
    throw new Refusal({ kind: 'before-duty', area: area.code, since: dateTimeOf(calendar.zone, since) });
  }
}

/** While a site has no people, any name is taken. */
function personFor(name: string, mayBeNew: boolean, site: Site): { by: string; isNew: boolean } {
  const by = cleaned('by', name, LONGEST_REASON) ?? '';
  if (by === '') throw new Refusal({ kind: 'missing', what: '--by' });
  const people = site.people.filter(({ retired }) => retired === undefined);
  if (people.length === 0) return { by, isNew: false };
  const known = people.find(person => foldText(person.name) === foldText(by));
  if (known) return { by: known.name, isNew: false };
  if (mayBeNew) return { by, isNew: true };
  throw new Refusal({
    kind: 'unknown',
    what: 'person',
    value: by,
    near: nearest(
      by,
      people.map(person => person.name),
    ),
  });
}

function fieldsFor(
  wish: Wish,
  areas: readonly Area[],
  activity: string,
  site: Site,
): Record<string, FieldValue> {
  const given: Record<string, FieldValue> = {};
  // The agent first: the strength is read in its unit.
  const names = Object.keys(wish.fields).sort((a, b) => Number(b === 'agent') - Number(a === 'agent'));
  for (const name of names) {
    const text = wish.fields[name] ?? '';
    if (name === 'finding') given.finding = cleaned('finding', text, LONGEST_REASON) ?? '';
    else Object.assign(given, fieldOf(activity, name, text, given.agent));
  }
  const kinds = site.kinds.filter(({ id }) => areas.some(area => area.kind === id));
  return { ...defaultFields(kinds, activity, given), ...given };
}

function fieldOf(
  activity: string,
  name: string,
  text: string,
  agent: FieldValue | undefined,
): Record<string, FieldValue> {
  const reading = parseField(activity, name, text, agent);
  if (reading.ok) {
    const { field, value } = reading;
    return { [field]: typeof value === 'string' ? (cleaned(field, value, LONGEST_REASON) ?? '') : value };
  }
  switch (reading.fault) {
    case 'unknown-field':
      throw new Refusal({ kind: 'unknown', what: 'field', value: name, near: nearest(name, reading.known) });
    case 'not-allowed':
      throw new Refusal(
        name === 'agent' || name === 'method'
          ? { kind: 'unknown', what: name, value: text, near: nearest(text, reading.values) }
          : { kind: 'option-value', option: name, value: text, allowed: reading.values.join(', ') },
      );
    case 'not-a-number':
      throw new Refusal({ kind: 'number-range', field: name, value: text });
    case 'range':
      throw new Refusal({
        kind: 'number-range',
        field: name,
        value: text,
        least: reading.least,
        most: reading.most,
        ...(reading.unit === undefined ? {} : { unit: reading.unit }),
      });
  }
}
