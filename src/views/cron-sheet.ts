import { textCell } from './cells';
import type { Sheet } from './sheet';

/** `rounds.cron-show/1` and its like: the lines of the crontab, or of the command prompt. */
export function cronSheet(format: string, site: string, lines: readonly string[]): Sheet {
  return {
    format,
    facts: { site },
    rowsKey: 'lines',
    columns: [{ key: 'line', heading: '' }],
    rows: lines.map(line => ({ line: textCell(line) })),
  };
}
