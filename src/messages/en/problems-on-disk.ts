import type { DiskCause, Problem } from '../../problem';
import type { KindOnDisk, ProblemWords } from '../words/problems';
import { damage } from './damage';
import { causes, faults } from './problem-names';

const MOST = 5;
const id = (text: string | undefined) => (text === undefined ? '' : `, id ${text}`);
const age = (seconds: number) => (seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`);
const bracket = (text: string | undefined) => (text === undefined ? '' : ` (${text})`);

const advice: Partial<Record<DiskCause, string>> = {
  'disk-full': 'free some space, then enter it again',
  'file-too-large': 'raise the file size limit (ulimit -f), then enter it again',
  'read-only': 'the disk or share is mounted read-only: mount it writable, then enter it again',
  'no-permission': 'let the owner of the folder give you the right to read and write it',
  'too-many-files': 'close other programs, then try again',
  'is-directory': 'move the folder out of the way; put the file back from your copy',
  symlink: 'put the file itself in its place: links are not followed',
  'not-regular': 'put the file itself in its place',
  missing:
    'is the disk or the network drive connected? if it is, put your newest backup into a new folder: rounds restore FILE --site FOLDER',
  'in-use': 'close the other program (a virus scanner, an editor, a sync program), then try again',
  'disk-error': 'copy the whole folder to another disk now, then check this disk',
  'changed-meanwhile': 'somebody else wrote to it: look at it, then try again',
};

/** For a file that a person named: none of the site's, so nothing of the site is at stake. */
const adviceForNamed: Partial<Record<DiskCause, string>> = {
  'disk-full': 'free some space, then try again',
  'read-only': 'the disk or share is mounted read-only: name a place that can be written',
  'no-permission': 'get the right to it from its owner, or name another place',
  'is-directory': 'name a file in it',
  missing: 'check how the name and its folder are spelt',
  'disk-error': 'check the disk that it lies on; the site is not concerned',
  symlink: 'name the file itself: links are not followed',
  'not-regular': 'name a file',
};

export const onDisk: Pick<ProblemWords['problem'], KindOnDisk> = {
  'no-site': p => [
    `no site in ${p.folder}`,
    'name its folder: --site FOLDER; or begin one: rounds init; or look around first: rounds demo',
  ],
  'site-exists': p => [
    `${p.folder} holds a site already`,
    `use it: rounds --site ${p.folder}; or name another folder`,
  ],
  'file-exists': p => [`${p.path} exists already`, 'name another file, or overwrite it with --force'],
  'folder-missing': p => [
    `data folder missing: ${p.path}`,
    'is the disk or the network drive connected? no new, empty log was begun',
  ],
  'site-file-missing': p => [
    `site.json is missing in ${p.folder}, and the log is there`,
    'make it anew from the log: rounds site rebuild; no new site was begun',
  ],
  'not-saved': p => [
    `${causeOf(p)}, NOT saved${id(p.id)}`,
    p.path,
    (p.named ? adviceForNamed[p.cause] : undefined) ??
      advice[p.cause] ??
      'what was there before is untouched; try again',
  ],
  'output-failed': p => [`the answer could not be written: ${causes[p.cause]}`],
  unreadable: p => [
    `cannot read ${p.path}: ${p.named && p.cause === 'missing' ? 'no such file' : causeOf(p)}`,
    (p.named ? adviceForNamed[p.cause] : undefined) ?? advice[p.cause] ?? 'try again; then check the disk',
  ],
  'outcome-unknown': p => [
    `whether this was saved is unknown${id(p.id)}: ${causeOf(p)}, ${p.path}`,
    `look first: rounds history --limit 5 shows${p.id === undefined ? ' it' : ` ${p.id}`} if it was; check the disk (rounds check)`,
    'if it is not there, enter it again; --id KEY makes a second try safe',
  ],
  damaged: p => [
    'the data is damaged; nothing is written to it until that is settled',
    ...p.damage.slice(0, MOST).map(damage.damageLine),
    ...(p.damage.length > MOST ? [damage.more(p.damage.length - MOST)] : []),
    damage.advice(p.damage),
  ],
  'bad-file': p => [
    `${p.path}${placeOf(p)}: ${faultOf(p)}`,
    p.fault === 'utf-16'
      ? 'save it as UTF-8'
      : isSiteFile(p.path)
        ? 'correct it there, or make it anew from the log: rounds site rebuild; the file was left as it is'
        : 'correct it there, or put a good one back from your copy; the file was left as it is',
  ],
  'newer-version': p => [
    `${p.path} was made by a newer version of rounds (${p.version})`,
    'update rounds; until then nothing is written',
  ],
  'clock-wrong': p => [
    `the clock of this computer says ${p.now}${p.newest === undefined ? '' : `, the newest entry is of ${p.newest}`}`,
    'set the clock; if it is right, add --accept-clock',
  ],
  busy: p => [
    `busy, not saved: process ${p.owner} on ${p.host} has held the lock for ${age(p.heldSeconds)}`,
    'try again, or wait longer: --wait SECONDS; if that process is surely gone: rounds doctor --clear-lock',
  ],
  'lock-unreadable': p => [
    `unreadable lock, not saved: ${p.path}`,
    'if no rounds command is running here or on any computer that shares the folder: rounds doctor --clear-lock',
  ],
};

/** The file of the settings; what a person brings in may be anywhere and is not rebuilt. */
const isSiteFile = (path: string) => /(?:^|[/\\])site\.json$/.test(path);

/** A bare number pair is the owner's number and the mode. */
function causeOf({ cause, detail }: { readonly cause: DiskCause; readonly detail?: string }): string {
  const owner = cause === 'no-permission' ? /^(\S+) (0\d{3})$/.exec(detail ?? '') : null;
  return causes[cause] + bracket(owner ? `owner ${owner[1] ?? ''}, mode ${owner[2] ?? ''}` : detail);
}

function faultOf({ fault, detail }: Extract<Problem, { kind: 'bad-file' }>): string {
  if (fault === 'not-utf8' && detail !== undefined) return `${faults[fault]} at byte ${detail}`;
  if (fault === 'wrong-shape' && detail === undefined) return 'expected an object';
  return faults[fault] + bracket(detail);
}

function placeOf(p: Extract<Problem, { kind: 'bad-file' }>): string {
  if (p.line === undefined) return '';
  return p.column === undefined ? `, line ${p.line}` : `, line ${p.line}, column ${p.column}`;
}
