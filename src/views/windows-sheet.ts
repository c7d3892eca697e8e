import type { DayJudgment } from '../domain/board';
import type { Counts } from '../domain/count';
import type { Site } from '../domain/site';
import { totalOfDays } from '../domain/summary';
import type { Instant, Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { windowColumns, windowRow } from './board-sheet';
import { daysFacts } from './days-facts';
import type { Sheet } from './sheet';

export interface WindowsOptions {
  readonly site: Site;
  readonly zone: Zone;
  readonly at: Instant;
  readonly say: Messages;
}

/** The windows of one day as the board has them (`rounds.board/1`), or of several days in turn (`rounds.windows/1`). */
export function windowsSheet(days: readonly DayJudgment[], { site, zone, at, say }: WindowsOptions): Sheet {
  const names = new Map(site.areas.map(area => [area.code, area.name]));
  return {
    format: days.length === 1 ? 'rounds.board/1' : 'rounds.windows/1',
    facts: { ...daysFacts(days, { site, zone, at }), counts: toldOf(totalOfDays(days)) },
    rowsKey: 'windows',
    columns: windowColumns(say),
    rows: days.flatMap(day =>
      day.windows.map(window => windowRow(window, day, { site, names, zone, at, say })),
    ),
  };
}

/** The board tells upcoming, open and overdue apart, and has no sum of them. */
function toldOf({ pending, ...told }: Counts): Omit<Counts, 'pending'> {
  void pending;
  return told;
}
