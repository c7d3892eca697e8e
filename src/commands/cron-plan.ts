import { cronDaily, cronEvery, cronLineOf } from '../domain/crontab';
import { clockMinutesOf, clockTimeOf } from '../domain/day';
import { parseClock, parseDuration } from '../domain/moment';
import { LONGEST_TASK, taskDaily, taskEvery, taskOf } from '../domain/schtasks';
import type { ClockTime } from '../domain/zone';
import { Refusal } from '../problem';
import { resolve } from '../store/folder';
import type { OptionValues } from './command';
import type { Kit } from './kit';

export const CRON_OPTIONS = {
  every: { value: 'DURATION' },
  summary: { value: 'HH:MM' },
  to: { value: 'DIR' },
} as const;

const DEFAULT_EVERY_MINUTES = 10;
const EVERY_ALLOWED = '1m 2m 3m 4m 5m 6m 10m 12m 15m 20m 30m 1h 2h 3h 4h 6h 8h 12h';
const DAY_MINUTES = 1440;

/** What is to run for a site when nobody sits at the machine. */
export interface Jobs {
  readonly everyMinutes: number;
  /** The summary of the day: when, by the machine's clock, and the absolute folder for its files. */
  readonly summary?: { readonly time: ClockTime; readonly folder: string };
}

/** Lines to install or to type, and what to know about them. */
export interface Plan {
  readonly lines: readonly string[];
  readonly notes: readonly string[];
}

export function jobsOf({ world }: Pick<Kit, 'world'>, options: OptionValues<typeof CRON_OPTIONS>): Jobs {
  const { every, summary, to } = options;
  const everyMinutes = every === undefined ? DEFAULT_EVERY_MINUTES : everyOf(every);
  if (summary === undefined && to === undefined) return { everyMinutes };
  if (summary === undefined)
    throw new Refusal({ kind: 'missing', what: '--summary', example: '--summary 21:35' });
  if (to === undefined)
    throw new Refusal({ kind: 'missing', what: '--to', example: `--summary ${summary} --to DIR` });
  // In quotes the shell leaves it as it is, and a folder of that name would be made here.
  if (to.startsWith('~')) throw new Refusal({ kind: 'tilde', option: '--to', value: to });
  const time = parseClock(summary);
  if (time === null) throw new Refusal({ kind: 'time-unreadable', text: summary });
  return { everyMinutes, summary: { time, folder: resolve(world.cwd, to) } };
}

function everyOf(text: string): number {
  const minutes = parseDuration(text);
  if (minutes === null) throw new Refusal({ kind: 'duration-unreadable', text });
  if (cronEvery(minutes) === null)
    throw new Refusal({ kind: 'option-value', option: '--every', value: text, allowed: EVERY_ALLOWED });
  return minutes;
}

/** The crontab lines. Throws `cron-newline`. */
export function cronPlan(kit: Kit, jobs: Jobs): Plan {
  const { summary } = jobs;
  const lines = [lineOf(cronEvery(jobs.everyMinutes) ?? '', remindWords(kit))];
  if (summary) lines.push(lineOf(cronDaily(summary.time), exportWords(kit, summary.folder)));
  return { lines, notes: clockNote(kit, jobs) };
}

/** The lines for a command prompt of Windows. */
export function taskPlan(kit: Kit, jobs: Jobs): Plan {
  const { site, say } = kit;
  const { summary } = jobs;
  const tasks = [taskOf(`rounds ${site.id} remind`, taskEvery(jobs.everyMinutes), remindWords(kit))];
  if (summary)
    tasks.push(
      taskOf(`rounds ${site.id} summary`, taskDaily(summary.time), exportWords(kit, summary.folder)),
    );
  const long = tasks.filter(({ length }) => length > LONGEST_TASK);
  return {
    lines: tasks.map(({ line }) => line),
    notes: [
      ...clockNote(kit, jobs),
      ...long.map(({ length }) => say.cron.tooLong({ length, limit: LONGEST_TASK })),
    ],
  };
}

function lineOf(schedule: string, words: readonly string[]): string {
  const made = cronLineOf(schedule, words);
  if (!made.ok) throw new Refusal({ kind: 'cron-newline', argument: made.argument });
  return made.line;
}

/** Cron knows neither the folder, nor the search path, nor the language that a terminal has. */
function remindWords({ world: { program }, folder, site }: Kit): string[] {
  return [program.node, program.script, 'remind', '--site', folder, '--lang', site.language];
}

function exportWords({ world: { program }, folder, site }: Kit, to: string): string[] {
  const words = [program.node, program.script, 'export', '--day', 'today', '--totals', '--to', to];
  return [...words, '--site', folder, '--lang', site.language];
}

/** Cron runs by the machine's clock: said where that is not the site's and a time of day was given. */
function clockNote({ world, site, now, say }: Kit, { summary }: Jobs): string[] {
  if (summary === undefined) return [];
  const machine = world.ownZone();
  const here = world.zone(machine).offsetMinutesAt(now);
  // Asked last: the real world has one zone at a time, and everything after this is said in the site's.
  const there = world.zone(site.timezone).offsetMinutesAt(now);
  if (here === there) return [];
  const shifted = (minutes: number): ClockTime =>
    clockTimeOf((clockMinutesOf(summary.time) + minutes + 2 * DAY_MINUTES) % DAY_MINUTES);
  return [
    say.cron.clock({
      machine,
      site: site.timezone,
      time: summary.time,
      inSite: shifted(there - here),
      give: shifted(here - there),
    }),
  ];
}

/** The crontab as it stands. Throws `no-crontab` where there can be none, `crontab-failed` where it cannot be read. */
export function crontabOf({ world }: Pick<Kit, 'world'>): string {
  const text = world.process.platform === 'win32' ? null : world.crontab.read();
  if (text === null) throw new Refusal({ kind: 'no-crontab' });
  return text;
}
