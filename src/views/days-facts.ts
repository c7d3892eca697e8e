import type { DayJudgment } from '../domain/board';
import type { Site } from '../domain/site';
import { isoOf } from '../domain/wall';
import type { Instant, Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { demoFact } from './overdue-sheet';

/**
 * What stands at the head of a report on one day or several: `day`, or `from` and `to`; whether it is provisional; and
 * what of a final day was entered or corrected afterwards.
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

interface Corrected {
  readonly day: string;
  readonly rounds: readonly string[];
  /** The numbers of waivers, and of what took them away or brought them back. */
  readonly waivers: readonly string[];
}

/** The days that changed after they were final: their rounds, and the waivers of their windows. */
export function correctedOf(days: readonly DayJudgment[]): Corrected[] {
  return days
    .map(({ day, corrections, waivedLater = [] }) => ({
      day,
      rounds: corrections.map(({ id }) => id),
      waivers: waivedLater,
    }))
    .filter(({ rounds, waivers }) => rounds.length + waivers.length > 0);
}

const MOST_IDS = 5;

/** The same in words, a line a day for either. */
export function correctedLines(days: readonly DayJudgment[], say: Messages): string[] {
  const listed = (ids: readonly string[]): string => {
    const more = ids.length > MOST_IDS ? [say.report.more(ids.length - MOST_IDS)] : [];
    return [...ids.slice(0, MOST_IDS), ...more].join(' ');
  };
  return correctedOf(days).flatMap(({ day, rounds, waivers }) => [
    ...(rounds.length > 0 ? [say.report.corrected({ day, n: rounds.length, ids: listed(rounds) })] : []),
    ...(waivers.length > 0 ? [say.report.waivedLater({ day, n: waivers.length, ids: listed(waivers) })] : []),
  ]);
}
