import { patrolIn } from '../messages/patrol';
import { setPost } from '../domain/post-edit';
import { Refusal } from '../problem';
import { leastText, postSheet } from '../views/post-sheet';
import { command } from './command';
import { changeSite, isSame, namedAreas } from './setup';

/** How many people a post needs at any time, by role. */
export const postSetCommand = command({
  name: 'post set',
  mode: 'writes',
  arguments: ['SELECTOR...'],
  options: { least: { value: 'ROLE=NUMBER', many: true }, schedule: { value: 'SCHEDULE' } },
  run: async (kit, selectors, options) => {
    const least = Object.fromEntries((options.least ?? []).map(roleOf));
    if (options.least === undefined)
      throw new Refusal({ kind: 'missing', what: '--least', example: '--least guards=2' });
    const { before, site, result } = await changeSite(kit, options, setting =>
      setPost(
        setting.site,
        { areas: namedAreas(kit, selectors, setting), least, schedule: options.schedule ?? 'shifts' },
        setting,
      ),
    );
    const { setup, common, language } = kit.say;
    const patrol = patrolIn(language);
    const { areas } = result;
    const codes = common.list(areas.map(({ code }) => code));
    return {
      sheet: postSheet(site, areas, kit.say, 'rounds.post-set/1'),
      text: [
        isSame(before, site)
          ? setup.unchanged(codes)
          : patrol.postSet({ codes, least: leastText(areas[0]?.least ?? {}, kit.say) }),
      ],
    };
  },
});

/** `guards=2`, `秩序员=2`. */
function roleOf(text: string): [string, number] {
  const [, role = '', number = ''] = /^(.+?)[=＝](\d{1,3})$/.exec(text.trim().normalize('NFKC')) ?? [];
  if (role === '')
    throw new Refusal({ kind: 'option-value', option: '--least', value: text, allowed: 'guards=2' });
  return [role.trim(), Number(number)];
}
