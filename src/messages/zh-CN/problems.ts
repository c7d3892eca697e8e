import type { Problem } from '../../problem';
import type { ProblemWords } from '../words/problems';
import { argumentWord } from './argument-words';
import { causes, faults, names } from './problem-names';
import { whatThereIs } from './what-there-is';
import { onBackups } from './problems-on-backups';
import { onAreas } from './problems-on-areas';
import { onDisk } from './problems-on-disk';
import { onFields } from './problems-on-fields';
import { onRecords } from './problems-on-records';
import { onRows } from './problems-on-rows';
import { onSupplies } from './problems-on-supplies';

const quoted = (text: string) => `“${text}”`;
const either = (items: readonly string[]) => items.join(' 或 ');

/** A blank stands between Chinese and Latin letters only. */
const spaced = (a: string, b: string) => (/^[\p{Script=Han}]*$/u.test(a + b) ? a + b : `${a} ${b}`);

const unreadable = (kind: string, example: string) => (p: { readonly text: string }) => [
  `看不懂这个${kind}：${quoted(p.text)}`,
  `可以写成 ${example}`,
];

const problem: ProblemWords['problem'] = {
  unknown: p => [
    `没有${names[p.what]} ${p.value}`,
    ...(p.near.length > 0 ? [`是不是 ${either(p.near)}？`] : []),
    ...whatThereIs(p),
  ],
  ambiguous: p => [`${names[p.what]}${quoted(p.value)}可能是 ${either(p.matches)}`, '请写明是哪一个'],
  missing: p => [
    spaced('缺少', argumentWord(p.what)),
    p.example === undefined ? '不能省略，也不能为空' : `例如：${p.example}`,
  ],
  'surplus-argument': p => [`多了一个词：${quoted(p.value)}`, '带空格的文字请用引号括起来'],
  'option-value': p => [
    `${p.option} 不接受${quoted(p.value)}`,
    ...(p.allowed === '' ? [] : [`可以用：${p.allowed === 'field=value' ? '字段=值' : p.allowed}`]),
  ],
  'options-clash': p => [`${p.options.join(' 与 ')} 不能同时使用`, '请只保留一个'],
  'days-reversed': p => [
    `--from 不能晚于 --to：${p.from} 晚于 ${p.to}`,
    `请对调：--from ${p.to} --to ${p.from}`,
  ],
  'no-terminal': p => [
    `${spaced('缺少', argumentWord(p.what))}，而这里没有终端可以询问`,
    '请写在命令行上；只需确认的问题可加 --yes',
  ],
  except: p => [
    p.fault === 'outside' ? `--except ${p.selector} 不在这一趟之内` : '--except 之后这一趟什么也不剩',
    p.fault === 'outside'
      ? '请去掉它，或把它加进这一趟的区域'
      : '要登记到场受阻，请写明原因：--except 区域=原因',
  ],
  'nothing-selected': p => [
    `没有区域符合${quoted(p.selector)}`,
    p.near.length > 0 ? `是不是 ${either(p.near)}？` : '查看全部区域：rounds area list',
  ],
  'nothing-left': p => [`--except ${p.except.join(' ')} 之后什么也不剩`, '请少排除一些'],
  'range-uneven': p => [
    `${quoted(p.selector)}的首尾两个编号格式不一致`,
    '请写成 BIN-01..24 或 01-1-ST..12-2-ST 这样',
  ],
  'moment-unreadable': unreadable('时刻', '07:40、“昨天 18:10”、“2026-11-22 18:10”或“20分钟前”'),
  'day-unreadable': unreadable('日期', '今天、昨天、2026-11-22 或 -1'),
  'duration-unreadable': unreadable('时长', '30m、2h 或 90m'),
  'time-unreadable': unreadable('钟点', '07:40'),
  'moment-future': p => [
    `${p.at} 还没有到：本机时钟是 ${p.now}`,
    '请做完后再录入；如果是本机时钟不准，请先校准',
  ],
  'known-future': p => [
    `${p.at} 还没有到（本机时钟是 ${p.now}），那时会录入什么无从得知`,
    '请写已经过去的时刻；要预估以后的情况请用 --at',
  ],
  'seal-unreadable': unreadable('封签', '4821:7KQ2-9M0C-XR4T'),
  'seal-missing': p => [`${quoted(p.file)}里没有封签`, '用 rounds export --totals 导出的汇总才带封签'],
  'reason-needed': p => [
    {
      late: '补录超过 24 小时前的记录需要写明原因',
      correction: '更正需要写明原因',
      closure: '停用需要写明原因',
      quarantine: '隔离不是14天的，需要写明原因',
      release: '提前解除隔离需要写明原因',
    }[p.why],
    '请加：--reason "原因"',
  ],
  'before-duty': p => [
    `${p.area} 从 ${p.since} 起才有应做的作业，此前做的不能登记`,
    '只有在还没有任何记录时才能从更早算起：用 rounds area import，填表格的“开始”列',
  ],
  'area-retired': p => [
    `${p.area} 已撤销，不再接受记录`,
    `历史记录仍可查看：rounds history ${p.area}`,
    `重新启用：rounds area reopen ${p.area}`,
  ],
  'no-duty': p => [`${p.area} 没有安排作业 ${p.activity}`, `查看它的安排：rounds area show ${p.area}`],
  'activities-differ': p => [
    p.activities.length === 0 ? '这些区域没有共同的作业' : `这些区域的作业可能是 ${either(p.activities)}`,
    '请写明是哪一项：--activity 作业',
  ],
  'bad-code': p => [
    `${quoted(p.code)}不能用作编号`,
    '可以用任何文字的字母、数字，中间可有 - _ .，最多 40 个字符；不能是 CON 这类系统设备名',
  ],
  'bad-character': p => [
    `${spaced(argumentWord(p.field), '中有看不见的字符')}：${p.codePoint}`,
    '请去掉这个字符重新输入',
  ],
  'too-long': p => [`${spaced(argumentWord(p.field), '太长')}：最多 ${p.limit} 个字符`, '请缩短后再试'],
  'number-range': p => [`${spaced(argumentWord(p.field), '不能是')}${quoted(p.value)}`, rangeOf(p)],
  'in-use': p => [`${names[p.what]} ${p.value} 仍在使用`, '请先从使用它的地方移除，再重试'],
  exists: p => [`${names[p.what]} ${p.value} 已经存在`, '请另取一个，或修改已有的那一个'],
  past: p => [
    p.from === undefined
      ? `这样会改写过去应做的内容：${p.what}`
      : `${p.what} 不能是 ${p.from}，这个时刻已经过去`,
    '过去的结果不能改写，请给现在或以后的时刻',
  ],
  fixed: p => [`有了记录以后，${p.setting} 就不能再改`, '需要不同设置请新建项目：rounds init --site 文件夹'],
  'ends-early': p => [`${spaced(argumentWord(p.what), '必须晚于')} ${p.from}`, '请给一个更晚的日期或时刻'],
  rows: p => [`${p.file}：有 ${p.total} 行不合要求，未做任何改动`],
  'log-not-empty': () => ['本项目已有记录，不能再导入旧日志', '请导入到新项目：rounds init --site 文件夹'],
  'schedule-empty': p => [
    `班次计划 ${p.schedule} 没有时段`,
    '请加时段：--slot 上午=06:00-10:00，或 --every 2h --from 07:00 --until 21:00',
  ],
  'first-revision': p => [
    `班次计划 ${p.schedule} 是新的，没有起始日期可言`,
    '请去掉 --effective；从哪天起算由使用它的区域决定：--since 日期',
  ],
  'stop-elsewhere': p => [
    `${p.area} 已按班次 ${p.schedule} 巡更`,
    `请让路线用同一班次：--schedule ${p.schedule}`,
  ],
  'stop-twice': p => [`${p.area} 写了两次`, '一条路线每个点位只经过一次'],
  'rule-fixed': p => [
    `${p.id} 不能放宽：它管的是不可能属实或危及人身的事`,
    '可以改限值和依据：--limit 名称=数值 --basis 文字',
  ],
  'level-planned': p => [
    `已安排从 ${p.from} 起执行 ${p.level} 级别`,
    `请选那天或更晚的日子：--effective ${p.from}`,
  ],
  'slots-overlap': p => [
    `时段 ${p.first} 与 ${p.second} 重叠`,
    '每个时段的应完成时间和截止时间都要早于下一个时段的开始',
  ],
  'slot-meets-itself': p => [
    `时段 ${p.slot} 再次开始时，上一次还没有截止`,
    '截止时间早于应完成时间即为次日；请写成 下午=14:00-18:00-22:00 这样（开始、应完成、截止）',
  ],
  'slot-unreadable': p => [
    `看不懂这个时段：${quoted(p.text)}`,
    '可以写成 上午=06:00-10:00，或 下午=14:00-18:00-22:00（开始、应完成、截止）',
  ],
  'slot-doubled': p => [`有两个时段都叫 ${p.slot}`, '请给每个时段不同的名称'],
  'step-uneven': p => [
    `间隔 ${p.step} 不能整分 ${p.from} 到 ${p.until} 这段时间`,
    '请换一个能整分的间隔，或调整起止时间',
  ],
  ...onRows,
  ...onRecords,
  ...onDisk,
  ...onFields,
  ...onSupplies,
  ...onBackups,
  ...onAreas,
  'not-delivered': p => [`未能送达 ${p.to}：${p.why}`, '提醒仍然有效，下次运行时再发'],
  'crontab-failed': p => [`定时任务未改动：${p.detail}`, '可用 rounds cron show 查看要手工添加的内容'],
  'cron-newline': p => [`定时任务的一行中不能有换行：${quoted(p.argument)}`, '请给文件夹或文件改名'],
  'no-crontab': () => [
    '本机没有可写入的定时任务，没有安装或删除任何内容',
    '可用 rounds cron show 查看要手工设置的内容',
  ],
  'no-folder': p => [`没有这个文件夹：${p.path}`, '请先建好，或换一个文件夹'],
  tilde: p => [`${p.option} ${p.value}：这里的 ~ 没有换成您的主目录`, '请去掉引号，或写完整路径'],
  cancelled: () => ['已取消'],
};

