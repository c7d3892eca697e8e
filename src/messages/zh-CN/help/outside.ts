import type { CommandHelp } from '../../words/help';

const every = '每隔多久检查一次（默认 10m）：能整分一小时的分钟数，或能整分一天的小时数';
const summary = '每天在本机时钟的这个时刻，另把当日汇总写成 CSV 文件';
const to = '这些文件放在哪个文件夹：文件夹/summary-2026-11-23.csv';

const backups = {
  backup: '每天在本机时钟的这个时刻，另做一次备份',
  backupTo: '备份放在哪个文件夹，最好在另一块磁盘上',
  keep: '那里保留几份备份（默认 30）',
};

/** remind, cron. */
export const outside: Readonly<Record<string, CommandHelp>> = {
  remind: {
    summary: '提醒新出现的超时，只说一次；没有新情况就不出声（供定时任务使用）',
    options: {
      every: '一直没有人去时，隔多久再提醒一次（默认 60m）',
      dryRun: '只显示会提醒什么，不记为已提醒',
      wait: '别的进程正在写入时最多等多少秒（默认 2），之后留到下次运行',
    },
    examples: [
      ['rounds remind', '上次提醒以后新出现的超时'],
      ['rounds remind --every 2h', '没有人去的，每两小时再提醒一次'],
    ],
    more: ['最近一次提醒还会在下次于终端使用任何命令时显示一次：定时任务不发邮件的电脑上，也总有人看到。'],
  },
  'cron show': {
    summary: '显示本项目的定时任务内容',
    options: { every, summary, to, ...backups },
    examples: [['rounds cron show --summary 21:35 --to ~/日报', '看看 install 会写入什么']],
  },
  'cron install': {
    summary: '写入本账号的定时任务；再运行一次即更新',
    options: { every, summary, to, ...backups },
    examples: [
      ['rounds cron install', '每十分钟检查并提醒'],
      ['rounds cron install --every 30m --summary 21:35 --to ~/日报', '并且每晚写出当日汇总'],
      ['rounds cron install --backup 23:50 --backup-to /media/usb --keep 30', '并且每晚备份'],
    ],
    more: ['其他定时任务原样保留。'],
  },
  'cron remove': { summary: '从本账号的定时任务中删除本项目的内容', options: {} },
  completion: {
    summary: '按 Tab 键补全命令、选项、区域和人员',
    more: ['输出的第一行写明应放在哪里。'],
    examples: [['rounds completion bash >> ~/.bashrc', '下次打开终端起生效']],
  },
};
