import * as v from 'valibot';
import { isClockTime, isDay } from '../domain/day';
import { parseInstantText } from './instant-text';

const text = v.string();
const texts = v.array(text);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const day = v.pipe(text, v.check(isDay));
const clock = v.pipe(text, v.check(isClockTime));

/** ISO text on disk, milliseconds in memory. */
const instant = v.pipe(
  text,
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const at = parseInstantText(dataset.value);
    if (at !== null) return at;
    addIssue();
    return NEVER;
  }),
);

const slot = v.strictObject({ name: text, opens: clock, due: clock, closes: v.exactOptional(clock) });
const weekday = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6));
const rule = v.union([
  v.strictObject({ days: v.array(weekday) }),
  v.strictObject({ everyDays: v.pipe(count, v.minValue(1)), starting: day }),
]);
const revision = v.strictObject({
  from: v.exactOptional(day),
  slots: v.array(slot),
  rule: v.exactOptional(rule),
});

const duty = v.strictObject({
  activity: text,
  schedule: text,
  since: instant,
  until: v.exactOptional(instant),
});

const area = v.strictObject({
  code: text,
  name: text,
  kind: text,
  building: v.exactOptional(text),
  unit: v.exactOptional(text),
  floor: v.exactOptional(text),
  tags: v.exactOptional(texts),
  owner: v.exactOptional(text),
  duties: v.array(duty),
  retired: v.exactOptional(instant),
});

const kind = v.strictObject({
  id: text,
  name: v.strictObject({ 'zh-CN': text, en: text }),
  tier: v.exactOptional(v.picklist(['A', 'B', 'C', 'Q'])),
  activity: text,
  schedule: text,
  method: v.exactOptional(text),
  agent: v.exactOptional(text),
  strength: v.exactOptional(v.number()),
  contactMinutes: v.exactOptional(v.number()),
  basis: v.exactOptional(text),
});

const person = v.strictObject({
  name: text,
  role: v.exactOptional(text),
  retired: v.exactOptional(instant),
});

const closure = v.strictObject({
  id: text,
  areas: v.exactOptional(texts),
  from: instant,
  to: v.exactOptional(instant),
  reason: text,
  by: text,
});

/** `site.json` of version 1. A key that is not here is a typing mistake, not something to be dropped in silence. */
export const siteSchema = v.strictObject({
  format: v.literal('rounds.site/1'),
  id: v.pipe(text, v.regex(/^[0-9A-Za-z][0-9A-Za-z_-]{3,63}$/)),
  revision: count,
  name: text,
  timezone: text,
  dayStart: clock,
  language: v.picklist(['zh-CN', 'en']),
  template: text,
  demo: v.exactOptional(v.strictObject({ seed: v.number(), days: v.number() })),
  settings: v.strictObject({ backfillAfterMinutes: count, lateEntryDays: count }),
  kinds: v.array(kind),
  schedules: v.array(v.strictObject({ id: text, revisions: v.pipe(v.array(revision), v.minLength(1)) })),
  people: v.array(person),
  areas: v.array(area),
  closures: v.array(closure),
});
