import type { Command } from './command';

/**
 * The commands that people and cron run all day. Each is a small chunk of its own; whatever is not here
 * is in `whole.ts`, which is loaded with commander when it is asked for.
 */
export const HOT: Readonly<Record<string, () => Promise<Command>>> = {
  '': async () => (await import('./board')).boardCommand,
  board: async () => (await import('./board')).boardCommand,
  log: async () => (await import('./log')).logCommand,
  overdue: async () => (await import('./overdue')).overdueCommand,
  remind: async () => (await import('./remind')).remindCommand,
  export: async () => (await import('./export')).exportCommand,
};

/** First words that need a second one to name a command. */
export const GROUPS: ReadonlySet<string> = new Set([
  'site',
  'person',
  'area',
  'schedule',
  'route',
  'post',
  'rule',
  'finding',
  'household',
  'calendar',
  'cron',
  'stock',
  'supply',
  'activity',
  'agent',
  'kind',
]);
