import type { CommandHelp } from '../../words/help';

const owner = 'the one person who is responsible; on the list of people, where there is one';
const people = 'how many live there (default 1)';
const channel = 'how they are reached: wechat, phone, door';

/** household, calendar. */
export const households: Readonly<Record<string, CommandHelp>> = {
  'household list': {
    summary: 'the households in quarantine, and the proof that none is left out',
    options: {
      all: 'also those that are over',
      reveal: 'show the rooms; without it only code names are shown, here and everywhere',
      check: 'exit with 1 when a household has no responsible person or lacks a duty',
    },
    examples: [
      ['rounds household list', 'done and owed today, what is overdue, who is responsible'],
      ['rounds household list --reveal', 'with rooms, for those who go there'],
    ],
  },
  'household add': {
    summary: 'a room goes into quarantine: its door, its waste and two visits a day are owed',
    options: {
      owner,
      people,
      start: 'its first day (default today)',
      days: 'for how many days (default 14)',
      end: 'the first day that is free again',
      reason: 'why it is not 14 days',
      channel,
      code: 'its code name (default Q-001, Q-002 ...)',
    },
    examples: [
      ['rounds household add 3-2-501 --owner Zhang --people 3 --channel wechat', '14 days from today'],
      ['rounds household add 3-2-502 --owner Zhang --start -2', 'it began two days ago'],
    ],
    more: [
      'A round is logged by its code name and what was done: rounds log Q-001 -a household-visit.',
      'The room stands in site.json and in the log of its changes, both readable by this account only.',
    ],
  },
  'household edit': {
    summary: 'another responsible person, number of people or way to reach them',
    options: { owner, people, channel },
    examples: [['rounds household edit Q-001 --owner Li', 'Li takes over']],
  },
  'household extend': {
    summary: 'a later end',
    options: { until: 'the first day that is free again', reason: 'why' },
    examples: [
      ['rounds household extend Q-001 --until 2026-12-20 --reason "late contact"', 'owed until then'],
    ],
  },
  'household release': {
    summary: 'the quarantine ends: nothing is owed any more',
    options: {
      on: 'from which day (default today)',
      notice: 'the number of the notice of release',
      reason: 'why before the end',
    },
    examples: [
      ['rounds household release Q-001 --notice 2026-031', 'on its last day'],
      ['rounds household release Q-001 --notice 2026-031 --reason "moved to hospital"', 'before its end'],
    ],
  },
  'household import': {
    summary: 'bring in households from a spreadsheet; the same file twice changes nothing',
    options: {
      map: 'what a foreign column holds: room=Flat',
      ignore: 'a column of the file to leave out',
      dryRun: 'say what would change, save nothing',
    },
    more: [
      'Columns, in any order: room,owner,people,start,end,days,channel,code,reason.',
      'One bad row refuses the whole file; every bad row is named with its line.',
    ],
    examples: [['rounds household import households.csv --dry-run', 'look first']],
  },
  'calendar list': {
    summary: 'the days and stretches on which nothing is owed',
    options: { all: 'also those that are past' },
  },
  'calendar close': {
    summary: 'nothing is owed on a day or some days: a holiday, rain',
    options: {
      kind: 'only areas of this kind; may be given several times',
      reason: 'why; shown in every report',
    },
    examples: [
      ['rounds calendar close 2027-02-06..2027-02-08 --reason holiday', 'three days, the whole site'],
      ['rounds calendar close tomorrow --kind main-road --reason rain', 'no spraying of roads'],
    ],
    more: [
      'A window is excused when it opens in these days. Areas may be named as well: rounds calendar close DAY SELECTOR.',
    ],
  },
  'calendar open': {
    summary: 'a day that was closed is worked on after all; what is past stays',
    options: { kind: 'only areas of this kind; may be given several times' },
    examples: [['rounds calendar open 2027-02-08', 'the last day of the holiday']],
  },
};
