import type { RoundId } from './round';
import type { Instant } from './zone';

export const SEVERITIES = ['minor', 'major', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Something wrong that a round, or anybody, noticed. */
export interface FindingFacts {
  readonly text: string;
  readonly severity: Severity;
  /** By when it is to be put right. */
  readonly due?: Instant;
  /** Who is to put it right. */
  readonly owner?: string;
}

/** A finding with where, when and by whom it was noticed. Noticed on a tour, it has the number of the tour. */
export interface Finding extends FindingFacts {
  readonly id: RoundId;
  readonly areas: readonly string[];
  readonly at: Instant;
  readonly by: string;
}
