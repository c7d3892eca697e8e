import type { Phase } from '../../domain/household';

/** What is said of households in quarantine: code names only, a room where it is asked for. */
export interface HouseholdWords {
  readonly headings: Readonly<
    Record<
      'code' | 'room' | 'people' | 'start' | 'end' | 'day' | 'door' | 'waste' | 'visit' | 'problem',
      string
    >
  >;
  readonly phase: Readonly<Record<Phase, string>>;
  readonly channel: (id: string) => string;
  readonly title: (facts: { readonly site: string; readonly at: string }) => string;
  readonly none: string;
  /** The proof: how many there are, and how many of them nobody looks after. */
  readonly proof: (facts: {
    readonly active: number;
    readonly planned: number;
    readonly people: number;
    readonly uncovered: number;
    readonly overdue: number;
  }) => string;
  /** Why a household is uncovered. */
  readonly noOwner: string;
  readonly ownerGone: (name: string) => string;
  readonly noDuty: (activities: string) => string;
  readonly overdue: (by: string) => string;
  readonly added: (facts: HouseholdFacts) => string;
  readonly edited: (facts: HouseholdFacts) => string;
  readonly extended: (facts: HouseholdFacts) => string;
  readonly released: (facts: {
    readonly code: string;
    readonly day: string;
    readonly notice: string;
  }) => string;
  /** That the room is kept, and where it is seen. */
  readonly codeName: (code: string) => string;
  readonly imported: (facts: {
    readonly file: string;
    readonly added: number;
    readonly changed: number;
    readonly isDry: boolean;
  }) => string;
}

interface HouseholdFacts {
  readonly code: string;
  readonly owner: string;
  readonly start: string;
  readonly end: string;
  readonly days: number;
  readonly people: number;
}
