import type { Recorded } from '../../domain/recorded';

/** How many of what a correction concerns. */
export interface Concerned {
  readonly rounds: number;
  readonly blocked: number;
  readonly waivers: number;
  /** Findings, resolutions, movements of supplies. */
  readonly others: number;
  /** `1123-017..019`. */
  readonly ids: string;
  readonly areas: string;
}

/** What `void`, `undo`, `redo`, `amend` and `waive` answer, and what `show` tells. */
export interface CorrectionWords {
  readonly voided: (facts: Concerned) => string;
  readonly restored: (facts: Concerned) => string;
  readonly amended: (facts: { readonly id: string; readonly area: string }) => string;
  /** What an amendment changed, a line each. Null: there was none, there is none now. */
  readonly change: (facts: {
    readonly what: string;
    readonly from: string | null;
    readonly to: string | null;
  }) => string;
  readonly flag: (value: boolean) => string;
  readonly waived: (facts: {
    readonly id: string;
    readonly area: string;
    readonly slot: string;
    readonly day: string;
  }) => string;
  readonly reason: (facts: { readonly by: string; readonly reason: string }) => string;
  /** The verdict that now holds on windows that were concerned. */
  readonly nowStands: (facts: {
    readonly standing: string;
    readonly slot: string;
    readonly day: string;
    readonly n: number;
    readonly areas: string;
  }) => string;
  readonly nothingSaved: string;
  /** Before it is done: what the last entry was. */
  readonly willUndo: (what: string) => string;
  readonly willRedo: (what: string) => string;
  readonly askUndo: string;
  readonly askRedo: string;
  readonly whyCorrected: string;
  /** A line about an entry, as it is shown before it is taken back. */
  readonly entry: {
    readonly rounds: (facts: Concerned & { readonly at: string }) => string;
    readonly void: (facts: Concerned) => string;
    readonly restored: (facts: Concerned) => string;
    /** A finding, a resolution, a movement of supplies: by its kind. */
    readonly other: (facts: { readonly id: string; readonly what: string; readonly at: string }) => string;
    readonly amendment: (facts: { readonly id: string; readonly area: string }) => string;
    readonly waiver: (facts: {
      readonly id: string;
      readonly area: string;
      readonly slot: string;
      readonly day: string;
    }) => string;
  };
  /** The story of one record. */
  readonly story: {
    readonly title: (facts: { readonly id: string; readonly what: string }) => string;
    readonly what: Readonly<Record<Recorded['is'], string>>;
    readonly step: Readonly<Record<StoryStep, string>>;
    /** The headings of its steps. */
    readonly heads: Readonly<Record<'when' | 'what' | 'who' | 'why', string>>;
    /** One field of the record as it now is. */
    readonly field: (what: string, value: string) => string;
    /** Beside a step that `undo` or `redo` wrote. */
    readonly undo: string;
    readonly redo: string;
    /** By whom, and by which account of the machine where that has another name. */
    readonly who: (by: string, account: string) => string;
    readonly covers: (facts: {
      readonly slot: string;
      readonly day: string;
      readonly standing: string;
    }) => string;
    readonly coversNothing: Readonly<
      Record<
        'voided' | 'incident' | 'outside' | 'not-owed' | 'closed' | 'waived' | 'already-covered' | 'no-duty',
        string
      >
    >;
    readonly line: (seal: string) => string;
    readonly holds: Readonly<Record<'yes' | 'voided', string>>;
    readonly concerns: (ids: string) => string;
  };
}

export type StoryStep = 'recorded' | 'blocked' | 'waived' | 'voided' | 'restored' | 'amended';
