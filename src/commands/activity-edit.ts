import { editActivity } from '../domain/activity-edit';
import { Refusal } from '../problem';
import { tradeWordsIn } from '../messages/trade';
import { activitySheet } from '../views/activity-sheet';
import { activityFrom, fieldsIn, namesIn } from './activity-wish';
import { command } from './command';
import { changeSite } from './setup';

export const activityEditCommand = command({
  name: 'activity edit',
  mode: 'writes',
  arguments: ['ID'],
  options: {
    name: { value: 'NAME/NAME' },
    field: { value: 'FIELD', many: true },
    removeField: { value: 'FIELD', many: true },
    from: { value: 'FILE' },
  },
  run: async (kit, [id = ''], options) => {
    const { name, field = [], removeField: removed = [], from } = options;
    const isSaid = name !== undefined || field.length + removed.length > 0;
    if (from !== undefined && isSaid)
      throw new Refusal({ kind: 'options-clash', options: ['--from', '--field'] });
    if (from === undefined && !isSaid)
      throw new Refusal({ kind: 'missing', what: '--field', example: "--field 'count/数量:integer'" });
    const wish = {
      fields: fieldsIn(field),
      removed,
      ...(name === undefined ? {} : { name: namesIn(name) }),
      ...(from === undefined ? {} : { whole: activityFrom(from, kit.world) }),
    };
    const { site, result } = await changeSite(kit, options, setting => editActivity(setting.site, id, wish));
    return {
      sheet: activitySheet(site, result.activity, kit.say, 'rounds.activity-edit/1'),
      text: [tradeWordsIn(kit.say.language).edited(result.activity.id)],
    };
  },
});
