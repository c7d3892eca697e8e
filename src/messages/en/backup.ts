import type { BackupWords } from '../words/backup';

const size = (bytes: number) =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
const counted = (n: number, one: string) => (n === 1 ? `1 ${one}` : `${n} ${one}s`);
const records = (from: number, to: number) =>
  from === to ? `record ${from} is` : `records ${from} to ${to} are`;

export const backup: BackupWords = {
  made: ({ file, bytes }) => `backed up: ${file} (${size(bytes)})`,
  holds: ({ span, rounds, seal }) =>
    span === null
      ? '  the setup; nothing is logged yet'
      : `  ${counted(span.days, 'day')}, ${span.first} to ${span.last}; ${counted(rounds, 'round')}; seal ${seal ?? '-'}`,
  proved: '  read back and proved: every byte, the chain of all entries',
  removed: file => `deleted the oldest: ${file}`,
  inside:
    "this backup lies in the site's own folder: copy it to another disk, or name a folder there with --to",
  bytes: 'Bytes',
  title: ({ site, madeAt }) => `${site}, backed up ${madeAt}`,
  restored: folder => `restored into ${folder}`,
  wouldRestore: folder => `sound; would be restored into ${folder}; nothing was written`,
  next: site => [`  rounds board ${site}`, `  rounds check ${site}`],
  elsewhere: ({ folder, from, to, day }) =>
    `${records(from, to)} not in this backup (the newest is of ${day}): look in ${folder}, or for a newer backup; log in one folder only from now on`,
  lost: ({ from, to }) => `${records(from, to)} missing from now on; the log and rounds check say so`,
  rebuilt: ({ file, areas }) => `rebuilt from the log: ${file} (${counted(areas, 'area')})`,
  keptAs: name => `  the old one is kept as ${name}`,
};
