import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  parseClock,
  parseDay,
  parseDayOrMoment,
  parseDuration,
  parseMoment,
  parseMonth,
} from '../../src/domain/moment';
import { isoOf } from '../../src/domain/wall';
import type { Calendar } from '../../src/domain/zone';
import { intlZone } from '../support/zone';

const SHANGHAI = calendarOf('Asia/Shanghai');
const NEW_YORK = calendarOf('America/New_York');
const LORD_HOWE = calendarOf('Australia/Lord_Howe');
const APIA = calendarOf('Pacific/Apia');

function calendarOf(name: string, dayStart = '00:00'): Calendar {
  return { zone: intlZone(name), dayStart };
}

/** What is understood, as ISO and what was supposed; null where nothing is. */
function momentOf(text: string, now: string, calendar = SHANGHAI): string | null {
  const moment = parseMoment(text, calendar, Date.parse(now));
  if (!moment.ok) return null;
  return isoOf(calendar.zone, moment.at) + (moment.assumed ? ` ${moment.assumed}` : '');
}

describe('parseMoment: a clock time alone', () => {
  test.each([
    ['in the past is today', '07:40', '2026-11-23T09:00+08:00', '2026-11-23T07:40:00+08:00 today'],
    ['at this very moment is today', '07:40', '2026-11-23T07:40:00+08:00', '2026-11-23T07:40:00+08:00 today'],
    [
      'a second ahead, 24 hours after the last, is today',
      '07:40',
      '2026-11-23T07:39:59+08:00',
      '2026-11-23T07:40:00+08:00 today',
    ],
    [
      'less than 12 hours after yesterday’s is yesterday',
      '23:50',
      '2026-11-23T00:10+08:00',
      '2026-11-22T23:50:00+08:00 yesterday',
    ],
    [
      'a second less than 12 hours after is yesterday',
      '18:00',
      '2026-11-23T05:59:59+08:00',
      '2026-11-22T18:00:00+08:00 yesterday',
    ],
    [
      'exactly 12 hours after is today, in the future',
      '18:00',
      '2026-11-23T06:00+08:00',
      '2026-11-23T18:00:00+08:00 today',
    ],
    [
      'a second more than 12 hours after is today',
      '18:00',
      '2026-11-23T06:00:01+08:00',
      '2026-11-23T18:00:00+08:00 today',
    ],
    ['with one digit', '7:40', '2026-11-23T09:00+08:00', '2026-11-23T07:40:00+08:00 today'],
    ['with seconds', '07:40:30', '2026-11-23T09:00+08:00', '2026-11-23T07:40:30+08:00 today'],
    ['midnight', '00:00', '2026-11-23T09:00+08:00', '2026-11-23T00:00:00+08:00 today'],
    [
      '24:00 soon after midnight is the one just gone',
      '24:00',
      '2026-11-23T02:00+08:00',
      '2026-11-23T00:00:00+08:00 yesterday',
    ],
    [
      '24:00 in the evening is the one to come',
      '24:00',
      '2026-11-23T20:00+08:00',
      '2026-11-24T00:00:00+08:00 today',
    ],
    ['in full width', '０７：４０', '2026-11-23T09:00+08:00', '2026-11-23T07:40:00+08:00 today'],
    ['between blanks', ' 　7:40 ', '2026-11-23T09:00+08:00', '2026-11-23T07:40:00+08:00 today'],
    ['in the morning', '7:40am', '2026-11-23T09:00+08:00', '2026-11-23T07:40:00+08:00 today'],
    ['in the afternoon', '3 PM', '2026-11-23T19:00+08:00', '2026-11-23T15:00:00+08:00 today'],
    ['12 am is midnight', '12:05 am', '2026-11-23T09:00+08:00', '2026-11-23T00:05:00+08:00 today'],
    ['12 pm is noon', '12:05pm', '2026-11-23T19:00+08:00', '2026-11-23T12:05:00+08:00 today'],
    ['with an offset', '07:40Z', '2026-11-23T19:00+08:00', '2026-11-23T15:40:00+08:00 today'],
  ])('%s: %s', (_, text, now, expected) => {
    expect(momentOf(text, now)).toBe(expected);
  });

  test('today is the calendar date, also before the day of the site begins', () => {
    const early = calendarOf('Asia/Shanghai', '06:00');
    expect(momentOf('01:30', '2026-11-23T02:00+08:00', early)).toBe('2026-11-23T01:30:00+08:00 today');
    expect(momentOf('yesterday 18:10', '2026-11-23T02:00+08:00', early)).toBe('2026-11-22T18:10:00+08:00');
  });

  test('today is that of the site, wherever the laptop stands', () => {
    expect(momentOf('23:30', '2026-11-23T05:00Z', NEW_YORK)).toBe('2026-11-22T23:30:00-05:00 yesterday');
    expect(momentOf('today 00:10', '2026-11-22T16:30Z')).toBe('2026-11-23T00:10:00+08:00');
  });
});

