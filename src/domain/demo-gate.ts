import { roundAt, type Part, type PartDay, type Told } from './demo-part';
import { GATE } from './demo-trade';
import type { RoundsDraft } from './entry';
import { masked } from './mask';
import { oneOf, wholeOf } from './random';
import type { FieldValue } from './round';

type Fields = Readonly<Record<string, FieldValue>>;

/** People in an hour, in and out: about 800 a day, with peaks from 7 to 9 and from 17 to 19. */
const HOURS: readonly (readonly [hour: number, out: number, into: number])[] = [
  ...([
    [6, 14, 6],
    [7, 68, 14],
    [8, 62, 20],
    [9, 26, 18],
    [10, 18, 18],
    [11, 18, 26],
    [12, 16, 26],
  ] as const),
  ...([
    [13, 18, 16],
    [14, 18, 16],
    [15, 16, 18],
    [16, 20, 26],
    [17, 24, 58],
    [18, 20, 62],
    [19, 18, 30],
  ] as const),
  ...([
    [20, 14, 22],
    [21, 8, 16],
    [22, 4, 10],
  ] as const),
];

/** Two guards and two managers from shift to shift; yesterday one manager was missing, and at night everybody. */
export const postDay: Part = day =>
  (['day', 'night'] as const).flatMap(shift => {
    if (day.ago === 1 && shift === 'night') return [];
    const isDay = shift === 'day';
    const managers = day.ago === 1 ? 1 : 2;
    return [
      roundAt(
        GATE,
        {
          ...{ activity: 'post', minutes: (isDay ? 7 * 60 : 19 * 60) + wholeOf(day.random, -12, 12) },
          post: isDay ? 'dayGuard1' : 'nightGuard1',
          fields: { guards: 2, managers, shift, handedTo: day.name(isDay ? 'dayGuard2' : 'nightGuard2') },
        },
        day,
      ),
    ];
  });

/** Passages as counts of an hour; one by one only who was not simply let pass, or is no resident. */
export const gateDay: Part = day => [
  ...HOURS.flatMap(hour => countsOf(hour, day)),
  ...visitorsOf(day),
  ...(day.ago === 1 ? planted(day) : []),
];

function checked({ ...told }: Omit<Told, 'activity' | 'post'>, day: PartDay): RoundsDraft {
  const post = told.minutes < 19 * 60 ? 'dayGuard2' : 'nightGuard2';
  return roundAt(GATE, { ...told, activity: 'gate-check', post }, day);
}

function countsOf([hour, out, into]: (typeof HOURS)[number], day: PartDay): RoundsDraft[] {
  const { random, words } = day;
  const about = (n: number): number => Math.max(1, Math.round(n * (0.85 + random() * 0.3)));
  const minutes = hour * 60 + 59;
  const passed = { mask: 'yes', result: 'passed' };
  const highest = (): number => wholeOf(random, 364, 369) / 10;
  const count = (fields: Fields): RoundsDraft =>
    checked({ minutes, fields: { ...fields, ...passed }, note: words.hourly }, day);
  const residents = { personKind: 'owner', room: words.manyRooms };
  return [
    count({ direction: 'out', ...residents, persons: about(out) }),
    count({ direction: 'in', ...residents, persons: about(into), temp: highest() }),
    ...(hour < 9 || hour > 20
      ? []
      : [count({ direction: 'in', personKind: 'courier', persons: about(4), temp: highest() })]),
  ];
}

/** Who put a mask on when told, who was turned back, and visitors. */
function visitorsOf(day: PartDay): RoundsDraft[] {
  const { random, words } = day;
  const single = (fields: Fields, note?: string): RoundsDraft => {
    const minutes = wholeOf(random, 9 * 60, 20 * 60);
    const temp = wholeOf(random, 361, 368) / 10;
    return checked(
      { minutes, fields: { direction: 'in', temp, ...fields }, ...(note === undefined ? {} : { note }) },
      day,
    );
  };
  const visitor = (): Fields => ({
    ...{ personKind: 'visitor', personName: masked(oneOf(random, words.visitors), 'name') },
    phone: masked(`138${wholeOf(random, 10_000_000, 99_999_999)}`, 'phone'),
  });
  const maskless = { personKind: 'owner', room: words.manyRooms, mask: 'persuaded', result: 'passed' };
  return [
    single({ ...maskless, persons: wholeOf(random, 2, 6) }),
    single({ ...maskless, persons: wholeOf(random, 1, 5) }),
    single({ ...visitor(), mask: 'yes', result: 'passed' }),
    single({ ...visitor(), mask: 'yes', result: 'persuaded' }, words.noPass),
    single({ ...visitor(), mask: 'no', result: 'refused' }),
  ];
}

/** A fever that was none, a temperature that asks for a second look, and a true fever. */
function planted(day: PartDay): RoundsDraft[] {
  const { words, momentAt } = day;
  const owner = { direction: 'in', personKind: 'owner', mask: 'yes' };
  return [
    checked(
      {
        minutes: 8 * 60 + 45,
        note: words.retested,
        fields: {
          ...{ ...owner, room: '3-1-802', temp: 37.6, retestTemp: 36.8, retestAt: momentAt(8 * 60 + 42) },
          ...{ result: 'passed', reportedTo: words.healthStation },
        },
      },
      day,
    ),
    checked(
      { minutes: 12 * 60 + 20, fields: { ...owner, room: '9-1-301', temp: 37.1, result: 'passed' } },
      day,
    ),
    checked(
      {
        minutes: 18 * 60 + 25,
        fields: {
          ...{
            ...owner,
            room: words.feverRoom,
            temp: 38.2,
            retestTemp: 38.1,
            retestAt: momentAt(18 * 60 + 22),
          },
          ...{ result: 'held', reportedTo: words.healthStation, reportedAt: momentAt(18 * 60 + 24) },
        },
      },
      day,
    ),
  ];
}
