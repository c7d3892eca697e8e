import { parseClock } from './moment';
import type { Slot } from './schedule';
import { foldText, isCode } from './text';

/** Index = weekday. */
const CHINESE_DAYS = '一二三四五六日';
const ENGLISH_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const NAMED_SETS: Readonly<Record<string, readonly number[]>> = {
  ...{ daily: [0, 1, 2, 3, 4, 5, 6], 每天: [0, 1, 2, 3, 4, 5, 6], 每日: [0, 1, 2, 3, 4, 5, 6] },
  ...{ weekdays: [0, 1, 2, 3, 4], 工作日: [0, 1, 2, 3, 4], weekend: [5, 6], weekends: [5, 6], 周末: [5, 6] },
};

const CHINESE_WEEK = /^(?:周|星期|礼拜)?([一二三四五六日天]+)$/;

/**
 * `morning=06:00-10:00`, `afternoon=14:00-18:00-22:00` (opens, due, closes; the last may stand in brackets).
 * Null: unreadable, or a name that is neither a code nor a clock time. The order of the times is for the schedule to judge.
 */
export function parseSlot(text: string): Slot | null {
  const at = text.search(/[=＝]/);
  if (at < 0) return null;
  const name = nameOf(text.slice(0, at));
  const spans = foldText(text.slice(at + 1)).replace(/^([^[\]]*)\[([^[\]]*)\]\s*$/, '$1$2');
  const times = spans.split(/[-~至到]/).map(parseClock);
  const [opens, due, closes] = times;
  if (name === null || !opens || !due || times.length > 3 || times.includes(null)) return null;
  return opens === '24:00' ? null : { name, opens, due, ...(closes && { closes }) };
}

/**
 * Weekdays, 0 = Monday, ascending: `mon-fri`, `mon,wed,fri`, `fri-mon`, `weekdays`, `周一至周五`, `周一、周三`, `周一三五`,
 * `工作日`. Null for anything else.
 */
export function parseDays(text: string): readonly number[] | null {
  const days = new Set<number>();
  for (const part of foldText(text).split(/[,、;]/)) {
    const some = daysOf(part.trim());
    if (!some) return null;
    for (const day of some) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}

/** A name keeps its case. `07:00` is one: a slot of `every 2h` is named by its `opens`. */
function nameOf(text: string): string | null {
  const name = text.trim().normalize('NFC');
  return isCode(name) ? name : parseClock(name);
}

function daysOf(part: string): readonly number[] | null {
  if (Object.hasOwn(NAMED_SETS, part)) return NAMED_SETS[part]!;
  const [from, to, ...more] = part.split(/[-~至到]/).map(end => weekdaysOf(end.trim()));
  if (!from || more.length > 0) return null;
  if (to === undefined) return from;
  if (to === null || from.length > 1 || to.length > 1) return null;
  const length = ((to[0]! - from[0]! + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => (from[0]! + step) % 7);
}

/** `mon`, `monday`, `周一`, `星期天`; several where the numerals stand together, `周一三五`. */
function weekdaysOf(word: string): readonly number[] | null {
  const numerals = CHINESE_WEEK.exec(word)?.[1]?.replace(/天/g, '日');
  if (numerals) return [...numerals].map(numeral => CHINESE_DAYS.indexOf(numeral));
  const day = ENGLISH_DAYS.findIndex(name => word.length >= 3 && name.startsWith(word));
  return day < 0 ? null : [day];
}
