import type { OverdueLine } from '../domain/overdue';
import type { Site } from '../domain/site';
import { dateTimeOf, isoOf } from '../domain/wall';
import type { Instant, Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { numberCell, shortMomentCell, textCell } from './cells';
import type { Row, Sheet } from './sheet';
import { activityText } from './activity-text';

/** `rounds.overdue/1`: what is overdue at a moment, worst first. */
export function overdueSheet(
  site: Site,
  lines: readonly OverdueLine[],
  zone: Zone,
  at: Instant,
  say: Messages,
): Sheet {
  const { headings, language } = say;
  const areas = new Map(site.areas.map(area => [area.code, area]));
  const rowOf = (line: OverdueLine): Row => {
    const area = areas.get(line.area);
    const kind = site.kinds.find(({ id }) => id === area?.kind);
    return {
      area: textCell(line.area),
      name: textCell(area?.name),
      kind: { value: area?.kind ?? null, text: kind?.name[language] ?? area?.kind ?? '' },
      building: textCell(area?.building),
      owner: textCell(area?.owner),
      activity: { value: line.activity, text: activityText(site, line.activity, language) },
      schedule: textCell(line.schedule),
      overdueSince: shortMomentCell(zone, line.overdueSince),
      minutesOverdue: numberCell(line.minutesOverdue),
      overdueBy: textCell(say.common.minutes(line.minutesOverdue), 'bad'),
      windowsOwed: numberCell(line.windowsOwed),
      lastRoundAt: shortMomentCell(zone, line.lastRoundAt, say.overdue.never),
    };
  };
  const facts = { site: site.name, at: dateTimeOf(zone, at) };
  // Where all owe the same, the column would say nothing.
  const activities = new Set(lines.map(({ activity }) => activity));
  return {
    format: 'rounds.overdue/1',
    facts: { site: site.name, ...demoFact(site), at: isoOf(zone, at) },
    rowsKey: 'overdue',
    columns: [
      { key: 'area', heading: headings.area },
      { key: 'name', heading: headings.name },
      { key: 'kind', heading: headings.kind, only: 'data' },
      { key: 'building', heading: headings.building, only: 'data' },
      { key: 'owner', heading: headings.owner },
      { key: 'activity', heading: headings.activity, ...(activities.size > 1 ? {} : { only: 'data' }) },
      { key: 'schedule', heading: headings.schedule, only: 'data' },
      { key: 'overdueSince', heading: headings.overdueSince },
      { key: 'minutesOverdue', heading: headings.minutesOverdue, only: 'data' },
      { key: 'overdueBy', heading: headings.overdue, only: 'table', align: 'right' },
      { key: 'windowsOwed', heading: headings.windowsOwed, align: 'right' },
      { key: 'lastRoundAt', heading: headings.lastRoundAt },
    ],
    rows: lines.map(rowOf),
    ...(lines.length === 0
      ? {}
      : { title: demoMarked(site, say, say.overdue.title({ ...facts, n: lines.length })) }),
    empty: demoMarked(site, say, say.overdue.none(facts)),
  };
}

/** Every report of a made-up site says so: in its title, and, for programs, among its facts. */
export function demoFact({ demo }: Pick<Site, 'demo'>): { readonly demo?: true } {
  return demo === undefined ? {} : { demo: true };
}

export function demoMarked(site: Site, say: Messages, title: string): string {
  return site.demo === undefined ? title : `${title} [${say.common.demo}]`;
}
