import type { CommandHelp } from '../../words/help';

/** backup, restore, doctor. */
export const keeping: Readonly<Record<string, CommandHelp>> = {
  backup: {
    summary: 'put the whole site into one file, and prove it',
    options: {
      to: 'the folder for the file, which is named by site, day and time; else FILE, else here',
      keep: 'keep so many backups of this site in that folder and delete the oldest',
      force: 'overwrite FILE',
      quiet: 'say nothing when all went well (for cron)',
    },
    examples: [
      ['rounds backup', 'a file in this folder'],
      ['rounds backup --to /media/usb --keep 30', 'the last thirty on a USB stick'],
    ],
    more: [
      'Others may go on logging meanwhile. The file is read back and proved before it gets its name; a damaged log gets none, and no older backup is deleted then. Any tar unpacks it: tar xzf FILE -C FOLDER.',
    ],
  },
  restore: {
    summary: 'put a backup back into a new or empty folder, byte for byte',
    options: {
      site: 'the folder to restore into',
      list: 'show what is in the backup and restore nothing',
      dryRun: 'prove the backup, say what would be restored, write nothing',
      acceptLoss:
        'restore although entries that were saved in this folder are missing in the backup; this is recorded',
      reason: 'why; stands in the log beside what is missing',
    },
    examples: [
      ['rounds restore rounds-x.tar.gz --list', 'what is in it'],
      ['rounds restore rounds-x.tar.gz --site ./court', 'and rounds board --site ./court goes on'],
      [
        'rounds restore rounds-x.tar.gz --site ./court --accept-loss --reason "the disk broke"',
        'after the damaged folder was moved away',
      ],
    ],
  },
  doctor: {
    summary: 'look whether all is well with the site and this computer, and say what to do',
    options: {
      check: 'exit 1 when something is bad',
      clearLock: 'show a lock that nobody releases, ask, and clear it; never that of a living process here',
    },
    examples: [
      ['rounds doctor', 'a line for each thing, and what to do where it is not well'],
      ['rounds doctor --clear-lock', 'after a computer that shared the folder was switched off'],
    ],
    more: ['Nothing is changed, but by --clear-lock.'],
  },
};
