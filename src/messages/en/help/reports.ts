import type { CommandHelp } from '../../words/help';

/** export, history, import, check, seal, demo. */
export const reports: Readonly<Record<string, CommandHelp>> = {
  export: {
    summary: 'hand in a day, some days or a month: CSV for spreadsheets, JSON for programs',
    options: {
      day: 'the day: today (the default), yesterday, 2026-11-22, -1',
      from: 'the first day',
      to: 'with --from: the last day (default today). Else the folder for a file named by its day, as cron wants it',
      month: 'a whole month: 2026-11',
      of: 'summary: a row a duty and day (the default); windows: a row a window; rounds: a row a round; findings: a row a finding; stock: the book of supplies',
      format: 'csv or json; else by the ending of the file, else csv',
      json: 'the same as --format json',
      output: 'the file to write, whole or not at all; without it, standard output',
      force: 'replace a file that is there',
      except: 'leave these out; may be given several times',
      totals: 'a row of totals and one with the seal of the newest line that it was drawn from',
      headings: "site: headings in the site's language (the default); keys: as in JSON",
      noBom: 'no byte order mark, for programs; spreadsheets want it',
    },
    examples: [
      ['rounds export -o summary.csv', "today's summary as a file"],
      ['rounds export --month 2026-11 --totals -o november.csv', 'a month, with totals and seal'],
      [
        "rounds export 'kind:bin' --of rounds --day yesterday --format json",
        'the rounds of the bins, for a program',
      ],
    ],
  },
  history: {
    summary: 'the rounds that were written down, newest first',
    options: {
      from: 'the first day (default: as far back as rounds can be entered)',
      to: 'the last day (default today)',
      except: 'leave these out; may be given several times',
      by: 'only what this person did',
      activity: 'only this activity',
      note: 'only what has this in its note, or in the reason why it could not be done',
      limit: 'at most so many (default 50)',
    },
    examples: [['rounds history 01-1-ST --from 2026-11-01', 'one stairwell since the first of the month']],
  },
  why: {
    summary: 'explain a verdict: the revision, the times, closures, the rounds looked at, the rule',
    options: {
      day: 'the day (default: that of the window in which the moment lies)',
      activity: 'only this activity',
    },
    examples: [
      ['rounds why 01-1-ST', 'is it overdue, and how every window of today stands'],
      ['rounds why 01-1-ST morning --day yesterday', 'why the round of yesterday did not count'],
    ],
  },
  diff: {
    summary: 'what was entered or corrected about a day afterwards, by whom, and what it changed',
    options: {
      day: 'the day (default: the last one that is final)',
      from: 'what was known by this moment (default: when the day became final)',
      to: 'what was known by this moment (default now)',
      at: 'judge both as of this moment (default: that of --to)',
    },
    examples: [
      ['rounds diff --day 2026-11-22', 'what changed since that day was handed in'],
      ["rounds diff --day today --from '2026-11-23 12:00'", 'what was written down this afternoon'],
    ],
  },
  audit: {
    summary: 'point at what looks invented, and count back-filled rounds by person and day; blocks nothing',
    options: {
      day: 'one day',
      from: 'the first day (default: as far back as rounds can be entered)',
      to: 'the last day (default today)',
      month: 'a whole month: 2026-11',
    },
    examples: [['rounds audit --month 2026-11', 'a month']],
    more: ['A pointer is a question, no proof: the measures stand under every report.'],
  },
  import: {
    summary: 'bring an old log, CSV or JSON, into a site that has no rounds yet',
    options: {
      map: 'what a foreign column holds: area=Section; several joined: at=Date+Time',
      set: 'what the file lacks: activity=cleaning',
      ignore: 'a column of the file to leave out',
      createAreas: 'make the areas that the site does not have; they owe from now on',
      kind: 'the kind of area where the file names none',
      dryRun: 'show the first rows as understood and change nothing',
    },
    examples: [
      [
        'rounds import old.csv --map area=Section --map at=Date+Time --set activity=cleaning --dry-run',
        'look first',
      ],
    ],
    more: [
      'Columns, headed in English or Chinese: area, activity, at (or date and time), by, method, agent, strength, contact,',
      'volume, note, recordedAt. Nothing is imported unless every row is good.',
    ],
  },
  check: {
    summary: 'read everything and say what is wrong; silent when all is well',
    options: {
      against: 'a seal from paper: is the log up to there still as it was? may be given several times',
      againstFile: 'a summary that was handed in: the same for every seal in it; may be given several times',
    },
    examples: [
      ['rounds check --against 4821:7KQ2-9M0C-XR4T', 'prove a seal from paper'],
      ['rounds check --against-file summary-2026-11-22.csv', 'prove a summary that was handed in'],
    ],
    more: ['Small letters, I and L for 1, O for 0 and missing hyphens are understood.'],
  },
  seal: {
    summary: 'print the newest seal, to be written down: it proves all that is recorded so far',
    examples: [['rounds seal --known-at "yesterday 18:10"', 'the newest of then']],
  },
  demo: {
    summary: 'make up a site that lived some days, to try things out',
    options: {
      site: 'the folder to make it in; else a new temporary one',
      days: 'how many days it lived (default 7)',
      seed: 'another number, other rounds (default 1)',
      overdue: 'print what is overdue instead of the board',
    },
  },
  patrol: {
    summary: 'the patrol record of a day: planned, actual and deviation of each checkpoint',
    options: {
      day: 'which day (default today)',
      format: 'csv or json, instead of a table',
      output: 'write into this file',
      force: 'overwrite the file',
      headings: 'of the CSV: in the language of the site, or keys',
      noBom: 'CSV without the mark that spreadsheets want',
    },
    examples: [
      ['rounds patrol EAST --day yesterday', 'one route'],
      ['rounds patrol -o patrol.csv', 'for a spreadsheet'],
    ],
  },
  'post list': {
    summary: 'posts that must be manned: gaps, and too few people',
    options: { day: 'which day (default today)' },
  },
};
