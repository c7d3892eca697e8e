import type { ClosedBy, CountsAs, NotOverdue } from '../../domain/why';
import type { Standing } from '../../domain/standing';

/** How a verdict came about. Instants come in already written. */
export interface WhyWords {
  readonly title: (facts: {
    readonly area: string;
    readonly activity: string;
    readonly at: string;
  }) => string;
  readonly overdue: (facts: {
    readonly since: string;
    readonly minutes: string;
    readonly n: number;
    readonly windows: readonly string[];
    readonly more: number;
  }) => string;
  readonly notOverdue: Readonly<Record<NotOverdue, string>>;
  readonly lastRound: (at: string | null) => string;
  readonly window: (facts: {
    readonly day: string;
    readonly slot: string;
    readonly verdict: string;
  }) => string;
  readonly times: (facts: {
    readonly opens: string;
    readonly due: string;
    readonly closes: string;
  }) => string;
  readonly closedBy: Readonly<Record<ClosedBy, string>>;
  readonly revision: (facts: {
    readonly schedule: string;
    readonly number: number;
    /** The day from which it is in force; null: it has no beginning. */
    readonly from: string | null;
    readonly slots: string;
  }) => string;
  readonly owed: (facts: { readonly since: string; readonly until: string | null }) => string;
  readonly closed: (facts: {
    readonly from: string;
    readonly to: string | null;
    readonly reason: string;
  }) => string;
  readonly waived: (facts: { readonly by: string; readonly reason: string }) => string;
  readonly rounds: string;
  readonly noRounds: string;
  readonly round: (facts: { readonly id: string; readonly at: string; readonly by: string }) => string;
  readonly blocked: (reason: string) => string;
  readonly recorded: (at: string) => string;
  readonly counts: Readonly<Record<CountsAs, string>>;
  readonly verdict: (facts: {
    readonly number: number;
    readonly why: string;
    readonly standing: string;
  }) => string;
  /** The condition of each row of the table of standings. */
  readonly rule: Readonly<Record<Standing, string>>;
  readonly unlisted: (facts: {
    readonly opens: string;
    readonly since: string;
    readonly until: string | null;
  }) => string;
  readonly noDuties: string;
  readonly noWindows: (facts: { readonly day: string; readonly schedules: string }) => string;
}
