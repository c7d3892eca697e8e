import empty from '../../data/templates/empty.json' with { type: 'json' };
import hospital from '../../data/templates/hospital.json' with { type: 'json' };
import residential from '../../data/templates/residential.json' with { type: 'json' };
import school from '../../data/templates/school.json' with { type: 'json' };
import { NORMAL } from './level';
import type { Schedule, Slot } from './schedule';
import type { AreaKind, Language, Level, Name, Settings, Site } from './site';
import type { ClockTime } from './zone';

/** A kind as it ships: its basis, which reports print, in both languages. */
export interface TemplateKind extends Omit<AreaKind, 'basis'> {
  readonly basis?: Name;
}

/** What a new site starts from. */
export interface Template {
  readonly id: string;
  readonly name: Name;
  readonly kinds: readonly TemplateKind[];
  readonly schedules: readonly Schedule[];
  /** All but `normal`, which is the schedules as they are. */
  readonly levels?: readonly Level[];
}

export const TEMPLATES = [residential, hospital, school, empty] as readonly Template[];

export const DEFAULT_SETTINGS: Settings = { backfillAfterMinutes: 240, lateEntryDays: 7 };

export function templateOf(id: string): Template | undefined {
  return TEMPLATES.find(template => template.id === id);
}

export interface NewSite {
  readonly id: string;
  readonly name: string;
  /** An IANA name that exists; nobody looks at it again. */
  readonly timezone: string;
  readonly dayStart: ClockTime;
  readonly language: Language;
}

/** A site with the template's kinds and schedules, and no areas yet. */
export function siteFrom(template: Template, { id, name, timezone, dayStart, language }: NewSite): Site {
  return {
    id,
    revision: 0,
    name,
    timezone,
    dayStart,
    language,
    template: template.id,
    settings: DEFAULT_SETTINGS,
    kinds: template.kinds.map(kind => kindIn(kind, language)),
    schedules: template.schedules.map(schedule => scheduleIn(schedule, language)),
    people: [],
    areas: [],
    closures: [],
  };
}

/** The site with kinds and schedules of the residential template that it has not. */
export function withShipped(
  site: Site,
  { kinds, schedules }: { readonly kinds: readonly string[]; readonly schedules: readonly string[] },
): Site {
  const shipped = templateOf('residential');
  type Named = { readonly id: string };
  const lacks = (wanted: readonly string[], own: readonly Named[]) => {
    const missing = wanted.filter(id => own.every(one => one.id !== id));
    return ({ id }: Named): boolean => missing.includes(id);
  };
  const moreKinds = shipped?.kinds.filter(lacks(kinds, site.kinds)) ?? [];
  const moreSchedules = shipped?.schedules.filter(lacks(schedules, site.schedules)) ?? [];
  return {
    ...site,
    kinds: [...site.kinds, ...moreKinds.map(kind => kindIn(kind, site.language))],
    schedules: [...site.schedules, ...moreSchedules.map(schedule => scheduleIn(schedule, site.language))],
  };
}

/** The levels that a site can be set to: its own, else those of its template; `normal` first. */
export function levelsOf({ levels, template }: Pick<Site, 'levels' | 'template'>): readonly Level[] {
  return [{ id: NORMAL, schedules: [] }, ...(levels ?? templateOf(template)?.levels ?? [])];
}

/** Slots that are called by a word, not by their time, are called so in the site's language. */
const SLOT_NAMES: Readonly<Record<string, string>> = {
  morning: '上午',
  afternoon: '下午',
  day: '白班',
  night: '夜班',
};

function scheduleIn(schedule: Schedule, language: Language): Schedule {
  if (language === 'en') return schedule;
  const named = (slot: Slot): Slot => ({ ...slot, name: SLOT_NAMES[slot.name] ?? slot.name });
  const revisions = schedule.revisions.map(revision => ({ ...revision, slots: revision.slots.map(named) }));
  return { ...schedule, revisions };
}

function kindIn({ basis, ...kind }: TemplateKind, language: Language): AreaKind {
  return basis === undefined ? kind : { ...kind, basis: basis[language] };
}
