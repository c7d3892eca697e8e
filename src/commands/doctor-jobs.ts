import { isBackupLine, isRemindLine, linesOfSection, minutesOfLine, wordsOfLine } from '../domain/crontab';
import { remindersDue } from '../domain/reminder';
import { dateTimeOf } from '../domain/wall';
import { newestBackup } from '../store/backup-names';
import type { Finding } from '../views/doctor-sheet';
import { finding, looked, type SitePatient } from './doctor-parts';
import { overdueAt } from './reading';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A run may be busy and leave it to the next one. */
const SLACK_MINUTES = 10;

/** What runs when nobody sits at the machine. */
export function jobFindings(patient: SitePatient): Finding[] {
  const lines = installedLines(patient);
  const reminding = lines?.find(isRemindLine);
  return [
    looked(patient, 'cron', () => cronFinding(patient, lines, reminding)),
    looked(patient, 'remind', () => remindFinding(patient, reminding)),
    looked(patient, 'backup', () => backupFinding(patient, lines?.find(isBackupLine))),
  ];
}

/** Null where there is no crontab to look into. What cannot be read is told by the line about cron. */
function installedLines({ world, site }: SitePatient): readonly string[] | null {
  if (world.process.platform === 'win32') return null;
  const text = quietly(() => world.crontab.read());
  return text === null ? null : linesOfSection(text, site.id);
}

function quietly<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function cronFinding(
  { folder, world, words: { cron } }: SitePatient,
  lines: readonly string[] | null,
  reminding: string | undefined,
): Finding {
  if (lines === null) return finding('cron', 'warn', cron.unknown, cron.show);
  if (reminding === undefined) return finding('cron', 'warn', cron.none, cron.install);
  const words = wordsOfLine(reminding);
  const isOurs = words[words.indexOf('--site') + 1] === folder && words[1] === world.program.script;
  if (!isOurs) return finding('cron', 'bad', cron.elsewhere, cron.install);
  return finding('cron', 'ok', cron.every(minutesOfLine(reminding) ?? 0));
}

/**
 * `remind` writes nothing down while there is nothing to say. Whether it runs shows where there is something: what has
 * been overdue for longer than one step, and nobody was told of.
 */
function remindFinding(patient: SitePatient, reminding: string | undefined): Finding {
  const { store, calendar, now, words, site } = patient;
  const { told, ranAt } = store.reminders();
  const last = ranAt === undefined ? words.remind.never : words.remind.last(dateTimeOf(calendar.zone, ranAt));
  const step = reminding === undefined ? null : minutesOfLine(reminding);
  if (step === null) return finding('remind', 'ok', last);
  const untold = remindersDue(overdueAt({ store, calendar, site, now }, now), told, now, Infinity).say.filter(
    ({ overdueSince }) => overdueSince < now - (step + SLACK_MINUTES) * MINUTE,
  );
  if (untold.length === 0) return finding('remind', 'ok', last);
  const since = dateTimeOf(calendar.zone, Math.min(...untold.map(line => line.overdueSince)));
  return finding('remind', 'bad', words.remind.silent({ n: untold.length, since }), words.remind.advice);
}

function backupFinding({ site, now, words, calendar }: SitePatient, line: string | undefined): Finding {
  const { backup } = words;
  if (line === undefined) return finding('backup', 'warn', backup.none, backup.install);
  const all = wordsOfLine(line);
  const folder = all[all.indexOf('--to') + 1] ?? '';
  const name = newestBackup(folder, site.id);
  if (name === null) return finding('backup', 'warn', backup.none, backup.look(folder));
  const yesterday = dateTimeOf(calendar.zone, now - 2 * DAY).slice(0, 10);
  return (dayOfBackup(name) ?? '') < yesterday
    ? finding('backup', 'bad', backup.old(name), backup.look(folder))
    : finding('backup', 'ok', backup.newest(name));
}

function dayOfBackup(name: string): string | null {
  return /(\d{4}-\d{2}-\d{2})-\d{6}\.tar\.gz$/.exec(name)?.[1] ?? null;
}
