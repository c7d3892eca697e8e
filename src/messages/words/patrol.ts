import type { StopStatus } from '../../domain/patrol';
import type { PostStatus } from '../../domain/staffing';

interface Sum {
  readonly due: number;
  readonly passed: number;
  readonly normal: number;
  readonly early: number;
  readonly late: number;
  readonly missed: number;
  readonly pending: number;
  readonly outOfOrder: number;
  readonly abnormal: number;
  /** Per cent with one decimal; null: none is judged yet. */
  readonly rate: string | null;
}

interface DayFacts {
  readonly site: string;
  readonly day: string;
  readonly at: string;
}

/** What is said of routes, the patrol record, and posts that must be manned. */
export interface PatrolWords {
  /** Headings. */
  readonly n: string;
  readonly route: string;
  readonly checkpoint: string;
  readonly checkpoints: string;
  readonly inOrder: string;
  readonly planned: string;
  readonly actual: string;
  readonly deviation: string;
  readonly order: string;
  readonly state: string;
  readonly handling: string;
  readonly by: string;
  readonly least: string;
  readonly present: string;
  readonly short: string;

  readonly status: Readonly<Record<StopStatus, string>>;
  readonly outOfOrder: string;
  readonly normal: string;
  readonly abnormal: string;
  readonly title: (facts: DayFacts) => string;
  readonly counts: (sum: Sum) => string;
  readonly quality: (sum: Sum) => string;
  readonly noRoutes: string;
  readonly nothing: (day: string) => string;
  readonly routesTitle: (facts: { readonly site: string; readonly n: number }) => string;
  readonly routeSet: (facts: {
    readonly id: string;
    readonly n: number;
    readonly schedule: string;
  }) => string;
  /** Areas that owe patrols from now on, already joined. */
  readonly begun: (codes: string) => string;
  readonly routeRemoved: (id: string) => string;

  readonly postStatus: Readonly<Record<PostStatus, string>>;
  readonly postsTitle: (facts: DayFacts) => string;
  readonly postCounts: (facts: {
    readonly posts: number;
    readonly manned: number;
    readonly short: number;
    readonly gaps: number;
  }) => string;
  readonly noPosts: string;
  readonly people: (facts: { readonly role: string; readonly n: number }) => string;
  readonly postSet: (facts: { readonly codes: string; readonly least: string }) => string;
}
