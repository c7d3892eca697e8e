import { cronDaily, cronEvery, cronLineOf } from '../domain/crontab';
import { clockMinutesOf, clockTimeOf } from '../domain/day';
import { LONGEST_TASK, taskDaily, taskEvery, taskOf } from '../domain/schtasks';
import type { ClockTime } from '../domain/zone';
import { Refusal } from '../problem';
import type { Jobs } from './cron-jobs';
import type { Kit } from './kit';

const DAY_MINUTES = 1440;

/** Lines to install or to type, and what to know about them. */
export interface Plan {
  readonly lines: readonly string[];
  readonly notes: readonly string[];
}

/** The crontab lines. Throws `cron-newline`. */
export function cronPlan(kit: Kit, jobs: Jobs): Plan {
  const { summary, backup } = jobs;
  const lines = [lineOf(cronEvery(jobs.everyMinutes) ?? '', remindWords(kit))];
  if (summary) lines.push(lineOf(cronDaily(summary.time), exportWords(kit, summary.folder)));
  if (backup) lines.push(lineOf(cronDaily(backup.time), backupWords(kit, backup)));
  return { lines, notes: clockNote(kit, jobs) };
}

/** The lines for a command prompt of Windows. */
export function taskPlan(kit: Kit, jobs: Jobs): Plan {
  const { site, say } = kit;
  const { summary, backup } = jobs;
  const tasks = [taskOf(`rounds ${site.id} remind`, taskEvery(jobs.everyMinutes), remindWords(kit))];
  if (summary)
    tasks.push(
      taskOf(`rounds ${site.id} summary`, taskDaily(summary.time), exportWords(kit, summary.folder)),
    );
  if (backup)
    tasks.push(taskOf(`rounds ${site.id} backup`, taskDaily(backup.time), backupWords(kit, backup)));
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

/** Silent when all went well: cron mails every line. */
function backupWords(
  { world: { program }, folder, site }: Kit,
  { folder: to, keep }: NonNullable<Jobs['backup']>,
): string[] {
  const words = [program.node, program.script, 'backup', '--quiet', '--keep', String(keep), '--to', to];
  return [...words, '--site', folder, '--lang', site.language];
}

/** Cron runs by the machine's clock: said where that is not the site's and a time of day was given. */
function clockNote({ world, site, now, say }: Kit, { summary, backup }: Jobs): string[] {
  const daily = [
    ...(summary === undefined ? [] : [{ option: '--summary', time: summary.time }]),
    ...(backup === undefined ? [] : [{ option: '--backup', time: backup.time }]),
  ];
  if (daily.length === 0) return [];
  const machine = world.ownZone();
  const here = world.zone(machine).offsetMinutesAt(now);
  // Asked last: the real world has one zone at a time, and everything after this is said in the site's.
  const there = world.zone(site.timezone).offsetMinutesAt(now);
  if (here === there) return [];
  const shifted = (time: ClockTime, minutes: number): ClockTime =>
    clockTimeOf((clockMinutesOf(time) + minutes + 2 * DAY_MINUTES) % DAY_MINUTES);
  return daily.map(({ option, time }) =>
    say.cron.clock({
      ...{ machine, site: site.timezone, option, time },
      ...{ inSite: shifted(time, there - here), give: shifted(time, here - there) },
    }),
  );
}

/** The crontab as it stands. Throws `no-crontab` where there can be none, `crontab-failed` where it cannot be read. */
export function crontabOf({ world }: Pick<Kit, 'world'>): string {
  const text = world.process.platform === 'win32' ? null : world.crontab.read();
  if (text === null) throw new Refusal({ kind: 'no-crontab' });
  return text;
}
