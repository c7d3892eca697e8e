import { closuresOf } from '../domain/closure-edit';
import { activitiesOf, spellsOf } from '../domain/duty';
import type { Area, Closure, Duty, Site } from '../domain/site';
import { isoOf } from '../domain/wall';
import type { Instant, Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { momentCell, textCell } from './cells';
import { demoFact, demoMarked } from './overdue-sheet';
import type { Cell, Column, Row, Sheet } from './sheet';
import { activityText } from './activity-text';

export interface AreasSeen {
  readonly site: Site;
  readonly zone: Zone;
  readonly at: Instant;
  readonly say: Messages;
}

const KEYS = [
  'code',
  'name',
  'kind',
  'building',
  'unit',
  'floor',
  'tags',
  'owner',
  'duties',
  'closed',
  'retired',
] as const;
const DATA_ONLY: ReadonlySet<string> = new Set(['unit', 'floor', 'tags']);

/** `rounds.area-list/1`, or the answer of a command that changed some of them. */
export function areasSheet(areas: readonly Area[], seen: AreasSeen, format = 'rounds.area-list/1'): Sheet {
  const { site, say } = seen;
  const rows = areas.map(area => areaRow(area, seen));
  const isShown = (key: string): boolean =>
    (key !== 'closed' && key !== 'retired') || rows.some(row => row[key]?.text);
  return {
    format,
    facts: { site: site.name, ...demoFact(site) },
    rowsKey: 'areas',
    columns: KEYS.map((key): Column => {
      const only = DATA_ONLY.has(key) || !isShown(key) ? ({ only: 'data' } as const) : {};
      return { key, heading: say.headings[key], ...only };
    }),
    rows,
    title: demoMarked(site, say, say.setup.areas({ site: site.name, n: areas.length })),
    empty: say.setup.noAreas,
  };
}

/** One area as a row: its duties as they are at the moment. */
export function areaRow(area: Area, seen: AreasSeen): Row {
  const { site, zone, at, say } = seen;
  return {
    code: textCell(area.code),
    name: textCell(area.name),
    kind: kindCell(area, seen),
    building: textCell(area.building),
    unit: textCell(area.unit),
    floor: textCell(area.floor),
    tags: { value: area.tags ?? [], text: (area.tags ?? []).join('; ') },
    owner: textCell(area.owner),
    duties: {
      value: area.duties.map(duty => dutyValue(duty, zone)),
      text: say.common.list(
        dutiesAt(area, at).map(duty => `${activityText(site, duty.activity, say.language)} ${duty.schedule}`),
      ),
    },
    closed: closedCell(closuresOf(site, area.code, at).find(({ from }) => from <= at)),
    retired: momentCell(zone, area.retired),
  };
}

function closedCell(closure: Closure | undefined): Cell {
  return closure === undefined
    ? { value: null, text: '' }
    : { value: closure.reason, text: closure.reason, tone: 'dim' };
}

function kindCell(area: Area, { site, say }: AreasSeen): Cell {
  const kind = site.kinds.find(({ id }) => id === area.kind);
  return { value: area.kind, text: kind?.name[say.language] ?? area.kind };
}

function dutyValue({ activity, schedule, since, until }: Duty, zone: Zone): object {
  return {
    activity,
    schedule,
    since: isoOf(zone, since),
    until: until === undefined ? null : isoOf(zone, until),
  };
}

/** Of each activity the spell in force, else the next. */
function dutiesAt(area: Area, at: Instant): readonly Duty[] {
  return activitiesOf(area).flatMap(activity => {
    const lasting = spellsOf(area, activity).filter(({ until }) => until === undefined || until > at);
    return lasting.slice(0, 1);
  });
}
