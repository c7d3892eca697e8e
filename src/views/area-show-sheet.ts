import { closuresOf } from '../domain/closure-edit';
import type { Area, Closure } from '../domain/site';
import { dateTimeOf, isoOf } from '../domain/wall';
import type { Zone } from '../domain/zone';
import { areaRow, type AreasSeen } from './area-sheet';
import { activityText } from './activity-text';
import { momentCell, textCell } from './cells';
import { demoFact, demoMarked } from './overdue-sheet';
import type { Sheet } from './sheet';

/** `rounds.area-show/1`: one area, the spells of its duties, and its closures. */
export function areaSheet(area: Area, seen: AreasSeen): Sheet {
  const { site, zone, at, say } = seen;
  const { headings, setup } = say;
  const closures = closuresOf(site, area.code, at);
  return {
    format: 'rounds.area-show/1',
    facts: { site: site.name, ...demoFact(site), ...factsOf(area, closures, zone) },
    rowsKey: 'duties',
    columns: (['activity', 'schedule', 'since', 'until'] as const).map(key => ({
      key,
      heading: headings[key],
    })),
    rows: area.duties.map(duty => ({
      activity: { value: duty.activity, text: activityText(site, duty.activity, say.language) },
      schedule: textCell(duty.schedule),
      since: momentCell(zone, duty.since),
      until: momentCell(zone, duty.until),
    })),
    title: demoMarked(site, say, titleOf(area, seen)),
    foot: [
      ...(area.retired === undefined ? [] : [setup.retiredSince(dateTimeOf(zone, area.retired))]),
      ...closures.map(closure => {
        const { reason, by } = closure;
        return setup.closure({ ...closureFacts(closure, zone), reason, by });
      }),
    ],
    empty: setup.noDuties,
  };
}

function factsOf(area: Area, closures: readonly Closure[], zone: Zone): Sheet['facts'] {
  const { code, name, kind, building, unit, floor, tags, owner, retired } = area;
  const optional = { building, unit, floor, owner };
  return {
    area: code,
    name,
    kind,
    ...Object.fromEntries(Object.entries(optional).map(([key, value]) => [key, value ?? null])),
    tags: tags ?? [],
    retired: retired === undefined ? null : isoOf(zone, retired),
    closures: closures.map(({ from, to, reason, by }) => ({
      from: isoOf(zone, from),
      to: to === undefined ? null : isoOf(zone, to),
      reason,
      by,
    })),
  };
}

/** Code and name, then what else is known of it. */
function titleOf(area: Area, seen: AreasSeen): string {
  const { headings, common } = seen.say;
  const row = areaRow(area, seen);
  const parts = (['building', 'unit', 'floor', 'owner', 'tags'] as const).flatMap(key => {
    const text = row[key]?.text ?? '';
    return text === '' ? [] : [`${headings[key]} ${text}`];
  });
  return [`${area.code} ${area.name}`, row.kind?.text ?? area.kind, ...parts].join(common.comma);
}

/** When a closure begins and ends, as it is written. */
export function closureFacts({ from, to }: Closure, zone: Zone): { from: string; to: string | null } {
  return { from: dateTimeOf(zone, from), to: to === undefined ? null : dateTimeOf(zone, to) };
}
