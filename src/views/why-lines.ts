import type { DutyWhy, Looked, Unlisted, WindowWhy } from '../domain/why';
import { RULES } from '../domain/why';
import type { Revision } from '../domain/schedule';
import type { Area } from '../domain/site';
import { clockOf, dateTimeOf, wallOf } from '../domain/wall';
import type { Day, Instant } from '../domain/zone';
import { evidenceIn } from '../messages/evidence';
import type { Messages } from '../messages/messages';
import type { WhyWords } from '../messages/words/why';
import { shortId } from './log-sheet';
import { demoMarked } from './overdue-sheet';
import { daysText, slotText } from './schedule-sheet';
import { shown } from './shown';
import { activityText } from './activity-text';
import type { WhySeen } from './why-sheet';

const MOST_WINDOWS = 6;

/** The same for people, as an explanation: first whether the duty is overdue, then window by window. */
export function whyLines(area: Area, duties: readonly DutyWhy[], day: Day, seen: WhySeen): string[] {
  const { why } = evidenceIn(seen.say.language);
  const name = shown(`${area.code} ${area.name}`);
  if (duties.length === 0) return [name, why.noDuties];
  return duties.flatMap((duty, index) => [
    ...(index === 0 ? [] : ['']),
    ...dutyLines(duty, name, day, why, seen),
  ]);
}

function dutyLines(duty: DutyWhy, name: string, day: Day, why: WhyWords, seen: WhySeen): string[] {
  const { site, zone, at, say } = seen;
  const activity = shown(activityText(site, duty.activity, say.language));
  const schedules = [...new Set(duty.area.duties.map(({ schedule }) => schedule))];
  const none = duty.windows.length + duty.unlisted.length === 0;
  return [
    demoMarked(site, say, why.title({ area: name, activity, at: dateTimeOf(zone, at) })),
    ...overdueLines(duty, why, seen),
    ...duty.windows.flatMap(each => windowLines(each, why, seen)),
    ...duty.unlisted.flatMap(each => unlistedLines(each, why, seen)),
    ...(none ? [why.noWindows({ day, schedules: say.common.list(schedules) })] : []),
  ];
}

function overdueLines(duty: DutyWhy, why: WhyWords, { zone, say }: WhySeen): string[] {
  const { overdue, behind, notOverdue, lastRoundAt } = duty;
  const last = why.lastRound(lastRoundAt === null ? null : dateTimeOf(zone, lastRoundAt));
  if (overdue === null) return [...(notOverdue ? [why.notOverdue[notOverdue]] : []), last];
  const text = why.overdue({
    since: dateTimeOf(zone, overdue.overdueSince),
    minutes: say.common.minutes(overdue.minutesOverdue),
    n: overdue.windowsOwed,
    windows: behind.slice(0, MOST_WINDOWS).map(({ day, slot }) => `${day} ${shown(slot)}`),
    more: Math.max(0, behind.length - MOST_WINDOWS),
  });
  return [...text.split('\n'), last];
}

function windowLines(each: WindowWhy, why: WhyWords, seen: WhySeen): string[] {
  const { window, owing, revision, revisionNumber, closedBy, looked, blocked } = each;
  const { day, slot, opens, due, closes, standing } = window;
  const written = writerOf(day, seen);
  const schedule = { schedule: owing.schedule.id, number: revisionNumber, from: revision.from ?? null };
  const times = why.times({ opens: written(opens), due: written(due), closes: written(closes) });
  const { comma } = seen.say.common;
  return [
    '',
    why.window({ day, slot: shown(slot), verdict: verdictOf(each, seen) }),
    ...[
      `${times}${comma}${why.closedBy[closedBy]}`,
      why.revision({ ...schedule, slots: shown(slotsOf(revision, seen.say)) }),
      owedText(each, why, seen),
      ...(looked.length + blocked.length === 0 ? [why.noRounds] : [why.rounds]),
      ...looked.map(one => `  ${lookedText(one, why, written, seen)}`),
      ...blocked.map(({ id, at, by, reason }) => {
        const told = why.round({ id: shortId(id), at: written(at), by: shown(by) });
        return `  ${told}${comma}${why.blocked(shown(reason))}`;
      }),
      why.verdict({
        number: RULES.indexOf(standing) + 1,
        why: why.rule[standing],
        standing: seen.say.common.standing[standing],
      }),
    ].map(line => `  ${line}`),
  ];
}

function slotsOf(revision: Revision, say: Messages): string {
  const slots = revision.slots.map(slot => slotText(slot, say));
  return say.common.list([...slots, ...(revision.rule ? [daysText(revision, say)] : [])]);
}

function verdictOf({ window }: WindowWhy, { say, at }: WhySeen): string {
  const { standing, lateMinutes, due } = window;
  if (standing === 'late') return say.board.lateBy(say.common.minutes(lateMinutes ?? 0));
  if (standing !== 'overdue') return say.common.standing[standing];
  return say.board.overdueBy(say.common.minutes(Math.floor((at - due) / 60_000)));
}

function owedText({ owing, closure, waiver }: WindowWhy, why: WhyWords, { zone }: WhySeen): string {
  const text = (instant: Instant | undefined): string | null =>
    instant === undefined ? null : dateTimeOf(zone, instant);
  if (waiver) return why.waived({ by: shown(waiver.by), reason: shown(waiver.reason) });
  if (closure) {
    const { from, to, reason } = closure;
    return why.closed({ from: dateTimeOf(zone, from), to: text(to), reason: shown(reason) });
  }
  return why.owed({ since: dateTimeOf(zone, owing.since), until: text(owing.until) });
}

function lookedText(
  { round, counts }: Looked,
  why: WhyWords,
  written: (at: Instant) => string,
  { say }: WhySeen,
): string {
  const { id, at, by, backfilled, recordedAt } = round;
  const marks = backfilled ? [say.common.backfilled, why.recorded(written(recordedAt))] : [];
  const told = why.round({ id: shortId(id), at: written(at), by: shown(by) });
  return [told, ...marks, why.counts[counts]].join(say.common.comma);
}

function unlistedLines({ window, owing }: Unlisted, why: WhyWords, { zone }: WhySeen): string[] {
  const [opens, since] = [window.opens, owing.since].map(instant => dateTimeOf(zone, instant));
  const until = owing.until === undefined ? null : dateTimeOf(zone, owing.until);
  return [
    '',
    `${window.day} ${shown(window.slot)}`,
    why.unlisted({ opens: opens ?? '', since: since ?? '', until }),
  ];
}

/** Moments of the window's own date by the clock alone. */
function writerOf(day: Day, { zone }: WhySeen): (at: Instant) => string {
  return at => (wallOf(zone, at).day === day ? clockOf(zone, at) : dateTimeOf(zone, at));
}
