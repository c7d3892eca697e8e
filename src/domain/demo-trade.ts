import { addDays, dayNumberOf, dayOfNumber } from './day';
import { demoSite, demoStart, slotAround, type DemoOptions } from './demo';
import { demoSupplies } from './demo-store';
import { tradeWords } from './demo-trade-words';
import { demoWords } from './demo-words';
import { runsOn } from './demo-legs';
import { PATROL } from './patrol';
import { withRevision } from './schedule-edit';
import type { Schedule } from './schedule';
import type { Area, Closure, Level, Site } from './site';
import { POST } from './staffing';
import { levelsOf } from './template';
import { dayStartOf, instantOf, siteDayOf } from './wall';
import type { Calendar, Day, Instant } from './zone';

export const GATE = 'G-1';
export const ROUTE = 'R1';
const CLOSED_GATES = ['G-2', 'G-3'];
/** Minutes after the start of a tour: the first, and from one checkpoint to the next. */
const FIRST_STOP = 10;
const STEP = 11;
/** Days before today since when the site is at the level `enhanced`. */
const ENHANCED_DAYS = 3;

/** The made-up compound with the whole trade: patrol, gate, airing, waste, supplies, closures, a level. */
export function demoCompound(options: DemoOptions): Site {
  const { now, language, calendar } = options;
  const bare = demoSite(options);
  const words = tradeWords(language);
  const since = demoStart(options);
  const today = siteDayOf(calendar, now);
  const supervisor = demoWords(language).people.supervisor[0];
  const manager = demoWords(language).people.manager[0];
  const changed = { level: 'enhanced', from: addDays(today, -ENHANCED_DAYS), by: manager };
  const levels = demoLevels(bare);
  return {
    ...bare,
    schedules: [...bare.schedules.map(each => enhanced(each, levels, changed.from)), airing(words.airing)],
    areas: [...bare.areas.map(area => withMore(area, since)), ...moreAreas(bare, since)],
    closures: demoClosures(bare, { today, since, by: supervisor, calendar }),
    routes: [
      {
        id: ROUTE,
        name: words.route,
        schedule: 'patrol',
        checkpoints: words.checkpoints.map((_, i) => ({ area: stopCode(i), after: FIRST_STOP + i * STEP })),
      },
    ],
    supplies: demoSupplies(),
    levels,
    levelChanges: [{ ...changed, reason: words.enhanced }],
  };
}

function stopCode(index: number): string {
  return `CP-0${index + 1}`;
}

/** The post is the gate itself; the service centre is aired, the waste points are emptied. */
function withMore(area: Area, since: Instant): Area {
  const owing = (activity: string, schedule: string): Area => ({
    ...area,
    duties: [...area.duties, { activity, schedule, since }],
  });
  if (area.code === GATE) return { ...owing(POST, 'shifts'), least: { guards: 2, managers: 2 } };
  if (area.kind === 'service-center') return owing('ventilation', 'airing');
  return area.kind === 'waste-station' ? owing('waste', 'waste-stations') : area;
}

function moreAreas({ language }: Site, since: Instant): Area[] {
  const { numbered, people } = demoWords(language);
  const checkpoints = tradeWords(language).checkpoints.map((name, i): Area => ({
    ...{ code: stopCode(i), name, kind: 'checkpoint', owner: people.dayPatrol[0] },
    duties: [{ activity: PATROL, schedule: 'patrol', since }],
  }));
  const gates = CLOSED_GATES.map((code, i): Area => ({
    code,
    name: numbered.G?.(i + 2) ?? code,
    kind: 'gate',
    duties: [],
  }));
  return [...gates, ...checkpoints];
}

/** What the plan of this compound does not do at all times already. */
function demoLevels(site: Site): Level[] {
  const centre = { id: 'service-centre', slots: [8, 11, 14, 17].map(slotAround) };
  return levelsOf(site)
    .slice(1)
    .map(level => (level.id === 'enhanced' ? { ...level, schedules: [centre] } : level));
}

function enhanced(schedule: Schedule, levels: readonly Level[], from: Day): Schedule {
  const level = levels.find(({ id }) => id === 'enhanced');
  const body = level?.schedules.find(({ id }) => id === schedule.id);
  if (body === undefined) return schedule;
  return { ...schedule, revisions: withRevision(schedule.revisions, { from, slots: body.slots }) };
}

function airing(times: readonly string[]): Schedule {
  return { id: 'airing', revisions: [{ slots: times.map(time => slotAround(Number(time.slice(0, 2)))) }] };
}

/** The gates that stay shut, a lift under repair, and the rain that kept the truck in. */
function demoClosures(
  site: Site,
  { today, since, by, calendar }: { today: Day; since: Instant; by: string; calendar: Calendar },
): Closure[] {
  const words = tradeWords(site.language);
  const { zone } = calendar;
  const lift = instantOf(zone, addDays(today, -1), 12 * 60 + 20);
  const wet = roadDay(site, today);
  return [
    { id: 'gates', areas: CLOSED_GATES, from: since, reason: words.gateClosed, by },
    {
      ...{ id: 'lift', areas: ['07-2-EB', '07-2-EC'], reason: words.liftRepair, by },
      ...{ from: lift, to: instantOf(zone, addDays(today, 1), 18 * 60) },
    },
    {
      ...{
        id: 'rain',
        areas: site.areas.filter(({ kind }) => kind.endsWith('road')).map(({ code }) => code),
      },
      ...{
        from: dayStartOf(calendar, wet),
        to: dayStartOf(calendar, addDays(wet, 1)),
        reason: words.rain,
        by,
      },
    },
  ];
}

/** The last day before today on which the roads were to be sprayed. */
function roadDay({ schedules }: Site, today: Day): Day {
  const rule = schedules.find(({ id }) => id === 'roads')?.revisions[0]?.rule;
  const yesterday = dayNumberOf(today) - 1;
  return dayOfNumber(runsOn(rule, yesterday) ? yesterday : yesterday - 1);
}
