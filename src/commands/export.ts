import { blockedByDay } from '../domain/blocked';
import { judgeDay, type DayJudgment } from '../domain/board';
import type { Entry } from '../domain/entry';
import { isDay } from '../domain/day';
import { entriesWithin, extentOf } from '../domain/extent';
import { ledgerOf, type Ledger } from '../domain/ledger';
import { roundDays } from '../domain/summary';
import type { Blocked, Round } from '../domain/round';
import { waivedLater } from '../domain/waived-later';
import { windowBook, type WindowBook } from '../domain/windows';
import type { Day } from '../domain/zone';
import { Refusal } from '../problem';
import { sealOf } from '../store/seal';
import { correctedLines } from '../views/days-facts';
import { withDemoColumn } from '../views/demo-column';
import { newestFirst, roundsSheet } from '../views/rounds-sheet';
import type { Sheet } from '../views/sheet';
import { summarySheet } from '../views/summary-sheet';
import { windowsSheet } from '../views/windows-sheet';
import { askedDays, begunDays, daysOf, type DaySpan } from './asked-days';
import { command, type Outcome } from './command';
import { exportTarget } from './export-target';
import type { Kit } from './kit';
import { codesOf, logOfDays } from './reading';

export const exportCommand = command({
  name: 'export',
  mode: 'reads',
  arguments: ['[SELECTOR...]'],
  options: {
    day: { value: 'DAY' },
    from: { value: 'DAY' },
    to: { value: 'DAY|DIR' },
    month: { value: 'MONTH' },
    of: { value: 'REPORT', choices: ['summary', 'windows', 'rounds', 'findings', 'stock'] },
    format: { value: 'FORMAT', choices: ['csv', 'json'] },
    json: {},
    output: { short: 'o', value: 'FILE' },
    force: {},
    except: { value: 'SELECTOR', many: true },
    totals: {},
    headings: { value: 'site|keys', choices: ['site', 'keys'] },
    noBom: {},
  },
  run: async (kit, selectors, options): Promise<Outcome> => {
    const { world, site, calendar, at, say } = kit;
    const { of = 'summary', from, to, totals = false } = options;
    if (totals && of !== 'summary')
      throw new Refusal({ kind: 'options-clash', options: ['--totals', `--of ${of}`] });
    if (of === 'stock' && selectors.length > 0)
      throw new Refusal({ kind: 'options-clash', options: ['--of stock', selectors.join(' ')] });
    if (from === undefined && isDay(to ?? ''))
      throw new Refusal({ kind: 'missing', what: '--from', example: `--from ${to}` });
    // After --from it is the last day; alone, the folder for cron's files.
    const [lastDay, folder] = from === undefined ? [undefined, to] : [to, undefined];
    const asked = askedDays({ ...options, to: lastDay }, { calendar, at });
    // A duty of a day to come is nobody's omission, and would be a row of nothing in what is handed in.
    const span = of === 'summary' ? begunDays(asked, { calendar, at }) : asked;
    const render = exportTarget({ ...options, folder }, `${of}-${span.label}`, world.cwd);
    const { sheet, days } = await REPORTS[of as keyof typeof REPORTS](
      kit,
      span,
      codesOf(kit, selectors, at, { except: options.except ?? [], includeRetired: true }),
      totals && render.as === 'csv',
    );
    return {
      sheet: render.as === 'csv' ? withDemoColumn(sheet, site, say) : sheet,
      render,
      note: [
        ...notesOn(days, kit, folder !== undefined),
        ...(span.last < asked.last && folder === undefined ? [say.report.toCome(span.last)] : []),
        ...(options.output === undefined
          ? []
          : [say.report.written({ file: options.output, n: sheet.rows.length })]),
      ],
      quiet: folder !== undefined,
    };
  },
});

/** The codes that are asked for; null: all. */
type Named = ReadonlySet<string> | null;

interface Report {
  readonly sheet: Sheet;
  /** The days that it judges; none where it only lists. */
  readonly days: readonly DayJudgment[];
}

const REPORTS = { summary, windows, rounds, findings, stock } as const;

async function stock(kit: Kit, span: DaySpan): Promise<Report> {
  const { stockLedger } = await import('./stock-export');
  return { days: [], sheet: stockLedger(kit, span) };
}

function summary(kit: Kit, span: DaySpan, named: Named, totalRows: boolean): Report {
  const { site, calendar, at, say } = kit;
  const { days, seal } = judged(kit, span, named);
  return { days, sheet: summarySheet(days, { site, zone: calendar.zone, at, say, seal, totalRows }) };
}

function windows(kit: Kit, span: DaySpan, named: Named): Report {
  const { site, calendar, at, say } = kit;
  const { days } = judged(kit, span, named);
  return { days, sheet: windowsSheet(days, { site, zone: calendar.zone, at, say }) };
}

function rounds(kit: Kit, span: DaySpan, named: Named): Report {
  const { site, calendar, at, now, say } = kit;
  const book = windowBook(calendar);
  const { ledger, isNamed } = known(kit, span, named, book);
  const dayOf = roundDays(site, book);
  const listed = <T extends Round | Blocked>(all: readonly T[]): T[] =>
    all
      .filter(each => isNamed(each.area) && (at >= now || each.at <= at))
      .filter(each => isWithin(dayOf(each), span))
      .sort((a, b) => newestFirst(b, a));
  const blocked = listed(ledger.blocked);
  return {
    days: [],
    sheet: roundsSheet(listed(ledger.rounds), { site, zone: calendar.zone, say, blocked }),
  };
}

async function findings(kit: Kit, span: DaySpan, named: Named): Promise<Report> {
  const { findingsOfDays } = await import('./export-findings');
  return { days: [], sheet: findingsOfDays(kit, span, named) };
}

function isWithin(day: string, { first, last }: DaySpan): boolean {
  return first <= day && day <= last;
}

interface Known {
  readonly entries: readonly Entry[];
  readonly ledger: Ledger;
  readonly seal: string | null;
  readonly isNamed: (area: string) => boolean;
}

function known(kit: Kit, { first, last }: DaySpan, named: Named, book: WindowBook): Known {
  const { store, site } = kit;
  const { entries, head } = logOfDays(store, site, first, last);
  return {
    entries,
    ledger: ledgerOf(entriesWithin(entries, extentOf(site, book, first, last))),
    seal: head && sealOf(head),
    isNamed: area => named === null || named.has(area),
  };
}

function judged(kit: Kit, span: DaySpan, named: Named): { days: DayJudgment[]; seal: string | null } {
  const { site, calendar, at } = kit;
  const book = windowBook(calendar);
  const { entries, ledger, seal, isNamed } = known(kit, span, named, book);
  const blocked = blockedByDay(ledger.blocked, roundDays(site, book), at);
  const judge = (day: Day): DayJudgment => {
    const ofDay = judgeDay(site, ledger.rounds, ledger.waivers, book, day, at, isNamed);
    const later = waivedLater(entries, ofDay, isNamed);
    return { ...ofDay, waivedLater: later, blocked: blocked.get(day) ?? [] };
  };
  return { days: daysOf(span).map(judge), seal };
}

/** Round numbers that one line names. */
/** What changed after it was final, and, unless nobody reads it, what is not final yet. */
function notesOn(days: readonly DayJudgment[], { say }: Kit, isQuiet: boolean): string[] {
  const open = days.filter(({ provisional }) => provisional);
  const [first, last] = [open[0]?.day, open.at(-1)?.day];
  return [
    ...correctedLines(days, say),
    ...(isQuiet || first === undefined
      ? []
      : [say.report.provisional(first === last ? first : `${first}..${last}`)]),
  ];
}
