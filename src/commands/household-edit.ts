import { withArea } from '../domain/household';
import { Refusal } from '../problem';
import { command } from './command';
import { answered } from './household-answer';
import { channelOf, householdNamed, peopleOf, responsible } from './household-wish';
import { changeSite } from './setup';

export const householdEditCommand = command({
  name: 'household edit',
  mode: 'writes',
  arguments: ['CODE'],
  options: { owner: { value: 'NAME' }, people: { value: 'N' }, channel: { value: 'CHANNEL' } },
  run: async (kit, [word = ''], options) => {
    const { owner, people, channel } = options;
    if (owner === undefined && people === undefined && channel === undefined)
      throw new Refusal({ kind: 'missing', what: '--owner, --people, --channel' });
    const { site, calendar, now, result } = await changeSite(kit, options, setting => {
      const area = householdNamed(word, setting);
      const household = {
        ...area.household,
        ...(people !== undefined && { people: peopleOf(people) }),
        ...(channel !== undefined && { channel: channelOf(channel) }),
      };
      const named = owner === undefined ? {} : { owner: responsible(owner, setting) };
      const next = withArea(setting.site, { ...area, ...named, household });
      return { ok: true, site: next, code: area.code };
    });
    return answered('edit', result.code, { site, calendar, now, kit });
  },
});
