import { describe, expect, test } from '@jest/globals';
import type { OverdueLine } from '../../src/domain/overdue';
import { remindersDue, type ToldByDuty } from '../../src/domain/reminder';
import { at } from '../support/vectors';

const SINCE = '2026-03-01T10:00:00+08:00';

function line(area: string, since = SINCE, activity = 'disinfection'): OverdueLine {
  const overdueSince = at(since);
  return {
    area,
    activity,
    schedule: 'twice-daily',
    lastRoundAt: null,
    overdueSince,
    windowsOwed: 1,
    minutesOverdue: 5,
  };
}

/** Area A was told of at a moment. */
function toldAt(moment: string, since = SINCE): ToldByDuty {
  return { 'A\tdisinfection': { overdueSince: at(since), at: at(moment) } };
}

const NOW = at('2026-03-01T12:00:00+08:00');

describe('remindersDue', () => {
  test('nothing overdue and nothing told of is nothing', () => {
    expect(remindersDue([], {}, NOW, 60)).toEqual({ say: [], told: {}, changed: false });
  });

  test('what is newly overdue is said, and remembered', () => {
    const { say, told, changed } = remindersDue([line('B'), line('A')], {}, NOW, 60);
    expect(say.map(({ area }) => area)).toEqual(['B', 'A']);
    expect(told['A\tdisinfection']).toEqual({ overdueSince: at(SINCE), at: NOW });
    expect(changed).toBe(true);
  });

  test.each([
    ['59 minutes after it was said it is not said again', '2026-03-01T11:01:00+08:00', 60, false],
    ['60 minutes after it is', '2026-03-01T11:00:00+08:00', 60, true],
    ['61 minutes after it is', '2026-03-01T10:59:00+08:00', 60, true],
    ['a run of cron that is a second early is not put off', '2026-03-01T11:00:59+08:00', 60, true],
    ['nor does a second more make a minute', '2026-03-01T11:01:01+08:00', 60, false],
    ['every 2 hours: not after one', '2026-03-01T11:00:00+08:00', 120, false],
    ['every 2 hours: after two', '2026-03-01T10:00:00+08:00', 120, true],
    ['every minute: not within the same one', '2026-03-01T12:00:00+08:00', 1, false],
    ['every minute: in the next one', '2026-03-01T11:59:30+08:00', 1, true],
    ['a telling from a clock that ran ahead silences nothing', '2099-01-01T00:00:00+08:00', 60, true],
  ])('%s', (_, moment, every, said) => {
    const before = toldAt(moment);
    const due = remindersDue([line('A')], before, NOW, every);
    expect(due.say).toHaveLength(said ? 1 : 0);
    expect(due.changed).toBe(said);
    expect(due.told).toEqual(said ? toldAt('2026-03-01T12:00:00+08:00') : before);
  });

  test('a duty that was visited and is overdue anew is told anew at once', () => {
    const due = remindersDue(
      [line('A', '2026-03-01T11:59:00+08:00')],
      toldAt('2026-03-01T11:50:00+08:00'),
      NOW,
      60,
    );
    expect(due.say).toHaveLength(1);
  });

  test('a duty that is no longer overdue is forgotten without a word', () => {
    expect(remindersDue([], toldAt('2026-03-01T11:50:00+08:00'), NOW, 60)).toEqual({
      say: [],
      told: {},
      changed: true,
    });
  });

  test('of two duties the one that was told of stays silent while the new one is said', () => {
    const due = remindersDue([line('A'), line('C')], toldAt('2026-03-01T11:50:00+08:00'), NOW, 60);
    expect(due.say.map(({ area }) => area)).toEqual(['C']);
    expect(Object.keys(due.told)).toEqual(['A\tdisinfection', 'C\tdisinfection']);
  });

  test('two activities of one area are told of apart', () => {
    const due = remindersDue(
      [line('A'), line('A', SINCE, 'patrol')],
      toldAt('2026-03-01T11:50:00+08:00'),
      NOW,
      60,
    );
    expect(due.say.map(({ activity }) => activity)).toEqual(['patrol']);
  });

  test('an area may bear the name of something that every object has', () => {
    const due = remindersDue([line('constructor')], {}, NOW, 60);
    expect(due.say).toHaveLength(1);
  });
});
