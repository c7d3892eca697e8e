import { patrolIn } from '../messages/patrol';
import { removeRoute } from '../domain/route-edit';
import { routesSheet } from '../views/route-sheet';
import { command } from './command';
import { namedRoute } from './patrol';
import { changeSite } from './setup';

export const routeRemoveCommand = command({
  name: 'route remove',
  mode: 'writes',
  arguments: ['ROUTE'],
  options: {},
  run: async (kit, [word = ''], options) => {
    const { site, result } = await changeSite(kit, options, setting => {
      const route = namedRoute(setting.site, word);
      return { ok: true, site: removeRoute(setting.site, route), route };
    });
    return {
      sheet: routesSheet(site, site.routes ?? [], kit.say, 'rounds.route-remove/1'),
      text: [patrolIn(kit.say.language).routeRemoved(result.route.id)],
    };
  },
});
