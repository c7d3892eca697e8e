import { addDays } from '../domain/day';
import { SEVERITIES, type FindingFacts, type Severity } from '../domain/finding';
import { parseDay, parseDuration, parseMoment } from '../domain/moment';
import { nearest } from '../domain/near';
import { activePeople, personNamed } from '../domain/person-edit';
import type { Site } from '../domain/site';
import { foldText } from '../domain/text';
import { dateTimeOf, dayStartOf, siteDayOf } from '../domain/wall';
import type { Calendar, Instant } from '../domain/zone';
import { Refusal } from '../problem';
import { cleaned, type FindingWish } from './log-wish';

/** How the options are called: with `log` they bear the name of what they belong to. */
export interface FindingOptions {
  readonly text: string;
  readonly due: string;
  readonly owner: string;
}

interface Place {
  readonly site: Site;
  readonly calendar: Calendar;
  readonly now: Instant;
}

const LONGEST_TEXT = 1000;
const LONGEST_NAME = 100;
const MINUTE = 60_000;

/** Checks what was typed of something noticed at `at`. Throws a Refusal. */
export function findingOf(
  wish: FindingWish,
  at: Instant,
  place: Place,
  called: FindingOptions,
): FindingFacts {
  const text = cleaned(called.text, wish.text, LONGEST_TEXT) ?? '';
  if (text === '') throw new Refusal({ kind: 'missing', what: called.text });
  const due = wish.due === undefined ? undefined : dueOf(wish.due, at, place, called);
  const owner = wish.owner === undefined ? undefined : ownerOf(wish.owner, place, called);
  return {
    text,
    severity: severityOf(wish.severity),
    ...(due !== undefined && { due }),
    ...(owner !== undefined && { owner }),
  };
}

/** What people write for each. */
const WORDS: Readonly<Record<Severity, readonly string[]>> = {
  minor: ['一般', '轻微'],
  major: ['较重', '较大'],
  critical: ['严重', '紧急'],
};

function severityOf(typed = 'minor'): Severity {
  const word = foldText(typed).trim();
  const severity = SEVERITIES.find(each => each === word || WORDS[each].includes(word));
  if (severity !== undefined) return severity;
  throw new Refusal({
    kind: 'option-value',
    option: '--severity',
    value: typed,
    allowed: SEVERITIES.join(', '),
  });
}

/** A MOMENT, the end of a DAY, or so long after it was noticed. A clock time alone is the next such time. */
function dueOf(typed: string, at: Instant, place: Place, { due: option }: FindingOptions): Instant {
  const due = readDue(typed, at, place);
  if (due === null) throw new Refusal({ kind: 'moment-unreadable', text: typed });
  if (due > at) return due;
  throw new Refusal({ kind: 'ends-early', what: option, from: dateTimeOf(place.calendar.zone, at) });
}

function readDue(typed: string, at: Instant, { calendar, now }: Place): Instant | null {
  const minutes = parseDuration(typed);
  if (minutes !== null) return at + minutes * MINUTE;
  const day = parseDay(typed, calendar, now);
  // The last minute of the day, as people write it.
  if (day.ok) return dayStartOf(calendar, addDays(day.day, 1)) - MINUTE;
  const today = siteDayOf(calendar, at);
  for (const next of [today, addDays(today, 1)]) {
    const clock = parseMoment(`${next} ${typed}`, calendar, now);
    if (clock.ok && clock.at > at) return clock.at;
  }
  const moment = parseMoment(typed, calendar, now);
  return moment.ok ? moment.at : null;
}

/** Where the people are listed, somebody who is none of them was mistyped. */
export function ownerOf(
  typed: string,
  { site, now }: Pick<Place, 'site' | 'now'>,
  { owner: option }: Pick<FindingOptions, 'owner'>,
): string {
  const name = cleaned(option, typed, LONGEST_NAME) ?? '';
  if (name === '') throw new Refusal({ kind: 'missing', what: option });
  const people = activePeople(site, now);
  if (people.length === 0) return name;
  const person = personNamed({ people }, name);
  if (person !== undefined) return person.name;
  const near = nearest(
    name,
    people.map(each => each.name),
  );
  throw new Refusal({ kind: 'unknown', what: 'person', value: name, near });
}
