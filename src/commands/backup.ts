import { rareIn } from '../messages/rare';
import { Refusal } from '../problem';
import { makeBackup } from '../store/backup';
import { backupName, pruneBackups, sweepUnfinished } from '../store/backup-names';
import { basename, dirname, isFolder, isWithin, join, resolve } from '../store/folder';
import { makeOwnFolder } from '../store/whole-file';
import { backupSheet } from '../views/backup-sheet';
import { contentsOf } from './backup-contents';
import { command, type OptionValues } from './command';
import { keptOf } from './cron-jobs';
import type { Kit } from './kit';
import { storeWorldOf } from './open-kit';

const OPTIONS = {
  to: { value: 'DIR' },
  keep: { value: 'N' },
  force: {},
  quiet: { short: 'q' },
} as const;

export const backupCommand = command({
  name: 'backup',
  mode: 'writes',
  arguments: ['[FILE]'],
  options: OPTIONS,
  run: (kit, [word], options) => {
    const { site, folder, say } = kit;
    const words = rareIn(say.language).backup;
    const keep = keptOf(options.keep);
    const path = targetOf(kit, word, options);
    const world = storeWorldOf(kit.world);
    const { manifest, bytes } = makeBackup({ folder, world, path, force: options.force === true });
    // Only now: an older one goes when the new one is proved.
    const pruned = { siteId: site.id, made: basename(path), keep: keep ?? Infinity };
    const removed = keep === null ? [] : pruneBackups(dirname(path), pruned);
    if (keep !== null) sweepUnfinished(dirname(path), site.id, kit.now);
    const contents = contentsOf(manifest);
    return {
      sheet: backupSheet('rounds.backup/1', contents, { file: path, bytes, removed }, { say, words }),
      text: options.quiet
        ? []
        : [
            words.made({ file: path, bytes }),
            words.holds(contents),
            words.proved,
            ...removed.map(words.removed),
          ],
      note: isWithin(folder, path) && !options.quiet ? [words.inside] : [],
    };
  },
});

/** The file that was named; in a folder, or where nothing was named here, one that is called after site and moment. */
function targetOf(
  { world, site, calendar, now }: Kit,
  word: string | undefined,
  { to, keep }: OptionValues<typeof OPTIONS>,
): string {
  if (word !== undefined && to !== undefined)
    throw new Refusal({ kind: 'options-clash', options: [word, '--to'] });
  if (to?.startsWith('~') === true) throw new Refusal({ kind: 'tilde', option: '--to', value: to });
  if (word === '' || to === '') throw new Refusal({ kind: 'missing', what: word === '' ? 'FILE' : '--to' });
  const named = resolve(world.cwd, word ?? to ?? '.');
  const isFile = word !== undefined && !isFolder(named) && !/[/\\]$/.test(word);
  if (isFile && keep !== undefined)
    throw new Refusal({ kind: 'missing', what: '--to', example: '--to DIR --keep 30' });
  if (isFile) return named;
  if (to !== undefined) makeOwnFolder(named);
  if (!isFolder(named)) throw new Refusal({ kind: 'no-folder', path: named });
  return join(named, backupName(site.id, calendar.zone, now));
}
