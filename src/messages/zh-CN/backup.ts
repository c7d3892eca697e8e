import type { BackupWords } from '../words/backup';

const size = (bytes: number) =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
const records = (from: number, to: number) =>
  from === to ? `第 ${from} 号记录` : `第 ${from} 至 ${to} 号记录`;

export const backup: BackupWords = {
  made: ({ file, bytes }) => `已备份：${file}（${size(bytes)}）`,
  holds: ({ span, rounds, seal }) =>
    span === null
      ? '  只有设置，还没有任何记录'
      : `  共 ${span.days} 天，${span.first} 至 ${span.last}；${rounds} 条记录；封签 ${seal ?? '-'}`,
  proved: '  已回读核对：每个字节无误，全部记录前后相接',
  removed: file => `已删除最旧的一份：${file}`,
  inside: '这份备份就放在项目自己的文件夹里：请复制到另一块磁盘，或用 --to 指定那里的文件夹',
  bytes: '字节',
  title: ({ site, madeAt }) => `${site}，备份于 ${madeAt}`,
  restored: folder => `已恢复到 ${folder}`,
  wouldRestore: folder => `备份完好；将恢复到 ${folder}；未写入任何内容`,
  next: site => [`  rounds board ${site}`, `  rounds check ${site}`],
  elsewhere: ({ folder, from, to, day }) =>
    `${records(from, to)}不在这份备份里（最新一条是 ${day}）：请到 ${folder} 查找，或找更新的备份；今后只在一个文件夹中记录`,
  lost: ({ from, to }) => `${records(from, to)}从此缺失；日志和 rounds check 都会注明`,
  rebuilt: ({ file, areas }) => `已根据日志重建：${file}（${areas} 个区域）`,
  keptAs: name => `  原来的文件保留为 ${name}`,
};
