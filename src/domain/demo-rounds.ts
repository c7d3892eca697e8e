import { clockMinutesOf, dayOfNumber } from './day';
import { demoDay, type DemoDay } from './demo-day';
import { legsOf, runsOn, type Leg } from './demo-legs';
import { postOf } from './demo-staff';
import { demoWords } from './demo-words';
import type { Draft, RoundsDraft } from './entry';
import { levelChangeOn } from './level';
import { oneOf, randomOf, seedOf, wholeOf } from './random';
import type { FieldValue } from './round';
import type { Site } from './site';
import { dateResolver, siteDayNumberOf } from './wall';
import type { Calendar, Day, Instant } from './zone';

export interface DemoSpan {
  readonly seed: number;
  readonly from: Instant;
  /** Nothing that would be recorded later is there yet. */
  readonly until: Instant;
}

const MINUTE = 60_000;
/** Nobody has gone round before this many minutes after midnight: what was recorded earlier is the day before's. */
const FIRST_WORK = 6 * 60;

/**
 * The life of the compound as entries in the order in which they were recorded. A day depends on the seed and its date
 * alone, so a longer demo does not change the days that a shorter one has.
 */
export function* demoDrafts(
  site: Site,
  calendar: Calendar,
  { seed, from, until }: DemoSpan,
): Generator<Draft> {
  const legsOn = legsByLevel(site, calendar);
  const last = siteDayNumberOf(calendar, until);
  let waiting: RoundsDraft[] = [];
  for (let dayNumber = siteDayNumberOf(calendar, from); dayNumber <= last; dayNumber += 1) {
    waiting.push(...draftsOfDay(site, calendar, legsOn(dayOfNumber(dayNumber)), seed, dayNumber));
    waiting.sort((a, b) => a.recordedAt - b.recordedAt);
    const horizon = dateResolver(calendar.zone, dayNumber + 1)(firstWork(calendar));
    const settled = dayNumber === last ? waiting.length : countBefore(waiting, horizon);
    for (const draft of waiting.slice(0, settled)) {
      if (draft.at >= from && draft.recordedAt <= until) yield draft;
    }
    waiting = waiting.slice(settled);
  }
}

/** The same for every day between one change of the level and the next. */
function legsByLevel(site: Site, calendar: Calendar): (day: Day) => readonly Leg[] {
  const known = new Map<unknown, readonly Leg[]>();
  return day => {
    const level = levelChangeOn(site, day);
    const legs = known.get(level) ?? legsOf(site, calendar, day);
    known.set(level, legs);
    return legs;
  };
}

function firstWork({ dayStart }: Calendar): number {
  return Math.max(FIRST_WORK, clockMinutesOf(dayStart)) - 1;
}

function countBefore(drafts: readonly RoundsDraft[], instant: Instant): number {
  const index = drafts.findIndex(draft => draft.recordedAt >= instant);
  return index < 0 ? drafts.length : index;
}

function draftsOfDay(
  site: Site,
  calendar: Calendar,
  legs: readonly Leg[],
  seed: number,
  dayNumber: number,
): RoundsDraft[] {
  const day = demoDay(seed, dayNumber);
  const random = randomOf(seedOf(seed, dayNumber));
  const instantAt = dateResolver(calendar.zone, dayNumber);
  return legs
    .filter(leg => runsOn(leg.rule, dayNumber))
    .flatMap(leg => draftsOfLeg(site, leg, day, random, instantAt));
}

function draftsOfLeg(
  site: Site,
  leg: Leg,
  day: DemoDay,
  random: () => number,
  instantAt: (minutes: number) => Instant,
): RoundsDraft[] {
  const words = demoWords(site.language);
  const fate = day.fateOf(leg, random);
  if (fate.kind === 'forgotten') return [];
  const at = instantAt(leg.planned + fate.minutes);
  const by = words.people[postOf(leg, day)][0];
  const typed = typing(site, at, random);
  const base = { activity: leg.kind.activity, at, by, ...typed };
  if (fate.kind === 'blocked') {
    return [
      {
        ...base,
        kind: 'blocked',
        areas: [],
        blocked: reasons(leg.areas, words.causes[fate.cause]),
        fields: {},
      },
    ];
  }
  const skipped = leg.areas.filter((_, i) => i === fate.skip?.index);
  const draft: RoundsDraft = {
    ...base,
    kind: 'rounds',
    areas: leg.areas.filter(area => !skipped.includes(area)),
    ...(fate.skip && skipped.length > 0 ? { blocked: reasons(skipped, words.causes[fate.skip.cause]) } : {}),
    fields: fieldsOf(leg, day, random),
    ...(fate.note === undefined ? {} : { note: words.causes[fate.note] }),
  };
  return fate.twice ? [draft, again(draft)] : [draft];
}

function reasons(
  areas: readonly string[],
  reason: string,
): { readonly area: string; readonly reason: string }[] {
  return areas.map(area => ({ area, reason }));
}

/** Typed in twice, by a thumb that did not wait. */
function again(draft: RoundsDraft): RoundsDraft {
  return { ...draft, recordedAt: draft.recordedAt + MINUTE };
}

/** Most is typed within minutes; one in a hundred is a slip of paper that is typed at the end of the shift. */
function typing(
  site: Site,
  at: Instant,
  random: () => number,
): Pick<RoundsDraft, 'recordedAt' | 'backfilled' | 'reason'> {
  const late = random() < 0.01;
  const minutes = late
    ? site.settings.backfillAfterMinutes + wholeOf(random, 5, 240)
    : wholeOf(random, 1, 20);
  const recordedAt = at + minutes * MINUTE + wholeOf(random, 0, 59) * 1000;
  if (!late) return { recordedAt };
  return { recordedAt, backfilled: true, reason: oneOf(random, demoWords(site.language).typedLater) };
}

/** Litres for one area; what is wiped takes too little to be written down. */
const LITRES: Readonly<Record<string, number>> = {
  'elevator-car': 0.3,
  'elevator-hall': 0.5,
  stairwell: 1.5,
  bin: 0.4,
  'waste-station': 3,
  garage: 8,
  'public-toilet': 2,
  'parcel-point': 1,
  'main-road': 400,
  'secondary-road': 150,
  'quarantine-door': 0.3,
};

function fieldsOf({ kind, areas }: Leg, day: DemoDay, random: () => number): Record<string, FieldValue> {
  const litres = (LITRES[kind.id] ?? 0) * areas.length * (0.9 + random() * 0.2);
  return {
    ...(kind.method === undefined ? {} : { method: kind.method }),
    ...(kind.agent === undefined ? {} : { agent: kind.agent }),
    ...(kind.strength === undefined ? {} : { strength: kind.strength }),
    ...(kind.contactMinutes === undefined ? {} : { contact: kind.contactMinutes }),
    ...(litres < 0.05 ? {} : { volume: Math.round(litres * 10) / 10 }),
    ...(kind.tier === 'C' ? { weather: day.weather } : {}),
  };
}
