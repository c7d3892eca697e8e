import { cronEvery } from '../domain/crontab';
import { parseClock, parseDuration } from '../domain/moment';
import type { ClockTime } from '../domain/zone';
import { Refusal } from '../problem';
import { resolve } from '../store/folder';
import type { OptionValues } from './command';
import type { Kit } from './kit';

export const CRON_OPTIONS = {
  every: { value: 'DURATION' },
  summary: { value: 'HH:MM' },
  to: { value: 'DIR' },
  backup: { value: 'HH:MM' },
  backupTo: { value: 'DIR' },
  keep: { value: 'N' },
} as const;
type Options = OptionValues<typeof CRON_OPTIONS>;

const DEFAULT_EVERY_MINUTES = 10;
const EVERY_ALLOWED = '1m 2m 3m 4m 5m 6m 10m 12m 15m 20m 30m 1h 2h 3h 4h 6h 8h 12h';
const DEFAULT_KEPT = 30;
const MOST_KEPT = 9999;

/** When, by the machine's clock, and the absolute folder for the files. */
interface Daily {
  readonly time: ClockTime;
  readonly folder: string;
}

/** What is to run for a site when nobody sits at the machine. */
export interface Jobs {
  readonly everyMinutes: number;
  /** The summary of the day. */
  readonly summary?: Daily;
  /** `keep`: so many of them. */
  readonly backup?: Daily & { readonly keep: number };
}

export function jobsOf(kit: Pick<Kit, 'world'>, options: Options): Jobs {
  const { every, keep } = options;
  const summary = dailyOf(kit, options.summary, options.to, ['--summary', '21:35', '--to']);
  const backup = dailyOf(kit, options.backup, options.backupTo, ['--backup', '23:50', '--backup-to']);
  if (keep !== undefined && backup === null)
    throw new Refusal({ kind: 'missing', what: '--backup', example: '--backup 23:50 --backup-to DIR' });
  return {
    everyMinutes: every === undefined ? DEFAULT_EVERY_MINUTES : everyOf(every),
    ...(summary && { summary }),
    ...(backup && { backup: { ...backup, keep: keptOf(keep) ?? DEFAULT_KEPT } }),
  };
}

/** A time and a folder belong together; null: neither is given. */
function dailyOf(
  { world }: Pick<Kit, 'world'>,
  at: string | undefined,
  to: string | undefined,
  [option, example, toOption]: readonly [string, string, string],
): Daily | null {
  if (at === undefined && to === undefined) return null;
  if (at === undefined) throw new Refusal({ kind: 'missing', what: option, example: `${option} ${example}` });
  if (to === undefined)
    throw new Refusal({ kind: 'missing', what: toOption, example: `${option} ${at} ${toOption} DIR` });
  // In quotes the shell leaves it as it is, and a folder of that name would be made here.
  if (to.startsWith('~')) throw new Refusal({ kind: 'tilde', option: toOption, value: to });
  const time = parseClock(at);
  if (time === null) throw new Refusal({ kind: 'time-unreadable', text: at });
  return { time, folder: resolve(world.cwd, to) };
}

function everyOf(text: string): number {
  const minutes = parseDuration(text);
  if (minutes === null) throw new Refusal({ kind: 'duration-unreadable', text });
  if (cronEvery(minutes) === null)
    throw new Refusal({ kind: 'option-value', option: '--every', value: text, allowed: EVERY_ALLOWED });
  return minutes;
}

/** How many backups to keep, as typed; null: nothing was said. */
export function keptOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const keep = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (keep >= 1 && keep <= MOST_KEPT) return keep;
  throw new Refusal({ kind: 'number-range', field: '--keep', value: text, least: 1, most: MOST_KEPT });
}
