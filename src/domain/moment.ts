import { addDays, clockTimeOf, dayNumberOf, isDay } from './day';
import { readDate, readTime, type TimeOfDay } from './spoken';
import { foldText } from './text';
import { dayStartOf, instantOf, siteDayOf, wallOf } from './wall';
import type { Calendar, ClockTime, Day, Instant, Zone } from './zone';

/** What was not said and had to be supposed, so that the answer can say it. */
export type Assumed = 'today' | 'yesterday' | 'first-of-two' | 'after-gap';

interface Resolved {
  readonly at: Instant;
  readonly assumed?: Assumed;
}

export type Moment = ({ readonly ok: true } & Resolved) | { readonly ok: false };
export type DayRead = { readonly ok: true; readonly day: Day } | { readonly ok: false };
/** `day` stands where a DAY was given: `at` is then its start. */
export type DayOrMoment = ({ readonly ok: true; readonly day?: Day } & Resolved) | { readonly ok: false };

const MINUTE = 60_000;
const DAY = 86_400_000;
const HALF_A_DAY = DAY / 2;
/** No time is longer; nothing longer is looked at. */
const LONGEST = 60;
const REFUSED = { ok: false } as const;

const NOW = new Set(['now', 'just now', '现在', '刚刚', '刚才']);
const AGO = /^(.+?) ?(?:ago|前|以前|之前)$/;

const DAY_WORDS: Readonly<Record<string, number>> = {
  ...{ today: 0, yesterday: -1, tomorrow: 1 },
  ...{ 今天: 0, 今日: 0, 昨天: -1, 昨日: -1, 前天: -2, 明天: 1, 明日: 1, 后天: 2 },
};
const SPOKEN_DAY = /^(?:(today|yesterday|tomorrow) |([今昨明][天日]|[前后]天) ?|([今昨明])(?=[早晚]))(.+)$/;
const WRITTEN_DAY = /^(\d{4}[-/]\d{1,2}[-/]\d{1,2}(?=[t ])|\d{4}年\d{1,2}月\d{1,2}[日号])[t ]?(.+)$/;
/** The lists show the last days without their year, and what is shown may be typed. */
const SHORT_DAY = /^(?:(\d{1,2})-(\d{1,2})(?= )|(\d{1,2})月(\d{1,2})[日号]) ?(.+)$/;
const RELATIVE_DAY = /^[+-]\d{1,4}$/;

const DURATION =
  /^(?:(\d{1,5}(?:\.\d{1,3})?) ?(?:h|hrs?|hours?|个?小时|(个半小时)))? ?(?:(\d{1,6}) ?(?:m|mins?|minutes?|分钟?))?$/;

/**
 * Reads a MOMENT. A clock time alone is today's, by the calendar of the site's zone, or yesterday's where today's would
 * lie in the future and yesterday's is less than 12 hours ago. A time that occurs twice is its first occurrence, unless
 * an offset is given; one that a clock change skips is the first instant after the gap.
 */
export function parseMoment(text: string, { zone }: Calendar, now: Instant): Moment {
  const folded = tidy(text);
  if (NOW.has(folded)) return { ok: true, at: now };
  const ago = AGO.exec(folded);
  if (ago) return momentAgo(ago[1]!, now);
  const today = wallOf(zone, now).day;
  const bare = readTime(folded);
  if (bare) return accepted(zone, nearestPast(zone, today, bare, now));
  const [day, rest] = shortDay(folded, today) ?? splitDay(folded, today);
  const time = readTime(rest);
  return day && time ? accepted(zone, resolve(zone, day, time)) : REFUSED;
}

/** `11-22 18:10`, `11月22日 18:10`: the latest such date that is not after today. */
function shortDay(folded: string, today: Day): [Day, string] | null {
  const [, month, date, monthZh, dateZh, rest] = SHORT_DAY.exec(folded) ?? [];
  const [m, d] = [month ?? monthZh, date ?? dateZh];
  if (m === undefined || d === undefined || rest === undefined) return null;
  const year = Number(today.slice(0, 4));
  const dayIn = (y: number): Day => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const day = dayIn(year) <= today ? dayIn(year) : dayIn(year - 1);
  return isDay(day) ? [day, rest] : null;
}

/** Reads a DAY of the site: `today` at 02:00 is the day before's where days begin at 06:00. */
export function parseDay(text: string, calendar: Calendar, now: Instant): DayRead {
  const folded = tidy(text);
  const steps = RELATIVE_DAY.test(folded) ? Number(folded) : wordOf(folded);
  if (steps !== undefined) return { ok: true, day: addDays(siteDayOf(calendar, now), steps) };
  const day = readDate(folded);
  return day ? { ok: true, day } : REFUSED;
}

