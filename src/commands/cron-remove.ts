import { withoutSection } from '../domain/crontab';
import { command } from './command';
import { crontabOf } from './cron-plan';

export const cronRemoveCommand = command({
  name: 'cron remove',
  mode: 'writes',
  arguments: [],
  options: {},
  run: kit => {
    const { site, say, world } = kit;
    const before = crontabOf(kit);
    const after = withoutSection(before, site.id);
    if (after !== before) world.crontab.write(after);
    return { note: [after === before ? say.cron.nothing : say.cron.removed(world.account)] };
  },
});
