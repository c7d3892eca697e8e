import type { Assumed } from '../../domain/moment';

type Extra = 'outside' | 'not-owed' | 'closed' | 'waived' | 'already-covered' | 'no-duty' | 'incident';

/** What `log` says back. `areas` is a list of codes, already joined and cut. */
export interface LogWords {
  readonly saved: (facts: {
    readonly ids: string;
    readonly n: number;
    readonly at: string;
    readonly by: string;
  }) => string;
  readonly already: (facts: { readonly ids: string }) => string;
  readonly dry: (facts: { readonly n: number; readonly at: string; readonly by: string }) => string;
  readonly done: (facts: { readonly slot: string; readonly n: number; readonly areas: string }) => string;
  readonly late: (facts: {
    readonly slot: string;
    readonly n: number;
    readonly areas: string;
    readonly minutes: string;
  }) => string;
  readonly extra: Readonly<Record<Extra, (facts: { readonly n: number; readonly areas: string }) => string>>;
  readonly blocked: (facts: { readonly area: string; readonly reason: string }) => string;
  readonly backfilled: string;
  readonly stillOpen: (facts: {
    readonly building: string;
    readonly n: number;
    readonly areas: string;
  }) => string;
  readonly assumed: Readonly<Record<Exclude<Assumed, 'today'>, (at: string) => string>>;
  readonly more: (n: number) => string;
  /** `log -`: the answer to a line that was not saved. */
  readonly refusedLine: (facts: { readonly line: number; readonly why: string }) => string;
  readonly pick: string;
  readonly picked: (n: number) => string;
  readonly who: string;
  readonly nothingOpen: string;
  readonly nothingPicked: string;
  /** What was supposed, each with its label: as this person did it last. */
  readonly asLast: (fields: readonly string[]) => string;
  /** What a rule calls unwise; the round is stored with it. */
  readonly flagged: (facts: {
    readonly id: string;
    readonly text: string;
    readonly basis?: string;
  }) => string;
  /** Asks for a required field. */
  readonly askField: (facts: { readonly label: string; readonly unit?: string }) => string;
  /** Method and agent were not filled in, for the areas differ in them. */
  readonly unfilled: string;
}
