import type { CommandHelp } from '../../words/help';

const described = {
  name: 'what it is called',
  kind: 'what sort of area; rounds kind list shows them',
  building: 'the building',
  unit: 'the unit or staircase',
  floor: 'the floor',
  tag: 'a word to select it by (tag:WORD); may be given several times',
  owner: 'who answers for it',
};

/** init, site, person, area, schedule. */
export const setup: Readonly<Record<string, CommandHelp>> = {
  init: {
    summary: 'make a site: one place that is looked after',
    options: {
      site: 'the folder to make it in; else ROUNDS_SITE, else your own data folder',
      template: 'residential (the default), hospital, school or empty',
      name: 'what the site is called',
      timezone: 'its time zone, as in Asia/Shanghai',
      dayStart: 'when its days begin (default 00:00)',
      lang: 'the language of the site: zh-CN or en',
    },
    examples: [
      ['rounds init', 'asks for what it needs'],
      ['rounds init --name Court --timezone Asia/Shanghai --site ./court', 'asks nothing'],
    ],
  },
  'site show': { summary: 'settings of the site, and the kinds of areas' },
  'site set': {
    summary: 'change a setting: name, language, timezone, dayStart, backfillAfter, lateEntryDays',
    examples: [
      ['rounds site set backfillAfter 2h', 'later entries count as back-filled'],
      ['rounds site set dayStart 06:00', 'only while there is no round'],
    ],
  },
  'site rebuild': {
    summary: 'make site.json anew from the log, where it is missing or damaged',
    options: {
      force: 'also where nothing is wrong with it; an edit by hand that is not recorded yet is lost',
    },
    examples: [['rounds site rebuild', 'the damaged one is kept beside it, with a date in its name']],
  },
  'person list': { summary: 'the people of the site' },
  'person add': {
    summary: 'put a person on the list; once there is one, other names are refused',
    options: { role: 'what the person does here' },
    examples: [['rounds person add Zhang --role cleaner', 'from now on']],
  },
  'person retire': { summary: 'take a person off the list; what was logged stays' },
  'area list': {
    summary: 'the areas and what they are owed',
    options: {
      except: 'leave these out; may be given several times',
      retired: 'also those that are retired',
    },
    examples: [['rounds area list building:3', 'of one building']],
  },
  'area show': { summary: 'one area: its duties from the beginning, its closures' },
  'area add': {
    summary: 'add an area and what it is owed; what is left out is as its kind has it',
    options: {
      ...described,
      activity: 'what is done there',
      schedule: 'when; rounds schedule list shows them',
      since: 'from when it is owed (default now; in the past only while there is no round)',
      until: 'until when it is owed',
    },
    examples: [
      ['rounds area add 01-1-ST --kind stairwell --name "Stairwell 1" --building 1', 'owed from now on'],
      ['rounds area add GATE-1 --kind gate --schedule every-2h --since tomorrow', 'owed from tomorrow'],
    ],
  },
  'area edit': {
    summary: 'describe areas anew, or give them another schedule',
    options: {
      ...described,
      schedule: 'the schedule from the day of --effective on',
      activity: 'of which activity, where an area has several; a new one begins',
      effective: 'from when the schedule counts (default tomorrow)',
    },
    more: ['An empty text takes away: --owner "".'],
    examples: [['rounds area edit kind:gate --schedule every-2h --effective 2026-12-01', 'from December on']],
  },
  'area import': {
    summary: 'bring in areas from a spreadsheet, a row a duty; the same file twice changes nothing',
    options: {
      map: 'what a foreign column holds: code=Number',
      ignore: 'a column of the file to leave out',
      dryRun: 'say what would change, save nothing',
    },
    more: [
      'Columns, in any order: code,name,kind,building,unit,floor,tags,owner,activity,schedule,since,until.',
      'One bad row refuses the whole file; every bad row is named with its line.',
    ],
    examples: [['rounds area import areas.csv --dry-run', 'look first']],
  },
  'area retire': {
    summary: 'areas that are no more: nothing is owed, the history stays',
    options: { effective: 'from when (default now)' },
  },
  'area close': {
    summary: 'nothing is owed for a while: a lift under repair, a holiday',
    options: {
      all: 'the whole site',
      reason: 'why; shown in every report',
      from: 'from when (default now)',
      until: 'until when; else until it is reopened',
    },
    examples: [
      ['rounds area close 02-2-EB --reason "lift under repair"', 'until reopened'],
      ['rounds area close --all --reason holiday --from 2027-02-06 --until 2027-02-08', 'two days off'],
    ],
  },
  'area reopen': {
    summary: 'end a closure, cancel one that is planned, or bring a retired area back',
    options: { all: 'the whole site', from: 'from when (default now); in a planned closure, cancels it' },
    examples: [
      ['rounds area reopen 02-2-EB', 'owed again from now on'],
      ['rounds area reopen 02-2-EB --from 2027-02-06', 'the closure that was to begin then is cancelled'],
    ],
  },
  'schedule list': { summary: 'the slots of a day, by schedule' },
  'schedule show': { summary: 'one schedule with all its changes' },
  'schedule set': {
    summary: 'make a schedule, or change one from tomorrow on',
    options: {
      slot: 'a stretch of the day, as in afternoon=14:00-18:00 or 14:00-18:00-22:00 (opens, due, closes)',
      every: 'equal slots, one after another: 2h',
      from: 'when the first of them opens',
      until: 'when the last of them is due',
      days: 'only on these days: mon-fri, sat,sun',
      everyDays: 'only every so many days, beginning on the day of --starting',
      starting: 'the first of those days',
      effective: 'from which day the change counts (default tomorrow)',
    },
    examples: [
      [
        'rounds schedule set twice-daily --slot morning=06:00-10:00 --slot afternoon=14:00-18:00',
        'two slots',
      ],
      ['rounds schedule set every-2h --every 2h --from 07:00 --until 21:00 --days mon-fri', 'on weekdays'],
    ],
  },
  level: {
    summary: 'which levels there are and which is in force; LEVEL sets another one',
    options: {
      effective: 'from which day it counts (default tomorrow)',
      reason: 'why',
    },
    more: ['A level changes many schedules at once; normal brings them back as they were.'],
    examples: [
      ['rounds level', 'which level is in force'],
      ['rounds level enhanced --effective 2026-12-01', 'more rounds a day from then on'],
      ['rounds level normal', 'back from tomorrow on'],
    ],
  },
  'route list': { summary: 'patrol routes: the checkpoints in order' },
  'route set': {
    summary: 'lay out a patrol route, or lay it out anew',
    options: {
      name: 'what it is called',
      schedule: 'when its tours begin (default patrol)',
      first: 'minutes after the start at which the first is planned (default 0)',
      step: 'minutes from one checkpoint to the next (default 5)',
    },
    more: ['The checkpoints are passed in the order of the words.'],
    examples: [
      ["rounds route set EAST 'CP-01..08' --step 6 --first 10", 'eight checkpoints, six minutes apart'],
    ],
  },
  'route remove': { summary: 'remove a route; its checkpoints stay' },
  'post set': {
    summary: 'how many people a post needs at any time; none: it is a post no more',
    options: {
      least: 'the fewest of a role: guards=2, managers=2; may be given several times',
      schedule: 'the shifts (default shifts)',
    },
    examples: [['rounds post set G-1 --least guards=2 --least managers=2', 'manned day and night']],
  },
  'rule list': { summary: 'what is refused and what is flagged when it is logged, with the basis' },
  'rule set': {
    summary: 'go by other limits, or on another basis, than a rule ships with',
    options: {
      severity: 'off, warn or refuse; what is refused as it ships stays refused',
      limit: 'a number of the rule: strength=300; may be given several times',
      basis: 'by which authority, as reports print it',
      reset: 'as it ships',
    },
    examples: [
      ['rounds rule set R21 --limit celsius=37.2 --basis "school office, 2020"', 'a stricter line of fever'],
      ['rounds rule set R16 --severity off', 'roads are sprayed here by order'],
    ],
  },
};
