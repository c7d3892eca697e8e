import type { OverdueLine } from '../domain/overdue';
import type { Site } from '../domain/site';
import { activityOf } from '../domain/trade';
import { clockOf, dateTimeOf, wallOf } from '../domain/wall';
import type { Instant, Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { demoMarked, overdueSheet } from './overdue-sheet';
import type { Sheet } from './sheet';
import { shown } from './shown';

/** A message is read on a telephone or in a mail: the rest is a number. */
const MOST_LINES = 40;

/** `rounds.remind/1`: what is said now, in the shape of `rounds.overdue/1`. */
export function reminderSheet(
  site: Site,
  lines: readonly OverdueLine[],
  zone: Zone,
  at: Instant,
  say: Messages,
): Sheet {
  return { ...overdueSheet(site, lines, zone, at, say), format: 'rounds.remind/1', rowsKey: 'reminders' };
}

/** The message: a heading, a line a duty, longest first. `all`: how many duties are overdue altogether. */
export function reminderText(
  site: Site,
  lines: readonly OverdueLine[],
  all: number,
  zone: Zone,
  at: Instant,
  say: Messages,
): string[] {
  const names = new Map(site.areas.map(({ code, name }) => [code, name]));
  const facts = { site: site.name, at: dateTimeOf(zone, at), n: lines.length, all };
  const sinceOf = (since: Instant): string =>
    wallOf(zone, since).day === wallOf(zone, at).day ? clockOf(zone, since) : dateTimeOf(zone, since);
  const text = lines.slice(0, MOST_LINES).map(({ area, activity, overdueSince, minutesOverdue }) =>
    say.remind.line({
      area,
      name: names.get(area) ?? '',
      activity: activityOf(activity)?.name[say.language] ?? activity,
      since: sinceOf(overdueSince),
      overdueBy: say.common.minutes(minutesOverdue),
    }),
  );
  const more = lines.length - text.length;
  return [
    demoMarked(site, say, say.remind.title(facts)),
    ...text,
    ...(more > 0 ? [say.remind.more(more)] : []),
  ].map(line => shown(line));
}
