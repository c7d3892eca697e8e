import type { OverdueLine } from '../domain/overdue';
import type { Site } from '../domain/site';
import { clockOf, dateTimeOf, wallOf } from '../domain/wall';
import type { Instant, Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { concernFacts, concernLines, type Concern } from './concerns';
import { demoMarked, overdueSheet } from './overdue-sheet';
import type { Sheet } from './sheet';
import { shown } from './shown';
import { activityText } from './activity-text';

/** A message is read on a telephone or in a mail: the rest is a number. */
const MOST_LINES = 40;

/** What is said now. */
export interface Reminded {
  readonly site: Site;
  readonly now: Instant;
  readonly lines: readonly OverdueLine[];
  /** How many duties are overdue altogether. */
  readonly all: number;
  /** Findings and supplies. */
  readonly concerns: readonly Concern[];
}

/** `rounds.remind/1`: what is said now, in the shape of `rounds.overdue/1`. */
export function reminderSheet({ site, lines, concerns, now }: Reminded, zone: Zone, say: Messages): Sheet {
  const sheet = overdueSheet(site, lines, zone, now, say);
  const facts = { ...sheet.facts, ...concernFacts(concerns) };
  return { ...sheet, facts, format: 'rounds.remind/1', rowsKey: 'reminders' };
}

/** The message: a heading, a line a duty, longest first, then what else there is. */
export function reminderText(
  { site, lines, all, concerns, now: at }: Reminded,
  zone: Zone,
  say: Messages,
): string[] {
  const names = new Map(site.areas.map(({ code, name }) => [code, name]));
  const facts = { site: site.name, at: dateTimeOf(zone, at), n: lines.length, all };
  const title =
    lines.length === 0 ? say.remind.otherTitle({ ...facts, n: concerns.length }) : say.remind.title(facts);
  const sinceOf = (since: Instant): string =>
    wallOf(zone, since).day === wallOf(zone, at).day ? clockOf(zone, since) : dateTimeOf(zone, since);
  const text = lines.slice(0, MOST_LINES).map(({ area, activity, overdueSince, minutesOverdue }) =>
    say.remind.line({
      area,
      name: names.get(area) ?? '',
      activity: activityText(site, activity, say.language),
      since: sinceOf(overdueSince),
      overdueBy: say.common.minutes(minutesOverdue),
    }),
  );
  const more = lines.length - text.length;
  return [
    demoMarked(site, say, title),
    ...text,
    ...(more > 0 ? [say.remind.more(more)] : []),
    ...concernLines(concerns, say),
  ].map(line => shown(line));
}
