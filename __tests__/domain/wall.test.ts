import { describe, expect, test } from '@jest/globals';
import { addDays, clockMinutesOf, daysBetween, isClockTime, isDay, weekdayOf } from '../../src/domain/day';
import {
  clockOf,
  dateTimeOf,
  dayStartOf,
  instantOf,
  isoOf,
  parseIso,
  siteDayOf,
  wallOf,
} from '../../src/domain/wall';
import { intlCalendar, intlZone } from '../support/zone';
import { at } from '../support/vectors';

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-01', -1, '2026-02-28'],
  ['1969-12-31', 1, '1970-01-01'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
  expect(daysBetween(day, expected)).toBe(days);
});

test.each([
  ['2026-11-23', 0],
  ['2026-11-29', 6],
  ['1970-01-01', 3],
  ['1969-12-28', 6],
])('%s is weekday %i, counted from Monday', (day, weekday) => {
  expect(weekdayOf(day)).toBe(weekday);
});

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2024-02-29', true],
  ['2100-02-29', false],
  ['2026-00-10', false],
  ['2026-13-01', false],
  ['2026-04-31', false],
  ['2026-1-01', false],
  ['2026-01-01 ', false],
  ['0050-01-01', false],
])('is %s a date: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test.each([
  ['00:00', 0],
  ['07:40', 460],
  ['23:59', 1439],
  ['24:00', 1440],
])('%s is %i minutes after midnight', (time, minutes) => {
  expect(isClockTime(time)).toBe(true);
  expect(clockMinutesOf(time)).toBe(minutes);
});

test.each(['24:01', '7:40', '07:60', '25:00', '0740', ''])('"%s" is no time of day', text => {
  expect(isClockTime(text)).toBe(false);
});

describe('a time of the clock becomes an instant', () => {
  test.each([
    ['Europe/London', '2026-03-29', 59, '2026-03-29T00:59:00+00:00', 'the minute before a gap'],
    ['Europe/London', '2026-03-29', 60, '2026-03-29T02:00:00+01:00', 'the start of a gap'],
    ['Europe/London', '2026-03-29', 119, '2026-03-29T02:00:00+01:00', 'the last minute of a gap'],
    ['Europe/London', '2026-03-29', 120, '2026-03-29T02:00:00+01:00', 'the minute after a gap'],
    ['Europe/London', '2026-10-25', 59, '2026-10-25T00:59:00+01:00', 'the minute before a repeated hour'],
    ['Europe/London', '2026-10-25', 60, '2026-10-25T01:00:00+01:00', 'the first of two'],
    ['Europe/London', '2026-10-25', 119, '2026-10-25T01:59:00+01:00', 'the first of two, its last minute'],
    ['Europe/London', '2026-10-25', 120, '2026-10-25T02:00:00+00:00', 'the minute after a repeated hour'],
    ['Australia/Lord_Howe', '2026-10-04', 135, '2026-10-04T02:30:00+11:00', 'a gap of half an hour'],
    ['Australia/Lord_Howe', '2026-04-05', 105, '2026-04-05T01:45:00+11:00', 'a repeated half hour'],
    ['America/Sao_Paulo', '2018-11-04', 0, '2018-11-04T01:00:00-02:00', 'a gap at midnight'],
    ['Pacific/Apia', '2011-12-29', 1439, '2011-12-29T23:59:00-10:00', 'before a date that never was'],
    [
      'Pacific/Apia',
      '2011-12-30',
      0,
      '2011-12-31T00:00:00+14:00',
      'the first minute of a date that never was',
    ],
    [
      'Pacific/Apia',
      '2011-12-30',
      1439,
      '2011-12-31T00:00:00+14:00',
      'the last minute of a date that never was',
    ],
    ['Pacific/Apia', '2011-12-31', 1, '2011-12-31T00:01:00+14:00', 'after a date that never was'],
    ['Asia/Kathmandu', '2026-03-01', 460, '2026-03-01T07:40:00+05:45', 'a quarter of an hour'],
    ['Asia/Shanghai', '2026-03-01', 1440 + 120, '2026-03-02T02:00:00+08:00', 'two hours past midnight'],
  ])('%s %s, minute %i: %s (%s)', (name, day, minutes, expected) => {
    const zone = intlZone(name);
    expect(isoOf(zone, instantOf(zone, day, minutes))).toBe(expected);
  });
});

describe('the day of the site that holds an instant', () => {
  test.each([
    ['Asia/Shanghai', '00:00', '2026-03-01T23:59:59+08:00', '2026-03-01'],
    ['Asia/Shanghai', '00:00', '2026-03-02T00:00:00+08:00', '2026-03-02'],
    ['Asia/Shanghai', '06:00', '2026-03-02T05:59:59+08:00', '2026-03-01'],
    ['Asia/Shanghai', '06:00', '2026-03-02T06:00:00+08:00', '2026-03-02'],
    // The border is the first 01:30; the second 01:15 comes after it.
    ['Europe/London', '01:30', '2026-10-25T01:29:59+01:00', '2026-10-24'],
    ['Europe/London', '01:30', '2026-10-25T01:30:00+01:00', '2026-10-25'],
    ['Europe/London', '01:30', '2026-10-25T01:15:00+00:00', '2026-10-25'],
    ['Pacific/Apia', '00:00', '2011-12-31T00:00:00+14:00', '2011-12-31'],
    ['Pacific/Apia', '06:00', '2011-12-31T05:59:00+14:00', '2011-12-30'],
  ])('%s from %s: %s is in %s', (name, dayStart, instant, day) => {
    const calendar = intlCalendar(name, dayStart);
    expect(siteDayOf(calendar, at(instant))).toBe(day);
    expect(dayStartOf(calendar, day)).toBeLessThanOrEqual(at(instant));
    expect(dayStartOf(calendar, addDays(day, 1))).toBeGreaterThan(at(instant));
  });
});

test('an instant is written in the time of the site', () => {
  const zone = intlZone('Asia/Shanghai');
  const instant = at('2026-11-22T23:40:05.900Z');
  expect(isoOf(zone, instant)).toBe('2026-11-23T07:40:05+08:00');
  expect(clockOf(zone, instant)).toBe('07:40');
  expect(dateTimeOf(zone, instant)).toBe('2026-11-23 07:40');
  expect(wallOf(zone, instant)).toEqual({ day: '2026-11-23', minutes: 460, seconds: 5 });
  expect(isoOf(intlZone('America/St_Johns'), instant)).toBe('2026-11-22T20:10:05-03:30');
});

test.each([
  ['2026-03-01T15:00:00+08:00', Date.UTC(2026, 2, 1, 7)],
  ['2026-03-01T15:00+08:00', Date.UTC(2026, 2, 1, 7)],
  ['2026-03-01T15:00:00.25Z', Date.UTC(2026, 2, 1, 15, 0, 0, 250)],
  ['2026-03-01T15:00:00-03:30', Date.UTC(2026, 2, 1, 18, 30)],
  ['2026-03-01T15:00:00', null],
  ['2026-03-01 15:00:00Z', null],
  ['2026-02-29T15:00:00Z', null],
  ['2026-03-01T24:00:00Z', null],
  ['2026-03-01T15:00:60Z', null],
  ['2026-03-01T15:00:00+0800', null],
  [' 2026-03-01T15:00:00Z', null],
  ['2026-03-01', null],
])('the text "%s" is read as %p', (text, expected) => {
  expect(parseIso(text)).toBe(expected);
});
