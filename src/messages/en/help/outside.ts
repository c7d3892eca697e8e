import type { CommandHelp } from '../../words/help';

const every =
  'how often to look for what is overdue (default 10m): a part of an hour, or hours that divide a day';
const summary = "also write the day's summary as CSV, every day at this time of the machine's clock";
const to = 'the folder for those files: DIR/summary-2026-11-23.csv';

const backups = {
  backup: "also back the site up every day at this time of the machine's clock",
  backupTo: 'the folder for the backups; better on another disk',
  keep: 'how many backups to keep there (default 30)',
};

/** remind, cron. */
export const outside: Readonly<Record<string, CommandHelp>> = {
  remind: {
    summary: 'say what is newly overdue, once; silent when there is nothing new (for cron)',
    options: {
      every: 'say it again after this long while it lasts (default 60m)',
      dryRun: 'say what would be said, and remember nothing',
      wait: 'how long to wait while another process writes (default 2); then it is left to the next run',
    },
    examples: [
      ['rounds remind', 'what became overdue since the last time'],
      ['rounds remind --every 2h', 'and again every two hours while nobody goes there'],
    ],
    more: [
      'What was said last also stands once at the head of the next command at a terminal, so that it reaches somebody',
      'where cron sends no mail.',
    ],
  },
  'cron show': {
    summary: 'show the crontab lines (on Windows: the tasks) for this site',
    options: { every, summary, to, ...backups },
    examples: [['rounds cron show --summary 21:35 --to ~/reports', 'what install would write']],
  },
  'cron install': {
    summary: 'put the lines into your crontab; a second time renews them',
    options: { every, summary, to, ...backups },
    examples: [
      ['rounds cron install', 'remind every ten minutes'],
      [
        'rounds cron install --every 30m --summary 21:35 --to ~/reports',
        'and write the summary every evening',
      ],
      ['rounds cron install --backup 23:50 --backup-to /media/usb --keep 30', 'and a backup every night'],
    ],
    more: ['Your other lines are kept byte for byte.'],
  },
  'cron remove': { summary: "take this site's lines out of your crontab", options: {} },
  completion: {
    summary: 'complete commands, options, areas and people with the tab key',
    more: ['The first line of what is printed says where it belongs.'],
    examples: [['rounds completion bash >> ~/.bashrc', 'from the next shell on']],
  },
};
