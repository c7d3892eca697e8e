import type { KindOnBackups, ProblemWords } from '../words/problems';

export const onBackups: Pick<ProblemWords['problem'], KindOnBackups> = {
  'bad-backup': p => [
    {
      foreign: `${p.path} is no backup of rounds, or damaged in its first bytes`,
      cut: `the backup ${p.path} is cut off after ${p.at} bytes`,
      changed: `the backup ${p.path} is damaged from byte ${p.at} on`,
      unsound: `the log in the backup ${p.path} does not follow from itself`,
    }[p.fault],
    'take another copy of it, or an older backup; nothing of this one is used',
  ],
  'folder-not-empty': p => [
    `${p.folder} is not an empty folder`,
    'name a new folder: --site FOLDER; or move that one away first',
  ],
  'backup-older': p => [
    `records ${p.found + 1} to ${p.saved}, the newest of ${p.day}, were saved in ${p.folder} and are not in this backup`,
    'look for a newer backup; or restore into another folder',
    'to go on here without them: --accept-loss --reason "why"; the log will say so for ever',
  ],
  'site-sound': p => [
    `${p.path} is as the log recorded it: there is nothing to rebuild`,
    'to write it anew all the same: --force',
  ],
  'nothing-recorded': p => [
    `the log in ${p.folder} holds nothing to make site.json from`,
    'put a backup back: rounds restore FILE --site FOLDER; or begin anew: rounds init',
  ],
  'lock-doubtful': p => [
    `lock: ${p.detail}`,
    'if surely no rounds command runs there, clear it with --clear-lock --yes',
  ],
  'lock-alive': p => [
    `the lock is in use: process ${p.owner} runs on this computer`,
    'let it finish, or end it; then the lock goes by itself',
  ],
};
