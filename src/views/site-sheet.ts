import { SETTINGS, type SettingKey } from '../domain/setting-edit';
import type { Site } from '../domain/site';
import { templateOf } from '../domain/template';
import type { Messages } from '../messages/messages';
import { textCell } from './cells';
import { demoMarked } from './overdue-sheet';
import type { Cell, Sheet } from './sheet';

/** `rounds.site-show/1`, or the answer of a command that changed it: the settings, and what the site holds. */
export function siteSheet(site: Site, folder: string, say: Messages, format = 'rounds.site-show/1'): Sheet {
  const { headings, setup, language, common } = say;
  const counts = {
    areas: site.areas.length,
    people: site.people.length,
    schedules: site.schedules.length,
  };
  return {
    format,
    facts: {
      site: site.name,
      id: site.id,
      folder,
      template: site.template,
      demo: site.demo ?? null,
      ...counts,
      kinds: site.kinds.map(({ id, name, activity, schedule }) => ({ id, name, activity, schedule })),
    },
    rowsKey: 'settings',
    columns: [
      { key: 'key', heading: headings.key },
      { key: 'value', heading: headings.value },
      { key: 'what', heading: headings.note, only: 'table' },
    ],
    rows: SETTINGS.map(key => ({
      key: textCell(key),
      value: settingCell(site, key, say),
      what: textCell(setup.settings[key], 'dim'),
    })),
    title: demoMarked(site, say, setup.siteTitle({ name: site.name, folder })),
    foot: [
      setup.siteFoot({ ...counts, template: templateName(site.template, say) }),
      setup.kinds(common.list(site.kinds.map(({ id, name }) => `${id} ${name[language]}`))),
    ],
  };
}

/** The value of a setting: for programs as it is kept, for people as it is typed. */
export function settingCell(site: Site, key: SettingKey, { common, setup }: Messages): Cell {
  const { backfillAfterMinutes, lateEntryDays } = site.settings;
  switch (key) {
    case 'backfillAfter':
      return { value: backfillAfterMinutes, text: common.minutes(backfillAfterMinutes) };
    case 'lateEntryDays':
      return { value: lateEntryDays, text: setup.days(lateEntryDays) };
    case 'name':
    case 'language':
    case 'timezone':
    case 'dayStart':
      return textCell(site[key]);
  }
}

export function templateName(id: string, { language }: Messages): string {
  return templateOf(id)?.name[language] ?? id;
}
