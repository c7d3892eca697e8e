import type { AuditRule, LIMITS } from '../../domain/pointer';

type Measured = Readonly<Record<string, number | string>>;

/** What the audit points at, and by which measures. Instants come in already written. */
export interface AuditWords {
  readonly title: (facts: {
    readonly site: string;
    readonly from: string;
    readonly to: string;
    readonly n: number;
  }) => string;
  readonly none: string;
  readonly heading: Readonly<Record<'rule' | 'who' | 'when' | 'why', string>>;
  readonly rule: Readonly<Record<AuditRule, string>>;
  /** What was measured, as a sentence. */
  readonly why: Readonly<Record<AuditRule, (measured: Measured) => string>>;
  readonly backfilling: string;
  readonly backfilledBy: (facts: {
    readonly day: string;
    readonly person: string;
    readonly rounds: number;
    readonly backfilled: number;
  }) => string;
  readonly noBackfilling: string;
  readonly measures: string;
  readonly measured: (facts: { readonly rule: string; readonly measure: string }) => string;
  readonly measure: Readonly<Record<AuditRule, (limits: typeof LIMITS) => string>>;
}
