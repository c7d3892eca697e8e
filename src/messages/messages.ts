import type { Language } from '../domain/site';
import type { CommonWords } from './words/common';
import type { DamageWords } from './words/damage';
import type { HeadingWords } from './words/headings';
import type { OverdueWords } from './words/overdue';
import type { BoardWords } from './words/board';
import type { LogWords } from './words/log';
import type { CronWords } from './words/cron';
import type { RemindWords } from './words/remind';
import type { ReportWords } from './words/report';
import type { ImportingWords } from './words/importing';
import type { CheckWords } from './words/check';
import type { DemoWords } from './words/demo';
import type { SetupWords } from './words/setup';
import type { ProblemWords } from './words/problems';

/**
 * Everything the program says. One member a topic; a topic is an interface in `words/` and one file in each
 * language's folder, so that a missing, surplus or misspelt phrase does not compile. Phrases are functions or
 * plain text, never keys. Instants come in already written (`domain/wall.ts`).
 */
export interface Messages {
  readonly language: Language;
  readonly common: CommonWords;
  readonly damage: DamageWords;
  readonly headings: HeadingWords;
  readonly overdue: OverdueWords;
  readonly board: BoardWords;
  readonly log: LogWords;
  readonly remind: RemindWords;
  readonly cron: CronWords;
  readonly report: ReportWords;
  readonly importing: ImportingWords;
  readonly check: CheckWords;
  readonly demo: DemoWords;
  readonly setup: SetupWords;
  readonly problems: ProblemWords;
}
