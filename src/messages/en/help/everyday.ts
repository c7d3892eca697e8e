import type { CommandHelp } from '../../words/help';

/** log, overdue, board. */
export const everyday: Readonly<Record<string, CommandHelp>> = {
  log: {
    summary: 'write down what was done: one command logs a whole tour',
    options: {
      activity: 'what was done; else the one activity that the areas share',
      at: 'when it was done; else now. 07:40, "yesterday 18:10", "20m ago"',
      except: 'leave out; with =REASON it is recorded as tried and blocked',
      method: 'how: wipe, mop, spray ...',
      agent: 'with what: bleach-84, alcohol-75 ...',
      strength: "in the agent's unit: mg/L, per cent for alcohol",
      contact: 'minutes that the agent was left to act',
      volume: 'litres used',
      set: 'any other field of the activity',
      note: 'a remark',
      blocked: 'tried and could not: why; recorded, and covers nothing',
      finding: 'something wrong that was noticed',
      severity: 'how grave it is: minor (the default), major, critical',
      findingDue: 'by when it is to be put right: a day, a time, or 24h after it was noticed',
      findingOwner: 'who is to put it right',
      reason: 'why it is entered late; needed when it was done more than 24 hours ago',
      id: 'a key that makes a retry safe: the same key twice is one entry',
      incident: 'a dangerous act that really happened: on record, it covers nothing',
      newPerson: 'add the name to the people of the site',
      dryRun: 'say what would be logged, write nothing',
    },
    examples: [
      ['rounds log 01-1-ST --by Zhang', 'one area, now'],
      [
        "rounds log '01-*-ST..03-*-ST' --by Zhang --at 08:10 --except 02-2-ST=lift",
        'a tour with one area blocked',
      ],
      ['rounds log 02-2-ST --by Zhang --blocked "lift under repair"', 'tried and could not'],
      [
        'rounds log BIN-07 --by Zhang --finding "lid broken" --severity major --finding-due tomorrow',
        'something wrong, to be put right by the end of tomorrow',
      ],
      ['rounds log - < tours.txt', 'a round a line from standard input, each answered once it is durable'],
    ],
  },
  overdue: {
    summary: 'what is overdue, worst first',
    options: {
      except: 'leave these out; may be given several times',
      check: 'exit with 1 when anything is overdue',
    },
    examples: [['rounds overdue building:3', 'of one building']],
  },
  board: {
    summary: 'the day, window by window',
    options: {
      day: 'today, yesterday, -2, 2026-11-22',
      except: 'leave these out; may be given several times',
      all: 'also what is on time, upcoming or excused',
    },
    examples: [['rounds board --day yesterday --all', 'all of yesterday']],
  },
};
