import type { CommandHelp } from '../../words/help';

/** remind, cron. */
export const outside: Readonly<Record<string, CommandHelp>> = {};