describe('parseMoment: other forms', () => {
  test.each([
    ['yesterday 18:10', '2026-11-22T18:10:00+08:00'],
    ['Yesterday  18:10:05', '2026-11-22T18:10:05+08:00'],
    ['yesterday 6:10 pm', '2026-11-22T18:10:00+08:00'],
    ['today 18:10', '2026-11-23T18:10:00+08:00'],
    ['tomorrow 06:00', '2026-11-24T06:00:00+08:00'],
    ['2026-11-22 18:10', '2026-11-22T18:10:00+08:00'],
    ['2026-11-22T18:10', '2026-11-22T18:10:00+08:00'],
    ['2026-11-22 18:10:59', '2026-11-22T18:10:59+08:00'],
    ['2026-11-22 24:00', '2026-11-23T00:00:00+08:00'],
    ['2026-1-5 7:05', '2026-01-05T07:05:00+08:00'],
    ['2026/1/5 7:05', '2026-01-05T07:05:00+08:00'],
    ['2024-02-29 12:00', '2024-02-29T12:00:00+08:00'],
    ['２０２６－１１－２２　１８：１０', '2026-11-22T18:10:00+08:00'],
    ['2026-11-22T18:10:00+08:00', '2026-11-22T18:10:00+08:00'],
    ['2026-11-22T10:10:00Z', '2026-11-22T18:10:00+08:00'],
    ['2026-11-22T10:10:00.999z', '2026-11-22T18:10:00+08:00'],
    ['2026-11-22T05:10-05:00', '2026-11-22T18:10:00+08:00'],
    ['2026-11-22T05:10-0500', '2026-11-22T18:10:00+08:00'],
    ['2026-11-22 15:40 +05:30', '2026-11-22T18:10:00+08:00'],
    ['now', '2026-11-23T09:00:00+08:00'],
    ['NOW', '2026-11-23T09:00:00+08:00'],
    ['20m ago', '2026-11-23T08:40:00+08:00'],
    ['20 minutes ago', '2026-11-23T08:40:00+08:00'],
    ['2h ago', '2026-11-23T07:00:00+08:00'],
    ['1h30m ago', '2026-11-23T07:30:00+08:00'],
    ['30h ago', '2026-11-22T03:00:00+08:00'],
    ['现在', '2026-11-23T09:00:00+08:00'],
    ['刚刚', '2026-11-23T09:00:00+08:00'],
    ['刚才', '2026-11-23T09:00:00+08:00'],
    ['20分钟前', '2026-11-23T08:40:00+08:00'],
    ['２０分钟前', '2026-11-23T08:40:00+08:00'],
    ['20分钟以前', '2026-11-23T08:40:00+08:00'],
    ['2小时前', '2026-11-23T07:00:00+08:00'],
    ['2个小时前', '2026-11-23T07:00:00+08:00'],
    ['半小时前', '2026-11-23T08:30:00+08:00'],
    ['1个半小时前', '2026-11-23T07:30:00+08:00'],
    ['1小时30分钟前', '2026-11-23T07:30:00+08:00'],
    ['昨天 18:10', '2026-11-22T18:10:00+08:00'],
    ['昨天18:10', '2026-11-22T18:10:00+08:00'],
    ['昨天　１８：１０', '2026-11-22T18:10:00+08:00'],
    ['前天 18:10', '2026-11-21T18:10:00+08:00'],
    ['今天 7:40', '2026-11-23T07:40:00+08:00'],
    ['今天7点40', '2026-11-23T07:40:00+08:00'],
    ['昨天下午3点', '2026-11-22T15:00:00+08:00'],
    ['昨晚8点10分', '2026-11-22T20:10:00+08:00'],
    ['今早7点半', '2026-11-23T07:30:00+08:00'],
    ['昨天晚上12点', '2026-11-23T00:00:00+08:00'],
    ['2026年11月22日18:10', '2026-11-22T18:10:00+08:00'],
    ['2026年11月2日 下午3点5分', '2026-11-02T15:05:00+08:00'],
  ])('%s', (text, expected) => {
    expect(momentOf(text, '2026-11-23T09:00+08:00')).toBe(expected);
  });

  test.each([
    ['7点', '07:00'],
    ['7点钟', '07:00'],
    ['7点整', '07:00'],
    ['7点40', '07:40'],
    ['7点40分', '07:40'],
    ['7时40分', '07:40'],
    ['7点5分', '07:05'],
    ['7点半', '07:30'],
    ['7点一刻', '07:15'],
    ['7点三刻', '07:45'],
    ['７点４０分', '07:40'],
    ['上午7点40', '07:40'],
    ['早上7点40', '07:40'],
    ['早上 7:40', '07:40'],
    ['上午12点', '12:00'],
    ['凌晨2点', '02:00'],
    ['凌晨12点半', '00:30'],
    ['中午12点', '12:00'],
    ['中午1点', '13:00'],
    ['下午3点', '15:00'],
    ['下午 3:05', '15:05'],
    ['下午15点', '15:00'],
    ['下午12点半', '12:30'],
    ['傍晚6点', '18:00'],
    ['晚上8点10分', '20:10'],
    ['晚上20点', '20:00'],
  ])('%s is %s', (text, clock) => {
    expect(momentOf(text, '2026-11-23T22:00+08:00')).toBe(`2026-11-23T${clock}:00+08:00 today`);
  });

  test.each([
    [''],
    ['   '],
    ['later'],
    ['7'],
    ['740'],
    ['0740'],
    ['7:4'],
    ['07:60'],
    ['07:40:60'],
    ['24:01'],
    ['24:00:01'],
    ['25:00'],
    ['-1:00'],
    ['107:40'],
    ['13pm'],
    ['0am'],
    ['上午7:40pm'],
    ['上午15点'],
    ['下午20点'],
    ['晚上2点'],
    ['凌晨8点'],
    ['7点60'],
    ['7点40分30'],
    ['today'],
    ['yesterday'],
    ['昨天'],
    ['昨'],
    ['yesterday18:10'],
    ['yesterday yesterday 18:10'],
    ['2026-11-22'],
    ['2026-11-2218:10'],
    ['2026-02-29 12:00'],
    ['2026-13-01 12:00'],
    ['2026-00-10 12:00'],
    ['26-11-22 18:10'],
    ['0001-01-01 00:00'],
    ['9999-12-31 24:00'],
    ['2026-11-22 18:10+25:00'],
    ['2026-11-22 18:10+08:60'],
    ['ago'],
    ['m ago'],
    ['-20m ago'],
    ['20 ago'],
    ['前'],
    ['2天前'],
    ['constructor 07:40'],
    ['__proto__'],
    ['7:40\u0000'],
    ['07:40'.padStart(1_000_000)],
  ])('%j is no moment', text => {
    expect(momentOf(text, '2026-11-23T09:00+08:00')).toBeNull();
  });
});

