import type { AuditWords } from '../words/audit';

export const audit: AuditWords = {
  title: ({ site, from, to, n }) =>
    `${site} ${from === to ? from : `${from} 至 ${to}`}${n === 0 ? '' : `：有${n}处值得问一问`}`,
  none: '按这些尺度，没有看起来像编造的记录。',
  heading: { rule: '规则', who: '人员', when: '时间', why: '原因' },
  rule: {
    burst: '短时连录',
    'two-places': '一人两处',
    'tours-close': '两趟太近',
    'same-minute': '天天同一分钟',
    'backfill-bulk': '成批补录',
    'backfill-last-hour': '定报前补录',
    'clock-back': '时钟回拨',
    imported: '导入',
  },
  why: {
    burst: m => `${m.seconds}秒的作业时间内分开录入${m.commands}次`,
    'two-places': m => `相隔${m.seconds}秒却在不同楼栋（${m.buildings}）`,
    'tours-close': m => `两趟只隔${m.seconds}秒，较小的一趟也要${m.needed}秒`,
    'same-minute': m => `连续${m.days}天都是 ${m.clock}`,
    'backfill-bulk': m => `${m.minutes}分钟内补录了${m.rounds}条`,
    'backfill-last-hour': m => `定报前最后${m.minutes}分钟内补录了${m.rounds}条`,
    'clock-back': () => '录入时本机时钟早于上一条，录入时间存疑',
    imported: m => `导入的${m.rounds}条：时间只是原记录所称，不能作证`,
  },
  backfilling: '补录条数（按人、按天）：',
  backfilledBy: f => `  ${f.day} ${f.person}：${f.rounds}条中补录${f.backfilled}条`,
  noBackfilling: '这些天没有补录。',
  measures: '查看的内容（尺度由本程序自定，不是规范；只作提示，不是证据）：',
  measured: ({ rule, measure }) => `  ${rule}：${measure}`,
  measure: {
    burst: l =>
      `同一人在${l.burstSeconds}秒的作业时间内分开录入${l.burstCommands}次以上，即每${l.secondsAnArea}秒不止一个区域`,
    'two-places': l => `同一人${l.placeSeconds}秒之内分两次录入，却在不同楼栋`,
    'tours-close': l => `同一人在不同地方的两趟，间隔短于较小一趟每个区域${l.secondsAnArea}秒所需`,
    'same-minute': l => `同一应做或同一人当天的第一次，连续${l.sameMinuteDays}个有记录的日子都在同一分钟`,
    'backfill-bulk': l => `同一账号补录${l.bulkRounds}条以上，中间停顿不超过${l.bulkMinutes}分钟`,
    'backfill-last-hour': l => `当天定报前最后${l.lastHourMinutes}分钟内补录${l.lastHourRounds}条以上`,
    'clock-back': () => '录入时本机时钟比上一条早 2 分钟以上',
    imported: () => '导入的记录，每人提示一次',
  },
};
