import type { CronWords } from '../words/cron';

export const cron: CronWords = {
  shown: '用 rounds cron install 可把以上内容写入本账号的定时任务',
  shownTasks: '请在命令提示符中运行以上各行；删除任务用 schtasks /delete /tn 任务名',
  installed: account => `已写入账号 ${account} 的定时任务，其他内容未动`,
  already: '定时任务早已安装，未做改动',
  dropped: line => `以下每日汇总不再运行，要保留请再给 --summary 和 --to：${line}`,
  droppedBackup: line => `以下每日备份不再运行，要保留请再给 --backup 和 --backup-to：${line}`,
  installedNow: '现在已安装的是：',
  removed: account => `已从账号 ${account} 的定时任务中删除，其他内容未动`,
  nothing: '定时任务中没有本项目的内容，未做改动',
  clock: ({ machine, site, option, time, inSite, give }) =>
    `定时任务按本机时钟（${machine}）运行：本机 ${time} 是项目所在地（${site}）的 ${inSite}；要在当地 ${time} 运行，请给 ${option} ${give}`,
  tooLong: ({ length, limit }) =>
    `任务的命令有${length}个字符，超过系统允许的${limit}个，请把项目放到路径更短的文件夹`,
};