describe('parseMoment: where the clocks change', () => {
  test.each([
    ['before the repeated hour', '2026-11-01 00:59', '2026-11-01T00:59:00-04:00'],
    ['its first minute is the first of two', '2026-11-01 01:00', '2026-11-01T01:00:00-04:00 first-of-two'],
    ['with seconds too', '2026-11-01 01:59:59', '2026-11-01T01:59:59-04:00 first-of-two'],
    ['after it', '2026-11-01 02:00', '2026-11-01T02:00:00-05:00'],
    ['an offset asks for the first', '2026-11-01 01:30-04:00', '2026-11-01T01:30:00-04:00'],
    ['or for the second', '2026-11-01 01:30-05:00', '2026-11-01T01:30:00-05:00'],
    ['before the gap', '2026-03-08 01:59:59', '2026-03-08T01:59:59-05:00'],
    [
      'a time in the gap is the first instant after',
      '2026-03-08 02:00',
      '2026-03-08T03:00:00-04:00 after-gap',
    ],
    ['with its seconds dropped', '2026-03-08 02:30:45', '2026-03-08T03:00:00-04:00 after-gap'],
    ['after the gap', '2026-03-08 03:00', '2026-03-08T03:00:00-04:00'],
  ])('New York, %s', (_, text, expected) => {
    expect(momentOf(text, '2026-12-01T12:00Z', NEW_YORK)).toBe(expected);
  });

  test.each([
    ['before the repeated half hour', '2026-04-05 01:29', '2026-04-05T01:29:00+11:00'],
    ['in it', '2026-04-05 01:30', '2026-04-05T01:30:00+11:00 first-of-two'],
    ['in it, the second', '2026-04-05 01:30+10:30', '2026-04-05T01:30:00+10:30'],
    ['after it', '2026-04-05 02:00', '2026-04-05T02:00:00+10:30'],
    ['in the gap of half an hour', '2026-10-04 02:15', '2026-10-04T02:30:00+11:00 after-gap'],
    ['after that gap', '2026-10-04 02:30', '2026-10-04T02:30:00+11:00'],
  ])('Lord Howe, %s', (_, text, expected) => {
    expect(momentOf(text, '2026-12-01T12:00Z', LORD_HOWE)).toBe(expected);
  });

  test('a date that the zone skips is the first instant after it', () => {
    expect(momentOf('2011-12-30 12:00', '2026-12-01T12:00Z', APIA)).toBe(
      '2011-12-31T00:00:00+14:00 after-gap',
    );
  });

  test.each([
    [
      'a clock time alone in the repeated hour',
      '01:30',
      '2026-11-01T08:00-05:00',
      '2026-11-01T01:30:00-04:00 first-of-two',
    ],
    [
      'also when it is asked between the two',
      '01:30',
      '2026-11-01T01:10-05:00',
      '2026-11-01T01:30:00-04:00 first-of-two',
    ],
    [
      'a clock time alone in the gap',
      '02:30',
      '2026-03-08T08:00-04:00',
      '2026-03-08T03:00:00-04:00 after-gap',
    ],
    [
      'yesterday’s evening before the change',
      '23:00',
      '2026-11-01T01:30-05:00',
      '2026-10-31T23:00:00-04:00 yesterday',
    ],
    ['hours ago are hours that passed', '3h ago', '2026-11-01T03:00-05:00', '2026-11-01T01:00:00-04:00'],
  ])('New York, %s', (_, text, now, expected) => {
    expect(momentOf(text, now, NEW_YORK)).toBe(expected);
  });
});

