import type { DoctorWords, LockFacts } from '../words/doctor';

const owner = ({ pid, host, since }: LockFacts) =>
  `process ${pid} on ${host}${since === '' ? '' : `, since ${since}`}`;

export const doctor: DoctorWords = {
  title: folder => `Checked: ${folder}`,
  sum: ({ bad, warn }) =>
    bad + warn === 0 ? 'All is well.' : `${bad} bad, ${warn} worth a look. Nothing was changed.`,
  headings: { check: 'Check', state: 'State', found: 'Found' },
  checks: {
    node: 'Node',
    site: 'site',
    log: 'log',
    settings: 'site.json',
    witness: 'witness',
    clock: 'clock',
    zone: 'time zone',
    cron: 'cron',
    remind: 'reminders',
    backup: 'backups',
    space: 'free space',
    rights: 'rights',
    sync: 'sync',
    network: 'disk',
    leftovers: 'leftovers',
    lock: 'lock',
    terminal: 'terminal',
  },
  states: { ok: 'ok', warn: 'look', bad: 'bad' },
  advice: text => `-> ${text}`,
  fine: 'nothing unusual',
  unseen: 'cannot be looked at before the site can be read',

  node: ({ version, least }) => ({ found: version, advice: `install Node ${least} or newer` }),
  sound: ({ days, lines, seal }) => `sound: ${days} day files, ${lines} lines, seal ${seal}`,
  empty: 'nothing is logged yet',
  more: n => ` (and ${n} more)`,
  differs: {
    found: 'changed by hand in what was owed before; the log recorded it otherwise',
    advice: 'rounds site rebuild puts back what was recorded; the edited file is kept beside it',
  },
  recorded: 'as the log recorded it',
  agrees: 'agrees with the log',
  newest: at => `right, as far as can be told; the newest entry is of ${at}`,
  clock: ({ now, newest }) => ({
    found: newest === null ? `says ${now}` : `says ${now}, the newest entry is of ${newest}`,
    advice: 'set the clock of this computer',
  }),
  zone: name => ({
    found: `${name} is not known here`,
    advice: 'install the time zone data of this system (tzdata), or a complete Node',
  }),
  cron: {
    every: minutes => `installed: reminders every ${minutes} min`,
    none: 'not installed: nobody is reminded when something is overdue',
    elsewhere: 'installed for another folder, or another copy of the program',
    install: 'rounds cron install',
    unknown: 'this system has no crontab to look into',
    show: 'rounds cron show prints what to set up',
  },
  remind: {
    last: at => `last had something to say at ${at}`,
    never: 'there was nothing to say yet',
    silent: ({ n, since }) => `${n} overdue, the first since ${since}, and nobody was told`,
    advice: 'run rounds remind by hand, then look into the log of cron',
  },
  backup: {
    newest: name => `newest: ${name}`,
    old: name => `the newest is more than two days old: ${name}`,
    none: 'none is made by cron',
    install: 'rounds cron install --backup 23:50 --backup-to DIR; else rounds backup by hand',
    look: folder => `run rounds backup --to ${folder} by hand and read what it says`,
  },
  space: megabytes => ({
    found: `${megabytes} MB free`,
    advice: 'free some space: on a full disk nothing can be logged',
  }),
  rights: {
    unwritable: path => `this account cannot write to ${path}`,
    owner: 'let the owner of the folder give you the right to read and write it',
    open: files => `other users can read or write: ${files}`,
    close: "chmod -R go-rwx on the site's folder",
  },
  sync: {
    within: program => `the folder lies in that of ${program}`,
    copies: files => `conflict copies: ${files}`,
    advice: 'log on one computer only, or move the site to a folder that is not synchronised',
    merge: 'rounds check counts the rounds that are only there: enter them again, then move the copy away',
  },
  network: kind => ({
    found: `on a network file system (${kind})`,
    advice: 'log from one computer only: whether a lock of another one is alive cannot be told',
  }),
  leftovers: files => ({
    found: `left by commands that died: ${files}`,
    advice: 'the next command that writes sweeps them away; a log.new- folder can be deleted',
  }),
  lock: {
    free: 'free',
    unreadable: 'a lock that names nobody',
    alive: it => `${owner(it)}, is writing`,
    gone: it => `${owner(it)}, which is gone; the next command takes it over`,
    perhaps: it => `${owner(it)}; a process of this number runs, whether it is that one cannot be told`,
    foreign: it => `${owner(it)}; whether that one still runs cannot be told from here`,
    clear: 'if no rounds command runs there: rounds doctor --clear-lock',
    confirm: found => `Lock: ${found}. Does surely no rounds command run there? Clear it?`,
    cleared: 'the lock was cleared',
  },
  terminal: {
    found: locale => `${locale} is no UTF-8: other scripts may come out wrong`,
    advice: 'set LANG to a UTF-8 locale, as en_US.UTF-8 or zh_CN.UTF-8',
  },
};
