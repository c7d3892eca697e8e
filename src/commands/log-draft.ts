import { activitiesOf, spellsOf } from '../domain/duty';
import { activityNamed, activityOf, activityWords } from '../domain/activities';
import type { Activity } from '../domain/activity';
import { lastFields } from '../domain/defaults';
import type { Entry, RoundsDraft } from '../domain/entry';
import type { Verdict } from '../domain/field-rules';
import { enteringOf } from '../domain/late-entry';
import { parseMoment, type Assumed } from '../domain/moment';
import { nearest } from '../domain/near';
import { parseExcept } from '../domain/selector';
import type { FieldValue } from '../domain/round';
import type { Area, AreaKind, Language, Site } from '../domain/site';
import { foldText } from '../domain/text';
import { dateTimeOf } from '../domain/wall';
import type { Instant } from '../domain/zone';
import { Refusal } from '../problem';
import type { Kit } from './kit';
import type { Wish } from './log-wish';
import { findingOf } from './finding-wish';
import { fieldsFor, isUnfilled, missingFields, type FieldsPlace } from './log-fields';
import { fieldMissing } from './field-refusal';
import { ruled } from './log-rules';
import { cleaned } from './log-wish';
import { areasOf } from './reading';

/** The part of a kit that understanding a wish takes; inside a transaction it is made of what was read there. */
export interface Place extends Pick<Kit, 'store' | 'site' | 'calendar' | 'now'> {
  readonly language: Language;
  /** The entries of the newest file: what somebody did last is in there. */
  readonly entries: readonly Entry[];
}

export interface Planned {
  readonly draft: RoundsDraft;
  /** Which of two possible moments was taken. */
  readonly assumed?: Assumed;
  /** The areas are of kinds that do not do it alike, so that nothing was filled in for what was left unsaid. */
  readonly unfilled: boolean;
  /** Fields that were supposed to be as this person did it last. */
  readonly repeated: Readonly<Record<string, FieldValue>>;
  /** What rules call unwise: their ids are the flags of the draft. */
  readonly warnings: readonly Verdict[];
  /** To be added to the site's people. */
  readonly newPerson?: string;
}

const LONGEST_REASON = 1000;

const FINDING = { text: '--finding', due: '--finding-due', owner: '--finding-owner' };

/** Looks everything up and checks it. Throws a Refusal for the first thing that is wrong; touches no disk. */
export function plannedOf(wish: Wish, place: Place, fallbackBy: string): Planned {
  const { site, calendar, now } = place;
  const moment = wish.at === undefined ? { at: now } : readMoment(wish.at, place);
  const { at } = moment;
  const { areas, blocked } = visitedOf(wish, place, at);
  const all = [...areas, ...blocked.map(({ area }) => area)];
  const activity = activityFor(wish.activity, all, site);
  refuseRetired(activity, now);
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
  for (const area of all) refuseBeforeDuty(area, activity.id, at, place);
  if (entering.needsReason && wish.reason === undefined)
    throw new Refusal({ kind: 'reason-needed', why: 'late' });
  const { by, isNew } = personFor(wish, fallbackBy, site, at);
  const kinds = site.kinds.filter(({ id }) => areas.some(area => area.kind === id));
  const filled = filledOf(wish, { areas, kinds, activity, by, at }, place);
  const draft: RoundsDraft = {
    kind: areas.length === 0 ? 'blocked' : 'rounds',
    recordedAt: now,
    by,
    areas: areas.map(({ code }) => code),
    activity: activity.id,
    at,
    fields: filled.fields,
    ...(blocked.length === 0
      ? {}
      : { blocked: blocked.map(({ area, reason }) => ({ area: area.code, reason })) }),
    ...(wish.note ? { note: wish.note } : {}),
    ...(wish.finding ? { finding: findingOf(wish.finding, at, place, FINDING) } : {}),
    ...(wish.reason ? { reason: wish.reason } : {}),
    ...(entering.backfilled ? { backfilled: true } : {}),
    ...(wish.key ? { key: wish.key } : {}),
  };
  const context = { site, calendar, now, activity, areas, kinds, entries: place.entries };
  const { warnings, ...rest } = ruled(draft, context, wish.incident);
  return {
    draft: rest.draft,
    repeated: filled.repeated,
    warnings,
    ...(moment.assumed === undefined ? {} : { assumed: moment.assumed }),
    ...(isNew ? { newPerson: by } : {}),
    unfilled: isUnfilled(draft.fields, kinds, activity.id),
  };
}

interface Tour {
  readonly areas: readonly Area[];
  readonly kinds: readonly AreaKind[];
  readonly activity: Activity;
  readonly by: string;
  readonly at: Instant;
}

/** The fields as said and as supposed; where nothing was visited, none is asked for. */
function filledOf(
  { fields }: Wish,
  { areas, kinds, activity, by, at }: Tour,
  { site, calendar, now, language, entries }: Place,
): ReturnType<typeof fieldsFor> {
  const isDone = areas.length > 0;
  const last = isDone ? lastFields(entries, by, activity.id, areas, site.areas) : {};
  const place: FieldsPlace = { activity, kinds, last, calendar, now, at, language };
  const filled = fieldsFor(fields, place);
  const missing = missingFields(place, filled.fields);
  if (isDone && missing.length > 0) throw fieldMissing(activity, missing);
  return filled;
}

/** A site's own activity that was given up takes nothing more. */
function refuseRetired({ id, retired }: Activity, now: Instant): void {
  if (retired !== undefined && retired <= now) throw new Refusal({ kind: 'activity-retired', activity: id });
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
  const { blocked: reason } = wish;
  if (reason === '') throw new Refusal({ kind: 'missing', what: '--blocked', example: '--blocked "…"' });
  if (reason === undefined) return { areas, blocked };
  return { areas: [], blocked: [...blocked, ...areas.map(area => ({ area, reason }))] };
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

/** What is done: as asked, else the one activity that all the areas share. Exported for what is asked at a terminal. */
export function activityFor(asked: string | undefined, areas: readonly Area[], site: Site): Activity {
  if (asked !== undefined) {
    const activity = activityOf(site, asked);
    if (activity) return activity;
    const near = nearest(asked, activityWords(site));
    throw new Refusal({ kind: 'unknown', what: 'activity', value: asked, near });
  }
  const shared = areas.map(ownActivities(site)).reduce((a, b) => a.filter(each => b.includes(each)));
  const [only] = shared;
  if (only !== undefined && shared.length === 1) return activityNamed(site, only);
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
  // Times are typed to the minute: the one in which a duty began is not before it.
  if (spells.length > 0 && at < since - (since % 60_000)) {
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