describe('parseDay', () => {
  test.each([
    ['today', '2026-11-23'],
    ['Today', '2026-11-23'],
    ['yesterday', '2026-11-22'],
    ['tomorrow', '2026-11-24'],
    ['今天', '2026-11-23'],
    ['昨天', '2026-11-22'],
    ['前天', '2026-11-21'],
    ['明天', '2026-11-24'],
    ['-0', '2026-11-23'],
    ['-1', '2026-11-22'],
    ['－１', '2026-11-22'],
    ['-23', '2026-10-31'],
    ['+1', '2026-11-24'],
    ['2026-11-22', '2026-11-22'],
    ['２０２６－１１－２２', '2026-11-22'],
    ['2026/11/2', '2026-11-02'],
    ['2026年11月22日', '2026-11-22'],
    ['2024-02-29', '2024-02-29'],
    ['9999-12-31', '9999-12-31'],
  ])('%s is %s', (text, day) => {
    expect(parseDay(text, SHANGHAI, Date.parse('2026-11-23T09:00+08:00'))).toEqual({ ok: true, day });
  });

  test.each([
    ['11-22'],
    ['1'],
    ['-'],
    ['-99999'],
    ['2026-11'],
    ['2026-02-30'],
    ['2026-13-01'],
    ['20261122'],
    ['2026-11/22'],
    ['07:40'],
    ['now'],
    [''],
    ['toString'],
    ['constructor'],
  ])('%j is no day', text => {
    expect(parseDay(text, SHANGHAI, Date.parse('2026-11-23T09:00+08:00'))).toEqual({ ok: false });
  });

  test.each([
    ['2026-11-23T02:00+08:00', 'today', '2026-11-22'],
    ['2026-11-23T05:59:59+08:00', 'today', '2026-11-22'],
    ['2026-11-23T06:00+08:00', 'today', '2026-11-23'],
    ['2026-11-23T02:00+08:00', '昨天', '2026-11-21'],
    ['2026-11-23T02:00+08:00', '-1', '2026-11-21'],
    ['2026-11-23T02:00+08:00', '2026-11-23', '2026-11-23'],
  ])('where days begin at 06:00, at %s, %s is %s', (now, text, day) => {
    expect(parseDay(text, calendarOf('Asia/Shanghai', '06:00'), Date.parse(now))).toEqual({ ok: true, day });
  });
});

