import { addActivity } from '../domain/activity-edit';
import type { Activity } from '../domain/activity';
import { Refusal } from '../problem';
import { activitySheet } from '../views/activity-sheet';
import { tradeWordsIn } from '../messages/trade';
import { activityFrom, fieldsIn, namesIn } from './activity-wish';
import { command, type OptionValues } from './command';
import type { Kit } from './kit';
import { changeSite } from './setup';

const OPTIONS = {
  name: { value: 'NAME/NAME' },
  field: { value: 'FIELD', many: true },
  from: { value: 'FILE' },
} as const;

/** An activity of the site's own: from then on everything that knows activities knows it. */
export const activityAddCommand = command({
  name: 'activity add',
  mode: 'writes',
  arguments: ['[ID]'],
  options: OPTIONS,
  run: async (kit, [id], options) => {
    const wanted = declared(id, options, kit);
    const { site, result } = await changeSite(kit, options, setting => addActivity(setting.site, wanted));
    const { say } = kit;
    const { activity } = result;
    return {
      sheet: activitySheet(site, activity, say, 'rounds.activity-add/1'),
      text: tradeWordsIn(say.language).added({ id: activity.id, name: activity.name[say.language] }),
    };
  },
});

function declared(id: string | undefined, options: OptionValues<typeof OPTIONS>, { world }: Kit): Activity {
  const { name, field = [], from } = options;
  if (from !== undefined) {
    if (name !== undefined || field.length > 0)
      throw new Refusal({
        kind: 'options-clash',
        options: ['--from', name === undefined ? '--field' : '--name'],
      });
    const activity = activityFrom(from, world);
    return id === undefined ? activity : { ...activity, id };
  }
  if (id === undefined)
    throw new Refusal({ kind: 'missing', what: 'ID', example: 'rounds activity add pool-check' });
  return { id, name: name === undefined ? { 'zh-CN': id, en: id } : namesIn(name), fields: fieldsIn(field) };
}
