import { sectionOf } from '../domain/crontab';
import { cronSheet } from '../views/cron-sheet';
import { command } from './command';
import { CRON_OPTIONS, cronPlan, jobsOf, taskPlan } from './cron-plan';

export const cronShowCommand = command({
  name: 'cron show',
  mode: 'reads',
  arguments: [],
  options: CRON_OPTIONS,
  run: (kit, _, options) => {
    const { site, say, world } = kit;
    const jobs = jobsOf(kit, options);
    const onWindows = world.process.platform === 'win32';
    const { lines, notes } = onWindows ? taskPlan(kit, jobs) : cronPlan(kit, jobs);
    return {
      sheet: cronSheet('rounds.cron-show/1', site.name, lines),
      text: onWindows ? lines : sectionOf(site.id, lines),
      note: [onWindows ? say.cron.shownTasks : say.cron.shown, ...notes],
    };
  },
});
