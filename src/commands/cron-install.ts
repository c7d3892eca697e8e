import { isBackupLine, isSummaryLine, linesOfSection, sectionOf, withSection } from '../domain/crontab';
import { Refusal } from '../problem';
import { isFolder } from '../store/folder';
import { makeOwnFolder } from '../store/whole-file';
import { cronSheet } from '../views/cron-sheet';
import { command } from './command';
import { CRON_OPTIONS, jobsOf } from './cron-jobs';
import { cronPlan, crontabOf } from './cron-plan';

export const cronInstallCommand = command({
  name: 'cron install',
  mode: 'writes',
  arguments: [],
  options: CRON_OPTIONS,
  run: (kit, _, options) => {
    const { site, say, world } = kit;
    const jobs = jobsOf(kit, options);
    const { lines, notes } = cronPlan(kit, jobs);
    const before = crontabOf(kit);
    // Found out now, and not in the night when nobody looks.
    for (const { folder } of [jobs.summary, jobs.backup].filter(daily => daily !== undefined)) {
      makeOwnFolder(folder);
      if (!isFolder(folder)) throw new Refusal({ kind: 'no-folder', path: folder });
    }
    const after = withSection(before, site.id, lines);
    const old = linesOfSection(before, site.id);
    if (after !== before) world.crontab.write(after);
    return {
      sheet: cronSheet('rounds.cron-install/1', site.name, lines),
      text: sectionOf(site.id, lines),
      note: [
        after === before ? say.cron.already : say.cron.installed(world.account),
        ...(jobs.summary === undefined ? old.filter(isSummaryLine).map(say.cron.dropped) : []),
        ...(jobs.backup === undefined ? old.filter(isBackupLine).map(say.cron.droppedBackup) : []),
        ...notes,
      ],
    };
  },
});
