import { levelIn } from '../messages/level';
import { NORMAL } from '../domain/level';
import type { Level, LevelChange, Site } from '../domain/site';
import type { Messages } from '../messages/messages';
import { numberCell, textCell } from './cells';
import { demoFact, demoMarked } from './overdue-sheet';
import { slotText } from './schedule-sheet';
import type { Sheet } from './sheet';

/** `rounds.level/1`: the levels that there are, and which is in force. */
export function levelsSheet(
  site: Site,
  levels: readonly Level[],
  standing: LevelChange | undefined,
  planned: readonly LevelChange[],
  say: Messages,
): Sheet {
  const { headings } = say;
  const words = levelIn(say.language);
  const level = standing?.level ?? NORMAL;
  return {
    format: 'rounds.level/1',
    facts: {
      ...{ site: site.name, ...demoFact(site), level, since: standing?.from ?? null },
      planned: planned.map(({ level, from }) => ({ level, from })),
    },
    rowsKey: 'levels',
    columns: [
      { key: 'id', heading: words.heading },
      { key: 'name', heading: headings.name },
      { key: 'schedules', heading: words.changes, align: 'right' },
      { key: 'inForce', heading: headings.standing },
    ],
    rows: levels.map(({ id, schedules }) => ({
      id: textCell(id),
      name: textCell(words.name(id)),
      schedules: numberCell(schedules.length),
      inForce: {
        value: id === level,
        text: id === level ? words.inForce(standing?.from ?? null) : '',
        tone: 'good',
      },
    })),
    title: demoMarked(site, say, words.title(site.name)),
    foot: planned.map(({ level, from }) => words.planned({ level: words.name(level), from })),
  };
}

/** The answer of a change: every schedule that is other from that day on. */
export function levelSheet(site: Site, changed: readonly string[], say: Messages): Sheet {
  const { headings } = say;
  const change = site.levelChanges?.at(-1);
  return {
    format: 'rounds.level/1',
    facts: {
      ...{ site: site.name, ...demoFact(site), level: change?.level ?? NORMAL, since: change?.from ?? null },
      ...{ by: change?.by ?? null, reason: change?.reason ?? null },
    },
    rowsKey: 'schedules',
    columns: [
      { key: 'id', heading: headings.schedule },
      { key: 'slots', heading: headings.slots },
    ],
    rows: site.schedules
      .filter(({ id }) => changed.includes(id))
      .map(({ id, revisions }) => {
        const slots =
          revisions.findLast(({ from }) => from === undefined || from <= (change?.from ?? ''))?.slots ?? [];
        return {
          id: textCell(id),
          slots: { value: slots, text: say.common.list(slots.map(slot => slotText(slot, say))) },
        };
      }),
  };
}
