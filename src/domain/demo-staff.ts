import type { DemoDay } from './demo-day';
import type { Leg } from './demo-legs';
import type { Post } from './demo-words';

const CLEANERS: Readonly<Record<string, readonly [own: Post, evenEvening: Post, oddEvening: Post]>> = {
  'zone-a': ['cleanerA', 'cleanerA', 'cleanerB'],
  'zone-b': ['cleanerB', 'cleanerA', 'cleanerB'],
  'zone-c': ['cleanerC', 'cleanerC', 'cleanerD'],
  'zone-d': ['cleanerD', 'cleanerC', 'cleanerD'],
};

const NOON = [12 * 60 + 30, 13 * 60 + 30] as const;
const EVENING = 18 * 60;

/** Two of the four cleaners stay for the evening; the relief covers lunch, and zone D when its cleaner is away. */
export function postOf({ kind, zone, planned }: Leg, day: DemoDay): Post {
  const cleaners = CLEANERS[zone ?? ''];
  if (cleaners !== undefined) {
    const [own, even, odd] = cleaners;
    const post = planned < EVENING ? own : day.isEven ? even : odd;
    return (planned >= NOON[0] && planned <= NOON[1]) || (post === 'cleanerD' && day.isShort)
      ? 'relief'
      : post;
  }
  switch (kind.id) {
    case 'gate':
      return planned < EVENING ? 'dayGuard1' : 'nightGuard1';
    case 'garage':
    case 'main-road':
    case 'secondary-road':
      return 'driver';
    case 'parcel-point':
      return planned < EVENING ? 'officer' : 'relief';
    case 'service-center':
      return 'keeper1';
    case 'quarantine-door':
      return day.isEven ? 'keeper1' : 'keeper2';
    default:
      return 'bins';
  }
}
