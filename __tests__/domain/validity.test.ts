import { describe, expect, test } from '@jest/globals';
import type { DayRule, Slot } from '../../src/domain/schedule';
import { scheduleFaults, slotsOfEvery } from '../../src/domain/validity';

/** `morning=06:00-10:00-12:00`, as people type it. */
function slotsOf(...texts: string[]): Slot[] {
  return texts.map(text => {
    const [name = '', times = ''] = text.split('=');
    const [opens = '', due = '', closes] = times.split('-');
    return { name, opens, due, ...(closes !== undefined && { closes }) };
  });
}

const overlap = (first: string, second: string) => ({ kind: 'slots-overlap', first, second });

const again = { kind: 'slot-meets-itself', slot: 'a' };

describe('a schedule', () => {
  test.each<[string, Slot[], object | null, string?, DayRule?]>([
    ['with two slots apart', slotsOf('a=06:00-10:00', 'b=14:00-18:00'), null],
    ['whose slots touch', slotsOf('a=06:00-10:00', 'b=10:00-12:00'), null],
    ['whose slots overlap by a minute', slotsOf('a=06:00-10:01', 'b=10:00-12:00'), overlap('a', 'b')],
    ['whose slots open together', slotsOf('a=06:00-10:00', 'b=06:00-12:00'), overlap('a', 'b')],
    ['typed in another order', slotsOf('b=14:00-18:00', 'a=06:00-10:00'), null],
    ['of one slot that lasts a day', slotsOf('a=08:00-08:00'), null],
    ['of a day and a second slot', slotsOf('a=08:00-08:00', 'b=20:00-21:00'), overlap('a', 'b')],
    ['that crosses midnight', slotsOf('a=22:00-02:00', 'b=02:00-06:00'), null],
    ['that runs into its own morning', slotsOf('a=22:00-07:00', 'b=06:00-08:00'), overlap('a', 'b')],
    ['due at 24:00', slotsOf('a=18:00-24:00', 'b=00:00-06:00'), null],
    ['that opens at 24:00', slotsOf('a=24:00-06:00'), { kind: 'slot-unreadable', text: '24:00' }],
    ['with a bad due', slotsOf('a=06:00-25:00'), { kind: 'slot-unreadable', text: '25:00' }],
    ['with a bad closes', slotsOf('a=06:00-10:00-9'), { kind: 'slot-unreadable', text: '9' }],
    ['with a name twice', slotsOf('a=06:00-07:00', 'a=08:00-09:00'), { kind: 'slot-doubled', slot: 'a' }],
    ['of nothing', [], { kind: 'schedule-empty' }],
    ['of no weekday', slotsOf('a=06:00-07:00'), { kind: 'schedule-empty' }, '00:00', { days: [] }],
    ['that closes when it is due', slotsOf('a=06:00-10:00-10:00', 'b=14:00-18:00'), null],
    ['that closes as the next opens', slotsOf('a=06:00-10:00-14:00', 'b=14:00-18:00'), null],
    ['that closes a minute after', slotsOf('a=06:00-10:00-14:01', 'b=14:00-18:00'), overlap('a', 'b')],
    ['that closes a minute before it opens again', slotsOf('a=06:00-10:00-05:59'), null],
    ['that closes as it opens again', slotsOf('a=06:00-10:00-06:00'), null],
    ['that closes a minute after it opens again', slotsOf('a=06:00-10:00-06:01'), again],
    ['that closes before it is due, the next day', slotsOf('a=06:00-10:00-09:00'), again],
    [
      'that closes before it is due, with another in between',
      slotsOf('a=10:00-12:00-11:00', 'b=12:00-13:00'),
      overlap('a', 'b'),
    ],
    [
      'whose last slot closes late the next day',
      slotsOf('a=06:00-08:00', 'b=12:00-13:00-12:30'),
      overlap('b', 'a'),
    ],
    [
      'that closes after midnight, too late',
      slotsOf('a=22:00-24:00-02:00', 'b=01:00-06:00'),
      overlap('a', 'b'),
    ],
    ['that closes the next morning, in time', slotsOf('a=20:00-22:00-06:00', 'b=06:00-08:00'), null],
    // 05:30 lies before the day begins, so it is the last slot of the day, not the first.
    ['from 06:00, with a slot before it', slotsOf('a=05:30-06:30', 'b=20:00-05:30'), null, '06:00'],
    [
      'from 06:00, opening after its midnight',
      slotsOf('a=05:30-07:00', 'b=06:30-08:00'),
      overlap('a', 'b'),
      '06:00',
    ],
    ['on Mondays, closing on Tuesday night', slotsOf('a=08:00-08:00-07:00'), null, '00:00', { days: [0] }],
    [
      'on Mondays and Tuesdays, closing late',
      slotsOf('a=08:00-09:00-08:30'),
      again,
      '00:00',
      { days: [0, 1] },
    ],
    [
      'every second day, closing late',
      slotsOf('a=08:00-09:00-08:30'),
      null,
      '00:00',
      { everyDays: 2, starting: '2026-03-01' },
    ],
    [
      'on Sundays and Mondays, closing late',
      slotsOf('a=08:00-07:00-08:30'),
      again,
      '00:00',
      { days: [0, 6] },
    ],
  ])('%s', (_name, slots, fault, dayStart = '00:00', rule?: DayRule) => {
    const found = scheduleFaults({ slots, ...(rule && { rule }) }, dayStart);
    expect(found).toEqual(fault);
  });
});

describe('every ... from ... until', () => {
  test('two hours from 07:00 until 21:00 is seven slots, named by their opens', () => {
    const made = slotsOfEvery({ step: 120, from: '07:00', until: '21:00' });
    expect(made).toMatchObject({ ok: true });
    const slots = made.ok ? made.slots : [];
    expect(slots).toHaveLength(7);
    expect(slots[0]).toEqual({ name: '07:00', opens: '07:00', due: '09:00' });
    expect(slots[6]).toEqual({ name: '19:00', opens: '19:00', due: '21:00' });
  });

  test.each([
    ['22:00', '02:00', 120, ['22:00-24:00', '00:00-02:00']],
    ['20:00', '24:00', 120, ['20:00-22:00', '22:00-24:00']],
    ['06:00', '06:00', 720, ['06:00-18:00', '18:00-06:00']],
    ['08:00', '08:00', 1440, ['08:00-08:00']],
  ])('from %s until %s in steps of %i minutes', (from, until, step, expected) => {
    const made = slotsOfEvery({ step, from, until });
    const slots = made.ok ? made.slots : [];
    expect(slots.map(({ opens, due }) => `${opens}-${due}`)).toEqual(expected);
    expect(scheduleFaults({ slots }, '00:00')).toBeNull();
  });

  test.each([
    [90, '07:00', '21:00', 'step-uneven'],
    [0, '07:00', '21:00', 'step-uneven'],
    [120, '24:00', '06:00', 'slot-unreadable'],
    [120, '07:00', '9pm', 'slot-unreadable'],
  ])('%i minutes from %s until %s is refused', (step, from, until, kind) => {
    expect(slotsOfEvery({ step, from, until })).toMatchObject({ ok: false, fault: { kind } });
  });
});