/** Where a DAY is given, its start is meant. */
export function parseDayOrMoment(text: string, calendar: Calendar, now: Instant): DayOrMoment {
  const read = parseDay(text, calendar, now);
  return read.ok ? { ...read, at: dayStartOf(calendar, read.day) } : parseMoment(text, calendar, now);
}

/** Whole minutes of `30m`, `2h`, `1h30m`, `1.5h`, `30分钟`, `1小时30分`, `半小时`; may be 0. Null for anything else. */
export function parseDuration(text: string): number | null {
  const folded = tidy(text);
  if (/^半个?小时$/.test(folded)) return 30;
  const [, hours, half, minutes] = DURATION.exec(folded) ?? [];
  if (hours === undefined && minutes === undefined) return null;
  const total = Number(hours ?? 0) * 60 + (half ? 30 : 0) + Number(minutes ?? 0);
  return Number.isInteger(total) ? total : null;
}

/** `HH:MM` of `6:00`, `06:00`, `24:00`, `０６：００`; null for anything else. */
export function parseClock(text: string): ClockTime | null {
  const folded = tidy(text);
  const time = /^\d{1,2}:\d\d$/.test(folded) ? readTime(folded) : null;
  return time && clockTimeOf(time.minutes);
}

/** The first and the last day of `2026-11` (`2026/11`, `2026年11月`); null for anything else. */
export function parseMonth(text: string): { readonly first: Day; readonly last: Day } | null {
  const [, year, month] = /^(\d{4})(?:[-/](?=\d{1,2}$)|年(?=\d{1,2}月$))(\d{1,2})月?$/.exec(tidy(text)) ?? [];
  if (year === undefined || month === undefined) return null;
  const days = [1, 28, 29, 30, 31].map(
    day => `${year}-${month.padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );
  const [first, last] = [days[0]!, days.findLast(isDay)];
  return isDay(first) && last !== undefined ? { first, last } : null;
}

/** Folded, with single blanks; nothing where it is too long to be a time. */
function tidy(text: string): string {
  return text.length > LONGEST ? '' : foldText(text).trim().replace(/\s+/g, ' ');
}

function momentAgo(duration: string, now: Instant): Moment {
  const minutes = parseDuration(duration);
  return minutes === null ? REFUSED : { ok: true, at: now - minutes * MINUTE };
}

function nearestPast(zone: Zone, today: Day, time: TimeOfDay, now: Instant): Resolved {
  const first = resolve(zone, today, time);
  if (first.at > now) {
    const earlier = resolve(zone, addDays(today, -1), time);
    if (earlier.at <= now && now - earlier.at < HALF_A_DAY) return { at: earlier.at, assumed: 'yesterday' };
  }
  return { at: first.at, assumed: first.assumed ?? 'today' };
}

/** The calendar date that the text begins with, and the rest. */
function splitDay(folded: string, today: Day): readonly [Day | null, string] {
  const spoken = SPOKEN_DAY.exec(folded);
  if (spoken) {
    const word = spoken[1] ?? spoken[2] ?? `${spoken[3]!}天`;
    return [addDays(today, wordOf(word) ?? 0), spoken[4]!];
  }
  const written = WRITTEN_DAY.exec(folded);
  return written ? [readDate(written[1]!), written[2]!] : [null, ''];
}

function wordOf(word: string): number | undefined {
  return Object.hasOwn(DAY_WORDS, word) ? DAY_WORDS[word] : undefined;
}

function resolve(zone: Zone, day: Day, { minutes, milliseconds, offsetMinutes }: TimeOfDay): Resolved {
  const clock = dayNumberOf(day) * DAY + minutes * MINUTE;
  if (offsetMinutes !== undefined) return { at: clock - offsetMinutes * MINUTE + milliseconds };
  const at = instantOf(zone, day, minutes);
  if (clock - at !== zone.offsetMinutesAt(at) * MINUTE) return { at, assumed: 'after-gap' };
  return { at: at + milliseconds, ...(isRepeated(zone, at) && { assumed: 'first-of-two' }) };
}

/** Whether the clock shows the time of `at` once more within a day. */
function isRepeated(zone: Zone, at: Instant): boolean {
  const later = zone.offsetMinutesAt(at + DAY);
  const again = at + (zone.offsetMinutesAt(at) - later) * MINUTE;
  return again > at && zone.offsetMinutesAt(again) === later;
}

/** A date of which the year has five digits cannot be written down again. */
function accepted(zone: Zone, resolved: Resolved): Moment {
  return isDay(wallOf(zone, resolved.at).day) ? { ok: true, ...resolved } : REFUSED;
}
