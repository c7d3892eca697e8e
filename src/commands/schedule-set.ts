import { endOfRevision, setSchedule } from '../domain/schedule-edit';
import { isOvernight, scheduleSheet, slotText } from '../views/schedule-sheet';
import { command } from './command';
import { ruleOf, slotsOf } from './schedule-words';
import { changeSite, dayOf, isSame, tomorrowOf } from './setup';

export const scheduleSetCommand = command({
  name: 'schedule set',
  mode: 'writes',
  arguments: ['ID'],
  options: {
    slot: { value: 'NAME=OPENS-DUE[-CLOSES]', many: true },
    every: { value: 'DURATION' },
    from: { value: 'TIME' },
    until: { value: 'TIME' },
    days: { value: 'DAYS' },
    everyDays: { value: 'NUMBER' },
    starting: { value: 'DAY' },
    effective: { value: 'DAY' },
  },
  run: async (kit, [id = ''], options) => {
    const slots = slotsOf(options);
    const { before, site, result } = await changeSite(kit, options, setting => {
      const rule = ruleOf(options, setting);
      const { effective } = options;
      const wish = {
        id,
        slots,
        ...(rule === undefined ? {} : { rule }),
        ...(effective === undefined ? {} : { effective: dayOf(effective, setting) }),
      };
      return setSchedule(setting.site, wish, tomorrowOf(setting), setting);
    });
    const { setup } = kit.say;
    const { schedule, revision } = result;
    const { from } = revision;
    const until = endOfRevision(schedule, revision) ?? null;
    const changed =
      from === undefined
        ? setup.scheduleNew(schedule.id)
        : setup.scheduleFrom({ id: schedule.id, from, until });
    const overnight = revision.slots.filter(isOvernight).map(slot => slotText(slot, kit.say));
    return {
      sheet: scheduleSheet(site, schedule, kit.say, 'rounds.schedule-set/1'),
      text: [
        isSame(before, site) ? setup.unchanged(schedule.id) : changed,
        ...(overnight.length > 0 ? [setup.overnight(kit.say.common.list(overnight))] : []),
      ],
    };
  },
});
