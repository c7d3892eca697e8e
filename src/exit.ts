import type { Problem } from './problem';

export const EXIT = {
  done: 0,
  no: 1,
  refused: 2,
  damaged: 3,
  busy: 4,
  notSaved: 5,
  unknown: 6,
  notDelivered: 7,
  bug: 70,
  cancelled: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What each kind of problem costs. Whatever is not listed is a refusal of what was asked: 2. */
const PRICES: Partial<Record<Problem['kind'], ExitCode>> = {
  'not-saved': EXIT.notSaved,
  unreadable: EXIT.notSaved,
  'output-failed': EXIT.notSaved,
  'folder-missing': EXIT.notSaved,
  'no-folder': EXIT.notSaved,
  'crontab-failed': EXIT.notSaved,
  'outcome-unknown': EXIT.unknown,
  damaged: EXIT.damaged,
  'site-file-missing': EXIT.damaged,
  'bad-file': EXIT.damaged,
  'bad-backup': EXIT.damaged,
  'nothing-recorded': EXIT.damaged,
  'newer-version': EXIT.damaged,
  busy: EXIT.busy,
  'lock-unreadable': EXIT.busy,
  'lock-alive': EXIT.busy,
  'not-delivered': EXIT.notDelivered,
  cancelled: EXIT.cancelled,
};

export function exitOf(problem: Problem): ExitCode {
  return PRICES[problem.kind] ?? EXIT.refused;
}
