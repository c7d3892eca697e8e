import { addArea, type NewAreaWords } from '../domain/area-edit';
import { owedOf, owingsOf } from '../domain/duty';
import { addDays } from '../domain/day';
import type { Area, Site } from '../domain/site';
import { clockOf, dateTimeOf, siteDayOf } from '../domain/wall';
import { windowBook } from '../domain/windows';
import type { Calendar } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { areasSheet } from '../views/area-sheet';
import { activityText } from '../views/activity-text';
import { command, type OptionValues } from './command';
import type { Kit } from './kit';
import { changeSite } from './setup';

const OPTIONS = {
  name: { value: 'TEXT' },
  kind: { value: 'KIND' },
  building: { value: 'TEXT' },
  unit: { value: 'TEXT' },
  floor: { value: 'TEXT' },
  tag: { value: 'TEXT', many: true },
  owner: { value: 'NAME' },
  activity: { short: 'a', value: 'ACTIVITY' },
  schedule: { value: 'SCHEDULE' },
  since: { value: 'DAY|MOMENT' },
  until: { value: 'DAY|MOMENT' },
} as const;

export const areaAddCommand = command({
  name: 'area add',
  mode: 'writes',
  arguments: ['CODE'],
  options: OPTIONS,
  run: async (kit, [code = ''], options) => {
    const words = await wordsOf(code, options, kit);
    const { site, calendar, now, result } = await changeSite(kit, options, setting =>
      addArea(setting.site, words, setting),
    );
    const { area } = result;
    const seen = { site, zone: calendar.zone, at: now, say: kit.say };
    return {
      sheet: areasSheet([area], seen, 'rounds.area-add/1'),
      text: [
        kit.say.setup.areaAdded(area.name === area.code ? area.code : `${area.code} ${area.name}`),
        ...dutyLines(site, area, calendar, kit.say),
      ],
    };
  },
});

/** What was typed; at a terminal the kind is asked for where it is missing. */
async function wordsOf(code: string, options: OptionValues<typeof OPTIONS>, kit: Kit): Promise<NewAreaWords> {
  const { name, kind, building, unit, floor, tag: tags, owner, activity, schedule, since, until } = options;
  const given = { name, kind, building, unit, floor, tags, owner, activity, schedule, since, until };
  const words = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const { kinds } = kit.site;
  if (kind !== undefined || !kit.canAsk || kinds.some(({ id }) => id === 'place')) return { ...words, code };
  const person = await kit.world.person();
  const choices = kinds.map(({ id, name: names }) => ({
    name: `${names[kit.say.language]} (${id})`,
    value: id,
  }));
  return { ...words, code, kind: await person.pickOne({ message: kit.say.setup.ask.kind, choices }) };
}

/** Days to look ahead for the first window: a monthly schedule shows itself. */
const AHEAD_DAYS = 62;

/** What is owed from when, and the first time that somebody has to go there. */
function dutyLines(site: Site, area: Area, calendar: Calendar, { setup, ...say }: Messages): string[] {
  const { zone } = calendar;
  const book = windowBook(calendar);
  return area.duties.flatMap(duty => {
    const from = dateTimeOf(zone, duty.since);
    const day = siteDayOf(calendar, duty.since);
    const first = owingsOf(site, area, duty.activity, [])
      .filter(({ since }) => since === duty.since)
      .flatMap(owing => owedOf(owing, book, addDays(day, -1), addDays(day, AHEAD_DAYS)))[0];
    const line = setup.owes({
      activity: activityText(site, duty.activity, say.language),
      schedule: duty.schedule,
      from,
    });
    if (first === undefined) return [line];
    const due = siteDayOf(calendar, first.due) === siteDayOf(calendar, first.opens) ? clockOf : dateTimeOf;
    return [line, setup.firstWindow({ opens: dateTimeOf(zone, first.opens), due: due(zone, first.due) })];
  });
}
