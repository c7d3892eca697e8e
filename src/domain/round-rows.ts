import { fieldsOf } from './activities';
import { columnsOf, isHeading, type Columns, type Required } from './columns';
import { addDays } from './day';
import type { RoundsDraft } from './entry';
import { areaFinder, SEPARATORS, type AreaFinder } from './row-areas';
import { activitiesFor, fieldNamesIn, headingsFor, IGNORED, settingsOf } from './round-columns';
import { fieldsIn, textOf, type Cells } from './row-cells';
import { activityNamed, peopleOf, sharedActivity } from './row-names';
import { placeOf, type Complain, type FileRow, type RowIssue } from './row-fault';
import { futureFault, isClockOnly, rowMoment } from './row-moment';
import type { Area, Site } from './site';
import { headed, totalsWord } from './table-rows';
import { dateTimeOf, siteDayOf } from './wall';
import type { Calendar, Instant } from './zone';

export interface RoundRowsOptions {
  /** `--map at=Date+Time`. */
  readonly map: Readonly<Record<string, readonly string[]>>;
  /** `--set activity=cleaning`: what stands in no cell. */
  readonly set: Readonly<Record<string, string>>;
  readonly site: Site;
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly createAreas: boolean;
  /** `--ignore`: columns to leave out. */
  readonly ignore?: readonly string[];
}

export interface UnderstoodRow {
  readonly line: number;
  readonly draft: RoundsDraft;
}

export type RoundRows =
  | {
      readonly ok: true;
      /** In the order in which they were recorded. */
      readonly drafts: readonly RoundsDraft[];
      readonly newAreas: readonly Area[];
      /** The first rows of the file, as they were understood. */
      readonly shown: readonly UnderstoodRow[];
      /** The line of the headings: 1, or the first below a title. */
      readonly headerLine: number;
    }
  | { readonly ok: false; readonly problems: readonly RowIssue[] };

/** What no row can do without, unless `--set` gives it. */
const REQUIRED: readonly Required[] = [
  { field: 'area', ways: ['--map area=…'] },
  { field: 'at', others: ['date'], ways: ['--map at=…'] },
  { field: 'by', ways: ['--map by=…', '--set by=…'] },
];

const SHOWN = 5;
/** A date with its year, before or behind. */
const DATED = /\d{4}\s*[-/.年]\d|\d[-/.]\d{1,2}[-/.]\d{4}/;

/** Understands an old log as people keep it in a spreadsheet. One bad row refuses all, and every bad row is named. */
export function understandRows(
  firstRow: readonly string[],
  otherRows: readonly FileRow[],
  options: RoundRowsOptions,
): RoundRows {
  const { map, ignore = [] } = options;
  const all = [firstRow, ...otherRows.map(({ cells }) => cells)];
  const headings = headingsFor(activitiesFor(options.site, all, options));
  const { header, line, rows } = headed(firstRow, otherRows, isHeading({ headings, map }));
  const set = settingsOf(options.set, headings);
  const required = REQUIRED.filter(({ field }) => !set.values.has(field));
  const read = columnsOf(header, { headings, map, ignored: IGNORED, ignore, line, required });
  if (!read.ok || set.problems.length > 0) {
    return { ok: false, problems: [...(read.ok ? [] : read.problems), ...set.problems] };
  }
  const reader = rowReader(header, read.columns, set.values, fieldNamesIn(headings), options);
  const understood: UnderstoodRow[] = [];
  const problems: RowIssue[] = [];
  for (const row of rows) {
    if (row.cells.every(cell => cell.trim() === '')) continue;
    const totals = totalsWord(row);
    if (totals !== undefined) {
      problems.push({ ...placeOf(row), problem: { kind: 'totals-row', text: totals } });
      continue;
    }
    const result = reader.read(row);
    if (result === 'voided') continue;
    if ('draft' in result) understood.push({ line: row.line, draft: result.draft });
    else problems.push(...result.problems);
  }
  if (problems.length > 0) return { ok: false, problems };
  const drafts = understood.map(({ draft }) => draft).sort((a, b) => a.recordedAt - b.recordedAt);
  return {
    ok: true,
    drafts,
    newAreas: reader.areas.created(),
    shown: understood.slice(0, SHOWN),
    headerLine: line,
  };
}

interface RowReader {
  readonly areas: AreaFinder;
  readonly read: (
    row: FileRow,
  ) => { readonly draft: RoundsDraft } | { readonly problems: RowIssue[] } | 'voided';
}

/** A cell that says no, in a file of any origin. */
function isEmpty(cell: string): boolean {
  return /^(|null|false|no|否|无)$/i.test(cell);
}

