import { isDay, twoDigits } from './day';
import type { Day } from './zone';

/** A time of day as somebody wrote it, in a zone of its own where an offset was given. */
export interface TimeOfDay {
  /** Since the midnight of its date; 1440 and more lie on the next date (`晚上12点`). */
  readonly minutes: number;
  readonly milliseconds: number;
  /** Minutes east of UTC. */
  readonly offsetMinutes?: number;
}

type Hours = readonly (readonly [least: number, most: number, added: number])[];

const MORNING: Hours = [[0, 12, 0]];
const EVENING: Hours = [
  [5, 12, 12],
  [17, 24, 0],
];

/** Which hours may follow the word, and what turns them into hours of the day. Others are no time: 上午15点, 晚上2点. */
const HOURS_OF: Readonly<Record<string, Hours>> = {
  凌晨: [
    [0, 6, 0],
    [12, 12, -12],
  ],
  清晨: MORNING,
  早晨: MORNING,
  早上: MORNING,
  早: MORNING,
  上午: MORNING,
  中午: [
    [11, 14, 0],
    [1, 2, 12],
  ],
  下午: [
    [1, 11, 12],
    [12, 18, 0],
  ],
  傍晚: EVENING,
  晚上: EVENING,
  晚: EVENING,
  am: [
    [1, 11, 0],
    [12, 12, -12],
  ],
  pm: [
    [1, 11, 12],
    [12, 12, 0],
  ],
};

const MINUTES_OF: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45 };

const TIME = new RegExp(
  '^(?<period>凌晨|清晨|早晨|早上|早|上午|中午|下午|傍晚|晚上|晚)?\\s?(?<hour>\\d{1,2})' +
    '(?::(?<minute>\\d\\d)(?::(?<second>\\d\\d)(?:\\.(?<fraction>\\d{1,9}))?)?' +
    '|[点时](?:[钟整]|(?<part>半|一刻|三刻)|(?<spoken>\\d{1,2})分?)?' +
    '|(?=\\s?[ap]m))' +
    '(?:\\s?(?<half>am|pm))?(?:\\s?(?<offset>z|[+-]\\d\\d(?::?\\d\\d)?))?$',
);

const DATE = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号])$/;

/** Reads a time of day from folded text: `7:40`, `07:40:30`, `24:00`, `7:40pm`, `下午3点半`, `01:30-05:00`. */
export function readTime(folded: string): TimeOfDay | null {
  const groups = TIME.exec(folded)?.groups;
  if (!groups) return null;
  const { period, half, part, spoken, fraction } = groups;
  if (period && half) return null;
  const hour = hourOf(Number(groups.hour), period ?? half);
  const minute = part ? MINUTES_OF[part]! : Number(groups.minute ?? spoken ?? 0);
  const second = Number(groups.second ?? 0);
  const offsetMinutes = offsetOf(groups.offset);
  if (hour === null || minute > 59 || second > 59 || offsetMinutes === null) return null;
  const midnight = hour === 24 && period === undefined;
  if (midnight && minute + second + Number(fraction ?? 0) > 0) return null;
  const milliseconds = second * 1000 + Number((fraction ?? '').padEnd(3, '0').slice(0, 3));
  return { minutes: hour * 60 + minute, milliseconds, ...(offsetMinutes !== undefined && { offsetMinutes }) };
}

/** Reads a calendar date with its year from folded text: `2026-11-22`, `2026/1/5`, `2026年11月22日`. */
export function readDate(folded: string): Day | null {
  const [year, ...rest] =
    DATE.exec(folded)
      ?.slice(1)
      .filter(part => part !== undefined) ?? [];
  if (year === undefined) return null;
  const day = [year, ...rest.map(part => twoDigits(Number(part)))].join('-');
  return isDay(day) ? day : null;
}

function hourOf(hour: number, word: string | undefined): number | null {
  if (word === undefined) return hour <= 24 ? hour : null;
  const row = HOURS_OF[word]?.find(([least, most]) => hour >= least && hour <= most);
  return row ? hour + row[2] : null;
}

/** Minutes east; null for an offset that no clock has. */
function offsetOf(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  if (text === 'z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(3).replace(':', '') || 0)];
  if (hours > 18 || minutes > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
