import { retireArea } from '../domain/area-edit';
import { dateTimeOf } from '../domain/wall';
import { areasSheet } from '../views/area-sheet';
import { Refusal } from '../problem';
import { command } from './command';
import type { Kit } from './kit';
import { areasOf } from './reading';
import { changeSite, namedAreas, startOf } from './setup';

export const areaRetireCommand = command({
  name: 'area retire',
  mode: 'writes',
  arguments: ['AREA...'],
  options: { effective: { value: 'DAY|MOMENT' } },
  run: async (kit, selectors, options) => {
    const { effective } = options;
    await confirmMany(kit, selectors);
    const { site, calendar, now, result } = await changeSite(kit, options, setting => {
      const from = effective === undefined ? setting.now : startOf(effective, setting);
      const areas = namedAreas(kit, selectors, setting);
      let next = setting.site;
      for (const area of areas) {
        const edited = retireArea(next, area, from, setting);
        if (!edited.ok) return edited;
        next = edited.site;
      }
      return { ok: true, site: next, from, codes: areas.map(({ code }) => code) };
    });
    const { say } = kit;
    const { codes, from } = result;
    const areas = site.areas.filter(({ code }) => codes.includes(code));
    const facts = { codes: say.common.list(codes), from: dateTimeOf(calendar.zone, from) };
    return {
      sheet: areasSheet(areas, { site, zone: calendar.zone, at: now, say }, 'rounds.area-retire/1'),
      text: [say.setup.areaRetired(facts)],
    };
  },
});

/** One selector may name half the site, and nobody notices in the answer that half the site is no longer owed. */
async function confirmMany(kit: Kit, selectors: readonly string[]): Promise<void> {
  if (kit.yes) return;
  const areas = areasOf(kit, selectors, kit.now);
  if (areas.length < 2) return;
  const { say, canAsk, world } = kit;
  if (!canAsk) throw new Refusal({ kind: 'missing', what: '--yes', example: 'rounds area retire A B --yes' });
  const codes = say.common.list(areas.map(({ code }) => code));
  const person = await world.person();
  const message = say.setup.confirmRetire({ codes, n: areas.length });
  if (!(await person.confirm({ message, fallback: false }))) throw new Refusal({ kind: 'cancelled' });
}
