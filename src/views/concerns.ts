import type { Instant } from '../domain/zone';
import type { Messages } from '../messages/messages';

/** What kinds of concern there are; the list of all of one kind is a command of its own. */
const LISTS = { finding: 'rounds finding list', stock: 'rounds stock list' } as const;

/** Something to be told of beside the windows: a finding that is open, a supply that runs low. */
export interface Concern {
  readonly kind: keyof typeof LISTS;
  /** Within its kind: the number of a finding, the id of an item. Kind and id are what `remind` remembers it by. */
  readonly id: string;
  /** The areas that it is about; absent: none in particular. */
  readonly areas?: readonly string[];
  /** Since when it presses; with another `since` it is told anew. */
  readonly since: Instant;
  /** Worth a reminder, not only a line under the board. */
  readonly pressing: boolean;
  /** One line for people, in their language. */
  readonly text: string;
  /** The same for programs, by keys in camelCase. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** As many of one kind are told under a report; of the rest how many, and what lists them. */
const MOST_LINES = 5;

/** Under a board or in a message: the worst of each kind, a line each. */
export function concernLines(concerns: readonly Concern[], say: Messages): string[] {
  return Object.entries(LISTS).flatMap(([kind, list]) => {
    const all = concerns.filter(concern => concern.kind === kind);
    const more = all.length - MOST_LINES;
    const told = all.slice(0, MOST_LINES).map(({ text }) => text);
    return more > 0 ? [...told, say.board.moreConcerns({ n: more, list })] : told;
  });
}

/** For programs; absent where there is none. */
export function concernFacts(concerns: readonly Concern[]): { readonly concerns?: readonly unknown[] } {
  return concerns.length === 0 ? {} : { concerns: concerns.map(({ facts }) => facts) };
}
