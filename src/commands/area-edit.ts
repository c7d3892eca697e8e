import { editArea, type AreaWords } from '../domain/area-edit';
import type { Area, Site } from '../domain/site';
import { dateTimeOf } from '../domain/wall';
import type { Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { Refusal } from '../problem';
import { areasSheet } from '../views/area-sheet';
import { activityText } from '../views/activity-text';
import { command } from './command';
import { changeSite, isSame, namedAreas, startOf, startOfTomorrow } from './setup';

export const areaEditCommand = command({
  name: 'area edit',
  mode: 'writes',
  arguments: ['AREA...'],
  options: {
    name: { value: 'TEXT' },
    kind: { value: 'KIND' },
    building: { value: 'TEXT' },
    unit: { value: 'TEXT' },
    floor: { value: 'TEXT' },
    tag: { value: 'TEXT', many: true },
    owner: { value: 'NAME' },
    schedule: { value: 'SCHEDULE' },
    activity: { short: 'a', value: 'ACTIVITY' },
    effective: { value: 'DAY|MOMENT' },
  },
  run: async (kit, selectors, options) => {
    const { name, kind, building, unit, floor, tag: tags, owner, schedule, activity, effective } = options;
    const words = given({ name, kind, building, unit, floor, tags, owner });
    if (schedule === undefined && (activity ?? effective) !== undefined)
      throw new Refusal({ kind: 'missing', what: '--schedule', example: '--schedule twice-daily' });
    if (schedule === undefined && Object.keys(words).length === 0)
      throw new Refusal({ kind: 'missing', what: '--name, --owner, --schedule ...' });
    const { before, site, calendar, now, result } = await changeSite(kit, options, setting => {
      const from = effective === undefined ? startOfTomorrow(setting) : startOf(effective, setting);
      const wish =
        schedule === undefined ? null : { schedule, from, ...(activity === undefined ? {} : { activity }) };
      const codes = namedAreas(kit, selectors, setting).map(({ code }) => code);
      let next = setting.site;
      for (const area of next.areas.filter(({ code }) => codes.includes(code))) {
        const edited = editArea(next, area, words, wish, setting);
        if (!edited.ok) return edited;
        next = edited.site;
      }
      return { ok: true, site: next, codes };
    });
    const areas = site.areas.filter(({ code }) => result.codes.includes(code));
    return {
      sheet: areasSheet(areas, { site, zone: calendar.zone, at: now, say: kit.say }, 'rounds.area-edit/1'),
      text: linesOf(before, areas, calendar.zone, kit.say),
    };
  },
});

function given(words: { readonly [K in keyof AreaWords]: AreaWords[K] | undefined }): AreaWords {
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
}

/** What changed, and of a duty from when it counts. */
function linesOf(before: Site, areas: readonly Area[], zone: Zone, say: Messages): string[] {
  const changed = areas.filter(
    area =>
      !isSame(
        area,
        before.areas.find(({ code }) => code === area.code),
      ),
  );
  if (changed.length === 0) return [say.setup.unchanged(say.common.list(areas.map(({ code }) => code)))];
  const duties = changed.flatMap(area => {
    const old = before.areas.find(({ code }) => code === area.code)?.duties ?? [];
    return area.duties.filter(duty => !old.some(other => isSame(duty, other)));
  });
  const lines = duties
    .filter(({ until }) => until === undefined)
    .map(({ activity, schedule, since }) =>
      say.setup.owes({
        activity: activityText(before, activity, say.language),
        schedule,
        from: dateTimeOf(zone, since),
      }),
    );
  return [say.setup.areaEdited(say.common.list(changed.map(({ code }) => code))), ...new Set(lines)];
}
