import type { LogWords } from '../words/log';

const rounds = (n: number): string => (n === 1 ? '1 round' : `${n} rounds`);

export const log: LogWords = {
  saved: ({ ids, n, at, by }) => `saved ${ids}: ${n === 0 ? '' : `${rounds(n)} `}at ${at} by ${by}`,
  already: ({ ids }) => `already saved as ${ids}; nothing was added`,
  dry: ({ n, at, by }) =>
    `would save ${n === 0 ? 'what was tried' : rounds(n)} at ${at} by ${by}; nothing was saved`,
  done: ({ slot, n, areas }) => `  on time (${slot}): ${n} ${areas}`,
  late: ({ slot, n, areas, minutes }) => `  late by ${minutes} (${slot}): ${n} ${areas}`,
  extra: {
    outside: ({ n, areas }) => `  extra, no window is open: ${n} ${areas}`,
    'not-owed': ({ n, areas }) => `  extra, this window is not owed: ${n} ${areas}`,
    closed: ({ n, areas }) => `  extra, closed at that time: ${n} ${areas}`,
    waived: ({ n, areas }) => `  extra, the window was waived: ${n} ${areas}`,
    'already-covered': ({ n, areas }) => `  extra, this window was covered before: ${n} ${areas}`,
    incident: ({ n, areas }) => `  on record as an incident, which covers nothing: ${n} ${areas}`,
    'no-duty': ({ n, areas }) => `  extra, nothing of this is owed here: ${n} ${areas}`,
  },
  blocked: ({ area, reason }) => `  blocked, covers nothing: ${area} (${reason})`,
  backfilled: '  entered late: marked as back-filled',
  stillOpen: ({ building, n, areas }) => `  still open in building ${building}: ${n} ${areas}`,
  assumed: {
    yesterday: at => `understood as yesterday, ${at}`,
    'first-of-two': at => `the clock shows this time twice; the first was taken: ${at}`,
    'after-gap': at => `the clock skips this time; taken as ${at}`,
  },
  more: n => `and ${n} more`,
  refusedLine: ({ line, why }) => `refused, line ${line}: ${why}`,
  pick: 'What was done? Type to narrow, Enter to tick',
  picked: n => `Done: log ${n}`,
  who: 'Who did it?',
  nothingPicked: 'Nothing was ticked; nothing was saved.',
  asLast: fields => `as last time: ${fields.join(', ')}`,
  flagged: ({ id, text, basis }) => `flagged ${id}: ${text}${basis === undefined ? '' : ` (${basis})`}`,
  askField: ({ label, unit }) => `${label}${unit === undefined ? '' : ` (${unit})`}?`,
  unfilled:
    'method and agent were not filled in: these kinds of area differ; give them, or log the kinds one by one',
  nothingOpen: 'Nothing is open or overdue now. To log an extra round, name the area: rounds log 01-1-ST',
};
