import { clockMinutesOf } from './day';
import { shellWords } from './shell-words';
import type { ClockTime } from './zone';

/** A line, or the argument that holds a line break: a crontab has no way to write one. */
export type CronLine =
  { readonly ok: true; readonly line: string } | { readonly ok: false; readonly argument: string };

/**
 * One crontab line that runs the command with exactly these arguments. Each is quoted for /bin/sh, and `%`, which
 * cron would take for the end of the command, is escaped.
 */
export function cronLineOf(schedule: string, words: readonly string[]): CronLine {
  const broken = words.find(word => /[\r\n\0]/.test(word));
  if (broken !== undefined) return { ok: false, argument: broken };
  return { ok: true, line: `${schedule} ${words.map(quoted).join(' ')}` };
}

/**
 * Crons differ in what they make of a doubled backslash and agree on a single one before any character but `%`: so
 * the quotes are closed and opened again after each.
 */
function quoted(word: string): string {
  return `'${word.replace(/['\\%]/g, special => HARD[special] ?? special)}'`;
}

const HARD: Readonly<Record<string, string>> = { "'": "'\\''", '\\': "\\''", '%': '\\%' };

/** The five fields for a run every so many minutes; null where a clock cannot be divided so: 7 min, 90 min, 5 h. */
export function cronEvery(minutes: number): string | null {
  if (minutes === 1) return '* * * * *';
  if (minutes < 60) return minutes > 0 && 60 % minutes === 0 ? `*/${minutes} * * * *` : null;
  const hours = minutes / 60;
  if (hours === 1) return '0 * * * *';
  return Number.isInteger(hours) && hours < 24 && 24 % hours === 0 ? `0 */${hours} * * *` : null;
}

/** The five fields for a run every day at a time of the machine's clock. */
export function cronDaily(time: ClockTime): string {
  const minutes = clockMinutesOf(time) % 1440;
  return `${minutes % 60} ${Math.floor(minutes / 60)} * * *`;
}

/** A site's lines with the comments that mark them as ours. */
export function sectionOf(id: string, lines: readonly string[]): string[] {
  return [beginOf(id), ...lines, endOf(id)];
}

/**
 * The crontab with these lines as the site's section: in the place of the old one, else at the end. Other lines stay
 * byte for byte.
 */
export function withSection(text: string, id: string, lines: readonly string[]): string {
  const all = linesOf(text);
  const found = all.findIndex(line => bare(line) === beginOf(id));
  const place = found < 0 ? all.length : found;
  const before = outside(all.slice(0, place), id).join('');
  const glue = before === '' || before.endsWith('\n') ? '' : '\n';
  const ours = sectionOf(id, lines).map(line => `${line}\n`);
  return [before, glue, ...ours, ...outside(all.slice(place), id)].join('');
}

/** The lines of the site's section; none where it has none. */
export function linesOfSection(text: string, id: string): string[] {
  const all = linesOf(text).map(bare);
  const begin = all.indexOf(beginOf(id));
  if (begin < 0) return [];
  const end = all.indexOf(endOf(id), begin);
  const rest = all.slice(begin + 1, end < 0 ? undefined : end);
  return end < 0 ? rest.filter(line => OWN.test(line)) : rest;
}

/** Does the line write the summary of the day? */
export function isSummaryLine(line: string): boolean {
  return /^[^#]+ 'export' /.test(line);
}

/** Does the line make a backup? */
export function isBackupLine(line: string): boolean {
  return /^[^#]+ 'backup' /.test(line);
}

/** Does the line look for what is overdue? */
export function isRemindLine(line: string): boolean {
  return /^[^#]+ 'remind' /.test(line);
}

/** The words that a line of ours runs; none where it is none of ours. */
export function wordsOfLine(line: string): readonly string[] {
  const read = shellWords(line.replaceAll('\\%', '%'));
  return read.ok ? read.words.slice(5) : [];
}

/** How many minutes lie between two runs of a line, as `cronEvery` writes it; null for any other. */
export function minutesOfLine(line: string): number | null {
  const [minute = '', hour = '', ...rest] = line.split(' ');
  if (rest.slice(0, 3).join(' ') !== '* * *') return null;
  const every = /^\*\/(\d+)$/;
  if (hour === '*' && minute === '*') return 1;
  if (hour === '*') return minute === '0' ? 60 : Number(every.exec(minute)?.[1] ?? NaN) || null;
  return minute === '0' ? 60 * Number(every.exec(hour)?.[1] ?? NaN) || null : null;
}

/** The crontab without the site's section. Other lines stay byte for byte. */
export function withoutSection(text: string, id: string): string {
  return outside(linesOf(text), id).join('');
}

/**
 * Everything but our sections. Where somebody deleted an end mark, only the lines that nobody but us writes go with
 * the begin mark: a line too many left is seen and deleted, one too many taken is gone.
 */
function outside(lines: readonly string[], id: string): string[] {
  const kept: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = bare(lines[index] ?? '');
    if (line === endOf(id)) continue;
    if (line !== beginOf(id)) {
      kept.push(lines[index] ?? '');
      continue;
    }
    const end = endAfter(lines, index, id);
    if (end !== null) index = end;
    else while (OWN.test(lines[index + 1] ?? '')) index += 1;
  }
  return kept;
}

/** Where the section that begins here ends; null where its mark is missing. */
function endAfter(lines: readonly string[], begin: number, id: string): number | null {
  for (let index = begin + 1; index < lines.length; index += 1) {
    const line = bare(lines[index] ?? '');
    if (line === endOf(id)) return index;
    if (line === beginOf(id)) return null;
  }
  return null;
}

const OWN = /^[^#]+ '(?:remind|export|backup)' (?:'.*' )?'--site' '/;

/** With their line ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function bare(line: string): string {
  return line.replace(/\r?\n$/, '');
}

function beginOf(id: string): string {
  return `# rounds ${id}: begin`;
}

function endOf(id: string): string {
  return `# rounds ${id}: end`;
}
