import type { HouseholdWords } from '../words/households';

const CHANNELS: Readonly<Record<string, string>> = { wechat: 'WeChat', phone: 'phone', door: 'at the door' };

export const households: HouseholdWords = {
  headings: {
    code: 'Code',
    room: 'Room',
    people: 'People',
    start: 'Start',
    end: 'End',
    day: 'Day',
    door: 'Door',
    waste: 'Waste',
    visit: 'Visits',
    problem: 'To see to',
  },
  phase: { planned: 'planned', active: 'active', over: 'over' },
  channel: id => CHANNELS[id] ?? id,
  title: ({ site, at }) => `${site}, households in quarantine as of ${at}; done/owed today`,
  none: 'No household is in quarantine.',
  proof: ({ active, planned, people, uncovered, overdue }) =>
    [
      `${active} active, ${uncovered} uncovered`,
      `${people} people`,
      ...(overdue > 0 ? [`${overdue} overdue`] : []),
      ...(planned > 0 ? [`${planned} planned`] : []),
    ].join('; '),
  noOwner: 'no responsible person',
  ownerGone: name => `${name} has left: name another`,
  noDuty: activities => `not owed: ${activities}`,
  overdue: by => `overdue by ${by}`,
  added: ({ code, owner, start, end, days, people }) =>
    `${code}: in quarantine from ${start} until ${end} (${days} days), ${people} ${people === 1 ? 'person' : 'people'}, ${owner} is responsible`,
  edited: ({ code, owner, people }) =>
    `${code}: ${people} ${people === 1 ? 'person' : 'people'}, ${owner} is responsible`,
  extended: ({ code, end, days }) => `${code}: extended until ${end} (${days} days)`,
  released: ({ code, day, notice }) =>
    `${code}: released on ${day}, notice ${notice}; nothing is owed from then on`,
  codeName: code => `everywhere it is called ${code}; its room is shown by: rounds household list --reveal`,
  imported: ({ file, added, changed, isDry }) =>
    `${file}: ${added} ${isDry ? 'would be ' : ''}added, ${changed} changed`,
};
