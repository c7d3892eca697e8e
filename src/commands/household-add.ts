import { withHousehold } from '../domain/household';
import { command } from './command';
import { answered } from './household-answer';
import { newHousehold, type HouseholdWords } from './household-wish';
import { changeSite } from './setup';

export const householdAddCommand = command({
  name: 'household add',
  mode: 'writes',
  arguments: ['ROOM'],
  options: {
    owner: { value: 'NAME' },
    people: { value: 'N' },
    start: { value: 'DAY' },
    days: { value: 'N' },
    end: { value: 'DAY' },
    reason: { value: 'TEXT' },
    channel: { value: 'CHANNEL' },
    code: { value: 'CODE' },
  },
  run: async (kit, [room = ''], options) => {
    const words: HouseholdWords = { ...options, room };
    const { site, calendar, now, result } = await changeSite(kit, options, setting => {
      const wish = newHousehold(words, setting);
      return { ok: true, site: withHousehold(setting.site, wish, setting), code: wish.code };
    });
    return answered('add', result.code, { site, calendar, now, kit });
  },
});
