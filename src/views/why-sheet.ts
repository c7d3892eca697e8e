import type { Area, Site } from '../domain/site';
import { RULES, type DutyWhy, type Looked, type Unlisted, type WindowWhy } from '../domain/why';
import { isoOf } from '../domain/wall';
import type { Instant, Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { demoFact } from './overdue-sheet';
import type { Cell, Column, Row, Sheet } from './sheet';

export interface WhySeen {
  readonly site: Site;
  readonly zone: Zone;
  readonly at: Instant;
  readonly say: Messages;
}

const KEYS = [
  'activity',
  'schedule',
  'since',
  'until',
  'overdue',
  'notOverdue',
  'lastRoundAt',
  'windows',
] as const;

/** `rounds.why/1`: a row a duty of the area, with everything that its verdicts rest on. For people: `whyLines`. */
export function whySheet(area: Area, duties: readonly DutyWhy[], { site, zone, at }: WhySeen): Sheet {
  const iso = (instant: Instant | null | undefined): string | null =>
    instant === null || instant === undefined ? null : isoOf(zone, instant);
  return {
    format: 'rounds.why/1',
    facts: { site: site.name, ...demoFact(site), area: area.code, name: area.name, at: iso(at) },
    rowsKey: 'duties',
    columns: KEYS.map((key): Column => ({ key, heading: key })),
    rows: duties.map((duty): Row => ({
      activity: data(duty.activity),
      schedule: data(duty.spell?.schedule.id ?? null),
      since: data(iso(duty.spell?.since)),
      until: data(iso(duty.spell?.until)),
      overdue: data(overdueFact(duty, iso)),
      notOverdue: data(duty.notOverdue),
      lastRoundAt: data(iso(duty.lastRoundAt)),
      windows: data([
        ...duty.windows.map(each => windowFact(each, iso)),
        ...duty.unlisted.map(each => unlistedFact(each, iso)),
      ]),
    })),
  };
}

type Iso = (instant: Instant | null | undefined) => string | null;

function data(value: unknown): Cell {
  return { value, text: '' };
}

function overdueFact({ overdue, behind }: DutyWhy, iso: Iso): unknown {
  if (overdue === null) return null;
  const { overdueSince, minutesOverdue, windowsOwed } = overdue;
  const windows = behind.map(({ day, slot, due }) => ({ day, slot, due: iso(due) }));
  return { overdueSince: iso(overdueSince), minutesOverdue, windowsOwed, windows };
}

function windowFact(why: WindowWhy, iso: Iso): unknown {
  const { window, owing, revision, revisionNumber, closedBy, closure, waiver, looked, blocked } = why;
  const { day, slot, opens, due, closes, standing, lateMinutes } = window;
  return {
    ...{ day, slot, schedule: owing.schedule.id },
    revision: { number: revisionNumber, from: revision.from ?? null, slots: revision.slots },
    ...{ opens: iso(opens), due: iso(due), closes: iso(closes), closedBy },
    owed: standing !== 'closed' && standing !== 'waived',
    since: iso(owing.since),
    until: iso(owing.until),
    closure: closure && { from: iso(closure.from), to: iso(closure.to), reason: closure.reason },
    waiver: waiver && { by: waiver.by, reason: waiver.reason },
    ...{ standing, lateMinutes, rule: RULES.indexOf(standing) + 1 },
    rounds: looked.map(each => lookedFact(each, iso)),
    blocked: blocked.map(({ id, at, by, reason }) => ({ id, at: iso(at), by, reason })),
  };
}

function lookedFact({ round, counts }: Looked, iso: Iso): unknown {
  const { id, at, recordedAt, by, backfilled } = round;
  return { id, at: iso(at), recordedAt: iso(recordedAt), by, backfilled, counts };
}

/** A window that the duty does not list: no rule fits it, and it has no standing. */
function unlistedFact({ window, owing }: Unlisted, iso: Iso): unknown {
  const { day, slot, opens, due, closes } = window;
  return {
    ...{ day, slot, schedule: owing.schedule.id },
    ...{ opens: iso(opens), due: iso(due), closes: iso(closes) },
    ...{
      owed: false,
      since: iso(owing.since),
      until: iso(owing.until),
      standing: null,
      rule: null,
      rounds: [],
    },
  };
}
