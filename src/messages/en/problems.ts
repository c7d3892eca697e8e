import type { Problem } from '../../problem';
import type { ProblemWords } from '../words/problems';
import { causes, faults, names } from './problem-names';
import { whatThereIs } from './what-there-is';
import { onBackups } from './problems-on-backups';
import { onAreas } from './problems-on-areas';
import { onDisk } from './problems-on-disk';
import { onFields } from './problems-on-fields';
import { onRecords } from './problems-on-records';
import { onRows } from './problems-on-rows';
import { onSupplies } from './problems-on-supplies';

const quoted = (text: string) => `"${text}"`;
const either = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1) ?? ''}`;

const unreadable = (kind: string, example: string) => (p: { readonly text: string }) => [
  `not ${kind}: ${quoted(p.text)}`,
  `write it as in ${example}`,
];

const problem: ProblemWords['problem'] = {
  unknown: p => [
    `no ${names[p.what]} ${p.value}`,
    ...(p.near.length > 0 ? [`did you mean ${either(p.near)}?`] : []),
    ...whatThereIs(p),
  ],
  ambiguous: p => [`the ${names[p.what]} ${quoted(p.value)} may be ${either(p.matches)}`, 'say which one'],
  missing: p => [
    `${p.what} is missing`,
    p.example === undefined ? 'it can be neither left out nor empty' : `for example: ${p.example}`,
  ],
  'surplus-argument': p => [
    `one word too many: ${quoted(p.value)}`,
    'a text with blanks needs quotes around it',
  ],
  'option-value': p => [
    `${p.option} does not take ${quoted(p.value)}`,
    ...(p.allowed === '' ? [] : [`it takes: ${p.allowed}`]),
  ],
  'options-clash': p => [`${p.options.join(' and ')} do not go together`, 'leave out all but one'],
  'days-reversed': p => [
    `--from must not be after --to: ${p.from} is after ${p.to}`,
    `the other way round: --from ${p.to} --to ${p.from}`,
  ],
  'no-terminal': p => [
    `${p.what} is missing, and there is no terminal to ask at`,
    'give it on the command line; --yes answers what only needs a confirmation',
  ],
  except: p => [
    p.fault === 'outside'
      ? `--except ${p.selector} names nothing of this tour`
      : `--except leaves nothing of this tour`,
    p.fault === 'outside'
      ? 'leave it out, or add it to the areas of the tour'
      : 'to record a blocked area, give its reason: --except AREA=REASON',
  ],
  'nothing-selected': p => [
    `no area fits ${quoted(p.selector)}`,
    p.near.length > 0 ? `did you mean ${either(p.near)}?` : 'see: rounds area list',
  ],
  'nothing-left': p => [`--except ${p.except.join(' ')} leaves nothing`, 'leave out less'],
  'range-uneven': p => [
    `the two ends of ${quoted(p.selector)} do not have the same shape`,
    'write it as in BIN-01..24 or 01-1-ST..12-2-ST',
  ],
  'moment-unreadable': unreadable('a moment', '07:40, "yesterday 18:10", "2026-11-22 18:10" or "20m ago"'),
  'day-unreadable': unreadable('a day', 'today, yesterday, 2026-11-22 or -1'),
  'duration-unreadable': unreadable('a duration', '30m, 2h or 90m'),
  'time-unreadable': unreadable('a time of day', '07:40'),
  'moment-future': p => [
    `${p.at} has not come yet: the clock here says ${p.now}`,
    'enter a round when it is done; if this clock is wrong, set it',
  ],
  'known-future': p => [
    `nobody knows yet what will be recorded by ${p.at}: the clock here says ${p.now}`,
    'only what has been recorded can be known; --at looks ahead',
  ],
  'seal-unreadable': unreadable('a seal', '4821:7KQ2-9M0C-XR4T'),
  'seal-missing': p => [
    `there is no seal in ${quoted(p.file)}`,
    'a summary carries one where it is made with rounds export --totals',
  ],
  'reason-needed': p => [
    {
      late: 'a round of more than 24 hours ago needs a reason',
      correction: 'a correction needs a reason',
      closure: 'a closure needs a reason',
      quarantine: 'a quarantine that does not end 14 days after its start needs a reason',
      release: 'a release before the end needs a reason',
    }[p.why],
    'give it: --reason "why"',
  ],
  'before-duty': p => [
    `${p.area} is owed from ${p.since} on; what was done there before cannot be logged`,
    'only while the log is empty may a duty begin earlier: rounds area import, column since',
  ],
  'area-retired': p => [
    `${p.area} is retired and takes no rounds`,
    `its history stays: rounds history ${p.area}`,
    `if it is back: rounds area reopen ${p.area}`,
  ],
  'no-duty': p => [`${p.activity} is not owed at ${p.area}`, `see: rounds area show ${p.area}`],
  'activities-differ': p => [
    p.activities.length === 0
      ? 'these areas share no activity'
      : `these areas may mean ${either(p.activities)}`,
    'say which: --activity NAME',
  ],
  'bad-code': p => [
    `${quoted(p.code)} cannot be a code`,
    'allowed: letters of any script, digits, - _ and . inside, at most 40; no name of a Windows device such as CON',
  ],
  'bad-character': p => [
    `${p.field} holds a character that cannot be seen: ${p.codePoint}`,
    'type it again without that character',
  ],
  'too-long': p => [`${p.field} is too long: the limit is ${p.limit} characters`, 'shorten it'],
  'number-range': p => [`${p.field} cannot be ${quoted(p.value)}`, ...rangeOf(p)],
  'in-use': p => [
    `the ${names[p.what]} ${p.value} is still in use`,
    'take it away where it is used, then try again',
  ],
  exists: p => [
    `the ${names[p.what]} ${p.value} exists already`,
    'take another name, or change the one that exists',
  ],
  past: p => [
    p.from === undefined
      ? `this would change what was owed in the past: ${p.what}`
      : `${p.what} cannot be ${p.from}, which is past`,
    'nothing rewrites the past: give a moment from now on',
  ],
  fixed: p => [
    `${p.setting} is fixed once there is a round`,
    'begin another site: rounds init --site FOLDER',
  ],
  'ends-early': p => [`${p.what} must be later than ${p.from}`, 'give a later day or moment'],
  rows: p => [
    p.total === 1
      ? `${p.file}: 1 bad row; nothing was changed`
      : `${p.file}: ${p.total} bad rows; nothing was changed`,
  ],
  'log-not-empty': () => [
    'this site has rounds already, so an old log cannot be brought in',
    'bring it into a new site: rounds init --site FOLDER',
  ],
  'schedule-empty': p => [
    `the schedule ${p.schedule} has no slot`,
    'give one: --slot morning=06:00-10:00, or --every 2h --from 07:00 --until 21:00',
  ],
  'first-revision': p => [
    `the schedule ${p.schedule} is new, so it has no day from which it counts`,
    'leave out --effective; the areas that use it say since when: --since DAY',
  ],
  'stop-elsewhere': p => [
    `${p.area} is patrolled by the schedule ${p.schedule}`,
    `give the route that schedule: --schedule ${p.schedule}`,
  ],
  'stop-twice': p => [`${p.area} is named twice`, 'a route passes each checkpoint once'],
  'rule-fixed': p => [
    `${p.id} stands: it is about what cannot be true or endangers people`,
    'its limits and its basis may be changed: --limit NAME=NUMBER --basis TEXT',
  ],
  'level-planned': p => [
    `the level ${p.level} is planned from ${p.from} already`,
    `choose that day or a later one: --effective ${p.from}`,
  ],
  'slots-overlap': p => [
    `the slots ${p.first} and ${p.second} overlap`,
    'each must be due, and closed, before the next one opens',
  ],
  'slot-meets-itself': p => [
    `the slot ${p.slot} is still open when it opens again`,
    'a close before the due time is that of the next day; as in afternoon=14:00-18:00-22:00',
  ],
  'slot-unreadable': p => [
    `not a slot: ${quoted(p.text)}`,
    'write it as in morning=06:00-10:00, or afternoon=14:00-18:00-22:00 (opens, due, closes)',
  ],
  'slot-doubled': p => [`two slots are called ${p.slot}`, 'give each a name of its own'],
  'step-uneven': p => [
    `steps of ${p.step} do not fill the stretch from ${p.from} until ${p.until}`,
    'choose a step that divides it, or move one end',
  ],
  ...onRows,
  ...onRecords,
  ...onDisk,
  ...onFields,
  ...onSupplies,
  ...onBackups,
  ...onAreas,
  'not-delivered': p => [
    `not delivered to ${p.to}: ${p.why}`,
    'the reminder stays due and goes out with the next run',
  ],
  'crontab-failed': p => [
    `the crontab was not changed: ${p.detail}`,
    'rounds cron show prints the lines to add by hand',
  ],
  'cron-newline': p => [
    `a crontab line cannot hold a line break: ${quoted(p.argument)}`,
    'rename the folder or file',
  ],
  'no-crontab': () => [
    'this machine has no crontab: nothing was installed or removed',
    'rounds cron show prints what to set up by hand',
  ],
  'no-folder': p => [`no such folder: ${p.path}`, 'make it first, or name another'],
  tilde: p => [
    `${p.option} ${p.value}: the shell left the ~ as it is`,
    'write it without quotes, or the whole path',
  ],
  cancelled: () => ['cancelled'],
};

function rangeOf(p: Extract<Problem, { kind: 'number-range' }>): string[] {
  const unit = p.unit === undefined ? '' : ` ${p.unit}`;
  if (p.least !== undefined && p.most !== undefined)
    return [`it takes a number from ${p.least} to ${p.most}${unit}`];
  if (p.least !== undefined) return [`it takes a number from ${p.least}${unit} up`];
  if (p.most !== undefined) return [`it takes a number up to ${p.most}${unit}`];
  return [`it takes a number${unit === '' ? '' : ` in${unit}`}`];
}

export const problems: ProblemWords = {
  problem,
  names,
  cause: causes,
  fault: faults,
  saved: {
    no: 'nothing was saved',
    yes: 'what was entered is saved',
    unknown: 'whether it was saved is unknown: rounds history shows it',
  },
  withSaved: (line, saved) => `${line}; ${saved}`,
  row: (line, column, text, entry) =>
    `${entry === undefined ? '' : `entry ${entry}, `}line ${line}${column === undefined ? '' : `, ${column}`}: ${text}`,
  moreRows: n => (n === 1 ? 'and 1 more row' : `and ${n} more rows`),
  bug: (message, saved = 'unknown') => [
    `this is a bug in rounds, ${{ no: 'not saved', yes: 'saved', unknown: 'look with rounds history whether it was saved' }[saved]}; please report it: ${message}`,
  ],
};
