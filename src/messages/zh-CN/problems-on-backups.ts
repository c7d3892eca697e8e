import type { KindOnBackups, ProblemWords } from '../words/problems';

export const onBackups: Pick<ProblemWords['problem'], KindOnBackups> = {
  'bad-backup': p => [
    {
      foreign: `${p.path} 不是 rounds 的备份，或开头已损坏`,
      cut: `备份 ${p.path} 不完整，只有 ${p.at} 字节`,
      changed: `备份 ${p.path} 从第 ${p.at} 字节起已损坏`,
      unsound: `备份 ${p.path} 中的日志前后接不上`,
    }[p.fault],
    '请换这份备份的另一份拷贝，或更早的备份；没有使用其中任何内容',
  ],
  'folder-not-empty': p => [`${p.folder} 不是空文件夹`, '请指定新文件夹：--site 文件夹；或先把它移走'],
  'backup-older': p => [
    `${p.folder} 中曾保存到第 ${p.saved} 号记录（${p.day}），而备份只到第 ${p.found} 号，其后的记录不在备份里`,
    '请找更新的备份；或恢复到另一个文件夹',
    '缺了这些记录也要在原处继续：--accept-loss --reason "原因"；日志会永久注明',
  ],
  'site-sound': p => [`${p.path} 与日志登记的一致，不需要重建`, '仍要重新写一份：--force'],
  'nothing-recorded': p => [
    `${p.folder} 的日志中没有可用来重建 site.json 的内容`,
    '请恢复备份：rounds restore 备份文件 --site 文件夹；或重新建立：rounds init',
  ],
  'lock-doubtful': p => [`锁：${p.detail}`, '确定那里没有 rounds 在运行，可加 --clear-lock --yes 解除'],
  'lock-alive': p => [`锁正在使用：本机的进程 ${p.owner} 仍在运行`, '请等它结束或先结束它，锁会自行解除'],
};
