import { endingOn, withArea } from '../domain/household';
import { dayStartOf, siteDayOf } from '../domain/wall';
import { Refusal } from '../problem';
import { command } from './command';
import { answered } from './household-answer';
import { householdNamed, reasonSaid } from './household-wish';
import { cleaned } from './log-wish';
import { changeSite, dayOf } from './setup';

const LONGEST = 100;

/** It needs the notice of release, and before the end a reason. */
export const householdReleaseCommand = command({
  name: 'household release',
  mode: 'writes',
  arguments: ['CODE'],
  options: { on: { value: 'DAY' }, notice: { value: 'NUMBER' }, reason: { value: 'TEXT' } },
  run: async (kit, [word = ''], options) => {
    const notice = cleaned('--notice', options.notice, LONGEST);
    const reason = reasonSaid(options.reason);
    if (!notice) throw new Refusal({ kind: 'missing', what: '--notice', example: '--notice 2026-031' });
    const { site, calendar, now, result } = await changeSite(kit, options, setting => {
      const area = householdNamed(word, setting);
      const { household } = area;
      const today = siteDayOf(setting.calendar, setting.now);
      const day = options.on === undefined ? today : dayOf(options.on, setting);
      if (day < today) throw new Refusal({ kind: 'past', what: '--on', from: day });
      if (day > household.end)
        throw new Refusal({
          kind: 'option-value',
          option: '--on',
          value: day,
          allowed: `..${household.end}`,
        });
      if (day < household.end && reason === undefined)
        throw new Refusal({ kind: 'reason-needed', why: 'release' });
      const release = { day, notice, ...(reason !== undefined && { reason }) };
      // Nothing rewrites what was owed this morning.
      const until = Math.max(setting.now, dayStartOf(setting.calendar, day));
      const free = endingOn(area, { ...household, release }, until);
      return { ok: true, site: withArea(setting.site, free), code: area.code };
    });
    return answered('release', result.code, { site, calendar, now, kit });
  },
});
