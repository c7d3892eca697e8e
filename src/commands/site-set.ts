import { nearest } from '../domain/near';
import { SETTINGS, setSetting, settingNamed, type SettingKey } from '../domain/setting-edit';
import { parseLanguage } from '../messages/locale';
import { Refusal } from '../problem';
import { settingCell, siteSheet } from '../views/site-sheet';
import { command } from './command';
import { changeSite, isSame } from './setup';
import { zoneNamed } from './zone-name';
import type { Kit } from './kit';

export const siteSetCommand = command({
  name: 'site set',
  mode: 'writes',
  arguments: ['KEY', 'VALUE'],
  options: {},
  run: async (kit, [word = '', typed = ''], options) => {
    const key = settingNamed(word);
    if (key === undefined)
      throw new Refusal({ kind: 'unknown', what: 'setting', value: word, near: nearest(word, SETTINGS) });
    const value = valueOf(key, typed, kit);
    const { before, site } = await changeSite(kit, options, setting =>
      setSetting(setting.site, key, value, setting),
    );
    const { say } = kit;
    const facts = { key, from: settingCell(before, key, say).text, to: settingCell(site, key, say).text };
    return {
      sheet: siteSheet(site, kit.folder, say, 'rounds.site-set/1'),
      text: [isSame(before, site) ? say.setup.unchanged(key) : say.setup.set(facts)],
    };
  },
});

/** A zone and a language as they are called, whatever was typed. */
function valueOf(key: SettingKey, typed: string, { world }: Kit): string {
  if (key === 'timezone') return zoneNamed(typed, world);
  if (key !== 'language') return typed;
  const language = parseLanguage(typed);
  if (language !== null) return language;
  throw new Refusal({
    kind: 'unknown',
    what: 'language',
    value: typed,
    near: nearest(typed, ['zh-CN', 'en']),
  });
}
