import { isClockTime, isDay } from '../domain/day';
import { parseInstantText } from './instant-text';
import {
  count,
  either,
  later,
  list,
  maybe,
  number,
  object,
  oneOf,
  record,
  text,
  textAs,
  textThat,
  value,
} from './shape';
import {
  activityShape,
  householdShape,
  levelChangeShape,
  levelShape,
  routeShape,
  ruleShape,
  supplyShape,
} from './trade-schema';

const texts = list(text);
const day = textThat(isDay);
const clock = textThat(isClockTime);
/** ISO text on disk, milliseconds in memory. */
const instant = textAs(parseInstantText);

const slot = object({ name: text, opens: clock, due: clock, closes: maybe(clock) });
const weekday = value(
  (given): given is number => Number.isInteger(given) && (given as number) >= 0 && (given as number) <= 6,
);
const everyDays = value((given): given is number => Number.isSafeInteger(given) && (given as number) >= 1);
const rule = either(object({ days: list(weekday) }), object({ everyDays, starting: day }));
const revisionFields = { slots: list(slot), rule: maybe(rule) };
const revision = object({ from: maybe(day), ...revisionFields });

const duty = object({
  activity: text,
  schedule: text,
  since: instant,
  until: maybe(instant),
});

const area = object({
  code: text,
  name: text,
  kind: text,
  building: maybe(text),
  unit: maybe(text),
  floor: maybe(text),
  tags: maybe(texts),
  owner: maybe(text),
  duties: list(duty),
  retired: maybe(instant),
  household: maybe(later(householdShape)),
  least: maybe(later(() => record(count))),
});

const kind = object({
  id: text,
  name: object({ 'zh-CN': text, en: text }),
  tier: maybe(oneOf('A', 'B', 'C', 'Q')),
  activity: text,
  schedule: text,
  method: maybe(text),
  agent: maybe(text),
  strength: maybe(number),
  contactMinutes: maybe(number),
  basis: maybe(text),
});

const person = object({
  name: text,
  role: maybe(text),
  retired: maybe(instant),
});

const closure = object({
  id: text,
  areas: maybe(texts),
  from: instant,
  to: maybe(instant),
  reason: text,
  by: text,
});

/** It names a folder among the user's own. */
export function isSiteId(text: string): boolean {
  return /^[0-9A-Za-z][0-9A-Za-z_-]{3,63}$/.test(text);
}

/** `site.json` of version 1. A key that is not here is a typing mistake, not something to be dropped in silence. */
export const siteShape = object({
  format: oneOf('rounds.site/1'),
  id: textThat(isSiteId),
  revision: count,
  name: text,
  timezone: text,
  dayStart: clock,
  language: oneOf('zh-CN', 'en'),
  template: text,
  demo: maybe(object({ seed: number, days: number })),
  settings: object({ backfillAfterMinutes: count, lateEntryDays: count }),
  kinds: list(kind),
  schedules: list(object({ id: text, revisions: list(revision, { atLeast: 1 }) })),
  people: list(person),
  areas: list(area),
  closures: list(closure),
  activities: maybe(later(() => list(activityShape()))),
  rules: maybe(later(() => list(ruleShape()))),
  routes: maybe(later(() => list(routeShape()))),
  supplies: maybe(later(() => list(supplyShape()))),
  levels: maybe(later(() => list(levelShape(revisionFields)))),
  levelChanges: maybe(later(() => list(levelChangeShape()))),
});
