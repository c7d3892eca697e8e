import { activitiesOf, spellsOf } from '../domain/duty';
import type { RoundsDraft } from '../domain/entry';
import { enteringOf } from '../domain/late-entry';
import { parseMoment, type Assumed } from '../domain/moment';
import { nearest } from '../domain/near';
import { parseExcept } from '../domain/selector';
import type { Area, Site } from '../domain/site';
import { foldText } from '../domain/text';
import { ACTIVITIES, activityOf } from '../domain/trade';
import { dateTimeOf } from '../domain/wall';
import type { Instant } from '../domain/zone';
import { Refusal } from '../problem';
import type { Kit } from './kit';
import type { Wish } from './log-wish';
import { fieldsFor, isUnfilled } from './log-fields';
import { cleaned } from './log-wish';
import { areasOf } from './reading';

/** The part of a kit that understanding a wish takes; inside a transaction it is made of what was read there. */
export type Place = Pick<Kit, 'store' | 'site' | 'calendar' | 'now'>;

export interface Planned {
  readonly draft: RoundsDraft;
  /** Which of two possible moments was taken. */
  readonly assumed?: Assumed;
  /** The areas are of kinds that do not do it alike, so that nothing was filled in for what was left unsaid. */
  readonly unfilled: boolean;
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
  const { by, isNew } = personFor(wish, fallbackBy, site, at);
  const kinds = site.kinds.filter(({ id }) => areas.some(area => area.kind === id));
  const draft: RoundsDraft = {
    kind: areas.length === 0 ? 'blocked' : 'rounds',
    recordedAt: now,
    by,
    areas: areas.map(({ code }) => code),
    activity,
    at,
    fields: fieldsFor(wish.fields, kinds, activity),
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
    unfilled: isUnfilled(draft.fields, kinds, activity),
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
    const { selector, reason } = exceptOf(text);
    const codes = new Set(areasOf(place, [selector], at).map(({ code }) => code));
    const found = named.filter(({ code }) => codes.has(code));
    if (found.length === 0) throw new Refusal({ kind: 'except', fault: 'outside', selector });
    found.forEach(({ code }) => left.add(code));
    const clean = cleaned('except', reason, LONGEST_REASON);
    return clean ? found.map(area => ({ area, reason: clean })) : [];
  });
  const areas = named.filter(({ code }) => !left.has(code));
  if (areas.length === 0 && blocked.length === 0)
    throw new Refusal({ kind: 'except', fault: 'everything', selector: wish.except.join(' ') });
  return { areas, blocked };
}

/** A reason that is empty, or that swallowed a second exception, was not meant so. */
function exceptOf(text: string): ReturnType<typeof parseExcept> {
  const except = parseExcept(text);
  const hasSign = /[=＝]/.test(text);
  const isTwo = /[,，;；、]\s*\S+[=＝]/.test(except.reason ?? '');
  if ((hasSign && except.reason === undefined) || isTwo) {
    throw new Refusal({
      kind: 'option-value',
      option: '--except',
      value: text,
      allowed: '--except A=… --except B=…',
    });
  }
  return except;
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

export function refuseBeforeDuty(
  area: Area,
  activity: string,
  at: Instant,
  { calendar }: Pick<Place, 'calendar'>,
): void {
  const spells = spellsOf(area, activity);
  const since = Math.min(...spells.map(spell => spell.since));
  if (spells.length > 0 && at < since) {
    throw new Refusal({ kind: 'before-duty', area: area.code, since: dateTimeOf(calendar.zone, since) });
  }
}

/** While a site has no people, any name is taken. Who has left may still be named for what was done before. */
function personFor(wish: Wish, fallback: string, site: Site, at: Instant): { by: string; isNew: boolean } {
  const by = cleaned('by', wish.by ?? fallback, LONGEST_REASON) ?? '';
  const people = site.people.filter(({ retired }) => retired === undefined || at < retired);
  const example = `--by ${people[0]?.name ?? (site.language === 'zh-CN' ? '张三' : 'Zhang')}`;
  if (by === '') throw new Refusal({ kind: 'missing', what: '--by', example });
  if (site.people.length === 0) return { by, isNew: false };
  const known = people.find(person => foldText(person.name) === foldText(by));
  if (known) return { by: known.name, isNew: false };
  // The account of the machine was only a guess.
  if (wish.by === undefined) throw new Refusal({ kind: 'missing', what: '--by', example });
  if (wish.newPerson) return { by, isNew: true };
  const near = nearest(
    by,
    people.map(person => person.name),
  );
  throw new Refusal({ kind: 'unknown', what: 'person', value: by, near });
}
