import { boardCommand } from './board';
import type { Command } from './command';
import { cronInstallCommand } from './cron-install';
import { cronRemoveCommand } from './cron-remove';
import { cronShowCommand } from './cron-show';
import { logCommand } from './log';
import { overdueCommand } from './overdue';
import { remindCommand } from './remind';

/** Every command, in the order of the help. The rooms' test asks that each has its help in both languages. */
export const COMMANDS: readonly Command[] = [
  boardCommand,
  logCommand,
  overdueCommand,
  remindCommand,
  cronShowCommand,
  cronInstallCommand,
  cronRemoveCommand,
];
