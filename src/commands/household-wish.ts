import { addDays } from '../domain/day';
import { nearest } from '../domain/near';
import {
  householdIn,
  householdsOf,
  nextHouseholdCode,
  phaseOf,
  usualEnd,
  type HouseholdArea,
  type NewHousehold,
} from '../domain/household';
import { SEPARATORS } from '../domain/row-areas';
import type { Site } from '../domain/site';
import { foldText, isCode } from '../domain/text';
import { siteDayOf } from '../domain/wall';
import type { Calendar, Day, Instant } from '../domain/zone';
import { Refusal } from '../problem';
import { ownerOf } from './finding-wish';
import { cleaned } from './log-wish';
import { dayOf } from './setup';

/** A household as typed; the same words are the columns of a file. */
export interface HouseholdWords {
  readonly room: string;
  readonly owner?: string;
  readonly people?: string;
  readonly start?: string;
  readonly end?: string;
  readonly days?: string;
  readonly channel?: string;
  readonly code?: string;
  readonly reason?: string;
}

export interface Place {
  readonly site: Site;
  readonly calendar: Calendar;
  readonly now: Instant;
}

const LONGEST = 100;
const LONGEST_REASON = 1000;
const MOST_PEOPLE = 20;
const MOST_DAYS = 90;

/** Checks what was typed of a new household. Throws a Refusal. */
export function newHousehold(words: HouseholdWords, place: Place): NewHousehold {
  const { site, calendar, now } = place;
  const room = cleaned('ROOM', words.room, LONGEST) ?? '';
  if (room === '') throw new Refusal({ kind: 'missing', what: 'ROOM', example: '3-2-501' });
  const known = householdIn(site, room, now, calendar);
  if (known !== undefined) throw new Refusal({ kind: 'exists', what: 'household', value: known.code });
  const today = siteDayOf(calendar, now);
  const start = words.start === undefined ? today : dayOf(words.start, place);
  const end = endSaid(words, start, place);
  if (end <= start) throw new Refusal({ kind: 'ends-early', what: '--end', from: start });
  if (end <= today) throw new Refusal({ kind: 'ends-early', what: '--end', from: today });
  const reason = reasonSaid(words.reason);
  if (end !== usualEnd(start) && reason === undefined)
    throw new Refusal({ kind: 'reason-needed', why: 'quarantine' });
  const channel = words.channel === undefined ? undefined : channelOf(words.channel);
  return {
    code: codeFor(words.code, site),
    owner: responsible(words.owner, place),
    household: {
      room,
      people: words.people === undefined ? 1 : wholeNumber('--people', words.people, MOST_PEOPLE),
      start,
      end,
      ...(channel !== undefined && { channel }),
      ...(reason !== undefined && { reason }),
    },
  };
}

function endSaid({ end, days }: HouseholdWords, start: Day, place: Place): Day {
  if (end !== undefined && days !== undefined)
    throw new Refusal({ kind: 'options-clash', options: ['--end', '--days'] });
  if (end !== undefined) return dayOf(end, place);
  return days === undefined ? usualEnd(start) : addDays(start, wholeNumber('--days', days, MOST_DAYS));
}

function codeFor(typed: string | undefined, site: Site): string {
  if (typed === undefined) return nextHouseholdCode(site);
  const code = typed.trim().normalize('NFC');
  if (!isCode(code)) throw new Refusal({ kind: 'bad-code', code });
  const taken = site.areas.find(area => foldText(area.code) === foldText(code));
  if (taken !== undefined) throw new Refusal({ kind: 'exists', what: 'area', value: taken.code });
  return code;
}

/** Exactly one: two are nobody. */
export function responsible(typed: string | undefined, place: Place): string {
  if (typed === undefined || typed.trim() === '')
    throw new Refusal({ kind: 'missing', what: '--owner', example: `--owner ${exampleName(place)}` });
  if (SEPARATORS.test(typed))
    throw new Refusal({ kind: 'option-value', option: '--owner', value: typed, allowed: exampleName(place) });
  return ownerOf(typed, place, { owner: '--owner' });
}

function exampleName({ site }: Place): string {
  return site.people[0]?.name ?? (site.language === 'zh-CN' ? '张三' : 'Zhang');
}

const CHANNELS: Readonly<Record<string, readonly string[]>> = {
  wechat: ['微信', 'weixin'],
  phone: ['电话', 'telephone'],
  door: ['上门', 'visit'],
};

export function channelOf(typed: string): string {
  const word = foldText(typed).trim();
  const found = Object.entries(CHANNELS).find(([id, others]) => id === word || others.includes(word));
  if (found !== undefined) return found[0];
  const allowed = Object.keys(CHANNELS).join(', ');
  throw new Refusal({ kind: 'option-value', option: '--channel', value: typed, allowed });
}

export function peopleOf(typed: string): number {
  return wholeNumber('--people', typed, MOST_PEOPLE);
}

function wholeNumber(field: string, typed: string, most: number): number {
  const number = Number(foldText(typed).trim());
  if (Number.isInteger(number) && number >= 1 && number <= most && typed.trim() !== '') return number;
  throw new Refusal({ kind: 'number-range', field, value: typed, least: 1, most });
}

export function reasonSaid(typed: string | undefined): string | undefined {
  const reason = cleaned('--reason', typed, LONGEST_REASON);
  return reason === '' ? undefined : reason;
}

/** The household by its code. What is over cannot be changed any more. Throws `unknown`, `household-over`. */
export function householdNamed(word: string, { site, calendar, now }: Place): HouseholdArea {
  const all = householdsOf(site);
  const found = all.find(({ code }) => foldText(code) === foldText(word).trim());
  if (found === undefined) {
    const near = nearest(
      word,
      all.map(({ code }) => code),
    );
    throw new Refusal({ kind: 'unknown', what: 'household', value: word, near });
  }
  if (phaseOf(found, now, calendar) !== 'over') return found;
  const day = found.household.release?.day ?? found.household.end;
  throw new Refusal({ kind: 'household-over', code: found.code, day });
}
