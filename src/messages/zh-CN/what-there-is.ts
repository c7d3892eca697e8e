import type { Nameable, Problem } from '../../problem';

type Unknown = Extract<Problem, { kind: 'unknown' }>;

const MOST_LISTED = 8;
const listed = (known: readonly string[] | undefined) =>
  known === undefined
    ? undefined
    : `可用的有：${known.slice(0, MOST_LISTED).join('、')}${known.length > MOST_LISTED ? ' 等' : ''}`;

/** Where to look when nothing is near. */
const seen: Partial<Record<Nameable, string>> = {
  area: '查看全部区域：rounds area list',
  slot: '查看全部时段：rounds schedule list',
  record: '查看记录编号：rounds history',
  schedule: '查看全部班次计划：rounds schedule list',
  kind: '查看全部区域类型：rounds kind list',
  setting: '查看全部设置：rounds site show',
  command: '查看全部命令：rounds --help',
  option: '在同一条命令后加 --help 可查看全部选项',
  supply: '查看物资清单：rounds supply list；常用物资：rounds help supply add',
  template: '可用的有：residential、hospital、school、empty',
  format: '可用的有：csv、json',
  household: '查看全部：rounds household list --all',
  finding: '查看全部：rounds finding list --all',
  report: '可用的有：summary、windows、rounds、findings、stock',
  language: '可用的有：zh-CN、en',
  activity: '可用的有：消毒、巡更、门岗查验、隔离户服务、垃圾清运、通风、保洁、物资盘点等',
  method: '可用的有：擦拭、拖拭、喷洒、超低容量喷雾、喷洒车、浸泡、紫外线照射、通风',
  agent: '可用的有：84消毒液、工业次氯酸钠、含氯泡腾片、消毒粉、漂白粉、二氧化氯、75%酒精、季铵盐等',
  field: '查看字段：rounds activity show 作业',
  timezone: '请用时区名，例如 Asia/Shanghai',
};

/** An activity's fields are told in full: nobody knows them by heart. */
function fieldsOf({ of, known }: Unknown): string | undefined {
  if (of === undefined || known === undefined) return undefined;
  const name = of['zh-CN'];
  return known.length === 0 ? `${name}没有字段` : `${name}的字段有：${known.join('、')}`;
}

/** Said in any case, after what is near. */
const also: Partial<Record<Nameable, string>> = {
  person: '查看名单：rounds person list；新人请先 rounds person add 姓名，或登记时加 --new-person',
};

/** Behind what is near; where nothing is, what there is or where to look. */
export function whatThereIs(p: Unknown): readonly string[] {
  const line =
    also[p.what] ?? (p.near.length > 0 ? undefined : (fieldsOf(p) ?? listed(p.known) ?? seen[p.what]));
  return line === undefined ? [] : [line];
}
