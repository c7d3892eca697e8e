import { endingOn, endOf, withArea } from '../domain/household';
import { without } from '../domain/site-edit';
import { dayStartOf } from '../domain/wall';
import { Refusal } from '../problem';
import { command } from './command';
import { answered } from './household-answer';
import { householdNamed, reasonSaid } from './household-wish';
import { changeSite, dayOf } from './setup';

export const householdExtendCommand = command({
  name: 'household extend',
  mode: 'writes',
  arguments: ['CODE'],
  options: { until: { value: 'DAY' }, reason: { value: 'TEXT' } },
  run: async (kit, [word = ''], options) => {
    const { until } = options;
    if (until === undefined) throw new Refusal({ kind: 'missing', what: '--until', example: '--until +3' });
    const reason = reasonSaid(options.reason);
    if (reason === undefined) throw new Refusal({ kind: 'reason-needed', why: 'quarantine' });
    const { site, calendar, now, result } = await changeSite(kit, options, setting => {
      const area = householdNamed(word, setting);
      const household = without(area.household, 'release');
      const end = dayOf(until, setting);
      const known = endOf(area.household);
      if (end <= known) throw new Refusal({ kind: 'ends-early', what: '--until', from: known });
      const later = endingOn(area, { ...household, end, reason }, dayStartOf(setting.calendar, end));
      return { ok: true, site: withArea(setting.site, later), code: area.code };
    });
    return answered('extend', result.code, { site, calendar, now, kit });
  },
});
