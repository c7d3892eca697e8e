import { areaOf, type AreaCells } from './area-row';
import { columnsOf, isHeading, type Headings } from './columns';
import type { FileRow, RowIssue } from './row-fault';
import type { Area, Site } from './site';
import { headed, totalsWord } from './table-rows';
import { foldText } from './text';
import type { Calendar, Instant } from './zone';

export interface AreaRowsOptions {
  readonly map?: Readonly<Record<string, readonly string[]>>;
  readonly ignore?: readonly string[];
  readonly site: Site;
  readonly calendar: Calendar;
  readonly now: Instant;
  /** While there is no log, `since` may lie in the past. */
  readonly hasLog: boolean;
}

export type AreaRows =
  | {
      readonly ok: true;
      readonly site: Site;
      /** Codes, in the order of the file. What is in neither list was so before. */
      readonly added: readonly string[];
      readonly changed: readonly string[];
      /** The line of the headings: 1, or the first below a title. */
      readonly headerLine: number;
    }
  | { readonly ok: false; readonly problems: readonly RowIssue[] };

const HEADINGS: Headings = {
  code: ['编号', '代码', '区域编号', '区域代码'],
  name: ['名称', '区域名称', '区域'],
  kind: ['类型', '区域类型'],
  building: ['楼栋', '栋'],
  unit: ['单元'],
  floor: ['楼层', '层'],
  tags: ['标签', 'tag'],
  owner: ['责任人', '负责人'],
  activity: ['作业', '作业类型'],
  schedule: ['班次', '班次计划'],
  since: ['开始', '起始', '开始时间', '开始日期'],
  until: ['结束', '截止', '结束时间', '结束日期'],
};

/** Understands a list of areas, one row a duty. The same file twice is the same site; one bad row refuses all. */
export function understandAreas(
  firstRow: readonly string[],
  otherRows: readonly FileRow[],
  options: AreaRowsOptions,
): AreaRows {
  const { map = {}, ignore = [] } = options;
  const { header, line, rows } = headed(firstRow, otherRows, isHeading({ headings: HEADINGS, map }));
  const required = [{ field: 'code', ways: ['--map code=…'] }];
  const read = columnsOf(header, { headings: HEADINGS, map, ignore, line, required });
  if (!read.ok) return read;
  const { columns } = read;
  const before = new Map(options.site.areas.map(area => [foldText(area.code), area]));
  const areas = new Map(before);
  const context = { ...options, named: new Map<string, string>() };
  const earlier = new Map<string, number>();
  const problems: RowIssue[] = [];
  for (const row of rows) {
    if (row.cells.every(cell => cell.trim() === '')) continue;
    const totals = totalsWord(row);
    if (totals !== undefined) {
      problems.push({ line: row.line, problem: { kind: 'totals-row', text: totals } });
      continue;
    }
    const cells: AreaCells = key =>
      (columns.get(key) ?? [])
        .map(i => (row.cells[i] ?? '').trim())
        .join(' ')
        .trim();
    const headingOf = (key: string): string =>
      (columns.get(key) ?? []).map(i => header[i] ?? '').join('+') || key;
    const key = foldText(cells('code'));
    const area = areaOf(
      cells,
      areas.get(key),
      { ...context, place: { line: row.line, earlier } },
      (column, problem) => problems.push({ line: row.line, column: headingOf(column), problem }),
    );
    if (area !== null) areas.set(key, area);
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, ...changesOf(options.site, before, areas), headerLine: line };
}

function changesOf(
  site: Site,
  before: ReadonlyMap<string, Area>,
  after: ReadonlyMap<string, Area>,
): { site: Site; added: string[]; changed: string[] } {
  const added = [...after].filter(([key]) => !before.has(key)).map(([, { code }]) => code);
  const changed = [...after].filter(([key, area]) => before.has(key) && !isSame(before.get(key), area));
  const isUntouched = added.length + changed.length === 0;
  return {
    site: isUntouched ? site : { ...site, areas: [...after.values()] },
    added,
    changed: changed.map(([, { code }]) => code),
  };
}

function isSame(a: Area | undefined, b: Area): boolean {
  return (
    a !== undefined && JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())
  );
}
