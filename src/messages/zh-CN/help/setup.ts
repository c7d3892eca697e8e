import type { CommandHelp } from '../../words/help';

/** init, site, person, area, schedule. */
export const setup: Readonly<Record<string, CommandHelp>> = {};
