import { FIELD_TYPES, MASKS, type Activity } from '../domain/activity';
import { isDay } from '../domain/day';
import { parseInstantText } from './instant-text';
import type { Household, LevelChange, Route, RuleSetting, SupplyItem } from '../domain/site';
import {
  count,
  either,
  flag,
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
  type Optional,
  type Shape,
} from './shape';

// Members of `site.json` that few sites have: their shapes are made when one is read.

const day = textThat(isDay);

function name() {
  return object({ 'zh-CN': text, en: text });
}

function term() {
  return { id: text, name: name(), also: maybe(list(text)) };
}

function plain() {
  return either(text, either(number, flag));
}

export function activityShape(): Shape<Activity> {
  const field = object({
    name: text,
    label: name(),
    type: oneOf(...FIELD_TYPES),
    unit: maybe(text),
    least: maybe(number),
    most: maybe(number),
    decimals: maybe(count),
    values: maybe(list(object(term()))),
    of: maybe(oneOf('methods', 'agents')),
    many: maybe(flag),
    required: maybe(flag),
    default: maybe(plain()),
    kinds: maybe(list(text)),
    also: maybe(list(text)),
    rare: maybe(flag),
    repeats: maybe(flag),
    with: maybe(list(text)),
    ahead: maybe(flag),
    between: maybe(value(isPair)),
    masked: maybe(oneOf(...MASKS)),
  });
  const rule = object({
    id: text,
    field: text,
    is: oneOf('missing', 'under', 'over', 'equal'),
    value: maybe(plain()),
    where: maybe(object({ field: text, value: plain() })),
    severity: oneOf('warn', 'refuse'),
    text: name(),
    basis: maybe(name()),
  });
  return object({
    ...term(),
    fields: list(field),
    rules: maybe(list(rule)),
    summary: maybe(list(text)),
    retired: maybe(textAs(parseInstantText)),
  });
}

function isPair(given: unknown): given is readonly [string, string] {
  return Array.isArray(given) && given.length === 2 && given.every(each => typeof each === 'string');
}

export function ruleShape(): Shape<RuleSetting> {
  return object({
    id: text,
    severity: maybe(oneOf('off', 'warn', 'refuse')),
    limits: maybe(record(number)),
    basis: maybe(text),
  });
}

export function routeShape(): Shape<Route> {
  return object({
    id: text,
    name: text,
    schedule: text,
    checkpoints: list(object({ area: text, after: number })),
  });
}

export function supplyShape(): Shape<SupplyItem> {
  return object({
    id: text,
    name: name(),
    unit: text,
    low: maybe(number),
    agent: maybe(text),
    perUnit: maybe(number),
    label: maybe(number),
  });
}

export function householdShape(): Shape<Household> {
  const release = object({ day, notice: maybe(text), reason: maybe(text) });
  return object({
    room: text,
    people: count,
    start: day,
    end: day,
    channel: maybe(text),
    reason: maybe(text),
    release: maybe(release),
  });
}

/** `revision`: the fields of a revision of a schedule but its beginning. */
export function levelShape<S, R>(revision: { slots: Shape<S>; rule: Optional<R> }) {
  return object({ id: text, schedules: list(object({ id: text, ...revision })) });
}

export function levelChangeShape(): Shape<LevelChange> {
  return object({ level: text, from: day, by: text, reason: maybe(text) });
}
