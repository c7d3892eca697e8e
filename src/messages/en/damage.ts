import type { Damage } from '../../problem';
import type { DamageWords } from '../words/damage';

const detail = (d: Damage) => (d.detail === undefined ? '' : ` (${d.detail})`);
const record = (d: Damage) => (d.saved === undefined ? 'a record' : `record ${d.saved}`);

const what: DamageWords['what'] = {
  'not-json': d => `${record(d)} was saved and is damaged: this line is not an entry${detail(d)}`,
  'not-utf8': d => `not UTF-8${d.detail === undefined ? '' : ` at byte ${d.detail}`}`,
  'line-ends': () => 'line ends changed by an editor (CRLF); the entries can still be read',
  hash: d =>
    d.detail === 'torn'
      ? `${record(d)} was saved and is damaged: what it says of an unfinished entry before it is not so`
      : `${record(d)} was saved and is damaged: it does not follow from the one before${detail(d)}`,
  seq: d =>
    d.saved === undefined || d.found === undefined
      ? `a record is missing or doubled${detail(d)}`
      : `${d.found > d.saved ? 'a record is missing' : 'fork: a number occurs twice'} at seq ${d.saved}: found ${d.found}`,
  'opening-missing': () => 'the opening, the first line of the file, is missing',
  'opening-wrong': d => `the opening does not follow from the entries before it${detail(d)}`,
  'behind-witness': d =>
    d.saved === undefined || d.found === undefined
      ? `log lost or rolled back: it ends before what was last saved${detail(d)}`
      : `log lost or rolled back: saved up to ${d.saved}, found ${d.found}`,
  'differs-from-witness': d =>
    `the log was rewritten: it differs from the witness${d.saved === undefined ? '' : ` at record ${d.saved}`}${detail(d)}`,
  'seal-differs': d =>
    d.found === undefined
      ? `not the seal of record ${d.saved ?? ''}${detail(d)}: is it typed right? if it is, the log was rewritten since it was printed`
      : `no record ${d.saved ?? ''}, the log ends at ${d.found}: is the seal typed right? if it is, the log was cut since it was printed`,
  misplaced: d => `an entry lies in the file of another day${detail(d)}`,
  'id-twice': d => `a record has a number that is taken${detail(d)}`,
  'newer-version': d => `written by a newer version of rounds${detail(d)}; update rounds`,
  'site-differs': d => `differs from what the log recorded of it${detail(d)}`,
  'unknown-area': d => `a round of an area that site.json does not hold${detail(d)}`,
  leftover: () => 'left by a command that died; can be deleted',
  'conflict-copy': d =>
    `copy left by a program that synchronises folders${d.found === undefined ? detail(d) : `; ${d.found} ${d.found === 1 ? 'round is' : 'rounds are'} only there`}`,
  'strange-file': () => 'not a file of rounds',
  mode: d => `other users can read or write it${detail(d)}`,
  'too-long': d => `line too long${detail(d)}`,
};

const place = (d: Damage) => (d.line === undefined ? d.file : `${d.file}, line ${d.line}`);

/** Lies beside a log that is whole. A day file that cannot be read is a strange file with its cause. */
const isBeside = ({ what: found, detail: cause }: Damage): boolean =>
  ['mode', 'leftover', 'conflict-copy'].includes(found) || (found === 'strange-file' && cause === undefined);

export const damage: DamageWords = {
  what,
  damageLine: d => `${place(d)}: ${what[d.what](d)}`,
  notice: {
    fenced: n =>
      `${n.file}: an unfinished entry of ${n.bytes} bytes, left by a crash, was fenced; it was never acknowledged`,
    'witness-rebuilt': () => 'the witness of the log was missing or unreadable; witness rebuilt from the log',
    'witness-elsewhere': n =>
      `this site is known in another folder, ${n.folder}; if this is a copy, log in one of them only`,
    'witness-unwritable': n =>
      `no witness of the log could be kept in ${n.path}; a cut log would go unnoticed`,
    'clock-back': (n, written) =>
      `the clock stands before the newest entry (${written(n.newest)}); saved and flagged; check the clock`,
    'edited-by-hand': n =>
      `site.json was edited by hand (${n.changes.map(c => (c.key === undefined ? c.of : `${c.of} ${c.key}`)).join(', ')}); in force once the next command that writes has recorded it`,
    restored: (n, written) =>
      `${n.by} put an older backup back at ${written(n.at)}: records ${n.from} to ${n.to} of before are missing (${n.reason})`,
    'newer-entries': n =>
      `${n.file} holds entries of a newer version of rounds (${n.version}); shown is what this one understands; update rounds`,
    bom: () => 'site.json begins with a byte order mark, which is ignored',
  },
  advice: all => {
    const only = (...kinds: Damage['what'][]): boolean =>
      all.every(({ what: found }) => kinds.includes(found));
    if (only('mode')) return "take the rights of others away: chmod -R go-rwx on the site's folder";
    if (all.every(isBeside))
      return 'the log itself is whole: rounds doctor says what to do; move away what is not ours';
    if (only('id-twice'))
      return 'rounds show NUMBER tells which record a correction would concern; look before you correct one of them';
    if (only('newer-version')) return 'update rounds; until then nothing is written';
    if (only('seal-differs')) return 'type the seal again as it stands on paper, then run rounds check';
    return 'keep this folder as it is; put your newest backup into a new folder and go on there: rounds restore FILE --site FOLDER; everything that is wrong: rounds check';
  },
  more: n => `and ${n} more`,
};
