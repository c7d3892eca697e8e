import { returnArea } from '../domain/area-return';
import { reopenAreas, type Reopened } from '../domain/closure-edit';
import { refused, type Edited } from '../domain/site-edit';
import { foldText } from '../domain/text';
import { dateTimeOf } from '../domain/wall';
import type { Area, Site } from '../domain/site';
import type { Problem } from '../problem';
import { closureFacts } from '../views/area-show-sheet';
import { closuresSheet } from '../views/closure-sheet';
import { command } from './command';
import { changeSite, concernedAreas, startOf } from './setup';

export const areaReopenCommand = command({
  name: 'area reopen',
  mode: 'writes',
  arguments: ['[SELECTOR...]'],
  options: { all: {}, from: { value: 'DAY|MOMENT' } },
  run: async (kit, selectors, options) => {
    const { all = false } = options;
    const { site, calendar, result } = await changeSite(kit, options, setting => {
      const from = options.from === undefined ? setting.now : startOf(options.from, setting);
      const { words, retired } = sorted(setting.site, selectors);
      let next = setting.site;
      for (const area of retired) {
        const back = returnArea(next, area, from, setting);
        if (!back.ok) return back;
        next = back.site;
      }
      const isAsked = all || words.length > 0 || retired.length === 0;
      const areas = isAsked ? concernedAreas(kit, words, all, { ...setting, site: next }) : [];
      const edited: Edited<Problem, Reopened> = isAsked
        ? reopenAreas(next, areas, from, setting)
        : { ok: true, site: next, ended: [], cancelled: [] };
      if (!edited.ok) return refused(edited.fault);
      const codes = areas?.map(({ code }) => code);
      return { ...edited, from, codes, returned: retired.map(({ code }) => code) };
    });
    const { setup, common } = kit.say;
    const { zone } = calendar;
    const areas = result.codes === undefined ? setup.wholeSite : common.list(result.codes);
    const from = dateTimeOf(zone, result.from);
    const returned =
      result.returned.length > 0 ? [setup.returned({ areas: common.list(result.returned), from })] : [];
    const reopened = result.ended.length > 0 ? [setup.reopened({ areas, from })] : [];
    const cancelled = result.cancelled.map(closure =>
      setup.cancelled({ areas, ...closureFacts(closure, zone), reason: closure.reason }),
    );
    const closures = [...result.ended, ...result.cancelled];
    return {
      sheet: closuresSheet(site, closures, zone, kit.say, 'rounds.area-reopen/1'),
      text: [...returned, ...reopened, ...cancelled],
    };
  },
});

/** A retired area is meant only where its very code is typed; a pattern never brings one back. */
function sorted(
  { areas }: Site,
  selectors: readonly string[],
): { readonly words: readonly string[]; readonly retired: readonly Area[] } {
  const retiredOf = (word: string): Area | undefined =>
    areas.find(({ code, retired }) => retired !== undefined && foldText(code) === foldText(word).trim());
  return {
    words: selectors.filter(word => retiredOf(word) === undefined),
    retired: areas.filter(area => selectors.some(word => retiredOf(word) === area)),
  };
}
