import { ledgerOf } from '../domain/ledger';
import { nearest } from '../domain/near';
import { SEPARATORS } from '../domain/row-areas';
import { roundDays } from '../domain/summary';
import type { Site } from '../domain/site';
import { foldText } from '../domain/text';
import { activityOf, activityWords, type Trade } from '../domain/activities';
import { dateTimeOf } from '../domain/wall';
import { windowBook } from '../domain/windows';
import type { Instant } from '../domain/zone';
import { Refusal } from '../problem';
import { lossesIn } from '../store/losses';
import { demoMarked } from '../views/overdue-sheet';
import { noticeLines } from '../views/problem-lines';
import { newestFirst, roundsSheet } from '../views/rounds-sheet';
import { recentDays } from './asked-days';
import { command, type Outcome } from './command';
import { codesOf, logOfDays } from './reading';

const DEFAULT_LIMIT = 50;

export const historyCommand = command({
  name: 'history',
  mode: 'reads',
  arguments: ['[SELECTOR...]'],
  options: {
    from: { value: 'DAY' },
    to: { value: 'DAY' },
    except: { value: 'SELECTOR', many: true },
    by: { value: 'NAME' },
    activity: { short: 'a', value: 'ACTIVITY' },
    note: { value: 'TEXT' },
    limit: { short: 'n', value: 'N' },
  },
  run: (kit, selectors, options): Outcome => {
    const { site, store, calendar, at, now, say } = kit;
    const span = recentDays(options, { calendar, at }, site.settings.lateEntryDays);
    const limit = limitOf(options.limit);
    const activity = activityNamed(options.activity, site);
    if (options.by?.trim() === '')
      throw new Refusal({ kind: 'missing', what: '--by', example: exampleOf(site) });
    const wanted = options.note === undefined ? undefined : foldText(options.note).trim();
    const { except = [] } = options;
    const codes = codesOf(kit, selectors, at, { except, includeRetired: true });
    const dayOf = roundDays(site, windowBook(calendar));
    const isAsked = (one: Listed): boolean =>
      (codes === null || codes.has(one.area)) &&
      (activity === undefined || activity === one.activity) &&
      (options.by === undefined || isBy(one.by, options.by)) &&
      (wanted === undefined || foldText(remarkOf(one)).includes(wanted)) &&
      (at >= now || one.at <= at) &&
      span.first <= dayOf(one) &&
      dayOf(one) <= span.last;
    const { entries } = logOfDays(store, site, span.first, span.last);
    const ledger = ledgerOf(entries);
    const rounds = ledger.rounds.filter(isAsked);
    const blocked = ledger.blocked.filter(isAsked);
    const all = [...rounds, ...blocked].sort(newestFirst);
    if (all.length === 0 && options.by !== undefined) refuseStranger(options.by, site);
    const kept = new Set(all.slice(0, limit).map(({ id }) => id));
    const newest = <T extends Listed>(list: readonly T[]): T[] =>
      list.filter(({ id }) => kept.has(id)).sort(newestFirst);
    const title = say.report.history({ site: site.name, from: span.first, to: span.last });
    return {
      sheet: roundsSheet(newest(rounds), {
        site,
        zone: calendar.zone,
        say,
        blocked: newest(blocked),
        title: demoMarked(site, say, title),
        foot: all.length > limit ? [say.report.cut({ shown: limit, all: all.length })] : [],
      }),
      note: noticeLines(say, lossesIn(entries), moment => dateTimeOf(calendar.zone, moment)),
    };
  },
});

interface Listed {
  readonly id: string;
  readonly area: string;
  readonly activity: string;
  readonly at: Instant;
  readonly by: string;
  readonly note?: string;
  /** Why it could not be done. */
  readonly reason?: string;
}

function remarkOf({ note = '', reason = '' }: Listed): string {
  return `${note}\n${reason}`;
}

/** One of several people who did it together, or all of them as they are written. */
function isBy(people: string, name: string): boolean {
  const wanted = foldText(name).trim();
  return [people, ...people.split(SEPARATORS)].some(each => foldText(each).trim() === wanted);
}

function exampleOf({ people: [first] }: Site): string {
  return `--by ${first?.name ?? '…'}`;
}

/** Nobody is a stranger while the site keeps no list, nor who stands in the log. */
function refuseStranger(by: string, { people }: Site): void {
  if (people.length === 0 || people.some(({ name }) => isBy(by, name))) return;
  const near = nearest(
    by,
    people.map(({ name }) => name),
  );
  throw new Refusal({ kind: 'unknown', what: 'person', value: by, near });
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_LIMIT;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new Refusal({ kind: 'number-range', field: '--limit', value: text, least: 1, most: 999_999 });
}

function activityNamed(text: string | undefined, trade: Trade): string | undefined {
  if (text === undefined) return undefined;
  const activity = activityOf(trade, text);
  if (activity !== undefined) return activity.id;
  const near = nearest(text, activityWords(trade));
  throw new Refusal({ kind: 'unknown', what: 'activity', value: text, near });
}
