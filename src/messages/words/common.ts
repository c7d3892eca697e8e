import type { Standing } from '../../domain/standing';

/** The words of the field, used by every other topic. */
export interface CommonWords {
  readonly standing: Readonly<Record<Standing, string>>;
  /** A stretch of whole minutes: `45 min`, `2 h 05 min`, from two days on `2 d 5 h`. */
  readonly minutes: (minutes: number) => string;
  readonly rounds: (n: number) => string;
  readonly areas: (n: number) => string;
  readonly backfilled: string;
  readonly imported: string;
  readonly provisional: string;
  readonly demo: string;
  readonly yes: string;
  readonly no: string;
  /** A unit as one writes it behind a number; one that a site made up stays as it is. */
  readonly unit: (unit: string) => string;
  /** Joins remarks. */
  readonly comma: string;
  /** Joins names in a sentence. */
  readonly list: (items: readonly string[]) => string;
}
