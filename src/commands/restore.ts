import { rareIn } from '../messages/rare';
import { Refusal } from '../problem';
import { resolve } from '../store/folder';
import { readBackup, restoreBackup } from '../store/restore';
import { backupSheet } from '../views/backup-sheet';
import { contentsOf } from './backup-contents';
import { command, type OptionValues, type Outcome } from './command';
import { shellWord } from './init';
import type { Kit } from './kit';
import { cleaned } from './log-wish';
import { storeWorldOf } from './open-kit';

const OPTIONS = {
  site: { value: 'DIR' },
  list: {},
  dryRun: {},
  acceptLoss: {},
  reason: { value: 'TEXT' },
} as const;

const LONGEST_REASON = 1000;
const LONGEST_NAME = 100;

export const restoreCommand = command({
  name: 'restore',
  mode: 'writes',
  arguments: ['FILE'],
  options: OPTIONS,
  run: async (kit, [file = ''], options): Promise<Outcome> => {
    const { say, folder } = kit;
    const words = rareIn(say.language).backup;
    if (file === '') throw new Refusal({ kind: 'missing', what: 'FILE' });
    const path = resolve(kit.world.cwd, file);
    const world = storeWorldOf(kit.world);
    if (options.list === true) {
      const contents = contentsOf(readBackup(path, world));
      return { sheet: backupSheet('rounds.restore/1', contents, { file: path }, { say, words }) };
    }
    // Never by accident into the site of this place.
    if (options.site === undefined)
      throw new Refusal({ kind: 'missing', what: '--site', example: `rounds restore ${file} --site ./new` });
    const acceptLoss = acceptedOf(kit, options);
    const dryRun = options.dryRun === true;
    const { manifest, loss } = await restoreBackup({
      ...{ folder, path, world, dryRun },
      ...(acceptLoss && { acceptLoss }),
    });
    const contents = contentsOf(manifest);
    const missing = loss && { from: loss.from, to: loss.to };
    const facts = { file: path, folder, restored: !dryRun, missing, recorded: acceptLoss !== null };
    const isRecorded = missing !== null && acceptLoss !== null && !dryRun;
    return {
      sheet: backupSheet('rounds.restore/1', contents, facts, { say, words }),
      text: [
        dryRun ? words.wouldRestore(folder) : words.restored(folder),
        words.holds(contents),
        ...(dryRun ? [] : words.next(`--site ${shellWord(folder)}`)),
      ],
      note: [
        ...(loss?.here === false
          ? [words.elsewhere({ folder: loss.folder, from: loss.from, to: loss.to, day: loss.head.day })]
          : []),
        ...(isRecorded ? [words.lost(missing)] : []),
      ],
    };
  },
});

function acceptedOf(
  kit: Kit,
  { acceptLoss = false, reason }: OptionValues<typeof OPTIONS>,
): { by: string; reason: string } | null {
  if (!acceptLoss && reason !== undefined)
    throw new Refusal({ kind: 'missing', what: '--accept-loss', example: '--accept-loss --reason TEXT' });
  if (!acceptLoss) return null;
  const given = cleaned('--reason', reason, LONGEST_REASON) ?? '';
  if (given === '')
    throw new Refusal({ kind: 'missing', what: '--reason', example: '--accept-loss --reason "..."' });
  return { by: cleaned('--by', kit.by, LONGEST_NAME) ?? '', reason: given };
}
