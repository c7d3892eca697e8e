import type { Standing } from '../../domain/standing';

export interface BoardWords {
  readonly title: (facts: {
    readonly site: string;
    readonly day: string;
    readonly at: string;
    readonly provisional: boolean;
  }) => string;
  readonly counts: (counts: Readonly<Record<Standing | 'owed' | 'extra' | 'backfilled', number>>) => string;
  readonly rate: (facts: { readonly rate: number | null; readonly onTimeRate: number | null }) => string;
  readonly none: string;
  /** Nothing asks for attention. */
  readonly calm: string;
  readonly lateBy: (minutes: string) => string;
  readonly overdueBy: (minutes: string) => string;
  readonly extra: (n: number) => string;
  readonly moreRows: (n: number) => string;
  /** More findings, or supplies, than are told: `list` is the command that lists them. */
  readonly moreConcerns: (facts: { readonly n: number; readonly list: string }) => string;
}
