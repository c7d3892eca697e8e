import type { DayJudgment } from './board';
import type { Entry } from './entry';
import type { RoundId, WaivedWindow } from './round';

/**
 * The entries that excused a window of a day, or made it owed again, after the day was final: its counts differ from
 * those that were handed in. `entries`: all since the day began. Numbers as in files, in the order of the log.
 */
export function waivedLater(
  entries: readonly Entry[],
  { day, finalAt }: Pick<DayJudgment, 'day' | 'finalAt'>,
  isNamed: (area: string) => boolean = () => true,
): RoundId[] {
  if (finalAt === null) return [];
  const waived = new Map<RoundId, WaivedWindow>();
  const later: RoundId[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'waiver' && entry.kind !== 'void' && entry.kind !== 'restored') continue;
    if (entry.kind === 'waiver') waived.set(entry.id, entry);
    const windows = (entry.kind === 'waiver' ? [entry.id] : entry.rounds).flatMap(id => waived.get(id) ?? []);
    const isOfDay = windows.some(window => window.day === day && isNamed(window.area));
    if (isOfDay && entry.recordedAt >= finalAt) later.push(entry.id);
  }
  return later;
}
