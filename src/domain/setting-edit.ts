import { parseClock, parseDuration } from './moment';
import type { Language, Site } from './site';
import { refused, required, type Edited, type TextFaultOf } from './site-edit';
import { foldText } from './text';
import { scheduleFaults, type ScheduleFault } from './validity';

/** What may be set by `site set`, in the order of `site show`. */
export const SETTINGS = [
  'name',
  'language',
  'timezone',
  'dayStart',
  'backfillAfter',
  'lateEntryDays',
] as const;
export type SettingKey = (typeof SETTINGS)[number];

const LONGEST_BACKFILL_MINUTES = 7 * 1440;
const MOST_LATE_DAYS = 60;

export type SettingFault =
  | TextFaultOf
  | Exclude<ScheduleFault, { readonly kind: 'schedule-empty' }>
  | { readonly kind: 'schedule-empty'; readonly schedule: string }
  | { readonly kind: 'fixed'; readonly setting: string }
  | { readonly kind: 'duration-unreadable' | 'time-unreadable'; readonly text: string }
  | {
      readonly kind: 'number-range';
      readonly field: string;
      readonly value: string;
      readonly least: number;
      readonly most: number;
      readonly unit?: string;
    };

/** `dayStart`, also as `day-start` and `daystart`. */
export function settingNamed(word: string): SettingKey | undefined {
  const folded = (text: string): string => foldText(text).replace(/[\s_-]+/g, '');
  return SETTINGS.find(key => folded(key) === folded(word));
}

/** The site with one setting changed. `value` is as typed, a zone and a language as they are called. */
export function setSetting(
  site: Site,
  key: SettingKey,
  value: string,
  { hasLog }: { readonly hasLog: boolean },
): Edited<SettingFault> {
  switch (key) {
    case 'name': {
      const name = required('name', value);
      return name.ok ? { ok: true, site: { ...site, name: name.value } } : name;
    }
    case 'language':
      return { ok: true, site: { ...site, language: value as Language } };
    case 'timezone':
      return hasLog && value !== site.timezone
        ? refused({ kind: 'fixed', setting: key })
        : { ok: true, site: { ...site, timezone: value } };
    case 'dayStart':
      return withDayStart(site, value, hasLog);
    case 'backfillAfter':
      return withBackfill(site, value);
    case 'lateEntryDays':
      return withLateDays(site, value, hasLog);
  }
}

/** The windows of its rounds stand where the border of days put them, and every schedule must suit it. */
function withDayStart(site: Site, value: string, hasLog: boolean): Edited<SettingFault> {
  const dayStart = parseClock(value);
  if (dayStart === null || dayStart === '24:00') return refused({ kind: 'time-unreadable', text: value });
  if (hasLog && dayStart !== site.dayStart) return refused({ kind: 'fixed', setting: 'dayStart' });
  for (const { id, revisions } of site.schedules) {
    for (const revision of revisions) {
      const fault = scheduleFaults(revision, dayStart);
      if (fault?.kind === 'schedule-empty') return refused({ kind: 'schedule-empty', schedule: id });
      if (fault !== null) return refused(fault);
    }
  }
  return { ok: true, site: { ...site, dayStart } };
}

function withBackfill(site: Site, value: string): Edited<SettingFault> {
  const minutes = parseDuration(value);
  if (minutes === null) return refused({ kind: 'duration-unreadable', text: value });
  if (minutes > LONGEST_BACKFILL_MINUTES) {
    const range = { least: 0, most: LONGEST_BACKFILL_MINUTES / 60, unit: 'h' };
    return refused({ kind: 'number-range', field: 'backfillAfter', value, ...range });
  }
  return { ok: true, site: { ...site, settings: { ...site.settings, backfillAfterMinutes: minutes } } };
}

/** Once there is a log it is only raised: what was entered late under the old bound would drop out of its day. */
function withLateDays(site: Site, value: string, hasLog: boolean): Edited<SettingFault> {
  const folded = foldText(value).trim();
  const days = /^\d{1,4}$/.test(folded) ? Number(folded) : NaN;
  const least = hasLog ? site.settings.lateEntryDays : 0;
  if (!(days >= least && days <= MOST_LATE_DAYS))
    return refused({ kind: 'number-range', field: 'lateEntryDays', value, least, most: MOST_LATE_DAYS });
  return { ok: true, site: { ...site, settings: { ...site.settings, lateEntryDays: days } } };
}
