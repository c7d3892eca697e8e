import { linesOfSection, sectionOf } from '../domain/crontab';
import { isRefusal } from '../problem';
import { cronSheet } from '../views/cron-sheet';
import { command } from './command';
import type { Kit } from './kit';
import { CRON_OPTIONS, jobsOf } from './cron-jobs';
import { cronPlan, taskPlan } from './cron-plan';

export const cronShowCommand = command({
  name: 'cron show',
  mode: 'reads',
  ofNow: true,
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
      note: onWindows ? [say.cron.shownTasks, ...notes] : [...installedNow(kit, lines), ...notes],
    };
  },
});

/** What the crontab holds already. One that cannot be read is told by those who write it. */
function installedNow({ world, site, say }: Kit, lines: readonly string[]): readonly string[] {
  const installed = linesOfSection(crontabText(world), site.id);
  if (installed.length === 0) return [say.cron.shown];
  if (installed.join('\n') === lines.join('\n')) return [say.cron.already];
  return [say.cron.shown, say.cron.installedNow, ...installed];
}

function crontabText({ crontab }: Kit['world']): string {
  try {
    return crontab.read() ?? '';
  } catch (error) {
    if (isRefusal(error)) return '';
    throw error;
  }
}
