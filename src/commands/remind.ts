import { parseDuration } from '../domain/moment';
import { remindersDue, type RemindersDue } from '../domain/reminder';
import type { Site } from '../domain/site';
import type { Instant } from '../domain/zone';
import { EXIT, exitOf, type ExitCode } from '../exit';
import { isRefusal, Refusal } from '../problem';
import { refusalLines } from '../views/problem-lines';
import { reminderSheet, reminderText } from '../views/reminder-sheet';
import { command, type Outcome } from './command';
import type { Kit } from './kit';
import { overdueAt } from './reading';

const DEFAULT_EVERY_MINUTES = 60;
/** Cron comes again: waiting long would only pile up processes. */
const DEFAULT_WAIT_SECONDS = 2;

/** What is to be said at a moment, and what it was worked out from. */
interface Due extends RemindersDue {
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
    const due = dueNow(kit, kit.site, kit.now, everyMinutes);
    if (!due.changed) return { quiet: true };
    if (dryRun) return said(kit, due);
    try {
      return said(
        kit,
        await remembered(kit, everyMinutes, wait === undefined ? DEFAULT_WAIT_SECONDS : kit.waitSeconds),
      );
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return due.say.length === 0 ? { quiet: true } : notRemembered(kit, due, error);
    }
  },
});

function dueNow(
  { store, calendar }: Pick<Kit, 'store' | 'calendar'>,
  site: Site,
  now: Instant,
  everyMinutes: number,
): Due {
  const lines = overdueAt({ store, calendar, site, now }, now);
  const due = remindersDue(lines, store.reminders().told, now, everyMinutes);
  return { ...due, site, now, all: lines.length };
}

/** Works it out once more under the lock, so that of two runs only one says it, and writes it down before it is said. */
async function remembered(kit: Kit, everyMinutes: number, waitSeconds: number): Promise<Due> {
  const { store, world } = kit;
  const { value } = await store.write({ waitSeconds }, tx => {
    const due = dueNow(kit, tx.site, tx.now, everyMinutes);
    if (!due.changed) return due;
    const before = store.reminders();
    const last =
      due.say.length === 0
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
  if (due.say.length === 0) return { quiet: true };
  const { calendar, say } = kit;
  return {
    sheet: reminderSheet(due.site, due.say, calendar.zone, due.now, say),
    text: textOf(kit, due),
    quiet: true,
  };
}

function textOf({ calendar, say }: Pick<Kit, 'calendar' | 'say'>, due: Due): string[] {
  return reminderText(due.site, due.say, due.all, calendar.zone, due.now, say);
}

function everyOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_EVERY_MINUTES;
  const minutes = parseDuration(text);
  if (minutes === null) throw new Refusal({ kind: 'duration-unreadable', text });
  if (minutes < 1)
    throw new Refusal({ kind: 'option-value', option: '--every', value: text, allowed: '1m..' });
  return minutes;
}
