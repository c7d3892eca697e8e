import type { WhyWords } from '../words/why';

export const why: WhyWords = {
  title: ({ area, activity, at }) => `${area}: ${activity}, as of ${at}`,
  overdue: ({ since, minutes, n, windows, more }) =>
    `  overdue since ${since}, for ${minutes}: ${n === 1 ? '1 window is' : `${n} windows are`} past and nobody came after it opened:` +
    `\n    ${windows.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  notOverdue: {
    'no-duty': '  not overdue: nothing is owed here at this moment',
    closed: '  not overdue: the moment lies in a closure; afterwards the earlier windows count again',
    'nothing-past': '  not overdue: no window that is owed is past without a round since it opened',
  },
  lastRound: at => (at === null ? '  last round: never' : `  last round: ${at}`),
  window: ({ day, slot, verdict }) => `${day} ${slot}: ${verdict}`,
  times: ({ opens, due, closes }) => `opens ${opens}, due ${due}, closes ${closes}`,
  closedBy: {
    slot: 'as the slot says',
    'next-window': 'when the next window opens',
    'day-end': 'at the end of the day after',
    'next-duty': 'when the area goes over to another schedule',
  },
  revision: ({ schedule, number, from, slots }) =>
    `schedule ${schedule}, revision ${number}, in force ${from === null ? 'from the beginning' : `since ${from}`}: ${slots}`,
  owed: ({ since, until }) =>
    until === null
      ? `owed: the duty runs since ${since}, and no closure or waiver excuses it`
      : `owed: the duty runs from ${since} until ${until}, and no closure or waiver excuses it`,
  closed: ({ from, to, reason }) =>
    `not owed: closed from ${from} ${to === null ? 'until further notice' : `to ${to}`} (${reason})`,
  waived: ({ by, reason }) => `not owed: waived by ${by} (${reason})`,
  rounds: 'rounds looked at:',
  noRounds: 'no round lies in it or next to it',
  round: ({ id, at, by }) => `${id} at ${at} by ${by}`,
  blocked: reason => `was blocked, so not done: ${reason}`,
  recorded: at => `written down ${at}`,
  counts: {
    covers: 'covers the window',
    extra: 'extra: the window was covered already',
    voided: 'voided: counts nowhere',
    'to-come': 'later than the moment that is asked about',
    before: 'the last one before; it came before the window opened',
    after: 'the first one after; the window had closed',
    'not-owed': 'extra: nothing was owed',
  },
  verdict: ({ number, why: reason, standing }) => `rule ${number} of 8: ${reason}, so ${standing}`,
  rule: {
    waived: 'it was excused afterwards',
    closed: 'it opened during a closure',
    done: 'a round lies in it, not after due',
    late: 'a round lies in it, after due',
    upcoming: 'it has not opened yet',
    missed: 'it has closed and nobody came',
    open: 'nobody has come, and it is not past due yet',
    overdue: 'nobody has come, and it is past due but has not closed',
  },
  unlisted: ({ opens, since, until }) =>
    `  not listed: it opened at ${opens}, and the duty runs ${until === null ? `since ${since}` : `from ${since} until ${until}`}`,
  noDuties: 'This area has no duties: nothing is owed here.',
  noWindows: ({ day, schedules }) => `  the schedule ${schedules} has no window on ${day}`,
};
