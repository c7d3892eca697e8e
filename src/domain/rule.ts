import type { Activity } from './activity';
import type { Entry, RoundsDraft } from './entry';
import type { Name } from './name';
import type { Area, AreaKind, RuleSetting, Site } from './site';
import type { Calendar, Instant } from './zone';

/** What the rules may look at beside the draft itself. */
export interface VerdictContext {
  readonly site: Site;
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly activity: Activity;
  /** The areas that were visited, and their kinds. */
  readonly areas: readonly Area[];
  readonly kinds: readonly AreaKind[];
  /** The entries of the newest file of the log. */
  readonly entries: readonly Entry[];
}

/** All that a rule looks at. */
export interface RuleFacts extends VerdictContext {
  readonly draft: RoundsDraft;
}

export type Limits = Readonly<Record<string, number>>;

/** One row of the table: what cannot be true or endangers people is refused, what is merely unwise is flagged. */
export interface Rule {
  readonly id: string;
  /** The activities that it looks at; absent: all. */
  readonly activities?: readonly string[];
  readonly severity: 'warn' | 'refuse';
  /** A dangerous act: it may have happened all the same, and then goes in with `--incident`. */
  readonly incident?: true;
  /** Numbers that a site can change, as shipped. */
  readonly limits?: Limits;
  readonly text: (limits: Limits) => Name;
  readonly basis: Name;
  readonly breaks: (facts: RuleFacts, limits: Limits) => boolean;
}

/** A rule as it holds at a site. */
export interface StandingRule {
  readonly rule: Rule;
  readonly severity: 'off' | 'warn' | 'refuse';
  readonly limits: Limits;
  readonly text: Name;
  readonly basis: Name;
  /** What the site changed of it. */
  readonly setting?: RuleSetting;
}
