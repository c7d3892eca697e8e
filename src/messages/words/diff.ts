import type { What } from '../../domain/changes';

/** What came to be known of a day afterwards. Instants come in already written. */
export interface DiffWords {
  readonly title: (facts: {
    readonly site: string;
    readonly day: string;
    readonly from: string;
    readonly to: string;
    /** `from` is when the day became final. */
    readonly isFinal: boolean;
  }) => string;
  readonly none: string;
  readonly provisional: (facts: {
    readonly site: string;
    readonly day: string;
    readonly finalAt: string;
  }) => string;
  readonly what: Readonly<Record<What, string>>;
  /** Column headings. */
  readonly heading: Readonly<Record<'what' | 'who', string>>;
  readonly recordedBy: (facts: { readonly by: string; readonly account: string }) => string;
  /** `note: wet -> dry`; null: nothing. */
  readonly field: (facts: {
    readonly id: string;
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }) => string;
  /** The heading over the windows. */
  readonly windows: (n: number) => string;
  readonly window: (facts: {
    readonly area: string;
    readonly slot: string;
    readonly before: string;
    readonly after: string;
  }) => string;
  readonly unlisted: string;
  readonly more: (n: number) => string;
  readonly counts: (
    changed: readonly { readonly name: string; readonly before: number; readonly after: number }[],
  ) => string;
  readonly sameCounts: string;
}
