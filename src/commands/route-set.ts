import { patrolIn } from '../messages/patrol';
import { parseDuration } from '../domain/moment';
import { routeNamed, setRoute } from '../domain/route-edit';
import { Refusal } from '../problem';
import { routesSheet } from '../views/route-sheet';
import { command } from './command';
import { changeSite, isSame, namedAreas } from './setup';

const DEFAULT_SCHEDULE = 'patrol';
const DEFAULT_STEP_MINUTES = 5;

export const routeSetCommand = command({
  name: 'route set',
  mode: 'writes',
  arguments: ['ID', 'SELECTOR...'],
  options: {
    name: { value: 'TEXT' },
    schedule: { value: 'SCHEDULE' },
    first: { value: 'MINUTES' },
    step: { value: 'MINUTES' },
  },
  run: async (kit, [id = '', ...selectors], options) => {
    const { name, schedule } = options;
    const first = minutesOf('--first', options.first) ?? 0;
    const step = minutesOf('--step', options.step) ?? DEFAULT_STEP_MINUTES;
    const { before, site, result } = await changeSite(kit, options, setting => {
      const wish = {
        id,
        ...(name === undefined ? {} : { name }),
        schedule: schedule ?? routeNamed(setting.site, id)?.schedule ?? DEFAULT_SCHEDULE,
        // Word by word: in the order in which they are passed.
        areas: selectors.flatMap(word => namedAreas(kit, [word], setting)),
        ...{ first, step },
      };
      return setRoute(setting.site, wish, setting);
    });
    const { setup, common, language } = kit.say;
    const patrol = patrolIn(language);
    const { route, begun } = result;
    return {
      sheet: routesSheet(site, [route], kit.say, 'rounds.route-set/1'),
      text: [
        isSame(before, site)
          ? setup.unchanged(route.id)
          : patrol.routeSet({ id: route.id, n: route.checkpoints.length, schedule: route.schedule }),
        ...(begun.length === 0 ? [] : [patrol.begun(common.list(begun))]),
      ],
    };
  },
});

/** `10`, `10m`, `1h`: whole minutes. */
function minutesOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : parseDuration(text);
  if (minutes === null) throw new Refusal({ kind: 'option-value', option, value: text, allowed: '0, 5, 1h' });
  return minutes;
}
