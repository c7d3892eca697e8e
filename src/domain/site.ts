import type { Schedule } from './schedule';
import type { ClockTime, Instant } from './zone';

export type Language = 'zh-CN' | 'en';

/** A name in both languages, as shipped data carries it. */
export interface Name {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** Area x activity x schedule, owed for windows with `since <= opens < until`. */
export interface Duty {
  readonly activity: string;
  readonly schedule: string;
  readonly since: Instant;
  readonly until?: Instant;
}

/**
 * A spot that is owed rounds. `duties` may hold several spells of one activity, one after another in time
 * (a change of schedule ends one and begins the next); spells of one activity never overlap.
 */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly building?: string;
  readonly unit?: string;
  readonly floor?: string;
  readonly tags?: readonly string[];
  readonly owner?: string;
  readonly duties: readonly Duty[];
  /** From this instant on the area owes nothing and takes no rounds; its history stays. */
  readonly retired?: Instant;
}

/** What sort of area, with the defaults that `log` fills in and the schedule that `area add` proposes. */
export interface AreaKind {
  readonly id: string;
  readonly name: Name;
  /** A: touched often, B: enclosed and public, C: outdoors or large, Q: quarantine. */
  readonly tier?: 'A' | 'B' | 'C' | 'Q';
  readonly activity: string;
  readonly schedule: string;
  readonly method?: string;
  readonly agent?: string;
  /** In the agent's unit: mg/L of available chlorine or active substance; per cent for alcohol. */
  readonly strength?: number;
  readonly contactMinutes?: number;
  readonly basis?: string;
}

export interface Person {
  readonly name: string;
  readonly role?: string;
  readonly retired?: Instant;
}

/** A stretch in which windows that open are not owed (`from <= O < to`). Without `areas`: the whole site. */
export interface Closure {
  readonly id: string;
  readonly areas?: readonly string[];
  readonly from: Instant;
  readonly to?: Instant;
  readonly reason: string;
  readonly by: string;
}

export interface Settings {
  /** A round recorded later than this after `at` is back-filled. Minutes. */
  readonly backfillAfterMinutes: number;
  /** Days of the site back beyond which the log is sealed. */
  readonly lateEntryDays: number;
}

/** Everything in `site.json`. */
export interface Site {
  readonly id: string;
  /** Counts the writes of `site.json`. */
  readonly revision: number;
  readonly name: string;
  readonly timezone: string;
  readonly dayStart: ClockTime;
  readonly language: Language;
  readonly template: string;
  /** Set for a made-up site; every report of it says so. */
  readonly demo?: { readonly seed: number; readonly days: number };
  readonly settings: Settings;
  readonly kinds: readonly AreaKind[];
  readonly schedules: readonly Schedule[];
  readonly people: readonly Person[];
  readonly areas: readonly Area[];
  readonly closures: readonly Closure[];
}
