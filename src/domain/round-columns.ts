import { keyOf, type Headings } from './columns';
import { nearest } from './near';
import type { RowIssue } from './row-fault';
import { ACTIVITIES } from './trade';

/** Found in files that the program itself wrote, with its headings in either language; they follow from the rest. */
const OWN = [
  'id',
  'tour',
  'amended',
  'backfilled',
  'imported',
  'recordedBy',
  'seq',
  'strengthUnit',
  'covers',
  'demo',
  ...['批次', '更正', '补录', '导入', '录入账号', '浓度单位', '演示'],
];
const NUMBERING = ['no', 'no.', '#', '序号', '编号', '星期', 'weekday', '录入人'];

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
};

const FIELD_HEADINGS: Headings = {
  method: ['消毒方式'],
  agent: ['消毒药剂', '消毒剂', '药品'],
  strength: ['药剂浓度', '使用浓度', 'concentration'],
  contact: ['作用时长', '作用分钟', 'contact time', 'contact minutes', 'minutes'],
  volume: ['用药量', '药量', 'litres', 'liters'],
};

export const HEADINGS: Headings = {
  ...CORE_HEADINGS,
  ...Object.fromEntries(
    ACTIVITIES.flatMap(({ fields }) => fields).map(({ name, label }) => [
      name,
      [label['zh-CN'], label.en, ...(FIELD_HEADINGS[name] ?? [])],
    ]),
  ),
};
export const FIELD_NAMES = Object.keys(HEADINGS).filter(key => !(key in CORE_HEADINGS));

/** Known, and of no use. */
export const IGNORED = [...OWN, ...NUMBERING];

/** What `--set` gives, by what it means. */
export function settingsOf(set: Readonly<Record<string, string>>): {
  values: ReadonlyMap<string, string>;
  problems: RowIssue[];
} {
  const values = new Map<string, string>();
  const problems: RowIssue[] = [];
  for (const [word, value] of Object.entries(set)) {
    const key = keyOf(word, HEADINGS);
    if (key !== undefined) values.set(key, value);
    else {
      const near = nearest(word, Object.keys(HEADINGS));
      problems.push({ line: 1, problem: { kind: 'unknown', what: 'field', value: word, near } });
    }
  }
  return { values, problems };
}
