import type { LevelWords } from '../words/level';

const NAMES: Readonly<Record<string, string>> = { 'before-return': 'before return' };

export const level: LevelWords = {
  name: id => NAMES[id] ?? id,
  heading: 'Level',
  changes: 'Schedules changed',
  title: site => `${site}, levels`,
  inForce: from => (from === null ? 'in force' : `in force since ${from}`),
  planned: ({ level, from }) => `planned: ${level} from ${from}`,
  set: ({ level, from, schedules }) =>
    `level ${level} from ${from}: ${schedules} ${schedules === 1 ? 'schedule' : 'schedules'} changed; what was owed before stays as it was`,
};
