import { boardCommand } from './board';
import type { Command } from './command';
import { logCommand } from './log';
import { overdueCommand } from './overdue';

/** Every command, in the order of the help. The rooms' test asks that each has its help in both languages. */
export const COMMANDS: readonly Command[] = [boardCommand, logCommand, overdueCommand];
