import type { DayJudgment } from '../domain/board';
import type { Site } from '../domain/site';
import { isoOf } from '../domain/wall';
import type { Instant, Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { demoFact } from './overdue-sheet';

/**
 * What stands at the head of a report on one day or several: `day`, or `from` and `to`; whether it is provisional; and
 * which of the rounds of a final day were entered or corrected afterwards.
 */
export function daysFacts(
  days: readonly DayJudgment[],
  { site, zone, at }: { readonly site: Site; readonly zone: Zone; readonly at: Instant },
): Record<string, unknown> {
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  return {
    site: site.name,
    ...demoFact(site),
    ...(first === last ? { day: first } : { from: first, to: last }),
    at: isoOf(zone, at),
    provisional: days.some(({ provisional }) => provisional),
    corrected: correctedOf(days),
  };
}

/** The days that changed after they were final, with the rounds. */
export function correctedOf(days: readonly DayJudgment[]): { day: string; rounds: string[] }[] {
  return days
    .filter(({ corrections }) => corrections.length > 0)
    .map(({ day, corrections }) => ({ day, rounds: corrections.map(({ id }) => id) }));
}

const MOST_IDS = 5;

/** The same in words, a line a day. */
export function correctedLines(days: readonly DayJudgment[], say: Messages): string[] {
  return correctedOf(days).map(({ day, rounds: ids }) => {
    const more = ids.length > MOST_IDS ? [say.report.more(ids.length - MOST_IDS)] : [];
    const listed = [...ids.slice(0, MOST_IDS), ...more].join(' ');
    return say.report.corrected({ day, n: ids.length, ids: listed });
  });
}
