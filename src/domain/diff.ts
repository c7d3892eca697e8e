import { judgeDay, type DayJudgment, type JudgedWindow } from './board';
import { changeOf, changesOf, type Change } from './changes';
import type { Counts } from './count';
import { addDays } from './day';
import { dutyKeyOf } from './duty';
import type { Entry, Setup } from './entry';
import { ledgerOf } from './ledger';
import { byCodePoint } from './order';
import type { Site } from './site';
import type { Standing } from './standing';
import { roundDays } from './summary';
import { dayStartOf } from './wall';
import type { WindowBook } from './windows';
import type { Day, Instant } from './zone';

/** What was known of a day at a moment of recording. */
export interface Knowledge {
  readonly moment: Instant;
  /** As its setup was then. */
  readonly site: Site;
}

/** A window whose verdict is another one; a standing of null: it was not listed. */
export interface WindowChange {
  readonly area: string;
  readonly activity: string;
  readonly slot: string;
  readonly opens: Instant;
  readonly before: Standing | null;
  readonly after: Standing | null;
  readonly lateMinutes: number | null;
}

/** What came to be known of a day between two moments, and what it changed. */
export interface DayDiff {
  readonly day: Day;
  readonly changes: readonly Change[];
  /** In the order of `opens`, area, activity. */
  readonly windows: readonly WindowChange[];
  readonly counts: { readonly before: Counts; readonly after: Counts };
}

/**
 * Compares two states of knowledge about a day, both judged as of `at`. `entries`: all that were recorded about the day
 * by `to`, and all setups since `from`, in the order of the log.
 */
export function diffOf(
  entries: readonly Entry[],
  from: Knowledge,
  to: Knowledge,
  book: WindowBook,
  day: Day,
  at: Instant,
): DayDiff {
  const judge = ({ moment, site }: Knowledge): DayJudgment => {
    const { rounds, waivers } = ledgerOf(entries.filter(({ recordedAt }) => recordedAt <= moment));
    return judgeDay(site, rounds, waivers, book, day, at);
  };
  const [before, after] = [judge(from), judge(to)];
  const windows = windowChanges(before.windows, after.windows);
  const changes = changesOf(entries, from.moment, day, roundDays(to.site, book));
  return {
    day,
    changes: [...changes, ...setupsOf(entries, from.moment, windows)].sort((a, b) => a.seq - b.seq),
    windows,
    counts: { before: before.counts, after: after.counts },
  };
}

/** When the day became final: with the last of its windows, or, where it has none, with its end. */
export function finalOf(site: Site, book: WindowBook, day: Day): Instant {
  return judgeDay(site, [], [], book, day, 0).finalAt ?? dayStartOf(book.calendar, addDays(day, 1));
}

function windowChanges(before: readonly JudgedWindow[], after: readonly JudgedWindow[]): WindowChange[] {
  const keyOf = (window: JudgedWindow): string =>
    [dutyKeyOf(window), window.schedule, window.slot, window.opens].join('\t');
  const old = new Map(before.map(window => [keyOf(window), window]));
  const next = new Map(after.map(window => [keyOf(window), window]));
  return [...new Set([...old.keys(), ...next.keys()])]
    .flatMap(key => {
      const [was, is] = [old.get(key), next.get(key)];
      const window = is ?? was;
      if (window === undefined) return [];
      if (was?.standing === is?.standing && was?.lateMinutes === is?.lateMinutes) return [];
      const { area, activity, slot, opens } = window;
      const standings = { before: was?.standing ?? null, after: is?.standing ?? null };
      return [{ area, activity, slot, opens, ...standings, lateMinutes: is?.lateMinutes ?? null }];
    })
    .sort((a, b) => a.opens - b.opens || byCodePoint(a.area, b.area) || byCodePoint(a.activity, b.activity));
}

/** The setups recorded meanwhile, where windows came, went, closed or opened again: nothing else makes them. */
function setupsOf(entries: readonly Entry[], from: Instant, windows: readonly WindowChange[]): Change[] {
  const isSetUp = ({ before, after }: WindowChange): boolean =>
    before === null || after === null || before === 'closed' || after === 'closed';
  if (!windows.some(isSetUp)) return [];
  return entries
    .filter((entry): entry is Setup => entry.kind === 'setup' && entry.recordedAt > from)
    .flatMap(entry => changeOf('setup', entry, [], setupFields(entry)));
}

/** The parts of the site that a setup changed, as fields without values: a part may be long. */
function setupFields({ changes }: Setup): Change['fields'] {
  return changes
    .filter(({ of }) => of !== 'revision')
    .map(({ of, key }) => ({
      id: '',
      field: key === undefined ? of : `${of}.${key}`,
      before: null,
      after: null,
    }));
}
