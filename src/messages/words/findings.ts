import type { Severity } from '../../domain/finding';

/** A finding for people. Moments come in already written, the areas already joined. */
interface FindingFacts {
  readonly id: string;
  readonly areas: string;
  readonly text: string;
  readonly severity: Severity;
  readonly due?: string;
  readonly owner?: string;
  /** How long it is overdue. */
  readonly overdueBy?: string;
}

/** What is said of findings, by the commands for them and wherever there are any. */
export interface FindingWords {
  readonly severity: Readonly<Record<Severity, string>>;
  /** Under the board, in a reminder, and as the answer to `log --finding`. */
  readonly line: (facts: FindingFacts) => string;
  /** Of the columns that mean something else here than with rounds. */
  readonly headings: Readonly<Record<'at' | 'by' | 'due' | 'note' | 'overdue', string>>;
  readonly status: Readonly<Record<'open' | 'overdue' | 'resolved', string>>;
  readonly title: (facts: {
    readonly site: string;
    readonly at: string;
    readonly open: number;
    readonly overdue: number;
  }) => string;
  readonly none: (facts: { readonly site: string; readonly at: string }) => string;
  readonly resolved: (facts: { readonly id: string; readonly text: string; readonly by: string }) => string;
  readonly reopened: (facts: { readonly id: string; readonly text: string }) => string;
  readonly noticed: (facts: { readonly at: string; readonly by: string }) => string;
  /** In the remarks of the list. */
  readonly resolvedIs: (facts: {
    readonly at: string;
    readonly by: string;
    readonly note?: string;
  }) => string;
}
