import type { SettingKey } from '../../domain/setting-edit';

/** A duty as the answers name it: activity and schedule in words, the moment already written. */
interface DutyFacts {
  readonly activity: string;
  readonly schedule: string;
  readonly from: string;
}

/** `areas`: what was named, or `wholeSite`. */
interface ClosureFacts {
  readonly areas: string;
  readonly from: string;
  readonly to: string | null;
}

/** What is said while a site is set up: what changed, and from when it counts. */
export interface SetupWords {
  readonly unnamed: string;
  readonly ask: {
    readonly name: string;
    readonly timezone: string;
    readonly template: string;
    readonly kind: string;
    readonly reason: string;
    readonly noZone: (text: string) => string;
    readonly noName: string;
  };
  readonly made: (facts: { readonly name: string; readonly folder: string }) => string;
  readonly madeOf: (facts: {
    readonly template: string;
    readonly kinds: number;
    readonly schedules: number;
    readonly timezone: string;
    readonly dayStart: string;
  }) => string;
  /** What to type next. `kind` is one that the site has, `site` is ` --site DIR` where that is needed. */
  readonly next: (facts: { readonly kind: string; readonly site: string }) => readonly string[];

  readonly settings: Readonly<Record<SettingKey, string>>;
  readonly siteTitle: (facts: { readonly name: string; readonly folder: string }) => string;
  readonly siteFoot: (facts: {
    readonly template: string;
    readonly areas: number;
    readonly people: number;
    readonly schedules: number;
  }) => string;
  readonly kinds: (names: string) => string;
  readonly set: (facts: { readonly key: string; readonly from: string; readonly to: string }) => string;
  readonly unchanged: (what: string) => string;
  readonly days: (n: number) => string;

  readonly people: (facts: { readonly site: string; readonly n: number }) => string;
  readonly nobody: string;
  readonly left: string;
  readonly personAdded: (name: string) => string;
  readonly personRetired: (name: string) => string;

  readonly areas: (facts: { readonly site: string; readonly n: number }) => string;
  readonly noAreas: string;
  readonly noDuties: string;
  readonly areaAdded: (what: string) => string;
  readonly owes: (duty: DutyFacts) => string;
  readonly firstWindow: (facts: { readonly opens: string; readonly due: string }) => string;
  readonly areaEdited: (codes: string) => string;
  readonly areaRetired: (facts: { readonly codes: string; readonly from: string }) => string;
  /** The site that is about to lose so many areas. */
  readonly confirmRetire: (facts: { readonly codes: string; readonly n: number }) => string;
  /** Retired areas that are owed again. */
  readonly returned: (facts: { readonly areas: string; readonly from: string }) => string;
  readonly retiredSince: (at: string) => string;
  readonly wholeSite: string;
  readonly closed: (facts: ClosureFacts & { readonly reason: string }) => string;
  /** A closure that stands, in the sheet of an area. */
  readonly closure: (
    facts: Omit<ClosureFacts, 'areas'> & { readonly reason: string; readonly by: string },
  ) => string;
  readonly reopened: (facts: { readonly areas: string; readonly from: string }) => string;
  readonly cancelled: (facts: ClosureFacts & { readonly reason: string }) => string;
  readonly imported: (facts: {
    readonly file: string;
    readonly added: number;
    readonly changed: number;
  }) => string;
  /** `from` null: of different moments. */
  readonly newDuties: (from: string | null) => string;
  readonly wouldImport: (facts: {
    readonly file: string;
    readonly added: number;
    readonly changed: number;
  }) => string;

  readonly schedules: (facts: { readonly site: string; readonly n: number }) => string;
  readonly schedule: (facts: { readonly id: string; readonly areas: number }) => string;
  /** Heading: how many areas use it. */
  readonly users: string;
  readonly noSchedules: string;
  /** Weekdays, 0 = Monday, ascending. */
  readonly weekdays: (days: readonly number[]) => string;
  readonly everyDay: string;
  /** A time of the day after. */
  readonly nextDay: (time: string) => string;
  /** Slots that end on the next day, already written. */
  readonly overnight: (slots: string) => string;
  readonly everyDays: (facts: { readonly days: number; readonly starting: string }) => string;
  readonly fromTheBeginning: string;
  readonly scheduleNew: (id: string) => string;
  readonly scheduleFrom: (facts: {
    readonly id: string;
    readonly from: string;
    readonly until: string | null;
  }) => string;
}
