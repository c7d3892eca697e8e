import type { ClockTime } from './zone';

/** Windows takes no longer command for a task. */
export const LONGEST_TASK = 262;

export interface Task {
  /** The line to type. */
  readonly line: string;
  /** Characters of the task's command, to be held against `LONGEST_TASK`. */
  readonly length: number;
}

/** The line that makes or renews a task of Windows which runs these words. */
export function taskOf(name: string, schedule: string, words: readonly string[]): Task {
  const command = words.map(word => (/^[\w.:\\/-]+$/.test(word) ? word : quoted(word))).join(' ');
  return {
    line: `schtasks /create /f /tn ${quoted(name)} ${schedule} /tr ${quoted(command)}`,
    length: command.length,
  };
}

/** Every so many minutes, which divide an hour, or hours. */
export function taskEvery(minutes: number): string {
  return minutes < 60 ? `/sc MINUTE /mo ${minutes}` : `/sc HOURLY /mo ${minutes / 60}`;
}

/** Every day at a time of the machine's clock. */
export function taskDaily(time: ClockTime): string {
  return `/sc DAILY /st ${time === '24:00' ? '00:00' : time}`;
}

/** As programs on Windows take their command line apart: backslashes count only before a quote. */
function quoted(word: string): string {
  return `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
}
