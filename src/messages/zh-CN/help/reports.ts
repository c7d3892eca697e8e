import type { CommandHelp } from '../../words/help';

/** export, history, import, check, demo. */
export const reports: Readonly<Record<string, CommandHelp>> = {};
