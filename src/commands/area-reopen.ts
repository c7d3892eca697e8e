import { reopenAreas } from '../domain/closure-edit';
import { dateTimeOf } from '../domain/wall';
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
      const areas = concernedAreas(kit, selectors, all, setting);
      const from = options.from === undefined ? setting.now : startOf(options.from, setting);
      const edited = reopenAreas(setting.site, areas, from, setting);
      return edited.ok ? { ...edited, from, codes: areas?.map(({ code }) => code) } : edited;
    });
    const { setup, common } = kit.say;
    const { zone } = calendar;
    const named = (codes: readonly string[] | undefined): string =>
      codes === undefined ? setup.wholeSite : common.list(codes);
    const areas = named(result.codes);
    const reopened =
      result.ended.length > 0 ? [setup.reopened({ areas, from: dateTimeOf(zone, result.from) })] : [];
    const cancelled = result.cancelled.map(closure =>
      setup.cancelled({ areas, ...closureFacts(closure, zone), reason: closure.reason }),
    );
    return {
      sheet: closuresSheet(
        site,
        [...result.ended, ...result.cancelled],
        zone,
        kit.say,
        'rounds.area-reopen/1',
      ),
      text: [...reopened, ...cancelled],
    };
  },
});
