import { retireActivity } from '../domain/activity-edit';
import { tradeWordsIn } from '../messages/trade';
import { activitySheet } from '../views/activity-sheet';
import { command } from './command';
import { changeSite } from './setup';

export const activityRetireCommand = command({
  name: 'activity retire',
  mode: 'writes',
  arguments: ['ID'],
  options: {},
  run: async (kit, [id = ''], options) => {
    const { site, result } = await changeSite(kit, options, setting =>
      retireActivity(setting.site, id, setting),
    );
    return {
      sheet: activitySheet(site, result.activity, kit.say, 'rounds.activity-retire/1'),
      text: [tradeWordsIn(kit.say.language).retired(result.activity.id)],
    };
  },
});
