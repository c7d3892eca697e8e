import { parseDuration } from '../domain/moment';
import type { Entry } from '../domain/entry';
import { overdueList, type OverdueLine } from '../domain/overdue';
import { remindersDue, type ToldByDuty } from '../domain/reminder';
import type { Site } from '../domain/site';
import type { Instant } from '../domain/zone';
import { EXIT, exitOf, type ExitCode } from '../exit';
import { isRefusal, Refusal } from '../problem';
import { refusalLines } from '../views/problem-lines';
import type { Concern } from '../views/concerns';
import { reminderSheet, reminderText } from '../views/reminder-sheet';
import { command, type Outcome } from './command';
import type { Kit } from './kit';
import { concernedWith, type Concerned } from './concerns';
import { knownIn } from './reading';

const DEFAULT_EVERY_MINUTES = 60;
/** Cron comes again: waiting long would only pile up processes. */
const DEFAULT_WAIT_SECONDS = 2;

/** What is to be said at a moment, and what it was worked out from. */
interface Due {
  readonly lines: readonly OverdueLine[];
  /** Findings and supplies. */
  readonly concerns: readonly Concern[];
  readonly isSilent: boolean;
  /** What is to be remembered once it is said. */
  readonly told: ToldByDuty;
  readonly changed: boolean;
  readonly site: Site;
  readonly now: Instant;
  /** How many duties are overdue altogether. */
  readonly all: number;
}

/** Silent, without the lock and without a write where there is nothing new: cron mails every line. */
export const remindCommand = command({
  name: 'remind',
  mode: 'writes',
  arguments: [],
  options: { every: { value: 'DURATION' }, dryRun: {}, wait: { value: 'SECONDS' } },
  run: async (kit, _, { every, dryRun = false, wait }) => {
    const everyMinutes = everyOf(every);
    const { entries } = kit.store.log('newest');
    const asked = { kit, everyMinutes, concerned: await concernedWith(kit, entries, kit.now) };
    const due = dueNow(asked, entries, kit.site, kit.now);
    if (!due.changed) return { quiet: true };
    if (dryRun) return said(kit, due);
    try {
      return said(kit, await remembered(asked, wait === undefined ? DEFAULT_WAIT_SECONDS : kit.waitSeconds));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return due.isSilent ? { quiet: true } : notRemembered(kit, due, error);
    }
  },
});

interface Asked {
  readonly kit: Kit;
  readonly concerned: Concerned;
  readonly everyMinutes: number;
}

function dueNow(
  { kit, concerned, everyMinutes }: Asked,
  entries: readonly Entry[],
  site: Site,
  now: Instant,
): Due {
  const { store, calendar, say } = kit;
  const { last, waivers, book } = knownIn(entries, calendar, now);
  const lines = overdueList(site, last, waivers, book, now);
  const concerns = concerned({ site, calendar, say }, entries, now)
    .filter(({ pressing }) => pressing)
    .map(concern => ({ area: concern.kind, activity: concern.id, overdueSince: concern.since, concern }));
  const due = remindersDue([...lines, ...concerns], store.reminders().told, now, everyMinutes);
  return {
    lines: due.say.flatMap(each => ('concern' in each ? [] : [each])),
    concerns: due.say.flatMap(each => ('concern' in each ? [each.concern] : [])),
    isSilent: due.say.length === 0,
    told: due.told,
    changed: due.changed,
    ...{ site, now, all: lines.length },
  };
}

/** Works it out once more under the lock, so that of two runs only one says it, and writes it down before it is said. */
async function remembered(asked: Asked, waitSeconds: number): Promise<Due> {
  const { kit } = asked;
  const { store, world } = kit;
  const { value } = await store.write({ waitSeconds }, tx => {
    const due = dueNow(asked, tx.newest.entries, tx.site, tx.now);
    if (!due.changed) return due;
    const before = store.reminders();
    const last = due.isSilent
      ? before.last
      : { at: tx.now, text: textOf(kit, due), shown: world.out.isTerminal };
    tx.saveReminders({ told: due.told, ranAt: tx.now, ...(last === undefined ? {} : { last }) });
    return due;
  });
  return value;
}

/**
 * While somebody writes, the next run says it. Where it cannot be written down that it was said (a full disk, a damaged
 * log), it is said all the same: twice is better than never.
 */
function notRemembered(kit: Kit, due: Due, refusal: Refusal): Outcome {
  const { problem } = refusal;
  const exit: ExitCode = exitOf(problem);
  if (exit === EXIT.busy) return { note: [kit.say.remind.busy], exit, quiet: true };
  // Damage is told once, after the answer.
  const note = problem.kind === 'damaged' ? [] : refusalLines(kit.say, refusal, true);
  return { ...said(kit, due), note, exit };
}

function said(kit: Kit, due: Due): Outcome {
  if (due.isSilent) return { quiet: true };
  const { calendar, say } = kit;
  return {
    sheet: reminderSheet(due, calendar.zone, say),
    text: textOf(kit, due),
    quiet: true,
  };
}

function textOf({ calendar, say }: Pick<Kit, 'calendar' | 'say'>, due: Due): string[] {
  return reminderText(due, calendar.zone, say);
}

function everyOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_EVERY_MINUTES;
  const minutes = parseDuration(text);
  if (minutes === null) throw new Refusal({ kind: 'duration-unreadable', text });
  if (minutes < 1)
    throw new Refusal({ kind: 'option-value', option: '--every', value: text, allowed: '1m..' });
  return minutes;
}
