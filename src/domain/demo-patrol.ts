import { roundAt, type Part, type PartDay } from './demo-part';
import { oneOf, wholeOf } from './random';
import type { RoundsDraft } from './entry';

const TOURS = 12;
const TOUR_MINUTES = 120;
const DAY_SHIFT = [8 * 60, 20 * 60] as const;

/** Twelve tours a day over the checkpoints. Shares of a hundred: 82 in time, 12 off, 4 very late, 2 missed. */
export const patrolDay: Part = day => {
  const stops = day.site.routes?.[0]?.checkpoints ?? [];
  return Array.from({ length: TOURS }, (_, tour) => tour).flatMap(tour =>
    stops.flatMap(({ area, after }, place) => {
      const off = deviationOf(day.random, after);
      if (off === null) return [];
      // Once every other night two stand in each other's place.
      const swap =
        day.ago % 2 === 1 && tour === 1 && (place === 3 || place === 4) ? (place === 3 ? 1 : -1) : 0;
      const step = (stops[1]?.after ?? 0) - (stops[0]?.after ?? 0);
      return [stopAt(area, tour * TOUR_MINUTES + after + swap * step + off, day)];
    }),
  );
};

/** Minutes; null: nobody came. Five minutes either way are in time for a patrol. */
function deviationOf(random: () => number, after: number): number | null {
  const share = random() * 100;
  if (share < 82) return wholeOf(random, -4, 4);
  if (share < 86) return -wholeOf(random, 6, Math.min(9, after - 1));
  if (share < 94) return wholeOf(random, 6, 15);
  return share < 98 ? wholeOf(random, 16, 28) : null;
}

function stopAt(area: string, minutes: number, day: PartDay): RoundsDraft {
  const { random, words } = day;
  const post = minutes >= DAY_SHIFT[0] && minutes < DAY_SHIFT[1] ? 'dayPatrol' : 'nightPatrol';
  if (random() >= 0.012)
    return roundAt(area, { activity: 'patrol', minutes, post, fields: { state: 'normal' } }, day);
  const [findingKind, handling] = oneOf(random, words.abnormal);
  const handover = findingKind === 'facility' ? 'order' : 'spot';
  const fields = { state: 'abnormal', findingKind, handling, handover };
  return roundAt(area, { activity: 'patrol', minutes, post, fields }, day);
}
