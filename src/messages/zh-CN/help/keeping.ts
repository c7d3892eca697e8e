import type { CommandHelp } from '../../words/help';

/** backup, restore, doctor. */
export const keeping: Readonly<Record<string, CommandHelp>> = {
  backup: {
    summary: '把整个项目备份成一个文件，并当场核对',
    options: {
      to: '备份放在哪个文件夹，文件名按项目和日期时间自动取；不写则用“文件”，再不写则放在当前文件夹',
      keep: '该文件夹中本项目的备份保留几份，多出的从最旧的删起',
      force: '覆盖同名文件',
      quiet: '一切正常时不出声（供定时任务使用）',
    },
    examples: [
      ['rounds backup', '备份到当前文件夹'],
      ['rounds backup --to /media/usb --keep 30', '备份到 U 盘，保留最近三十份'],
    ],
    more: [
      '备份时其他人可以照常记录。文件写好后先回读核对，再取正式名称；日志已损坏时不生成备份，也不删除旧备份。任何 tar 都能解开：tar xzf 文件 -C 文件夹。',
    ],
  },
  restore: {
    summary: '把备份原样恢复到新的或空的文件夹',
    options: {
      site: '恢复到哪个文件夹',
      list: '只看备份里有什么，不恢复',
      dryRun: '核对备份并说明会恢复什么，不写入',
      acceptLoss: '备份缺少该文件夹中曾保存的记录也要恢复；日志会注明',
      reason: '原因，与缺失的记录一起写入日志',
    },
    examples: [
      ['rounds restore rounds-x.tar.gz --list', '看看里面有什么'],
      ['rounds restore rounds-x.tar.gz --site ./锦绣园', '之后用 rounds board --site ./锦绣园 继续'],
      [
        'rounds restore rounds-x.tar.gz --site ./锦绣园 --accept-loss --reason "硬盘损坏"',
        '先把损坏的文件夹移走',
      ],
    ],
  },
  doctor: {
    summary: '检查项目和本机是否一切正常，并说明该怎么办',
    options: {
      check: '有问题时退出码为 1',
      clearLock: '显示没有人解除的锁，确认后解除；本机仍在运行的进程的锁不会解除',
    },
    examples: [
      ['rounds doctor', '每一项一行，有问题的说明该怎么办'],
      ['rounds doctor --clear-lock', '共用此文件夹的另一台电脑关机之后'],
    ],
    more: ['除 --clear-lock 以外不改动任何内容。'],
  },
};
