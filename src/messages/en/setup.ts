import { runsOf } from '../runs';
import type { SetupWords } from '../words/setup';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
const until = (to: string | null) => (to === null ? ', until reopened' : ` until ${to}`);
const rows = (added: number, changed: number) =>
  added + changed === 0 ? 'nothing new' : `${counted(added, 'new area')}, ${changed} changed`;
/** `Mon-Fri`, `Sat`. */
const spanOf = (run: readonly number[]) =>
  run.length > 1 ? `${DAYS[run[0] ?? 0] ?? ''}-${DAYS[run.at(-1) ?? 0] ?? ''}` : (DAYS[run[0] ?? 0] ?? '');

export const setup: SetupWords = {
  unnamed: 'My site',
  ask: {
    name: 'What is the site called?',
    timezone: 'In which time zone does it lie?',
    template: 'What sort of place is it?',
    kind: 'What kind of area is it?',
    reason: 'Why is it closed?',
    noZone: text => `no time zone ${text}; a name such as Asia/Shanghai or Europe/Berlin`,
    noName: 'a site needs a name',
  },
  made: ({ name, folder }) => `${name}: site made in ${folder}`,
  madeOf: ({ template, kinds, schedules, timezone, dayStart }) =>
    `template ${template}: ${counted(kinds, 'kind')} of area, ${counted(schedules, 'schedule')}; time zone ${timezone}, days begin at ${dayStart}`,
  next: ({ kind, site }) => [
    'Next:',
    `  rounds area add 01-1-ST --kind ${kind} --name "Stairwell 1"${site}   # one area, or`,
    `  rounds area import areas.csv${site}   # all of them from a spreadsheet`,
    `  rounds log 01-1-ST --by NAME${site}   # what was done`,
    `  rounds overdue${site}   # what is behind`,
  ],

  settings: {
    name: 'what the site is called',
    language: 'in which reports are written',
    timezone: 'in which all times are meant',
    dayStart: 'when a day of the site begins',
    backfillAfter: 'a round recorded later than this counts as back-filled',
    lateEntryDays: 'days back for which a round may still be entered',
  },
  siteTitle: ({ name, folder }) => `${name}, ${folder}`,
  siteFoot: ({ template, areas, people, schedules }) =>
    `${counted(areas, 'area')}, ${counted(people, 'person', 'people')}, ${counted(schedules, 'schedule')}; template ${template}`,
  kinds: names => `kinds: ${names}`,
  set: ({ key, from, to }) => `${key}: ${to} (was ${from}); counts from now on`,
  unchanged: what => `${what}: nothing to change`,
  days: n => counted(n, 'day'),

  people: ({ site, n }) => `${site}, ${counted(n, 'person', 'people')}`,
  nobody: 'nobody is listed, so any name is taken; begin a list: rounds person add NAME',
  left: 'Left',
  personAdded: name => `${name} is on the list from now on`,
  personRetired: name => `${name} is retired from now on; what ${name} logged stays`,

  areas: ({ site, n }) => `${site}, ${counted(n, 'area')}`,
  noAreas: 'no areas yet; add one: rounds area add CODE --kind KIND',
  noDuties: 'is owed nothing',
  areaAdded: what => `${what} added`,
  owes: ({ activity, schedule, from }) => `${activity} by the schedule ${schedule}, counts from ${from}`,
  firstWindow: ({ opens, due }) => `the first is owed from ${opens}, due by ${due}`,
  areaEdited: codes => `${codes} changed`,
  areaRetired: ({ codes, from }) => `${codes} retired from ${from}; the history stays`,
  confirmRetire: ({ codes, n }) => `Retire ${n} areas (${codes})?`,
  returned: ({ areas, from }) => `${areas} in use again from ${from}; what opened while retired is not owed`,
  retiredSince: at => `retired ${at}`,
  wholeSite: 'the whole site',
  closed: ({ areas, from, to, reason }) =>
    `${areas} closed from ${from}${until(to)}: ${reason}; nothing is owed that opens meanwhile`,
  closure: ({ from, to, reason, by }) => `closed from ${from}${until(to)}: ${reason} (${by})`,
  reopened: ({ areas, from }) => `${areas} open again; counts from ${from}`,
  cancelled: ({ areas, from, to, reason }) =>
    `${areas}: the closure from ${from}${until(to)} is cancelled (${reason})`,
  imported: ({ file, added, changed }) => `${file}: ${rows(added, changed)}`,
  newDuties: from =>
    from === null ? 'new duties count each from its own since' : `new duties count from ${from}`,
  wouldImport: ({ file, added, changed }) => `${file}: ${rows(added, changed)} (dry run, nothing was saved)`,

  schedules: ({ site, n }) => `${site}, ${counted(n, 'schedule')}`,
  schedule: ({ id, areas }) => `${id}, used by ${counted(areas, 'area')}`,
  users: 'Areas',
  noSchedules: 'no schedules yet; add one: rounds schedule set ID --slot morning=06:00-10:00',
  weekdays: days => runsOf(days).map(spanOf).join(', '),
  everyDay: 'every day',
  nextDay: time => `${time} (next day)`,
  overnight: slots => `until the next day: ${slots}`,
  everyDays: ({ days, starting }) =>
    days === 1 ? `every day from ${starting}` : `every ${days} days from ${starting}`,
  fromTheBeginning: 'from the beginning',
  scheduleNew: id => `schedule ${id} made; it counts for each area from the since of its duty`,
  scheduleFrom: ({ id, from, until: to }) =>
    `schedule ${id} changed; counts from ${from}${to === null ? '' : ` until ${to}, when the next change begins`}`,
};
