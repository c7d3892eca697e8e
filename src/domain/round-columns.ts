import { keyOf, type Headings } from './columns';
import { nearest } from './near';
import type { RowIssue } from './row-fault';
import type { RoundRowsOptions } from './round-rows';
import type { Site } from './site';
import { activitiesIn, activityOf } from './activities';
import type { Activity } from './activity';

/** Found in files that the program itself wrote, with its headings in either language; they follow from the rest. */
const OWN = [
  'id',
  'tour',
  'amended',
  'backfilled',
  'imported',
  'flags',
  'recordedBy',
  'seq',
  'strengthUnit',
  'covers',
  'demo',
  ...['批次', '更正', '补录', '导入', '标记', '录入账号', '浓度单位', '演示'],
];
const NUMBERING = ['no', 'no.', '#', '序号', '编号', '星期', 'weekday', '录入人'];

/** The headings stand no lower. */
const TITLES = 10;

const CORE_HEADINGS: Headings = {
  area: ['area', '区域', '区域编号', '区域代码', '部位', '消毒区域', '消毒部位', '地点', 'location', 'place'],
  activity: ['activity', '作业', '作业类型'],
  at: ['at', '时间', '完成时间', '消毒时间', '作业时间', 'time', 'done at'],
  date: ['date', '日期', '完成日期', '消毒日期'],
  by: ['by', '执行人', '操作人', '操作员', '消毒人', '消毒人员', '人员', 'person', 'staff', 'done by'],
  note: ['note', '备注', '说明', 'notes', 'remark', 'remarks', 'comment'],
  reason: ['reason', '补录原因', '原因'],
  recordedAt: ['recordedAt', '录入时间', '登记时间', 'recorded'],
  kind: ['kind', '区域类型', '类型'],
  voided: ['voided', '作废'],
  incident: ['incident', '事故'],
};

/** The columns that a file of rounds may have: what every round has, and the fields of these activities. */
export function headingsFor(activities: readonly Activity[]): Headings {
  const headings: Record<string, readonly string[]> = { ...CORE_HEADINGS };
  for (const { name, label, also = [] } of activities.flatMap(({ fields }) => fields)) {
    const words = [...(headings[name] ?? []), label['zh-CN'], label.en, ...also];
    headings[name] = [...new Set(words)];
  }
  return headings;
}

/**
 * The activities that a file may be about: those that it names in a column of its own, the one that `set` names, and
 * those that the areas owe. What only others have is a column that nobody knows.
 */
export function activitiesFor(
  site: Site,
  rows: readonly (readonly string[])[],
  { map, set }: Pick<RoundRowsOptions, 'map' | 'set'>,
): readonly Activity[] {
  const isActivity = (word: string): boolean => keyOf(word, CORE_HEADINGS) === 'activity';
  const foreign = Object.keys(map).flatMap(key => (isActivity(key) ? (map[key] ?? []) : []));
  const isHead = (cell: string): boolean => isActivity(cell) || foreign.includes(cell.trim());
  const column = rows
    .slice(0, TITLES)
    .map(cells => cells.findIndex(isHead))
    .find(index => index >= 0);
  const said = column === undefined ? [] : rows.map(cells => cells[column] ?? '');
  const given = Object.keys(set)
    .filter(isActivity)
    .map(key => set[key] ?? '');
  const named = [...new Set([...said, ...given])].map(word => activityOf(site, word)?.id);
  const owed = site.areas.flatMap(({ duties }) => duties.map(({ activity }) => activity));
  const used = new Set([...named, ...owed, ...site.kinds.map(({ activity }) => activity)]);
  return activitiesIn(site).filter(({ id }) => used.has(id));
}

/** Those of the headings that are fields. */
export function fieldNamesIn(headings: Headings): string[] {
  return Object.keys(headings).filter(key => !(key in CORE_HEADINGS));
}

/** Whether a word at the head of a column means something that every round has. */
export function isCoreHeading(word: string): boolean {
  return (
    keyOf(word, CORE_HEADINGS) !== undefined || IGNORED.some(own => keyOf(word, { [own]: [] }) !== undefined)
  );
}

/** Known, and of no use. */
export const IGNORED = [...OWN, ...NUMBERING];

/** What `--set` gives, by what it means. */
export function settingsOf(
  set: Readonly<Record<string, string>>,
  headings: Headings,
): {
  values: ReadonlyMap<string, string>;
  problems: RowIssue[];
} {
  const values = new Map<string, string>();
  const problems: RowIssue[] = [];
  for (const [word, value] of Object.entries(set)) {
    const key = keyOf(word, headings);
    if (key !== undefined) values.set(key, value);
    else {
      const near = nearest(word, Object.keys(headings));
      problems.push({ line: 1, problem: { kind: 'unknown', what: 'field', value: word, near } });
    }
  }
  return { values, problems };
}