describe('parseDayOrMoment', () => {
  const now = Date.parse('2026-11-23T02:00+08:00');
  const early = calendarOf('Asia/Shanghai', '06:00');

  test.each([
    ['a day is its start', '2026-11-22', { day: '2026-11-22', at: Date.parse('2026-11-22T06:00+08:00') }],
    ['today is the day of the site', '今天', { day: '2026-11-22', at: Date.parse('2026-11-22T06:00+08:00') }],
    ['a moment is itself', '2026-11-22 18:10', { at: Date.parse('2026-11-22T18:10+08:00') }],
    ['so is now', 'now', { at: now }],
    ['a clock time says what was supposed', '01:30', { at: now - 30 * 60_000, assumed: 'today' }],
  ])('%s', (_, text, expected) => {
    expect(parseDayOrMoment(text, early, now)).toEqual({ ok: true, ...expected });
  });

  test('a day whose start a clock change skips begins after the gap', () => {
    const calendar = calendarOf('America/New_York', '02:30');
    const at = Date.parse('2026-03-08T03:00-04:00');
    expect(parseDayOrMoment('2026-03-08', calendar, now)).toEqual({ ok: true, day: '2026-03-08', at });
  });

  test('anything else is refused', () => {
    expect(parseDayOrMoment('soon', early, now)).toEqual({ ok: false });
  });
});

describe('parseDuration', () => {
  test.each([
    ['30m', 30],
    ['30 min', 30],
    ['90m', 90],
    ['2h', 120],
    ['2 hours', 120],
    ['1h30m', 90],
    ['1h 30m', 90],
    ['1.5h', 90],
    ['0m', 0],
    ['30分钟', 30],
    ['30分', 30],
    ['2小时', 120],
    ['2个小时', 120],
    ['1小时30分', 90],
    ['1小时30分钟', 90],
    ['１小时３０分', 90],
    ['半小时', 30],
    ['半个小时', 30],
    ['1个半小时', 90],
    ['2Ｈ', 120],
  ])('%s is %i minutes', (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes);
  });

  test.each([
    [''],
    ['30'],
    ['m'],
    ['h'],
    ['-30m'],
    ['1.5m'],
    ['0.01h'],
    ['30m2h'],
    ['2d'],
    ['30s'],
    ['1h30'],
    ['1e3m'],
    ['9'.repeat(9) + 'h'],
  ])('%j is no duration', text => {
    expect(parseDuration(text)).toBeNull();
  });
});

