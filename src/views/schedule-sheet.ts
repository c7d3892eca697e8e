import { endOfRevision, revisionAt } from '../domain/schedule-edit';
import type { Revision, Schedule, Slot } from '../domain/schedule';
import type { Site } from '../domain/site';
import type { Calendar, Instant } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { numberCell, textCell } from './cells';
import { demoFact, demoMarked } from './overdue-sheet';
import type { Cell, Row, Sheet } from './sheet';

/** `rounds.schedule-list/1`: every schedule as it is in force at a moment. */
export function schedulesSheet(site: Site, calendar: Calendar, at: Instant, say: Messages): Sheet {
  const { headings } = say;
  const rowOf = (schedule: Schedule): Row => ({
    id: textCell(schedule.id),
    ...revisionCells(revisionAt(schedule, calendar, at), say),
    areas: numberCell(usersOf(site, schedule.id)),
  });
  return {
    format: 'rounds.schedule-list/1',
    facts: { site: site.name, ...demoFact(site) },
    rowsKey: 'schedules',
    columns: [
      { key: 'id', heading: headings.schedule },
      { key: 'slots', heading: headings.slots },
      { key: 'days', heading: headings.days },
      { key: 'areas', heading: say.setup.users, align: 'right' },
    ],
    rows: site.schedules.map(rowOf),
    title: demoMarked(site, say, say.setup.schedules({ site: site.name, n: site.schedules.length })),
    empty: say.setup.noSchedules,
  };
}

/** `rounds.schedule-show/1`, or the answer of a command that changed it: its revisions in the order of time. */
export function scheduleSheet(
  site: Site,
  schedule: Schedule,
  say: Messages,
  format = 'rounds.schedule-show/1',
): Sheet {
  const { headings, setup } = say;
  const areas = usersOf(site, schedule.id);
  return {
    format,
    facts: { site: site.name, ...demoFact(site), schedule: schedule.id, areas },
    rowsKey: 'revisions',
    columns: [
      { key: 'from', heading: headings.from },
      { key: 'until', heading: headings.until },
      { key: 'slots', heading: headings.slots },
      { key: 'days', heading: headings.days },
    ],
    rows: schedule.revisions.map(revision => ({
      from: { value: revision.from ?? null, text: revision.from ?? setup.fromTheBeginning },
      until: textCell(endOfRevision(schedule, revision)),
      ...revisionCells(revision, say),
    })),
    title: demoMarked(site, say, setup.schedule({ id: schedule.id, areas })),
  };
}

function revisionCells(revision: Revision | undefined, say: Messages): { slots: Cell; days: Cell } {
  return {
    slots: {
      value: revision?.slots ?? [],
      text: say.common.list((revision?.slots ?? []).map(slot => slotText(slot, say))),
    },
    days: { value: revision?.rule ?? null, text: daysText(revision, say) },
  };
}

/** `morning 06:00-10:00`; what is named by its beginning is not named twice, and what is of the next day says so. */
export function slotText({ name, opens, due, closes }: Slot, { setup }: Messages): string {
  const isNext = (time: string): boolean => time <= opens;
  const times = [
    opens,
    ...[due, closes ?? []].flat().map(time => (isNext(time) ? setup.nextDay(time) : time)),
  ];
  const text = times.join('-');
  return name === opens ? text : `${name} ${text}`;
}

/** Does it end on the day after the one on which it opens? Nobody who mistypes `10:00-06:00` means twenty hours. */
export function isOvernight({ opens, due, closes = due }: Slot): boolean {
  return due <= opens || closes <= opens;
}

export function daysText(revision: Revision | undefined, { setup }: Messages): string {
  const rule = revision?.rule;
  if (rule === undefined) return setup.everyDay;
  return 'days' in rule
    ? setup.weekdays(rule.days)
    : setup.everyDays({ days: rule.everyDays, starting: rule.starting });
}

/** How many areas have a duty of the schedule. */
function usersOf(site: Site, id: string): number {
  return site.areas.filter(({ duties }) => duties.some(({ schedule }) => schedule === id)).length;
}