function rangeOf(p: Extract<Problem, { kind: 'number-range' }>): string {
  const unit = p.unit === undefined ? '' : ` ${p.unit}`;
  if (p.least !== undefined && p.most !== undefined) return `应为 ${p.least} 到 ${p.most}${unit} 之间的数`;
  if (p.least !== undefined) return `应为不小于 ${p.least}${unit} 的数`;
  if (p.most !== undefined) return `应为不大于 ${p.most}${unit} 的数`;
  return unit === '' ? '应为数字' : `应为数字，单位${unit}`;
}

export const problems: ProblemWords = {
  problem,
  names,
  cause: causes,
  fault: faults,
  saved: {
    no: '未保存任何内容',
    yes: '已录入的内容已保存',
    unknown: '是否已保存不能确定，可用 rounds history 查看',
  },
  withSaved: (line, saved) => `${line}；${saved}`,
  row: (line, column, text, entry) =>
    `${entry === undefined ? '' : `第 ${entry} 条，`}第 ${line} 行${column === undefined ? '' : ` ${column}`}：${text}`,
  moreRows: n => `另有 ${n} 行`,
  bug: (message, saved = 'unknown') => [
    `这是 rounds 的程序错误，${{ no: '未保存', yes: '已保存', unknown: '是否已保存请用 rounds history 查看' }[saved]}；请反馈：${message}`,
  ],
};
