import type { CommandHelp } from '../../words/help';

/** log, overdue, board. */
export const everyday: Readonly<Record<string, CommandHelp>> = {};