describe('parseClock', () => {
  test.each([
    ['06:00', '06:00'],
    ['6:00', '06:00'],
    ['23:59', '23:59'],
    ['00:00', '00:00'],
    ['24:00', '24:00'],
    ['０６：００', '06:00'],
    [' 06:00 ', '06:00'],
  ])('%s is %s', (text, clock) => {
    expect(parseClock(text)).toBe(clock);
  });

  test.each([
    [''],
    ['6'],
    ['600'],
    ['06:0'],
    ['06:60'],
    ['24:01'],
    ['25:00'],
    ['06:00:00'],
    ['06:00Z'],
    ['6:00pm'],
  ])('%j is no clock time', text => {
    expect(parseClock(text)).toBeNull();
  });
});

describe('parseMonth', () => {
  test.each([
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026/1', '2026-01-01', '2026-01-31'],
    ['２０２６－１１', '2026-11-01', '2026-11-30'],
    ['2026年11月', '2026-11-01', '2026-11-30'],
    ['9999-12', '9999-12-01', '9999-12-31'],
  ])('%s', (text, first, last) => {
    expect(parseMonth(text)).toEqual({ first, last });
  });

  test.each([
    [''],
    ['2026'],
    ['2026-13'],
    ['2026-00'],
    ['11'],
    ['26-11'],
    ['2026-11-01'],
    ['2026年11'],
    ['0000-01'],
  ])('%j is no month', text => {
    expect(parseMonth(text)).toBeNull();
  });
});

describe('whatever is typed', () => {
  const scrap = fc.constantFrom(
    ...[
      '2026',
      '-',
      '11',
      '22',
      '年',
      '月',
      '日',
      ' ',
      'T',
      '7',
      ':',
      '40',
      '点',
      '半',
      '分',
      '昨',
      '天',
      '今',
      '晚',
      '早',
      '上',
    ],
    ...['下午', '前', 'ago', 'm', 'h', '小时', 'Z', '+', '08', 'yesterday', 'am', '：', '９', '.', '/'],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(scrap, { maxLength: 10 }).map(parts => parts.join('')),
  );
  const calendar = fc.constantFrom(SHANGHAI, NEW_YORK, LORD_HOWE, calendarOf('Asia/Shanghai', '06:00'));

  test('nothing throws, and what is understood can be written down and read again', () => {
    const now = Date.parse('2026-11-23T09:00+08:00');
    fc.assert(
      fc.property(text, calendar, (typed, site) => {
        for (const read of [parseMoment(typed, site, now), parseDayOrMoment(typed, site, now)]) {
          if (!read.ok) continue;
          const again = parseMoment(isoOf(site.zone, read.at), site, now);
          expect(again).toEqual({ ok: true, at: Math.floor(read.at / 1000) * 1000 });
        }
        parseDuration(typed);
        parseClock(typed);
        parseMonth(typed);
      }),
      { numRuns: 2000 },
    );
  });

  test('every minute of the year, written in site time, is read back or is the first of two', () => {
    const minute = fc.integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2027, 0) / 60_000 });
    fc.assert(
      fc.property(minute, calendar, (minutes, site) => {
        const at = minutes * 60_000;
        const iso = isoOf(site.zone, at);
        const read = parseMoment(iso.slice(0, 16), site, at);
        expect(read).toMatchObject({ ok: true });
        if (read.ok && read.assumed !== 'first-of-two') expect(read.at).toBe(at);
        expect(parseMoment(iso, site, at)).toEqual({ ok: true, at });
      }),
    );
  });
});