function rowReader(
  header: readonly string[],
  columns: Columns,
  set: ReadonlyMap<string, string>,
  fieldNames: readonly string[],
  { site, calendar, now, createAreas }: RoundRowsOptions,
): RowReader {
  const areas = areaFinder(site, createAreas, now);
  const headingOf = (key: string): string =>
    (columns.get(key) ?? []).map(index => header[index] ?? '').join('+') || key;

  function cellsOf({ cells }: FileRow): Cells {
    const parts = (key: string): readonly string[] => {
      const found = (columns.get(key) ?? [])
        .map(index => (cells[index] ?? '').trim())
        .filter(cell => cell !== '');
      return found.length > 0 ? found : [set.get(key) ?? ''].filter(text => text !== '');
    };
    return { parts, text: key => parts(key).join(' ') };
  }

  function read(row: FileRow): ReturnType<RowReader['read']> {
    const cells = cellsOf(row);
    if (!isEmpty(cells.text('voided'))) return 'voided';
    const problems: RowIssue[] = [];
    const complain: Complain = (key, problem) =>
      problems.push({ ...placeOf(row), column: headingOf(key), problem });
    const named = activityNamed(cells, site, complain);
    const codes = codesOf(cells, named, complain);
    const activity = named ?? sharedActivity(codes, areas);
    if (activity === undefined && problems.length === 0) {
      complain('activity', { kind: 'missing', what: 'activity', example: '--set activity=disinfection' });
    }
    const at = atOf(cells, complain);
    const recordedAt = recordedAtOf(cells, at, complain);
    const by = peopleOf(cells, complain);
    const note = textOf(cells.text('note'), 'note', complain);
    const reason = textOf(cells.text('reason'), 'reason', complain);
    const known = activity === undefined || at === undefined ? [] : fieldsOf(site, activity);
    const fields =
      at === undefined || activity === undefined
        ? {}
        : fieldsIn(cells, { names: fieldNames, known, calendar, now, at }, complain);
    if (problems.length > 0 || activity === undefined || at === undefined || recordedAt === undefined)
      return { problems };
    const backfilled = recordedAt - at > site.settings.backfillAfterMinutes * 60_000;
    return {
      draft: {
        kind: 'rounds',
        areas: codes,
        activity,
        at,
        by,
        fields,
        ...(note === '' ? {} : { note }),
        ...(reason === '' ? {} : { reason }),
        ...(backfilled ? { backfilled } : {}),
        ...(isEmpty(cells.text('incident')) ? {} : { incident: true }),
        recordedAt,
        imported: true,
      },
    };
  }

  function codesOf(cells: Cells, activity: string | undefined, complain: Complain): string[] {
    const cell = cells.text('area');
    if (cell.split(SEPARATORS).every(part => part.trim() === '')) {
      complain('area', { kind: 'missing', what: 'area', example: '--map area=…' });
      return [];
    }
    return areas.codesIn(cell, { activity, kind: cells.text('kind') }, 'area', complain);
  }

  /** A date in a column of its own stands before a time without one. */
  function atOf(cells: Cells, complain: Complain): Instant | undefined {
    const own = cells.parts('at');
    const isWhole = own.length > 1 || DATED.test(own.join(' '));
    const parts = isWhole ? own : [...cells.parts('date'), ...own];
    if (parts.length > 0) return momentOf(parts, 'at', complain);
    complain('at', { kind: 'missing', what: 'at', example: '2026-11-22 07:40' });
    return undefined;
  }

  function recordedAtOf(cells: Cells, at: Instant | undefined, complain: Complain): Instant | undefined {
    const parts = cells.parts('recordedAt');
    if (parts.length === 0) return at;
    const recordedAt = momentOf(parts, 'recordedAt', complain);
    if (at === undefined || recordedAt === undefined) return recordedAt;
    const shown = (instant: Instant): string => dateTimeOf(calendar.zone, instant);
    if (recordedAt >= at) {
      const { lateEntryDays } = site.settings;
      const oldest = addDays(siteDayOf(calendar, recordedAt), -lateEntryDays);
      if (siteDayOf(calendar, at) >= oldest) return recordedAt;
      // A report on a day looks no further for its rounds: such a one would be in no report.
      complain('recordedAt', { kind: 'moment-sealed', at: shown(at), oldest, lateEntryDays });
      return undefined;
    }
    complain('recordedAt', { kind: 'recorded-before', at: shown(at), recordedAt: shown(recordedAt) });
    return undefined;
  }

  function momentOf(parts: readonly string[], key: string, complain: Complain): Instant | undefined {
    const moment = rowMoment(parts, calendar, now);
    const problem = moment.ok
      ? futureFault(moment.at, calendar, now)
      : isDateBlank(parts, key)
        ? { kind: 'date-empty' as const, text: parts.join(' ') }
        : moment.problem;
    if (problem !== null) complain(key, problem);
    return moment.ok && problem === null ? moment.at : undefined;
  }

  /** Of two columns that are joined, the one with the date has nothing: below a merged cell. */
  function isDateBlank(parts: readonly string[], key: string): boolean {
    const isJoined = (columns.get(key) ?? []).length > 1 || (key === 'at' && columns.has('date'));
    return isJoined && isClockOnly(parts);
  }

  return { areas, read };
}
