import type { Activity } from './activity';
import type { Name } from './name';
import type { Revision, Schedule } from './schedule';
import type { ClockTime, Day, Instant } from './zone';

export type Language = 'zh-CN' | 'en';

export type { Name } from './name';

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
  /** Set for a household in quarantine; its code is what it is called by. */
  readonly household?: Household;
  /** Set for a post that must be manned: the fewest people at it at any time, by role. */
  readonly least?: Readonly<Record<string, number>>;
}

/** A household in quarantine: its area, time-boxed. `owner` of the area is the one responsible person. */
export interface Household {
  /** Building, unit and door. Shown to nobody without `--reveal`. */
  readonly room: string;
  /** How many live there. */
  readonly people: number;
  readonly start: Day;
  /** The first day that is free again; 14 days after the start where nothing else was said. */
  readonly end: Day;
  /** `wechat`, `phone`, `door`. */
  readonly channel?: string;
  /** Why it does not end 14 days after the start. */
  readonly reason?: string;
  readonly release?: { readonly day: Day; readonly notice?: string; readonly reason?: string };
}

/** Checkpoints in the order in which a patrol passes them. */
export interface Route {
  readonly id: string;
  readonly name: string;
  readonly schedule: string;
  readonly checkpoints: readonly {
    readonly area: string;
    /** Minutes after the start of the tour at which it is planned to be passed. */
    readonly after: number;
  }[];
}

/** `normal`, `enhanced`, `lockdown`: what each schedule becomes while the level is in force. */
export interface Level {
  readonly id: string;
  readonly schedules: readonly ({ readonly id: string } & Omit<Revision, 'from'>)[];
}

export interface LevelChange {
  readonly level: string;
  readonly from: Day;
  readonly by: string;
  readonly reason?: string;
}

/** What a site changed of a rule: how severe it is, its limits, and on what basis. */
export interface RuleSetting {
  readonly id: string;
  readonly severity?: 'off' | 'warn' | 'refuse';
  readonly limits?: Readonly<Record<string, number>>;
  readonly basis?: string;
}

/** Something that is kept in stock. */
export interface SupplyItem {
  readonly id: string;
  readonly name: Name;
  readonly unit: string;
  /** Below this there is too little. */
  readonly low?: number;
  /** The agent that it holds, and how many litres (or grams, tablets) of it one unit is. */
  readonly agent?: string;
  readonly perUnit?: number;
  /** What the label says of the agent, where it is not the usual: per cent, or milligrams a tablet. */
  readonly label?: number;
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
  /** The activities that the site made for itself. */
  readonly activities?: readonly Activity[];
  readonly rules?: readonly RuleSetting[];
  readonly routes?: readonly Route[];
  readonly supplies?: readonly SupplyItem[];
  readonly levels?: readonly Level[];
  /** Newest last; none: normal. */
  readonly levelChanges?: readonly LevelChange[];
}
