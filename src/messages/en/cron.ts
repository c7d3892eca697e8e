import type { CronWords } from '../words/cron';

export const cron: CronWords = {
  shown: 'rounds cron install puts these lines into your crontab',
  shownTasks: 'run these lines in a command prompt; schtasks /delete /tn NAME takes a task away again',
  installed: account => `installed in the crontab of ${account}; its other lines are untouched`,
  already: 'installed already: nothing was changed',
  dropped: line => `no longer installed, give --summary and --to again to keep it: ${line}`,
  droppedBackup: line => `no longer installed, give --backup and --backup-to again to keep it: ${line}`,
  installedNow: 'installed now:',
  removed: account => `removed from the crontab of ${account}; its other lines are untouched`,
  nothing: 'the crontab holds nothing for this site: nothing was changed',
  clock: ({ machine, site, option, time, inSite, give }) =>
    `cron goes by this machine's clock (${machine}): ${time} here is ${inSite} in ${site}; for ${time} there give ${option} ${give}`,
  tooLong: ({ length, limit }) =>
    `a task's command has ${length} characters, and Windows takes ${limit}: move the site to a shorter folder`,
};
