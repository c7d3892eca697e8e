import { Chalk } from 'chalk';
import type { Tone } from './sheet';

/** Colours a text that is already as wide as it shall be. */
export type Paint = (text: string, tone: Tone | 'strong') => string;

/** The one painter there is; a run without colour never loads this file. */
export const colourful: Paint = (text, tone) => PAINTS[tone](text);

/** The level is ours: chalk looks at the terminal of its choice and ignores NO_COLOR. */
const chalk = new Chalk({ level: 1 });

const PAINTS: Record<Tone | 'strong', (text: string) => string> = {
  good: chalk.green,
  late: chalk.yellow,
  bad: chalk.red,
  dim: chalk.dim,
  strong: chalk.bold,
  plain: text => text,
};
