import { expect, test } from '@jest/globals';
import { isoOf } from '../../src/domain/wall';
import { windowBook, windowsOf } from '../../src/domain/windows';
import { intlCalendar } from '../support/zone';
import type { VectorRevision } from '../support/vectors';
import { scheduleOfVector, vectorsOf } from '../support/vectors';

interface Row {
  readonly timezone: string;
  readonly dayStart: string;
  readonly schedule: string;
  readonly revisions: readonly VectorRevision[];
  readonly firstDay: string;
  readonly lastDay: string;
  readonly windows: readonly { slot: string; day: string; opens: string; due: string; closes: string }[];
}

const rows = vectorsOf<Row>('windows.json');

function listOf(row: Row, windows: ReturnType<typeof windowsOf>): Row['windows'] {
  const iso = (instant: number) => isoOf(intlCalendar(row.timezone).zone, instant);
  return windows.map(({ slot, day, opens, due, closes }) => {
    return { slot, day, opens: iso(opens), due: iso(due), closes: iso(closes) };
  });
}

test.each(rows)('row $number: windows of $row.schedule in $row.timezone from $row.dayStart', ({ row }) => {
  const calendar = intlCalendar(row.timezone, row.dayStart);
  const schedule = scheduleOfVector(row.schedule, row.revisions);
  expect(listOf(row, windowsOf(schedule, calendar, row.firstDay, row.lastDay))).toEqual(row.windows);
});

test.each(rows)('row $number: a book that grows day by day holds the same windows', ({ row }) => {
  const calendar = intlCalendar(row.timezone, row.dayStart);
  const schedule = scheduleOfVector(row.schedule, row.revisions);
  const book = windowBook(calendar);
  for (const { opens, due, closes } of windowsOf(schedule, calendar, row.firstDay, row.lastDay).reverse()) {
    expect(book.at(schedule, opens)).toMatchObject({ opens, due, closes });
    expect(book.at(schedule, closes - 1)?.opens).toBe(opens);
    expect(book.at(schedule, closes)?.opens).not.toBe(opens);
    expect(book.opening(schedule, opens, opens)).toHaveLength(1);
  }
  expect(listOf(row, [...book.windows(schedule, row.firstDay, row.lastDay)])).toEqual(row.windows);
});

test('all 342 rows were read', () => {
  expect(rows).toHaveLength(342);
});
