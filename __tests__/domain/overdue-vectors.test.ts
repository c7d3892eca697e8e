import { expect, test } from '@jest/globals';
import type { Owing } from '../../src/domain/duty';
import { listedOf, standingOf } from '../../src/domain/duty';
import { overdueOf } from '../../src/domain/overdue';
import { windowBook } from '../../src/domain/windows';
import { intlCalendar } from '../support/zone';
import type { VectorRevision } from '../support/vectors';
import { at, scheduleOfVector, vectorsOf } from '../support/vectors';

interface Row {
  readonly timezone: string;
  readonly dayStart: string;
  readonly schedule: string;
  readonly revisions: readonly VectorRevision[];
  readonly since: string;
  readonly until: string | null;
  readonly closures: readonly { from: string; to: string | null }[];
  readonly rounds: readonly string[];
  readonly at: string;
  readonly overdue: { overdueSince: string; windowsOwed: number; lastRoundAt: string | null } | null;
  readonly day: string;
  readonly standings: readonly { slot: string; standing: string; roundAt: string | null }[];
}

const rows = vectorsOf<Row>('overdue.json');

function owingOf(row: Row): Owing {
  return {
    area: 'A',
    activity: 'patrol',
    schedule: scheduleOfVector(row.schedule, row.revisions),
    since: at(row.since),
    ...(row.until !== null && { until: at(row.until) }),
    closures: row.closures.map(({ from, to }) => {
      return { from: at(from), ...(to !== null && { to: at(to) }), reason: 'lift' };
    }),
    waivers: [],
  };
}

test.each(rows)('row $number: $row.schedule in $row.timezone at $row.at', ({ row }) => {
  const book = windowBook(intlCalendar(row.timezone, row.dayStart));
  const owing = owingOf(row);
  const now = at(row.at);
  const rounds = row.rounds.map(text => ({ at: at(text) })).sort((a, b) => a.at - b.at);
  const lastRoundAt = rounds.filter(round => round.at <= now).at(-1)?.at ?? null;

  const overdue = overdueOf(owing, book, lastRoundAt, now);
  expect(overdue && { ...overdue, lastRoundAt }).toEqual(
    row.overdue && {
      overdueSince: at(row.overdue.overdueSince),
      windowsOwed: row.overdue.windowsOwed,
      minutesOverdue: Math.floor((now - at(row.overdue.overdueSince)) / 60_000),
      lastRoundAt: row.overdue.lastRoundAt && at(row.overdue.lastRoundAt),
    },
  );

  const standings = listedOf(owing, book, row.day, row.day).map(window => {
    const { standing, round } = standingOf(window, owing, rounds, now);
    return { slot: window.slot, standing, roundAt: round?.at ?? null };
  });
  const expected = row.standings.map(each => ({ ...each, roundAt: each.roundAt && at(each.roundAt) }));
  expect(standings).toEqual(expected);
});

test('all 500 rows were read', () => {
  expect(rows).toHaveLength(500);
});
