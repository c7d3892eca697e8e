import { levelIn } from '../messages/level';
import { levelChangeOn, NORMAL, setLevel } from '../domain/level';
import { nearest } from '../domain/near';
import type { Level } from '../domain/site';
import { levelsOf } from '../domain/template';
import { foldText } from '../domain/text';
import { siteDayOf } from '../domain/wall';
import { Refusal } from '../problem';
import { levelSheet, levelsSheet } from '../views/level-sheet';
import { command, type Outcome } from './command';
import type { Kit } from './kit';
import { cleaned } from './log-wish';
import { changeSite, dayOf, tomorrowOf } from './setup';

const LONGEST_REASON = 200;

/** Without a word: which levels there are and which is in force. With one: sets the site to it. */
export const levelCommand = command({
  name: 'level',
  mode: 'writes',
  arguments: ['[LEVEL]'],
  options: { effective: { value: 'DAY' }, reason: { value: 'TEXT' } },
  run: async (kit, [word], options) => {
    if (word === undefined) return shown(kit);
    const reason = cleaned('reason', options.reason, LONGEST_REASON);
    const { before, site, result } = await changeSite(kit, options, setting => {
      const levels = levelsOf(setting.site);
      const wish = {
        level: levelNamed(levels, word, kit),
        effective: options.effective === undefined ? tomorrowOf(setting) : dayOf(options.effective, setting),
        by: setting.by,
        ...(reason ? { reason } : {}),
      };
      return setLevel(setting.site, wish, levels, setting);
    });
    const { say } = kit;
    const change = site.levelChanges?.at(-1);
    const isNew = change !== undefined && change !== before.levelChanges?.at(-1);
    const facts = { level: levelIn(say.language).name(change?.level ?? NORMAL), from: change?.from ?? '' };
    return {
      sheet: levelSheet(site, result.changed, say),
      text: isNew
        ? [levelIn(say.language).set({ ...facts, schedules: result.changed.length })]
        : [say.setup.unchanged(levelIn(say.language).name(word))],
    };
  },
});

function shown(kit: Kit): Outcome {
  const { site, calendar, now, say } = kit;
  const today = siteDayOf(calendar, now);
  const standing = levelChangeOn(site, today);
  const planned = (site.levelChanges ?? []).filter(({ from }) => from > today);
  return { sheet: levelsSheet(site, levelsOf(site), standing, planned, say) };
}

/** By id or by its name in the language of the session, whatever the case and width. */
function levelNamed(levels: readonly Level[], word: string, { say }: Kit): Level {
  const wanted = foldText(word).trim();
  const found = levels.find(({ id }) =>
    [id, levelIn(say.language).name(id)].some(name => foldText(name) === wanted),
  );
  if (found !== undefined) return found;
  const known = levels.map(({ id }) => id);
  throw new Refusal({ kind: 'unknown', what: 'level', value: word, near: nearest(word, known), known });
}
