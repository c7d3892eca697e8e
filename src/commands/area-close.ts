import { closeAreas } from '../domain/closure-edit';
import { Refusal } from '../problem';
import { closureFacts } from '../views/area-show-sheet';
import { closuresSheet } from '../views/closure-sheet';
import { command } from './command';
import type { Kit } from './kit';
import { changeSite, concernedAreas, startOf } from './setup';

export const areaCloseCommand = command({
  name: 'area close',
  mode: 'writes',
  arguments: ['[SELECTOR...]'],
  options: {
    all: {},
    reason: { value: 'TEXT' },
    from: { value: 'DAY|MOMENT' },
    until: { value: 'DAY|MOMENT' },
  },
  run: async (kit, selectors, options) => {
    const { all = false, from, until } = options;
    const reason = options.reason ?? (await askedReason(kit));
    const { site, calendar, result } = await changeSite(kit, options, setting => {
      const areas = concernedAreas(kit, selectors, all, setting);
      const stretch = {
        from: from === undefined ? setting.now : startOf(from, setting),
        ...(until === undefined ? {} : { to: startOf(until, setting) }),
      };
      return closeAreas(setting.site, { areas, ...stretch, reason, by: setting.by }, setting);
    });
    const { say } = kit;
    const { closure } = result;
    const areas = closure.areas === undefined ? say.setup.wholeSite : say.common.list(closure.areas);
    return {
      sheet: closuresSheet(site, [closure], calendar.zone, say, 'rounds.area-close/1'),
      text: [say.setup.closed({ areas, ...closureFacts(closure, calendar.zone), reason: closure.reason })],
    };
  },
});

async function askedReason({ canAsk, world, say }: Kit): Promise<string> {
  if (!canAsk) throw new Refusal({ kind: 'reason-needed', why: 'closure' });
  const person = await world.person();
  return person.text({ message: say.setup.ask.reason });
}
